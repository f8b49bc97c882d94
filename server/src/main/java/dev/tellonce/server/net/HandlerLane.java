package dev.tellonce.server.net;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * Runs the steps of one socket in order and one at a time on an executor; no thread is held while
 * there is nothing to do. Safe on any thread.
 */
final class HandlerLane {
  private final Executor executor;
  private final Queue<Runnable> steps = new ArrayDeque<>();
  private boolean running;

  HandlerLane(Executor executor) {
    this.executor = executor;
  }

  /**
   * Queues a step; it must not throw.
   *
   * @return false when the executor takes no more work, so that nothing will ever run
   */
  boolean add(Runnable step) {
    synchronized (steps) {
      steps.add(step);
      if (running) {
        return true;
      }
      running = true;
    }
    try {
      executor.execute(this::runAll);
      return true;
    } catch (RejectedExecutionException e) {
      return false;
    }
  }

  private void runAll() {
    while (true) {
      Runnable step;
      synchronized (steps) {
        step = steps.poll();
        if (step == null) {
          running = false;
          return;
        }
      }
      step.run();
    }
  }
}
