package dev.tellonce.bot.engine;

import dev.tellonce.bot.content.FaqEntries;
import dev.tellonce.bot.content.Phrases;
import dev.tellonce.bot.dialogue.Dialogue;
import dev.tellonce.bot.handoff.Brief;
import dev.tellonce.bot.journal.ConversationState;
import dev.tellonce.bot.journal.ConversationSummary;
import dev.tellonce.bot.journal.Journal;
import dev.tellonce.bot.journal.Status;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.RandomIds;
import dev.tellonce.bot.people.OpeningHours;
import dev.tellonce.bot.routing.Routing;
import dev.tellonce.bot.routing.WaitEstimate;
import dev.tellonce.bot.tone.ToneGate;
import dev.tellonce.bot.understanding.SecretMask;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Conducts all conversations. Any thread. */
public final class Engine {
  private static final int EVERY_ROW = 1_000_000;

  private final Journal journal;
  private final HandOffs handOffs;
  private final Conductor conductor;
  private final Lanes lanes;
  private final Timer timer;
  private final VisitorActs visitors;
  private final AgentActs agents;
  private final Briefs briefs;
  private final PreChat preChat;

  /**
   * What the engine works with.
   *
   * @param journal where everything is kept
   * @param understanders what understands, once it is loaded
   * @param faq the FAQ's texts
   * @param phrases the server's own texts
   * @param staff who works here
   * @param dialogue the limited tier
   * @param routing queue order and estimates
   * @param hours when people are at the desk
   * @param gate the tone step
   * @param mask hides card and id numbers
   * @param rule which agent may do what
   */
  public record Parts(
      Journal journal,
      Supplier<Optional<Understanders>> understanders,
      FaqEntries faq,
      Phrases phrases,
      Staff staff,
      Dialogue dialogue,
      Routing routing,
      Supplier<OpeningHours> hours,
      ToneGate gate,
      SecretMask mask,
      AgentRule rule) {}

  /**
   * Puts the engine together.
   *
   * @param parts what it works with
   * @param settings how it paces itself
   * @param clock the time
   * @param ids makes ids
   * @param timer wakes lanes later
   * @param executor runs lanes; blocking work, so virtual threads
   */
  public Engine(
      Parts parts,
      EngineSettings settings,
      InstantSource clock,
      RandomIds ids,
      Timer timer,
      Executor executor) {
    this.journal = parts.journal();
    this.timer = timer;
    Words words = new Words(parts.phrases(), parts.gate(), settings.zone(), clock);
    Scribe scribe = new Scribe(journal, ids);
    this.handOffs =
        new HandOffs(journal, parts.staff(), parts.routing(), words, parts.hours(), clock);
    Listening listening =
        new Listening(
            journal,
            parts.understanders(),
            parts.faq(),
            settings.zone(),
            clock,
            parts.dialogue().precision(),
            settings.listeners());
    this.conductor =
        new Conductor(
            journal, listening, parts.dialogue(), handOffs, words, scribe, settings, clock);
    this.lanes = new Lanes(executor, this::step);
    this.visitors = new VisitorActs(journal, scribe, lanes, handOffs, parts.mask(), clock);
    this.briefs = new Briefs(journal);
    this.preChat = new PreChat(journal, scribe, briefs, parts, settings.zone(), clock);
    this.agents =
        new AgentActs(
            journal,
            scribe,
            handOffs,
            parts.staff(),
            words,
            parts.gate(),
            parts.mask(),
            parts.rule(),
            clock);
  }

  /** What visitors do. */
  public VisitorActs visitors() {
    return visitors;
  }

  /** What is asked before the first person helps. */
  public PreChat preChat() {
    return preChat;
  }

  /** What agents do. */
  public AgentActs agents() {
    return agents;
  }

  /** Takes up what a stop left undone; call once, before the first visitor is let in. */
  public void resume() {
    for (ConversationSummary row : journal.summaries(EnumSet.allOf(Status.class), EVERY_ROW)) {
      // A settled conversation waits for something only if the visitor wrote again.
      if (row.status() != Status.RESOLVED || row.waitingSince().isPresent()) {
        lanes.wake(row.id());
      }
    }
  }

  /** What a visitor who waits can be told now; empty when the conversation does not wait. */
  public Optional<WaitEstimate> estimate(ConversationId conversation) {
    return journal
        .state(conversation)
        .filter(state -> state.status() == Status.QUEUED)
        .map(this::estimate);
  }

  /** What everybody who waits can be told now; the queue is read once for all. */
  public Map<ConversationId, WaitEstimate> estimates() {
    return handOffs.estimates();
  }

  /** What an agent knows before the first word; empty when there is no such conversation. */
  public Optional<Brief> brief(ConversationId conversation) {
    return briefs.read(conversation);
  }

  private WaitEstimate estimate(ConversationState state) {
    return handOffs.estimate(state, state.language());
  }

  private void step(ConversationId conversation) {
    Optional<Duration> later = conductor.step(conversation);
    later.ifPresent(delay -> timer.after(delay, () -> lanes.wake(conversation)));
  }
}
