package dev.tellonce.server.wire;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;

/** Beats for every connection, every 20 s give or take 2. Any thread. */
public final class Heartbeat {
  private static final int SHORTEST_MILLIS = 18_000;
  private static final int LONGEST_MILLIS = 22_000;

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<Peer, ScheduledFuture<?>> next = new HashMap<>();
  private final ScheduledExecutorService timer;
  private final Executor executor;
  private final RandomGenerator random;

  /**
   * Creates the heart.
   *
   * @param timer waits
   * @param executor does what is due; it may block
   * @param random spreads the beats
   */
  public Heartbeat(ScheduledExecutorService timer, Executor executor, RandomGenerator random) {
    this.timer = timer;
    this.executor = executor;
    this.random = random;
  }

  /** Begins to beat for a connection. */
  void begin(Peer peer) {
    schedule(peer, 1);
  }

  private void schedule(Peer peer, long n) {
    lock.lock();
    try {
      if (n > 1 && !next.containsKey(peer)) {
        return;
      }
      int delay = random.nextInt(SHORTEST_MILLIS, LONGEST_MILLIS);
      next.put(
          peer,
          timer.schedule(
              () ->
                  executor.execute(
                      () -> {
                        peer.beat(n);
                        schedule(peer, n + 1);
                      }),
              delay,
              TimeUnit.MILLISECONDS));
    } finally {
      lock.unlock();
    }
  }

  /** Stops beating. */
  void end(Peer peer) {
    lock.lock();
    try {
      ScheduledFuture<?> beat = next.remove(peer);
      if (beat != null) {
        beat.cancel(false);
      }
    } finally {
      lock.unlock();
    }
  }
}
