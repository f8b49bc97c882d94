package dev.tellonce.bot.engine;

import java.time.Duration;

/** Calls back later. What waits here is lost on a stop and must be derived again at the start. */
@FunctionalInterface
public interface Timer {
  /**
   * Runs a short task after a while, on a thread of the timer.
   *
   * @param delay how long, zero or more
   * @param task what to do; does not block
   */
  void after(Duration delay, Runnable task);
}
