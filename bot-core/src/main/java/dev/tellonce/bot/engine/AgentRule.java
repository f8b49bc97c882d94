package dev.tellonce.bot.engine;

import dev.tellonce.bot.people.Agent;
import java.util.Optional;

/**
 * Says which agent may do what to whose conversation. The engine asks it on the state it decides
 * on; whether the act makes sense there is the engine's own question. Any thread; never blocks.
 */
@FunctionalInterface
public interface AgentRule {
  /** What an agent can do to a conversation. */
  enum Act {
    /** Takes it from the queue. */
    ACCEPT,
    /** Says something to the visitor. */
    SEND,
    /** Lets words leave that the tone step holds. */
    ALLOW_HELD,
    /** Gives it to a colleague. */
    TRANSFER,
    /** Takes it from a colleague. */
    TAKE_OVER,
    /** Puts it back into the queue. */
    RETURN,
    /** Settles it. */
    RESOLVE,
    /** Leaves a private note. */
    NOTE,
    /** Puts a mark on it or takes it off. */
    TAG,
    /** Changes an own message. */
    EDIT,
    /** Takes an own message back. */
    DELETE
  }

  /** Whose a conversation is, as an agent sees it. */
  enum Holder {
    /** The agent has it. */
    OWN,
    /** No agent has it: it is with the bot, waits, or is settled. */
    UNASSIGNED,
    /** Another agent has it. */
    COLLEAGUE
  }

  /**
   * Why an act is not allowed.
   *
   * @param role what the agent is
   * @param act what the agent wants to do
   * @param holder whose the conversation is
   * @return empty when it is allowed
   */
  Optional<Denial> denial(Agent.Role role, Act act, Holder holder);
}
