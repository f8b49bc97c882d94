package dev.tellonce.server;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Runs blocking work, each piece on a virtual thread of its own, and wakes it later. Once closed,
 * what was begun ends and nothing new begins; what is asked for then is dropped, because the
 * journal knows what is left to do. Any thread.
 */
final class Workers implements Executor, AutoCloseable {
  private static final Duration LAST_WORK = Duration.ofSeconds(5);

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final ScheduledThreadPoolExecutor timers =
      new ScheduledThreadPoolExecutor(
          1,
          Thread.ofPlatform().daemon().name("timer").factory(),
          new ThreadPoolExecutor.DiscardPolicy());

  @Override
  public void execute(Runnable task) {
    try {
      threads.execute(task);
    } catch (RejectedExecutionException closed) {
      // The server stops; the next start takes it up.
    }
  }

  /** Wakes work; what it calls returns quickly or hands over to {@link #execute}. */
  ScheduledExecutorService timers() {
    return timers;
  }

  @Override
  public void close() {
    timers.shutdownNow();
    threads.shutdown();
    try {
      if (threads.awaitTermination(LAST_WORK.toSeconds(), TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    threads.shutdownNow();
  }
}
