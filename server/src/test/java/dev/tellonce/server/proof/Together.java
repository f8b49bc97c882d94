package dev.tellonce.server.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Lets several do something at the same moment. */
final class Together {
  private Together() {}

  /** Every one on a thread of its own, all released at once; what each came to, in their order. */
  static <T, R> List<R> all(List<T> who, Function<T, R> act) {
    CountDownLatch ready = new CountDownLatch(who.size());
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<R>> acts = new ArrayList<>();
      for (T one : who) {
        acts.add(
            threads.submit(
                () -> {
                  ready.countDown();
                  ready.await();
                  return act.apply(one);
                }));
      }
      List<R> results = new ArrayList<>();
      for (Future<R> result : acts) {
        results.add(result.get());
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    }
  }
}
