package dev.tellonce.server.proof;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for conditions, never longer than a deadline. Any thread. */
public final class Until {
  /** Long enough for a busy machine; nobody waits that long unless something is broken. */
  public static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

  private Until() {}

  /**
   * Waits until something holds.
   *
   * @param what what is waited for, for the failure
   * @param condition looked at every few milliseconds
   */
  public static void holds(String what, BooleanSupplier condition) {
    ReentrantLock lock = new ReentrantLock();
    holds(what, lock, lock.newCondition(), condition, () -> "");
  }

  /**
   * Waits until something holds that a lock guards.
   *
   * @param what what is waited for, for the failure
   * @param lock guards what the condition reads
   * @param changed is signalled when it may have changed; a missed signal costs milliseconds
   * @param condition what is waited for
   * @param otherwise what there is instead, for the failure
   */
  static void holds(
      String what,
      ReentrantLock lock,
      Condition changed,
      BooleanSupplier condition,
      Supplier<String> otherwise) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    lock.lock();
    try {
      while (!condition.getAsBoolean()) {
        if (System.nanoTime() > end) {
          throw new AssertionError(
              "waited " + PATIENCE.toSeconds() + " s for " + what + otherwise.get());
        }
        changed.awaitNanos(LOOK_NANOS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while waiting for " + what, e);
    } finally {
      lock.unlock();
    }
  }
}
