package dev.tellonce.server.telemetry;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Knows whether the server can do its work. Any thread; checks are quick. */
public final class Health {
  /** How one part is. */
  public enum State {
    /** Works. */
    UP,
    /** Is being loaded; the rest works without it. */
    LOADING,
    /** Does not work; the rest does, with people doing its work. */
    DEGRADED,
    /** Does not work, and without it nothing can be promised. */
    DOWN
  }

  private final Map<String, Supplier<State>> checks = new ConcurrentHashMap<>();

  /** Adds a part; one that is down makes the server not ready. */
  public void watch(String name, Supplier<State> check) {
    checks.put(name, check);
  }

  /** Whether visitors may come: no part is down. */
  public boolean isReady() {
    return states().values().stream().noneMatch(State.DOWN::equals);
  }

  /** How every part is, by name. */
  public Map<String, State> states() {
    Map<String, State> states = new LinkedHashMap<>();
    checks.keySet().stream()
        .sorted()
        .forEach(
            name -> {
              Supplier<State> check = checks.get(name);
              if (check != null) {
                states.put(name, check.get());
              }
            });
    return states;
  }
}
