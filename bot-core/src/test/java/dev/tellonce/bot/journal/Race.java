package dev.tellonce.bot.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Runs something on many virtual threads that begin together. */
public final class Race {
  private Race() {}

  /**
   * Runs it and waits for all.
   *
   * @param threads how many threads
   * @param step what each does, by its number from 0
   * @return what each answered, by number
   */
  public static <T> List<T> run(int threads, IntFunction<T> step) {
    CyclicBarrier start = new CyclicBarrier(threads);
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<T>> tasks = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        int number = i;
        tasks.add(
            () -> {
              start.await();
              return step.apply(number);
            });
      }
      List<T> results = new ArrayList<>();
      for (Future<T> done : executor.invokeAll(tasks)) {
        results.add(done.get());
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while racing", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a racer failed", e.getCause());
    }
  }
}
