package dev.tellonce.bot.engine;

import dev.tellonce.bot.engine.Scribe.Plan;
import dev.tellonce.bot.journal.ConversationState;
import dev.tellonce.bot.journal.ConversationSummary;
import dev.tellonce.bot.journal.Journal;
import dev.tellonce.bot.journal.JournalEntry;
import dev.tellonce.bot.journal.JournalEntry.HandOffRequested;
import dev.tellonce.bot.journal.JournalEntry.Queued;
import dev.tellonce.bot.journal.JournalEntry.Reopened;
import dev.tellonce.bot.journal.Status;
import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.HandOffReason;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.people.OpeningHours;
import dev.tellonce.bot.routing.AgentLoad;
import dev.tellonce.bot.routing.Routing;
import dev.tellonce.bot.routing.WaitEstimate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Brings in a person: the act, the place in the queue and the word to the visitor are one write, so
 * that none is ever there without the others. Any thread; blocks on the journal.
 */
final class HandOffs {
  /** The most waiting conversations that are looked at to find a place. */
  private static final int QUEUE_ROWS = 100_000;

  private final Journal journal;
  private final Staff staff;
  private final Routing routing;
  private final Words words;
  private final Supplier<OpeningHours> hours;
  private final InstantSource clock;

  HandOffs(
      Journal journal,
      Staff staff,
      Routing routing,
      Words words,
      Supplier<OpeningHours> hours,
      InstantSource clock) {
    this.journal = journal;
    this.staff = staff;
    this.routing = routing;
    this.words = words;
    this.hours = hours;
    this.clock = clock;
  }

  /**
   * The entries of a hand-off.
   *
   * @param state the conversation now
   * @param reason why
   * @param before entries of the same write that come first
   * @param now the time
   */
  Plan.Write plan(
      ConversationState state, HandOffReason reason, List<JournalEntry> before, Instant now) {
    List<JournalEntry> bodies = new ArrayList<>();
    long through = state.lastSeq() + before.size() + (state.status() == Status.RESOLVED ? 1 : 0);
    HandOffRequested requested = new HandOffRequested(reason, through, through);
    Language language = state.language();
    Queued queued = new Queued(state.waitingSince().orElse(now));
    WaitEstimate estimate = estimate(state, language);
    if (state.status() == Status.RESOLVED) {
      bodies.add(new Reopened(state.episode() + 1));
    }
    bodies.addAll(before);
    bodies.add(requested);
    bodies.add(queued);
    bodies.add(
        words.handOff(
            estimate, language, state.inbox(), Math.max(through, state.lastVisitorSeq())));
    return new Plan.Write(bodies);
  }

  /** What a visitor who waits, or is about to, can be told now. */
  WaitEstimate estimate(ConversationState state, Language language) {
    return routing.estimate(
        journal.summaries(EnumSet.of(Status.QUEUED), QUEUE_ROWS),
        state.id(),
        language,
        loads(),
        hours.get().nextOpening(clock.instant()));
  }

  /** What everybody who waits can be told now, from one look at the queue. */
  Map<ConversationId, WaitEstimate> estimates() {
    return routing.estimates(
        journal.summaries(EnumSet.of(Status.QUEUED), QUEUE_ROWS),
        loads(),
        hours.get().nextOpening(clock.instant()));
  }

  /** All agents with what they have on their hands. */
  List<AgentLoad> loads() {
    Map<AgentId, Integer> loads = new HashMap<>();
    for (ConversationSummary row : journal.summaries(EnumSet.of(Status.ASSIGNED), QUEUE_ROWS)) {
      row.agent().ifPresent(agent -> loads.merge(agent, 1, Integer::sum));
    }
    Set<AgentId> online = staff.online();
    return staff.all().stream()
        .map(
            agent ->
                new AgentLoad(
                    agent, online.contains(agent.id()), loads.getOrDefault(agent.id(), 0)))
        .toList();
  }
}
