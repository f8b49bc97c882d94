package dev.tellonce.bot.engine;

import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.people.Agent;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who works here and who is at the desk now. Any thread; may block. */
public interface Staff {
  /** The agent with an id. */
  Optional<Agent> find(AgentId id);

  /** All agents. */
  List<Agent> all();

  /** The agents of whom a desk answered lately. */
  Set<AgentId> online();
}
