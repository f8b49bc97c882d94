package dev.tellonce.bot.engine;

import dev.tellonce.bot.content.Phrase;
import dev.tellonce.bot.dialogue.Decision;
import dev.tellonce.bot.dialogue.Dialogue;
import dev.tellonce.bot.engine.Scribe.Plan;
import dev.tellonce.bot.journal.AppendResult;
import dev.tellonce.bot.journal.AppendResult.Appended;
import dev.tellonce.bot.journal.AppendResult.Conflict;
import dev.tellonce.bot.journal.AppendResult.Duplicate;
import dev.tellonce.bot.journal.AppendResult.Mismatched;
import dev.tellonce.bot.journal.AppendResult.Refused;
import dev.tellonce.bot.journal.ConversationState;
import dev.tellonce.bot.journal.Entry;
import dev.tellonce.bot.journal.Expected;
import dev.tellonce.bot.journal.Journal;
import dev.tellonce.bot.journal.JournalEntry;
import dev.tellonce.bot.journal.JournalEntry.Assigned;
import dev.tellonce.bot.journal.JournalEntry.BotPurpose;
import dev.tellonce.bot.journal.JournalEntry.Queued;
import dev.tellonce.bot.journal.JournalEntry.Reopened;
import dev.tellonce.bot.journal.JournalEntry.VisitorSaid;
import dev.tellonce.bot.journal.NewEntry;
import dev.tellonce.bot.journal.Status;
import dev.tellonce.bot.message.AgentCard;
import dev.tellonce.bot.message.Content;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.Sender;
import dev.tellonce.bot.routing.AgentLoad;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes one step of a conversation: reads the state, decides, writes on the state it read. A step
 * that finds the log moved on decides anew; a step with nothing to do writes nothing. Runs on the
 * conversation's lane.
 */
final class Conductor {
  private static final Logger LOG = LoggerFactory.getLogger(Conductor.class);

  /** When the journal refuses, the step is tried again after this. */
  private static final Duration RETRY = Duration.ofSeconds(2);

  private final Journal journal;
  private final Listening listening;
  private final Dialogue dialogue;
  private final HandOffs handOffs;
  private final Words words;
  private final Scribe scribe;
  private final EngineSettings settings;
  private final InstantSource clock;

  Conductor(
      Journal journal,
      Listening listening,
      Dialogue dialogue,
      HandOffs handOffs,
      Words words,
      Scribe scribe,
      EngineSettings settings,
      InstantSource clock) {
    this.journal = journal;
    this.listening = listening;
    this.dialogue = dialogue;
    this.handOffs = handOffs;
    this.words = words;
    this.scribe = scribe;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Takes a step.
   *
   * @return how long to wait before the next one; empty when there is nothing more to do until
   *     somebody acts
   */
  Optional<Duration> step(ConversationId conversation) {
    while (true) {
      Optional<ConversationState> found = journal.state(conversation);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      ConversationState state = found.get();
      Optional<Duration> quiet = untilQuiet(state);
      if (quiet.isPresent()) {
        return quiet;
      }
      List<JournalEntry> bodies = next(state);
      if (bodies.isEmpty()) {
        return Optional.empty();
      }
      switch (write(state, bodies)) {
        case Appended done -> {
          // What was written may call for more, for instance an answer after reopening.
        }
        case Conflict moved -> {
          // Somebody spoke meanwhile: look again.
        }
        case Refused refused -> {
          LOG.warn("step refused, conversation {}, reason {}", conversation, refused.why());
          return Optional.of(RETRY);
        }
        case Duplicate same -> throw new IllegalStateException("own client id repeated: " + same);
        case Mismatched same -> throw new IllegalStateException("own client id repeated: " + same);
      }
    }
  }

  /** A visitor who is still writing is not interrupted; a tap is answered at once. */
  private Optional<Duration> untilQuiet(ConversationState state) {
    if (!state.awaitsBot() || state.lastVisitorAt().isEmpty() || tapped(state)) {
      return Optional.empty();
    }
    Instant quietAt = state.lastVisitorAt().get().plus(settings.pause());
    Duration left = Duration.between(clock.instant(), quietAt);
    return left.isPositive() ? Optional.of(left) : Optional.empty();
  }

  private boolean tapped(ConversationState state) {
    List<Entry> last = journal.read(state.id(), state.lastVisitorSeq() - 1, 1);
    return !last.isEmpty()
        && last.getFirst().body() instanceof VisitorSaid said
        && said.content() instanceof Content.Chosen;
  }

  private List<JournalEntry> next(ConversationState state) {
    if (state.awaitsReopening()) {
      return reopening(state);
    }
    if (state.awaitsBot()) {
      return answering(state);
    }
    if (state.factsThrough() < state.lastVisitorSeq() && state.status() != Status.RESOLVED) {
      return listening.listen(state).entries();
    }
    return List.of();
  }

  private List<JournalEntry> reopening(ConversationState state) {
    Reopened reopened = new Reopened(state.episode() + 1);
    Instant since = state.waitingSince().orElseGet(clock::instant);
    if (state.lastAgent().isEmpty() || isPastWindow(state)) {
      return List.of(reopened);
    }
    AgentCard last = state.lastAgent().get();
    Optional<AgentLoad> there =
        handOffs.loads().stream()
            .filter(load -> load.agent().id().equals(last.id()) && load.free() > 0)
            .findFirst();
    if (there.isPresent()) {
      AgentCard card = there.get().agent().card();
      return List.of(
          reopened,
          new Assigned(card),
          words.say(
              BotPurpose.NOTICE,
              Phrase.AGENT_JOINED,
              state.language(),
              Map.of("agent", card.name()),
              state.inbox(),
              state.lastVisitorSeq()));
    }
    return List.of(
        reopened,
        new Queued(since),
        words.handOff(
            handOffs.estimate(state, state.language()),
            state.language(),
            state.inbox(),
            state.lastVisitorSeq()));
  }

  private boolean isPastWindow(ConversationState state) {
    return state
        .settledAt()
        .map(at -> at.plus(settings.reopenWindow()).isBefore(clock.instant()))
        .orElse(false);
  }

  private List<JournalEntry> answering(ConversationState state) {
    Listening.Result heard = listening.listen(state);
    ConversationState known = state.withLanguage(heard.language());
    long through = state.lastVisitorSeq();
    List<JournalEntry> bodies = new ArrayList<>(heard.entries());
    switch (dialogue.decide(state, heard.heard())) {
      case Decision.Answer answer ->
          bodies.add(words.answer(answer.hit(), heard.language(), state.inbox(), through));
      case Decision.Clarify clarify ->
          bodies.add(words.clarify(clarify.candidates(), heard.language(), state.inbox(), through));
      case Decision.Thank thank ->
          bodies.add(
              words.say(
                  BotPurpose.THANKS,
                  Phrase.HELPED_THANKS,
                  heard.language(),
                  Map.of(),
                  state.inbox(),
                  through));
      case Decision.HandOff handOff -> {
        Plan.Write plan = handOffs.plan(known, handOff.reason(), bodies, clock.instant());
        return plan.bodies();
      }
      case Decision.Silence silence -> {}
    }
    return bodies;
  }

  private AppendResult write(ConversationState state, List<JournalEntry> bodies) {
    List<NewEntry> entries = new ArrayList<>();
    for (JournalEntry body : bodies) {
      Sender sender = body instanceof JournalEntry.BotSaid ? Sender.BOT : Sender.SYSTEM;
      entries.add(scribe.entry(sender, body));
    }
    return journal.append(state.id(), entries, Expected.exactly(state.lastSeq()));
  }
}
