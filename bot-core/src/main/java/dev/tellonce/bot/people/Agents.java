package dev.tellonce.bot.people;

import dev.tellonce.bot.message.AgentId;
import java.util.List;
import java.util.Optional;

/** Keeps the agents' records. Any thread; blocks. */
public interface Agents {
  /** The agent with an id. */
  Optional<Agent> find(AgentId id);

  /**
   * The agent with a login.
   *
   * @param login compared without regard to case
   */
  Optional<Agent> findByLogin(String login);

  /** All agents, by name. */
  List<Agent> all();

  /** Stores an agent, new or changed. */
  void save(Agent agent);
}
