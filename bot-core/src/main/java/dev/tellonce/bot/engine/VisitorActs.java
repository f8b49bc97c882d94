package dev.tellonce.bot.engine;

import dev.tellonce.bot.engine.Scribe.Plan;
import dev.tellonce.bot.journal.AppendResult;
import dev.tellonce.bot.journal.ConversationState;
import dev.tellonce.bot.journal.Entry;
import dev.tellonce.bot.journal.Expected;
import dev.tellonce.bot.journal.Journal;
import dev.tellonce.bot.journal.Journal.Opening;
import dev.tellonce.bot.journal.JournalEntry;
import dev.tellonce.bot.journal.JournalEntry.CallbackRequested;
import dev.tellonce.bot.journal.JournalEntry.ContextGiven;
import dev.tellonce.bot.journal.JournalEntry.Deleted;
import dev.tellonce.bot.journal.JournalEntry.Edited;
import dev.tellonce.bot.journal.JournalEntry.FactLearned;
import dev.tellonce.bot.journal.JournalEntry.FeedbackGiven;
import dev.tellonce.bot.journal.JournalEntry.HandOffRequested;
import dev.tellonce.bot.journal.JournalEntry.Opened;
import dev.tellonce.bot.journal.JournalEntry.RemarkMade;
import dev.tellonce.bot.journal.JournalEntry.Reopened;
import dev.tellonce.bot.journal.JournalEntry.VisitorSaid;
import dev.tellonce.bot.journal.NewEntry;
import dev.tellonce.bot.journal.Status;
import dev.tellonce.bot.message.ChannelSession;
import dev.tellonce.bot.message.ClientId;
import dev.tellonce.bot.message.Content;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.Fact;
import dev.tellonce.bot.message.HandOffReason;
import dev.tellonce.bot.message.InboxId;
import dev.tellonce.bot.message.Sender;
import dev.tellonce.bot.understanding.SecretMask;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a visitor can do. What is said is stored whatever the state, and answered before anything is
 * decided on it. Any thread; blocks until durable.
 */
public final class VisitorActs {
  private final Journal journal;
  private final Scribe scribe;
  private final Lanes lanes;
  private final HandOffs handOffs;
  private final SecretMask mask;
  private final InstantSource clock;

  VisitorActs(
      Journal journal,
      Scribe scribe,
      Lanes lanes,
      HandOffs handOffs,
      SecretMask mask,
      InstantSource clock) {
    this.journal = journal;
    this.scribe = scribe;
    this.lanes = lanes;
    this.handOffs = handOffs;
    this.mask = mask;
    this.clock = clock;
  }

  /**
   * Opens the conversation of a channel session, or finds it.
   *
   * @param session where it is answered
   * @param opened what the first entry says if it is new
   */
  public Opening open(ChannelSession session, Opened opened) {
    return journal.open(opened.inbox(), session, scribe.entry(Sender.SYSTEM, opened));
  }

  /**
   * Notes who the visitor is, once per change.
   *
   * @param conversation where
   * @param identified who
   */
  public void identify(ConversationId conversation, JournalEntry.Identified identified) {
    journal.append(conversation, List.of(scribe.entry(Sender.SYSTEM, identified)), Expected.any());
  }

  /**
   * Notes what the host page tells of the visitor, card and id numbers masked. It wakes nobody.
   *
   * @param conversation where
   * @param session who
   * @param clientId the sender's id of it
   * @param given what
   */
  public Outcome context(
      ConversationId conversation, ChannelSession session, ClientId clientId, ContextGiven given) {
    Map<String, String> attributes = new LinkedHashMap<>(given.attributes());
    attributes.replaceAll((key, value) -> mask.mask(value));
    NewEntry entry =
        new NewEntry(
            Sender.visitor(session),
            clientId,
            Optional.empty(),
            new ContextGiven(attributes, given.trail()));
    return Scribe.outcome(
        conversation, journal.append(conversation, List.of(entry), Expected.any()));
  }

  /**
   * Stores what a visitor said, card and id numbers masked.
   *
   * @param conversation where
   * @param session who
   * @param clientId the sender's id of it
   * @param content what
   * @param replyTo the number it answers
   * @param clientTime the sender's clock
   */
  public Outcome say(
      ConversationId conversation,
      ChannelSession session,
      ClientId clientId,
      Content content,
      Optional<Long> replyTo,
      Optional<Instant> clientTime) {
    NewEntry entry =
        new NewEntry(
            Sender.visitor(session),
            clientId,
            clientTime,
            new VisitorSaid(masked(content), replyTo));
    AppendResult result = journal.append(conversation, List.of(entry), Expected.any());
    lanes.wake(conversation);
    return Scribe.outcome(conversation, result);
  }

  /**
   * Brings in a person, whatever the bot was about to do. Asking again while waiting or being
   * helped changes nothing and is answered as done.
   *
   * @param conversation where
   * @param session who
   * @param clientId the sender's id of the wish
   */
  public Outcome askForPerson(
      ConversationId conversation, ChannelSession session, ClientId clientId) {
    return scribe.decide(
        conversation,
        Sender.visitor(session),
        clientId,
        body -> body instanceof HandOffRequested || body instanceof Reopened,
        state ->
            switch (state.status()) {
              case BOT, RESOLVED ->
                  handOffs.plan(state, HandOffReason.ASKED, List.of(), clock.instant());
              case QUEUED, ASSIGNED -> new Plan.Deny(asItIs(state));
            });
  }

  private Outcome asItIs(ConversationState state) {
    return new Outcome.Stored(state.id(), state.lastSeq(), clock.instant());
  }

  /**
   * Rates the episode that was settled.
   *
   * @param conversation where
   * @param session who
   * @param clientId the sender's id of it
   * @param given how it was; card and id numbers in the comment are masked
   */
  public Outcome rate(
      ConversationId conversation, ChannelSession session, ClientId clientId, FeedbackGiven given) {
    FeedbackGiven feedback = new FeedbackGiven(given.rating(), mask.mask(given.comment()));
    return scribe.decide(
        conversation,
        Sender.visitor(session),
        clientId,
        feedback::equals,
        state -> {
          if (state.status() != Status.RESOLVED) {
            return Plan.deny(Denial.NOT_RESOLVED);
          }
          return state.rated() ? Plan.deny(Denial.ALREADY_RATED) : Plan.write(feedback);
        });
  }

  /**
   * Keeps a remark for staff. It opens, moves and decides nothing.
   *
   * @param conversation where
   * @param session who
   * @param clientId the sender's id of it
   * @param told what; card and id numbers in the text are masked
   */
  public Outcome remark(
      ConversationId conversation, ChannelSession session, ClientId clientId, RemarkMade told) {
    RemarkMade remark = new RemarkMade(mask.mask(told.text()), told.page(), told.language());
    NewEntry entry = new NewEntry(Sender.visitor(session), clientId, Optional.empty(), remark);
    return Scribe.outcome(
        conversation, journal.append(conversation, List.of(entry), Expected.any()));
  }

  /**
   * Asks for a call: the wish, the number as a known fact and the way to a person are one write.
   * While somebody waits or is helped already, only the wish and the number are added.
   *
   * @param conversation where
   * @param session who
   * @param clientId the sender's id of the wish
   * @param asked the wish; card and id numbers in its words are masked
   */
  public Outcome callBack(
      ConversationId conversation,
      ChannelSession session,
      ClientId clientId,
      CallbackRequested asked) {
    CallbackRequested wish =
        new CallbackRequested(asked.phone(), mask.mask(asked.when()), mask.mask(asked.text()));
    return scribe.decide(
        conversation,
        Sender.visitor(session),
        clientId,
        body -> body.equals(wish) || body instanceof Reopened,
        state -> {
          boolean settled = state.status() == Status.RESOLVED;
          long seq = state.lastSeq() + (settled ? 2 : 1);
          FactLearned number =
              new FactLearned(new Fact(Fact.Kind.PHONE, wish.phone(), wish.phone(), seq, 1));
          return switch (state.status()) {
            case BOT, RESOLVED ->
                handOffs.plan(
                    state, HandOffReason.CALLBACK, List.of(wish, number), clock.instant());
            case QUEUED, ASSIGNED -> Plan.write(wish, number);
          };
        });
  }

  /** Changes one of the visitor's own messages. */
  public Outcome edit(
      ConversationId conversation,
      ChannelSession session,
      ClientId clientId,
      long target,
      Content content) {
    Edited edited = new Edited(target, masked(content));
    return ownMessage(conversation, session, clientId, target, edited);
  }

  /** Takes back one of the visitor's own messages. */
  public Outcome delete(
      ConversationId conversation, ChannelSession session, ClientId clientId, long target) {
    return ownMessage(conversation, session, clientId, target, new Deleted(target));
  }

  private Outcome ownMessage(
      ConversationId conversation,
      ChannelSession session,
      ClientId clientId,
      long target,
      JournalEntry change) {
    Sender visitor = Sender.visitor(session);
    return scribe.decide(
        conversation,
        visitor,
        clientId,
        change::equals,
        state -> {
          List<Entry> found = journal.read(conversation, target - 1, 1);
          boolean own =
              !found.isEmpty()
                  && found.getFirst().seq() == target
                  && found.getFirst().sender().equals(visitor)
                  && found.getFirst().body() instanceof VisitorSaid;
          return own ? Plan.write(change) : Plan.deny(Denial.NOT_YOUR_MESSAGE);
        });
  }

  private Content masked(Content content) {
    return content instanceof Content.Text text
        ? new Content.Text(mask.mask(text.text()))
        : content;
  }

  /** The conversation of a channel session, if there is one. */
  public Optional<ConversationId> find(InboxId inbox, ChannelSession session) {
    return journal.find(inbox, session);
  }
}
