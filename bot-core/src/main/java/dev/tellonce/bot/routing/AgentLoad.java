package dev.tellonce.bot.routing;

import dev.tellonce.bot.people.Agent;

/**
 * An agent as routing sees one.
 *
 * @param agent the record
 * @param online whether a desk of the agent's answered lately
 * @param load how many conversations the agent has
 */
public record AgentLoad(Agent agent, boolean online, int load) {
  /** Whether the agent can be counted on. */
  public boolean isAtDesk() {
    return online && agent.available() && agent.enabled();
  }

  /** How many more conversations the agent may take now. */
  public int free() {
    return isAtDesk() ? Math.max(0, agent.capacity() - load) : 0;
  }
}
