package dev.tellonce.bot.engine;

import dev.tellonce.bot.content.Phrase;
import dev.tellonce.bot.engine.Scribe.Plan;
import dev.tellonce.bot.journal.ConversationState;
import dev.tellonce.bot.journal.JournalEntry.TransferCause;
import dev.tellonce.bot.journal.JournalEntry.Transferred;
import dev.tellonce.bot.message.AgentCard;
import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.people.Agent;
import dev.tellonce.bot.routing.AgentLoad;
import dev.tellonce.bot.understanding.SecretMask;
import java.util.Map;
import java.util.Optional;

/**
 * Decides how a conversation goes from one agent to another: who gets it, what the log says of it,
 * and what the visitor is told. Whether the one who acts may do so is decided before. Any thread.
 */
final class HandChanges {
  private final HandOffs handOffs;
  private final Words words;
  private final SecretMask mask;

  HandChanges(HandOffs handOffs, Words words, SecretMask mask) {
    this.handOffs = handOffs;
    this.words = words;
    this.mask = mask;
  }

  /** Whether the agent has as many conversations as agreed. */
  boolean isFull(Agent agent) {
    return handOffs.loads().stream()
        .filter(load -> load.agent().id().equals(agent.id()))
        .anyMatch(load -> load.load() >= agent.capacity());
  }

  /** Somebody gives the conversation to a colleague at the desk. */
  Plan giving(
      ConversationState state, Agent agent, AgentId to, TransferCause cause, String reason) {
    Optional<AgentLoad> colleague =
        handOffs.loads().stream()
            .filter(load -> load.agent().id().equals(to) && load.agent().enabled())
            .findFirst();
    AgentCard holder = state.agent().orElseGet(agent::card);
    if (colleague.isEmpty() || to.equals(agent.id()) || to.equals(holder.id())) {
      return Plan.deny(Denial.NO_SUCH_AGENT);
    }
    if (!colleague.get().isAtDesk()) {
      return Plan.deny(Denial.AGENT_AWAY);
    }
    return change(state, holder, colleague.get().agent().card(), cause, reason);
  }

  /**
   * Somebody takes the conversation from a colleague. Who has it must be whom the one who acts saw
   * there: of two who take it at once, the second would take it from the first.
   */
  Plan taking(ConversationState state, Agent agent, AgentId from, String reason) {
    Optional<AgentCard> holder = state.agent();
    if (holder.isEmpty() || !holder.get().id().equals(from)) {
      return Plan.deny(Denial.ALREADY_ASSIGNED);
    }
    if (isFull(agent)) {
      return Plan.deny(Denial.AT_CAPACITY);
    }
    return change(state, holder.get(), agent.card(), TransferCause.AUTHORITY, reason);
  }

  private Plan change(
      ConversationState state, AgentCard from, AgentCard to, TransferCause cause, String reason) {
    Phrase phrase =
        switch (cause) {
          case EXPERTISE -> Phrase.TRANSFER_EXPERTISE;
          case LANGUAGE -> Phrase.TRANSFER_LANGUAGE;
          case SHIFT_END -> Phrase.TRANSFER_SHIFT_END;
          case AUTHORITY -> Phrase.TRANSFER_AUTHORITY;
        };
    return Plan.write(
        new Transferred(from.id(), to, cause, mask.mask(reason)),
        words.notice(state, phrase, Map.of("agent", to.name(), "from", from.name())));
  }
}
