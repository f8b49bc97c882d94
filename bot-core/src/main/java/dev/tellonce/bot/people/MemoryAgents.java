package dev.tellonce.bot.people;

import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.InvalidValueException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Agents in memory, for tests and simulations. Any thread; never blocks for long. */
public final class MemoryAgents implements Agents {
  private final Map<AgentId, Agent> agents = new HashMap<>();

  /** Creates an empty list. */
  public MemoryAgents() {}

  @Override
  public synchronized Optional<Agent> find(AgentId id) {
    return Optional.ofNullable(agents.get(id));
  }

  @Override
  public synchronized Optional<Agent> findByLogin(String login) {
    String wanted = login.toLowerCase(Locale.ROOT);
    return agents.values().stream().filter(agent -> login(agent).equals(wanted)).findFirst();
  }

  @Override
  public synchronized List<Agent> all() {
    return agents.values().stream()
        .sorted(Comparator.comparing(Agent::name).thenComparing(agent -> agent.id().value()))
        .toList();
  }

  @Override
  public synchronized void save(Agent agent) {
    Optional<Agent> holder = findByLogin(agent.login());
    if (holder.isPresent() && !holder.get().id().equals(agent.id())) {
      throw new InvalidValueException(
          "login: taken by agent " + holder.get().id() + " (expected: a login nobody else has)");
    }
    agents.put(agent.id(), agent);
  }

  private static String login(Agent agent) {
    return agent.login().toLowerCase(Locale.ROOT);
  }
}
