package dev.tellonce.server.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;

/**
 * The connections that read, each used by one of as many platform threads. Any thread may call and
 * waits. Reads go on while the disk is full, and see everything that was acknowledged.
 */
final class Readers implements AutoCloseable {
  private final Fatal fatal;
  private final List<Db> connections;
  private final BlockingQueue<Db> idle;
  private final Semaphore turns;
  private final ExecutorService threads;

  Readers(List<Db> connections, Fatal fatal) {
    this.fatal = fatal;
    this.connections = List.copyOf(connections);
    this.idle = new ArrayBlockingQueue<>(connections.size(), false, connections);
    this.turns = new Semaphore(connections.size(), true);
    this.threads =
        Executors.newFixedThreadPool(
            connections.size(),
            Thread.ofPlatform().daemon().name("tellonce-store-reader-", 0).factory());
  }

  /**
   * Reads.
   *
   * @throws StoreException with {@code store_closed} or {@code store_failed}
   */
  <T> T read(Work<T> work) {
    // Callers wait here, so that the threads' own queue never holds more than one task a thread.
    turns.acquireUninterruptibly();
    try {
      return CompletableFuture.supplyAsync(() -> onThread(work), threads).join();
    } catch (RejectedExecutionException e) {
      throw new StoreException("store_closed", "The store is closed; start the server again.", e);
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    } finally {
      turns.release();
    }
  }

  /**
   * Refuses what is asked of a closed store, for answers that need no connection.
   *
   * @throws StoreException with {@code store_closed}
   */
  void requireOpen() {
    if (threads.isShutdown()) {
      throw new StoreException("store_closed", "The store is closed; start the server again.");
    }
  }

  private <T> T onThread(Work<T> work) {
    Db db = take();
    try {
      return work.run(db);
    } catch (SQLException e) {
      if (Fatal.kind(e) == Fatal.Kind.BROKEN) {
        fatal.stop(e);
      }
      throw new StoreException(
          "store_failed", "The database could not be read; check the server's log.", e);
    } finally {
      idle.add(db);
    }
  }

  private Db take() {
    Db db = idle.poll();
    if (db == null) {
      throw new IllegalStateException("no connection is idle (expected: one a thread)");
    }
    return db;
  }

  @Override
  public void close() {
    threads.close();
    List<SQLException> problems = new ArrayList<>();
    for (Db db : connections) {
      try {
        db.close();
      } catch (SQLException e) {
        problems.add(e);
      }
    }
    if (!problems.isEmpty()) {
      throw new StoreException(
          "store_failed", "The database could not be closed cleanly.", problems.getFirst());
    }
  }
}
