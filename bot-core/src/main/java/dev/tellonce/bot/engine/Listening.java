package dev.tellonce.bot.engine;

import dev.tellonce.bot.content.FaqEntries;
import dev.tellonce.bot.content.Validity;
import dev.tellonce.bot.dialogue.Heard;
import dev.tellonce.bot.journal.ConversationState;
import dev.tellonce.bot.journal.Entry;
import dev.tellonce.bot.journal.Journal;
import dev.tellonce.bot.journal.JournalEntry;
import dev.tellonce.bot.journal.JournalEntry.FactLearned;
import dev.tellonce.bot.journal.JournalEntry.Reopened;
import dev.tellonce.bot.journal.JournalEntry.Understood;
import dev.tellonce.bot.journal.JournalEntry.VisitorSaid;
import dev.tellonce.bot.journal.Status;
import dev.tellonce.bot.message.Content;
import dev.tellonce.bot.message.Fact;
import dev.tellonce.bot.message.FaqId;
import dev.tellonce.bot.message.InboxId;
import dev.tellonce.bot.message.InvalidValueException;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.message.Mood;
import dev.tellonce.bot.message.Understanding;
import dev.tellonce.bot.understanding.FaqHit;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Reads what a visitor said since it was last looked at. Any thread; blocks on the journal. */
final class Listening {
  private static final int PAGE = 500;

  /** How many of the visitor's last lines are looked at for language and mood. */
  private static final int LINES = 12;

  /** How many entries before the new ones are read for them. */
  private static final int BEFORE = 60;

  private final Journal journal;
  private final Supplier<Optional<Understanders>> understanders;
  private final FaqEntries faq;
  private final ZoneId zone;
  private final InstantSource clock;
  private final double precision;

  /**
   * Understanding is work for a processor; the rest of a step waits for others most of the time.
   */
  private final Semaphore turns;

  Listening(
      Journal journal,
      Supplier<Optional<Understanders>> understanders,
      FaqEntries faq,
      ZoneId zone,
      InstantSource clock,
      double precision,
      int atOnce) {
    this.journal = journal;
    this.understanders = understanders;
    this.faq = faq;
    this.zone = zone;
    this.clock = clock;
    this.precision = precision;
    this.turns = new Semaphore(atOnce, true);
  }

  /**
   * What was heard.
   *
   * @param heard for the dialogue
   * @param language the language, or unknown
   * @param entries what understanding adds to the log; empty when nothing new was said
   */
  record Result(Heard heard, Language language, List<JournalEntry> entries) {}

  /**
   * Listens to what was said after the last answer.
   *
   * @param state the conversation now
   */
  Result listen(ConversationState state) {
    Said said = said(state);
    Optional<Understanders> ready = understanders.get();
    if (ready.isEmpty()) {
      Heard heard =
          new Heard(said.unanswered, List.of(), 1, Optional.empty(), false, Mood.CALM, false);
      return new Result(heard, state.language(), List.of());
    }
    turns.acquireUninterruptibly();
    try {
      return understood(state, said, ready.get());
    } finally {
      turns.release();
    }
  }

  private Result understood(ConversationState state, Said said, Understanders ports) {
    Language language = ports.language().detect(said.lines, state.language());
    String question = joined(said.unanswered);
    boolean wantsPerson =
        said.unanswered.stream()
            .filter(Content.Text.class::isInstance)
            .anyMatch(content -> ports.person().asksForPerson(content.plainText(), language));
    Mood mood = ports.mood().read(said.lines, language);
    List<FaqHit> hits =
        question.isBlank() || !isBots(state)
            ? List.of()
            : ports.faq().match(question, language, today()).stream()
                .map(hit -> hit.in(state.inbox()))
                .toList();
    double sureFrom = ports.faq().sureFrom(language, precision);
    Heard heard =
        new Heard(
            said.unanswered,
            hits,
            sureFrom,
            chosen(said.unanswered, language, state.inbox()),
            wantsPerson,
            mood,
            true);
    List<JournalEntry> entries = new ArrayList<>();
    if (!said.fresh.isEmpty()) {
      entries.add(
          new Understood(
              state.lastVisitorSeq(),
              new Understanding(
                  language,
                  hits.stream().map(FaqHit::reference).toList(),
                  elsewhere(ports, heard, question, language),
                  wantsPerson,
                  mood)));
      for (Entry entry : said.fresh) {
        for (Fact fact : facts(ports, entry, language)) {
          if (isNew(fact, state.facts(), entries)) {
            entries.add(new FactLearned(fact));
          }
        }
      }
    }
    return new Result(heard, language, entries);
  }

  /** Looked for only where no answer will be given: the agent may know it is written already. */
  private Optional<Understanding.Elsewhere> elsewhere(
      Understanders ports, Heard heard, String question, Language language) {
    boolean sure = heard.hits().stream().anyMatch(hit -> hit.confidence() >= heard.sureFrom());
    return sure || question.isBlank()
        ? Optional.empty()
        : ports
            .faq()
            .elsewhere(question, language, today())
            .map(hit -> new Understanding.Elsewhere(hit.entry().language(), hit.reference()));
  }

  /** The day that counts for what is right only for a time. */
  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  private static boolean isBots(ConversationState state) {
    return state.status() == Status.BOT;
  }

  private List<Fact> facts(Understanders ports, Entry entry, Language language) {
    LocalDate today = entry.time().atZone(zone).toLocalDate();
    String text = ((VisitorSaid) entry.body()).content().plainText();
    return ports.facts().read(text, language, today, entry.seq());
  }

  private static boolean isNew(Fact fact, List<Fact> known, List<JournalEntry> entries) {
    boolean told =
        known.stream().anyMatch(k -> k.kind() == fact.kind() && k.value().equals(fact.value()));
    boolean now =
        entries.stream()
            .anyMatch(
                e ->
                    e instanceof FactLearned learned
                        && learned.fact().kind() == fact.kind()
                        && learned.fact().value().equals(fact.value()));
    return !told && !now;
  }

  private Optional<FaqHit> chosen(List<Content> unanswered, Language language, InboxId inbox) {
    if (unanswered.isEmpty() || !(unanswered.getLast() instanceof Content.Chosen tapped)) {
      return Optional.empty();
    }
    try {
      // The visitor said which question is meant, so the match is sure.
      return faq.find(new FaqId(tapped.option()), language)
          .filter(entry -> entry.validity().at(today()) == Validity.State.NOW)
          .map(entry -> new FaqHit(entry.in(inbox), 1.0));
    } catch (InvalidValueException notAnEntry) {
      return Optional.empty();
    }
  }

  /** The visitor's words, gathered in one pass. */
  private static final class Said {
    /** Messages since the bot's last answer; what is new, where the bot does not answer. */
    private final List<Content> unanswered = new ArrayList<>();

    /** Text messages whose facts were not read yet. */
    private final List<Entry> fresh = new ArrayList<>();

    /** The last lines of this episode. */
    private final List<String> lines = new ArrayList<>();
  }

  private Said said(ConversationState state) {
    Said said = new Said();
    // Only what is new is read, and a little before it: a long talk costs no more than a short one.
    long fresh = state.factsThrough();
    long first = isBots(state) ? Math.min(fresh, state.answeredThrough()) : fresh;
    long after = Math.max(0, first - BEFORE);
    while (after < state.lastSeq()) {
      List<Entry> page = journal.read(state.id(), after, PAGE);
      if (page.isEmpty()) {
        break;
      }
      for (Entry entry : page) {
        take(said, entry, state);
      }
      after = page.getLast().seq();
    }
    return said;
  }

  private static void take(Said said, Entry entry, ConversationState state) {
    if (entry.body() instanceof Reopened) {
      said.lines.clear();
    }
    if (!(entry.body() instanceof VisitorSaid spoken) || entry.seq() > state.lastVisitorSeq()) {
      return;
    }
    Content content = spoken.content();
    // The bot answers all since its last answer; of what a person answers only the new is read.
    long read = isBots(state) ? state.answeredThrough() : state.factsThrough();
    if (entry.seq() > read) {
      said.unanswered.add(content);
    }
    if (content instanceof Content.Text text) {
      said.lines.add(text.text());
      if (said.lines.size() > LINES) {
        said.lines.removeFirst();
      }
    }
    if (entry.seq() > state.factsThrough()) {
      said.fresh.add(entry);
    }
  }

  private static String joined(List<Content> contents) {
    StringBuilder text = new StringBuilder();
    for (Content content : contents) {
      if (content instanceof Content.Text words) {
        text.append(text.isEmpty() ? "" : "\n").append(words.text());
      }
    }
    return text.toString();
  }
}
