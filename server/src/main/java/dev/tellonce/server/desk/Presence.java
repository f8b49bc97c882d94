package dev.tellonce.server.desk;

import dev.tellonce.bot.engine.Staff;
import dev.tellonce.bot.engine.Timer;
import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.people.Agent;
import dev.tellonce.bot.people.Agents;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Knows which agents have a desk open. An agent whose last desk is gone for the grace time has
 * left, and what waits for that agent must not wait longer. Any thread.
 */
public final class Presence implements Staff {
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<AgentId, Integer> desks = new HashMap<>();

  /** Counts comings and goings, so that a grace that began before a return means nothing. */
  private final Map<AgentId, Long> turns = new HashMap<>();

  private final List<Runnable> changes = new CopyOnWriteArrayList<>();
  private final List<Consumer<AgentId>> leavings = new CopyOnWriteArrayList<>();
  private final Agents agents;
  private final Timer timer;
  private final Duration grace;

  /**
   * Creates the presence.
   *
   * @param agents the agents
   * @param timer waits
   * @param grace how long a desk may be gone, for a reload or a tunnel
   */
  public Presence(Agents agents, Timer timer, Duration grace) {
    this.agents = agents;
    this.timer = timer;
    this.grace = grace;
  }

  @Override
  public Optional<Agent> find(AgentId id) {
    return agents.find(id);
  }

  @Override
  public List<Agent> all() {
    return agents.all();
  }

  @Override
  public Set<AgentId> online() {
    lock.lock();
    try {
      return new HashSet<>(desks.keySet());
    } finally {
      lock.unlock();
    }
  }

  /** A desk of an agent opened. */
  void came(AgentId agent) {
    lock.lock();
    try {
      desks.merge(agent, 1, Integer::sum);
      turns.merge(agent, 1L, Long::sum);
    } finally {
      lock.unlock();
    }
    changed();
  }

  /** A desk of an agent closed. */
  void went(AgentId agent) {
    lock.lock();
    try {
      desks.computeIfPresent(agent, (id, count) -> count > 1 ? count - 1 : null);
    } finally {
      lock.unlock();
    }
    expect(agent);
    changed();
  }

  /** Gives an agent the grace time to open a desk; without one the agent has left. */
  public void expect(AgentId agent) {
    long turn = turn(agent);
    timer.after(
        grace,
        () -> {
          if (!online().contains(agent) && turn(agent) == turn) {
            leavings.forEach(leaving -> leaving.accept(agent));
          }
        });
  }

  private long turn(AgentId agent) {
    lock.lock();
    try {
      return turns.getOrDefault(agent, 0L);
    } finally {
      lock.unlock();
    }
  }

  /** Says that who is at the desk, or wants work, has changed. */
  void changed() {
    changes.forEach(Runnable::run);
  }

  /** Asks to be told of changes; the listener returns quickly. */
  public void onChange(Runnable listener) {
    changes.add(listener);
  }

  /** Asks to be told when an agent has left; the listener does not block. */
  public void onLeft(Consumer<AgentId> listener) {
    leavings.add(listener);
  }
}
