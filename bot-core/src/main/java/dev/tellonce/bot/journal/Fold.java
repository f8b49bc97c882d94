package dev.tellonce.bot.journal;

import dev.tellonce.bot.journal.JournalEntry.AgentSaid;
import dev.tellonce.bot.journal.JournalEntry.Assigned;
import dev.tellonce.bot.journal.JournalEntry.BotPurpose;
import dev.tellonce.bot.journal.JournalEntry.BotSaid;
import dev.tellonce.bot.journal.JournalEntry.CallbackRequested;
import dev.tellonce.bot.journal.JournalEntry.ContextGiven;
import dev.tellonce.bot.journal.JournalEntry.Deleted;
import dev.tellonce.bot.journal.JournalEntry.DeliveryChanged;
import dev.tellonce.bot.journal.JournalEntry.Edited;
import dev.tellonce.bot.journal.JournalEntry.FactLearned;
import dev.tellonce.bot.journal.JournalEntry.FeedbackGiven;
import dev.tellonce.bot.journal.JournalEntry.HandOffRequested;
import dev.tellonce.bot.journal.JournalEntry.Identified;
import dev.tellonce.bot.journal.JournalEntry.NoteAdded;
import dev.tellonce.bot.journal.JournalEntry.Opened;
import dev.tellonce.bot.journal.JournalEntry.PromiseMade;
import dev.tellonce.bot.journal.JournalEntry.Queued;
import dev.tellonce.bot.journal.JournalEntry.RemarkMade;
import dev.tellonce.bot.journal.JournalEntry.Reopened;
import dev.tellonce.bot.journal.JournalEntry.Resolved;
import dev.tellonce.bot.journal.JournalEntry.Tagged;
import dev.tellonce.bot.journal.JournalEntry.Transferred;
import dev.tellonce.bot.journal.JournalEntry.Understood;
import dev.tellonce.bot.journal.JournalEntry.Unknown;
import dev.tellonce.bot.journal.JournalEntry.VisitorSaid;
import dev.tellonce.bot.message.AgentCard;
import dev.tellonce.bot.message.ChannelSession;
import dev.tellonce.bot.message.Content;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.Fact;
import dev.tellonce.bot.message.FaqReference;
import dev.tellonce.bot.message.HandOffReason;
import dev.tellonce.bot.message.InboxId;
import dev.tellonce.bot.message.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Folds entries into a {@link ConversationState}. Not thread-safe: made, fed and read by one
 * thread.
 */
public final class Fold {
  /** The option a visitor taps when an answer helped. */
  public static final String HELPED = "helped";

  /** The option a visitor taps when an answer did not help. */
  public static final String NOT_HELPED = "not-helped";

  private static final int ABOUT_LENGTH = 200;

  private final ConversationId id;
  private final InboxId inbox;
  private final ChannelSession session;
  private long lastSeq;
  private String lastChain;
  private int episode;
  private boolean automated;
  private Status status;
  private Optional<AgentCard> agent;
  private Optional<AgentCard> lastAgent;
  private Language language;
  private Optional<Instant> waitingSince;
  private long lastVisitorSeq;
  private Optional<Instant> lastVisitorAt;
  private long answeredThrough;
  private long factsThrough;
  private int automatedInRow;
  private final List<TriedAnswer> tried;
  private final List<Fact> facts;
  private Optional<HandOffReason> handOff;
  private long handOffThrough;
  private String who;
  private String about;
  private boolean rated;
  private Optional<Instant> settledAt;

  /**
   * Begins at a state.
   *
   * @param state where to begin; {@link ConversationState#empty} for a whole log
   */
  public Fold(ConversationState state) {
    id = state.id();
    inbox = state.inbox();
    session = state.session();
    lastSeq = state.lastSeq();
    lastChain = state.lastChain();
    episode = state.episode();
    automated = state.automated();
    status = state.status();
    agent = state.agent();
    lastAgent = state.lastAgent();
    language = state.language();
    waitingSince = state.waitingSince();
    lastVisitorSeq = state.lastVisitorSeq();
    lastVisitorAt = state.lastVisitorAt();
    answeredThrough = state.answeredThrough();
    factsThrough = state.factsThrough();
    automatedInRow = state.automatedInRow();
    tried = new ArrayList<>(state.tried());
    facts = new ArrayList<>(state.facts());
    handOff = state.handOff();
    handOffThrough = state.handOffThrough();
    who = state.who();
    about = state.about();
    rated = state.rated();
    settledAt = state.settledAt();
  }

  /** The state after more entries. */
  public static ConversationState fold(ConversationState from, List<Entry> entries) {
    Fold fold = new Fold(from);
    entries.forEach(fold::add);
    return fold.state();
  }

  /** Takes the next entry; its number must follow the last one. */
  public void add(Entry entry) {
    if (entry.seq() != lastSeq + 1) {
      throw new IllegalArgumentException(
          "entry " + entry.seq() + " (expected: " + (lastSeq + 1) + ")");
    }
    lastSeq = entry.seq();
    lastChain = entry.chain();
    switch (entry.body()) {
      case Opened e -> {
        automated = e.automated();
        language = e.language();
      }
      case VisitorSaid e -> visitorSaid(entry, e);
      case BotSaid e -> botSaid(entry, e);
      case AgentSaid e -> {
        waitingSince = Optional.empty();
        automatedInRow = 0;
        answeredThrough = lastVisitorSeq;
      }
      case Understood e -> {
        if (e.understanding().language().isKnown()) {
          language = e.understanding().language();
        }
        factsThrough = Math.max(factsThrough, e.through());
      }
      case FactLearned e -> learn(e.fact());
      case HandOffRequested e -> {
        handOff = Optional.of(e.reason());
        handOffThrough = e.through();
        answeredThrough = lastVisitorSeq;
      }
      case Queued e -> {
        status = Status.QUEUED;
        agent = Optional.empty();
        waitingSince = Optional.of(e.since());
      }
      case Assigned e -> assign(e.agent());
      case Transferred e -> assign(e.to());
      case Identified e -> who = e.name().isEmpty() ? e.email() : e.name();
      case Resolved e -> {
        status = Status.RESOLVED;
        settledAt = Optional.of(entry.time());
        agent = Optional.empty();
        waitingSince = Optional.empty();
        answeredThrough = lastVisitorSeq;
      }
      case Reopened e -> {
        episode = e.episode();
        status = Status.BOT;
        automatedInRow = 0;
        tried.clear();
        handOff = Optional.empty();
        handOffThrough = 0;
        rated = false;
      }
      case FeedbackGiven e -> rated = true;
      case ContextGiven e -> {}
      case NoteAdded e -> {}
      case Edited e -> {}
      case Deleted e -> {}
      case Tagged e -> {}
      case DeliveryChanged e -> {}
      case PromiseMade e -> {}
      case RemarkMade e -> {}
      case CallbackRequested e -> {
        if (about.isEmpty()) {
          about = shorten(e.text().isBlank() ? e.phone() : e.text());
        }
      }
      case Unknown e -> {}
    }
  }

  private void visitorSaid(Entry entry, VisitorSaid said) {
    // The first words after a settled matter are what the next episode is about.
    if (status == Status.RESOLVED && lastVisitorSeq <= answeredThrough) {
      about = "";
    }
    lastVisitorSeq = entry.seq();
    lastVisitorAt = Optional.of(entry.time());
    if (said.content() instanceof Content.Chosen chosen) {
      boolean helped = chosen.option().equals(HELPED);
      if (helped || chosen.option().equals(NOT_HELPED)) {
        tried.replaceAll(
            t ->
                t.seq() == chosen.of()
                    ? new TriedAnswer(t.faq(), t.seq(), Optional.of(helped))
                    : t);
        if (helped) {
          return;
        }
      }
    } else if (about.isEmpty()) {
      about = shorten(said.content().plainText());
    }
    if (waitingSince.isEmpty()) {
      waitingSince = Optional.of(entry.time());
    }
  }

  private void botSaid(Entry entry, BotSaid said) {
    answeredThrough = Math.max(answeredThrough, said.through());
    boolean answers =
        said.purpose() == BotPurpose.ANSWER
            || said.purpose() == BotPurpose.CLARIFY
            || said.purpose() == BotPurpose.THANKS;
    if (answers) {
      waitingSince = Optional.empty();
    }
    if (said.purpose() == BotPurpose.ANSWER) {
      automatedInRow++;
      Optional<FaqReference> faq = said.faq();
      faq.ifPresent(f -> tried.add(new TriedAnswer(f, entry.seq(), Optional.empty())));
    } else if (said.purpose() == BotPurpose.CLARIFY) {
      automatedInRow++;
    }
  }

  private void assign(AgentCard card) {
    status = Status.ASSIGNED;
    agent = Optional.of(card);
    lastAgent = agent;
  }

  private void learn(Fact fact) {
    // How far was read is what Understood says: an answer to a question may overtake a message.
    facts.removeIf(f -> f.kind() == fact.kind() && f.value().equals(fact.value()));
    facts.add(fact);
    if (who.isEmpty() && (fact.kind() == Fact.Kind.NAME || fact.kind() == Fact.Kind.EMAIL)) {
      who = fact.value();
    }
  }

  private static String shorten(String text) {
    if (text.length() <= ABOUT_LENGTH) {
      return text;
    }
    int end =
        Character.isHighSurrogate(text.charAt(ABOUT_LENGTH - 1)) ? ABOUT_LENGTH - 1 : ABOUT_LENGTH;
    return text.substring(0, end);
  }

  /** The state so far. */
  public ConversationState state() {
    return new ConversationState(
        id,
        inbox,
        session,
        lastSeq,
        lastChain,
        episode,
        automated,
        status,
        agent,
        lastAgent,
        language,
        waitingSince,
        lastVisitorSeq,
        lastVisitorAt,
        answeredThrough,
        factsThrough,
        automatedInRow,
        tried,
        facts,
        handOff,
        handOffThrough,
        who,
        about,
        rated,
        settledAt);
  }
}
