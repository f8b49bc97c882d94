package dev.tellonce.bot.engine;

import dev.tellonce.bot.content.Phrase;
import dev.tellonce.bot.engine.AgentRule.Act;
import dev.tellonce.bot.engine.AgentRule.Holder;
import dev.tellonce.bot.engine.Scribe.Plan;
import dev.tellonce.bot.journal.ConversationState;
import dev.tellonce.bot.journal.Entry;
import dev.tellonce.bot.journal.Journal;
import dev.tellonce.bot.journal.JournalEntry;
import dev.tellonce.bot.journal.JournalEntry.AgentSaid;
import dev.tellonce.bot.journal.JournalEntry.Assigned;
import dev.tellonce.bot.journal.JournalEntry.Deleted;
import dev.tellonce.bot.journal.JournalEntry.Edited;
import dev.tellonce.bot.journal.JournalEntry.NoteAdded;
import dev.tellonce.bot.journal.JournalEntry.Queued;
import dev.tellonce.bot.journal.JournalEntry.Resolved;
import dev.tellonce.bot.journal.JournalEntry.Tagged;
import dev.tellonce.bot.journal.JournalEntry.TransferCause;
import dev.tellonce.bot.journal.JournalEntry.Transferred;
import dev.tellonce.bot.journal.Status;
import dev.tellonce.bot.message.AgentCard;
import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.ClientId;
import dev.tellonce.bot.message.Content;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.Sender;
import dev.tellonce.bot.message.ToneVerdict;
import dev.tellonce.bot.people.Agent;
import dev.tellonce.bot.routing.AgentLoad;
import dev.tellonce.bot.tone.ToneGate;
import dev.tellonce.bot.tone.ToneGate.Passage;
import dev.tellonce.bot.tone.Wording;
import dev.tellonce.bot.understanding.SecretMask;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;

/** What an agent can do. Any thread; blocks until durable. */
public final class AgentActs {
  private final Journal journal;
  private final Scribe scribe;
  private final HandOffs handOffs;
  private final Staff staff;
  private final Words words;
  private final ToneGate gate;
  private final SecretMask mask;
  private final AgentRule rule;
  private final InstantSource clock;
  private final HandChanges changes;

  /** Keeps the count of an agent's conversations true while one more is being taken. */
  private final ReentrantLock assignment = new ReentrantLock();

  AgentActs(
      Journal journal,
      Scribe scribe,
      HandOffs handOffs,
      Staff staff,
      Words words,
      ToneGate gate,
      SecretMask mask,
      AgentRule rule,
      InstantSource clock) {
    this.journal = journal;
    this.scribe = scribe;
    this.handOffs = handOffs;
    this.staff = staff;
    this.words = words;
    this.gate = gate;
    this.mask = mask;
    this.rule = rule;
    this.clock = clock;
    this.changes = new HandChanges(handOffs, words, mask);
  }

  /** Takes a waiting conversation; of several agents who try at once, one gets it. */
  public Outcome accept(ConversationId conversation, Agent agent, ClientId clientId) {
    assignment.lock();
    try {
      return scribe.decide(
          conversation,
          Sender.agent(agent.id()),
          clientId,
          body -> body instanceof Assigned,
          state -> acceptance(state, agent));
    } finally {
      assignment.unlock();
    }
  }

  private Plan acceptance(ConversationState state, Agent agent) {
    Optional<Plan> refusal = refusal(state, agent, Act.ACCEPT);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    if (state.status() == Status.ASSIGNED) {
      return Plan.deny(Denial.ALREADY_ASSIGNED);
    }
    if (state.status() != Status.QUEUED) {
      return Plan.deny(Denial.NOT_QUEUED);
    }
    if (changes.isFull(agent)) {
      return Plan.deny(Denial.AT_CAPACITY);
    }
    AgentCard card = agent.card();
    return Plan.write(
        new Assigned(card), notice(state, Phrase.AGENT_JOINED, Map.of("agent", card.name())));
  }

  /**
   * Says something to the visitor, in kind words as the inbox has it.
   *
   * @param wish which wording the agent wants; blame and abuse are held all the same
   * @param allowHeld whether the agent lets held words leave; only with the right to it
   * @param after the last number the agent read: what the visitor said past it stops the message; 0
   *     to say it anyway
   */
  public Outcome say(
      ConversationId conversation,
      Agent agent,
      ClientId clientId,
      Content content,
      Optional<Long> replyTo,
      Wording wish,
      boolean allowHeld,
      long after) {
    String written = mask.mask(content.plainText());
    return scribe.decide(
        conversation,
        Sender.agent(agent.id()),
        clientId,
        body -> body instanceof AgentSaid said && said.asWritten().equals(written),
        state -> {
          Optional<Plan> refusal =
              refusal(state, agent, Act.SEND)
                  .or(
                      () ->
                          allowHeld
                              ? refusal(state, agent, Act.ALLOW_HELD)
                              : Optional.<Plan>empty());
          if (refusal.isPresent()) {
            return refusal.get();
          }
          if (after > 0 && state.lastVisitorSeq() > after) {
            return Plan.deny(Denial.CUSTOMER_WROTE);
          }
          if (!(content instanceof Content.Text)) {
            return Plan.write(
                new AgentSaid(
                    agent.card(),
                    content,
                    written,
                    new ToneVerdict.Fine(),
                    wish == Wording.OWN,
                    replyTo));
          }
          return switch (gate.agent(written, state.language(), state.inbox(), wish, allowHeld)) {
            case Passage.Stays stays -> new Plan.Deny(new Outcome.Held(stays.verdict()));
            case Passage.Leaves leaves ->
                Plan.write(
                    new AgentSaid(
                        agent.card(),
                        new Content.Text(leaves.text()),
                        written,
                        leaves.verdict(),
                        wish == Wording.OWN,
                        replyTo));
          };
        });
  }

  /**
   * Gives the conversation to a colleague, with a line for the colleague and a word to the visitor.
   */
  public Outcome transfer(
      ConversationId conversation,
      Agent agent,
      ClientId clientId,
      AgentId to,
      TransferCause cause,
      String reason) {
    if (reason.isBlank()) {
      return new Outcome.Denied(Denial.REASON_MISSING);
    }
    assignment.lock();
    try {
      return scribe.decide(
          conversation,
          Sender.agent(agent.id()),
          clientId,
          body -> body instanceof Transferred handed && handed.to().id().equals(to),
          state ->
              refusal(state, agent, Act.TRANSFER)
                  .orElseGet(() -> changes.giving(state, agent, to, cause, reason)));
    } finally {
      assignment.unlock();
    }
  }

  /**
   * Takes a conversation from the colleague who has it; only with the right to it.
   *
   * @param from who has it, as far as the one who acts knows: somebody else by now keeps it
   * @param reason a line for the colleague; compulsory
   */
  public Outcome takeOver(
      ConversationId conversation, Agent agent, ClientId clientId, AgentId from, String reason) {
    if (reason.isBlank()) {
      return new Outcome.Denied(Denial.REASON_MISSING);
    }
    assignment.lock();
    try {
      return scribe.decide(
          conversation,
          Sender.agent(agent.id()),
          clientId,
          body ->
              body instanceof Transferred taken
                  && taken.from().equals(from)
                  && taken.to().id().equals(agent.id()),
          state ->
              refusal(state, agent, Act.TAKE_OVER)
                  .orElseGet(() -> changes.taking(state, agent, from, reason)));
    } finally {
      assignment.unlock();
    }
  }

  /** Puts the conversation back into the queue, at the place its waiting time gives it. */
  public Outcome giveBack(ConversationId conversation, Agent agent, ClientId clientId) {
    return scribe.decide(
        conversation,
        Sender.agent(agent.id()),
        clientId,
        body -> body instanceof Queued,
        state -> refusal(state, agent, Act.RETURN).orElseGet(() -> returning(state)));
  }

  /**
   * Puts a conversation back whose agent has left the desk; the visitor is told at once.
   *
   * @param agent who left
   */
  public Outcome returnOf(ConversationId conversation, AgentId agent, ClientId clientId) {
    return scribe.decide(
        conversation,
        Sender.SYSTEM,
        clientId,
        body -> body instanceof Queued,
        state ->
            state.agent().map(AgentCard::id).equals(Optional.of(agent))
                ? returning(state)
                : Plan.deny(Denial.NOT_YOURS));
  }

  private Plan returning(ConversationState state) {
    return Plan.write(
        new Queued(state.waitingSince().orElseGet(clock::instant)),
        notice(state, Phrase.RETURNED_TO_QUEUE, Map.of()));
  }

  /** Writes a private note; any colleague may. */
  public Outcome note(ConversationId conversation, Agent agent, ClientId clientId, String text) {
    NoteAdded note = new NoteAdded(agent.id(), mask.mask(text));
    return scribe.decide(
        conversation,
        Sender.agent(agent.id()),
        clientId,
        note::equals,
        state -> refusal(state, agent, Act.NOTE).orElseGet(() -> Plan.write(note)));
  }

  /** Puts a mark on the conversation or takes it off; any colleague may. */
  public Outcome tag(
      ConversationId conversation, Agent agent, ClientId clientId, String tag, boolean on) {
    Tagged tagged = new Tagged(tag, on);
    return scribe.decide(
        conversation,
        Sender.agent(agent.id()),
        clientId,
        tagged::equals,
        state -> refusal(state, agent, Act.TAG).orElseGet(() -> Plan.write(tagged)));
  }

  /** Settles the matter; the visitor may rate it. */
  public Outcome resolve(ConversationId conversation, Agent agent, ClientId clientId) {
    return scribe.decide(
        conversation,
        Sender.agent(agent.id()),
        clientId,
        body -> body instanceof Resolved,
        state ->
            refusal(state, agent, Act.RESOLVE)
                .orElseGet(
                    () ->
                        Plan.write(
                            new Resolved(Optional.of(agent.id())),
                            notice(state, Phrase.RESOLVED, Map.of("agent", agent.name())))));
  }

  /** Changes one of the agent's own messages; the change passes the tone gate like the message. */
  public Outcome edit(
      ConversationId conversation, Agent agent, ClientId clientId, long target, String text) {
    String written = mask.mask(text);
    return ownMessage(
        conversation,
        agent,
        clientId,
        Act.EDIT,
        target,
        body -> body instanceof Edited edited && edited.target() == target,
        state ->
            switch (gate.agent(
                written, state.language(), state.inbox(), Wording.UNDECIDED, false)) {
              case Passage.Stays stays -> new Plan.Deny(new Outcome.Held(stays.verdict()));
              case Passage.Leaves leaves ->
                  Plan.write(new Edited(target, new Content.Text(leaves.text())));
            });
  }

  /** Takes back one of the agent's own messages. */
  public Outcome delete(ConversationId conversation, Agent agent, ClientId clientId, long target) {
    Deleted deleted = new Deleted(target);
    return ownMessage(
        conversation,
        agent,
        clientId,
        Act.DELETE,
        target,
        deleted::equals,
        state -> Plan.write(deleted));
  }

  private Outcome ownMessage(
      ConversationId conversation,
      Agent agent,
      ClientId clientId,
      Act act,
      long target,
      Predicate<JournalEntry> isSameAct,
      Function<ConversationState, Plan> change) {
    Sender sender = Sender.agent(agent.id());
    return scribe.decide(
        conversation,
        sender,
        clientId,
        isSameAct,
        state -> {
          Optional<Plan> refusal = refusal(state, agent, act);
          if (refusal.isPresent()) {
            return refusal.get();
          }
          List<Entry> found = journal.read(conversation, target - 1, 1);
          boolean own =
              !found.isEmpty()
                  && found.getFirst().seq() == target
                  && found.getFirst().sender().equals(sender)
                  && found.getFirst().body() instanceof AgentSaid;
          return own ? change.apply(state) : Plan.deny(Denial.NOT_YOUR_MESSAGE);
        });
  }

  private JournalEntry.BotSaid notice(
      ConversationState state, Phrase phrase, Map<String, String> values) {
    return words.notice(state, phrase, values);
  }

  /** Why the agent may not; a settled conversation is nobody's, so that is what is said of it. */
  private Optional<Plan> refusal(ConversationState state, Agent agent, Act act) {
    return rule.denial(agent.role(), act, holder(state, agent))
        .map(
            denial ->
                state.status() == Status.RESOLVED
                        && (denial == Denial.NOT_YOURS || denial == Denial.NO_COLLEAGUE)
                    ? Denial.NOT_OPEN
                    : denial)
        .map(Plan::deny);
  }

  private static Holder holder(ConversationState state, Agent agent) {
    return state
        .agent()
        .map(card -> card.id().equals(agent.id()) ? Holder.OWN : Holder.COLLEAGUE)
        .orElse(Holder.UNASSIGNED);
  }

  /** The agents with what they have on their hands, for the desk's list of colleagues. */
  public List<AgentLoad> loads() {
    return handOffs.loads();
  }

  /** Everybody who works here. */
  public Staff staff() {
    return staff;
  }
}
