package dev.tellonce.server.wire;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The connections that are open, by whom they belong to, so that a page has one, a session at most
 * twenty, and none outlives its session. Any thread.
 */
public final class OpenPages {
  /** The most connections of one session. */
  public static final int MOST_A_SESSION = 20;

  private static final int REPLACED = 4409;
  private static final int SIGN_IN = 4401;

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Map<String, FrameSink>> byFamily = new HashMap<>();

  /**
   * Takes in a connection; an older one of the same page is closed.
   *
   * @param family the session's family
   * @param client the page's own id
   * @param sink the connection
   * @return false when the session has too many
   */
  public boolean open(String family, String client, FrameSink sink) {
    Optional<FrameSink> older;
    lock.lock();
    try {
      Map<String, FrameSink> pages = byFamily.computeIfAbsent(family, f -> new HashMap<>());
      if (pages.size() >= MOST_A_SESSION && !pages.containsKey(client)) {
        return false;
      }
      older = Optional.ofNullable(pages.put(client, sink));
    } finally {
      lock.unlock();
    }
    older.ifPresent(sinkBefore -> sinkBefore.close(REPLACED, "replaced by a newer connection"));
    return true;
  }

  /** Lets a connection go. */
  public void close(String family, String client, FrameSink sink) {
    lock.lock();
    try {
      Map<String, FrameSink> pages = byFamily.get(family);
      if (pages != null && pages.remove(client, sink) && pages.isEmpty()) {
        byFamily.remove(family);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Ends all connections of a session that has ended. */
  public void endFamily(String family) {
    List<FrameSink> sinks;
    lock.lock();
    try {
      sinks = List.copyOf(byFamily.getOrDefault(family, Map.of()).values());
    } finally {
      lock.unlock();
    }
    sinks.forEach(sink -> sink.close(SIGN_IN, "sign in again"));
  }

  /** Tells every page that its connection is about to close, so that it comes back by itself. */
  public void farewell(String frame) {
    List<FrameSink> all;
    lock.lock();
    try {
      all = byFamily.values().stream().flatMap(pages -> pages.values().stream()).toList();
    } finally {
      lock.unlock();
    }
    all.forEach(sink -> sink.send(frame));
  }

  /** How many connections are open. */
  public int count() {
    lock.lock();
    try {
      return byFamily.values().stream().mapToInt(Map::size).sum();
    } finally {
      lock.unlock();
    }
  }
}
