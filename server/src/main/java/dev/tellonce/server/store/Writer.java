package dev.tellonce.server.store;

import dev.tellonce.bot.journal.AppendResult.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes, with its one connection. It takes what is queued at once, never waits
 * for more, gives each item its savepoint, commits them together and answers in order. Any thread
 * may submit and waits until its item is durable.
 */
final class Writer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
  private static final long IDLE_MILLIS = 500;
  private static final int BUSY_MILLIS = 5_000;
  private static final int CHECKPOINT_AFTER_ITEMS = 1_000;
  private static final long WAL_LIMIT_BYTES = 64L * 1024 * 1024;

  /** How a submitted item ended. */
  sealed interface Outcome<T> {
    /** It is durable, or changed nothing. */
    record Done<T>(T value) implements Outcome<T> {}

    /** Nothing was stored. */
    record Refused<T>(Refusal why) implements Outcome<T> {}
  }

  /** Is told when a batch ends, on the writer's thread, before anybody is answered. */
  interface BatchListener {
    /** All that was written since the last end is durable. */
    void committed();

    /** All that was written since the last end is gone. */
    void rolledBack();

    /** Nothing was written for a while, and the log was moved into the database. */
    default void idle() {}
  }

  private final Db db;
  private final Path wal;
  private final Ballast ballast;
  private final Fatal fatal;
  private final int batchSize;
  private final BatchListener listener;
  private final int queueSize;
  private final BlockingQueue<Item<?>> queue;
  private final Thread thread;
  private int itemsSinceCheckpoint;
  private boolean dirty;
  private volatile boolean diskFull;
  private volatile boolean closing;
  private volatile boolean ended;

  Writer(Db db, StoreSettings settings, Ballast ballast, Fatal fatal, BatchListener listener) {
    this.db = db;
    this.wal = settings.dataDir().resolve(settings.database().getFileName() + "-wal");
    this.ballast = ballast;
    this.fatal = fatal;
    this.batchSize = settings.batch();
    this.listener = listener;
    this.queueSize = settings.queue();
    this.queue = new ArrayBlockingQueue<>(queueSize);
    this.diskFull = !ballast.restore();
    this.thread = Thread.ofPlatform().name("tellonce-store-writer").unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  /**
   * Writes, and waits until it is durable.
   *
   * @param work what is written; run once, and undone alone where it throws
   * @param afterCommit is told the result on the writer's thread, in order, before the caller is
   *     answered
   * @throws RuntimeException whatever the work throws; nothing of it was stored then
   */
  <T> Outcome<T> submit(Work<T> work, Consumer<T> afterCommit) {
    if (!isOpen()) {
      return new Outcome.Refused<>(Refusal.CLOSED);
    }
    Item<T> item = new Item<>(work, afterCommit);
    if (!queue.offer(item)) {
      return new Outcome.Refused<>(Refusal.BUSY);
    }
    if (ended) {
      refuseQueued();
    }
    return item.await();
  }

  /**
   * Writes, and waits until it is durable.
   *
   * @throws StoreException with {@code busy}, {@code disk_full} or {@code store_closed}
   */
  <T> T call(Work<T> work) {
    return switch (submit(work, value -> {})) {
      case Outcome.Done<T> done -> done.value();
      case Outcome.Refused<T> refused -> throw refusal(refused.why());
    };
  }

  /** How many writes wait. */
  int queued() {
    return queue.size();
  }

  /** Whether writes are taken at all. */
  boolean isOpen() {
    return !closing && !fatal.isStopped();
  }

  /** Whether more than half of the queue is taken. */
  boolean isUnderPressure() {
    return queue.size() > queueSize / 2;
  }

  /** Whether writes are refused because the disk is full. */
  boolean isDiskFull() {
    return diskFull;
  }

  private static StoreException refusal(Refusal why) {
    return switch (why) {
      case BUSY -> new StoreException("busy", "The store is busy; try again in a second.");
      case DISK_FULL ->
          new StoreException("disk_full", "The disk is full; free some space, then try again.");
      case CLOSED ->
          new StoreException("store_closed", "The store is closed; start the server again.");
      case NO_CONVERSATION -> new StoreException("not_found", "There is no such conversation.");
    };
  }

  private void run() {
    List<Item<?>> batch = new ArrayList<>(batchSize);
    try {
      while (!closing || !queue.isEmpty()) {
        Item<?> first = dirty ? queue.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS) : queue.take();
        if (first == null) {
          checkpoint("TRUNCATE");
          dirty = false;
          listener.idle();
          continue;
        }
        batch.add(first);
        queue.drainTo(batch, batchSize - 1);
        write(batch);
        batch.clear();
      }
    } catch (InterruptedException e) {
      LOG.warn("The writer was interrupted and ends");
    } catch (RuntimeException | Error e) {
      fatal.stop(e);
    } finally {
      ended = true;
      batch.forEach(item -> item.refuse(Refusal.CLOSED));
      refuseQueued();
    }
  }

  private void write(List<Item<?>> batch) {
    if (fatal.isStopped()) {
      refuse(batch, Refusal.CLOSED);
      return;
    }
    if (diskFull) {
      diskFull = !ballast.restore();
      if (diskFull) {
        refuse(batch, Refusal.DISK_FULL);
        return;
      }
    }
    try {
      db.execute("BEGIN IMMEDIATE");
      for (Item<?> item : batch) {
        runInSavepoint(item);
      }
      db.execute("COMMIT");
    } catch (SQLException e) {
      rollBack();
      trouble(batch, e);
      return;
    } catch (RuntimeException | Error e) {
      rollBack();
      refuse(batch, Refusal.CLOSED);
      throw e;
    }
    dirty = true;
    itemsSinceCheckpoint += batch.size();
    listener.committed();
    batch.forEach(Item::tell);
    batch.forEach(Item::answer);
    if (itemsSinceCheckpoint >= CHECKPOINT_AFTER_ITEMS) {
      checkpoint(walSize() > WAL_LIMIT_BYTES ? "TRUNCATE" : "PASSIVE");
    }
  }

  private void runInSavepoint(Item<?> item) throws SQLException {
    db.execute("SAVEPOINT item");
    try {
      item.run(db);
    } catch (SQLException e) {
      if (Fatal.kind(e) != Fatal.Kind.STATEMENT) {
        throw e;
      }
      item.fail(
          new StoreException(
              "store_refused", "The database refused a statement; check the server's log.", e));
      LOG.error("A statement was refused", e);
      db.execute("ROLLBACK TO item");
    } catch (RuntimeException e) {
      item.fail(e);
      db.execute("ROLLBACK TO item");
    }
    db.execute("RELEASE item");
  }

  private void rollBack() {
    listener.rolledBack();
    try {
      db.execute("ROLLBACK");
    } catch (SQLException e) {
      // SQLite has rolled back by itself where the error was grave.
      LOG.debug("Nothing to roll back: {}", e.getMessage());
    }
  }

  private void trouble(List<Item<?>> batch, SQLException problem) {
    switch (Fatal.kind(problem)) {
      case FULL -> {
        becomeFull();
        refuse(batch, Refusal.DISK_FULL);
      }
      case BUSY -> {
        LOG.warn("Another process holds the database's write lock");
        refuse(batch, Refusal.BUSY);
      }
      case STATEMENT, BROKEN -> {
        fatal.stop(problem);
        refuse(batch, Refusal.CLOSED);
      }
    }
  }

  private void becomeFull() {
    if (!diskFull) {
      LOG.error("The disk is full: nothing is stored until there is space; reading goes on");
    }
    diskFull = true;
    ballast.free();
    checkpoint("TRUNCATE");
  }

  /** Moves the log into the database. Not left to SQLite, which hides what goes wrong with it. */
  private void checkpoint(String mode) {
    itemsSinceCheckpoint = 0;
    if (fatal.isStopped()) {
      return;
    }
    try {
      // A long reader, such as a backup, must not hold up those who wait for a commit.
      db.execute("PRAGMA busy_timeout = 0");
      db.execute("PRAGMA wal_checkpoint(" + mode + ")");
      db.execute("PRAGMA busy_timeout = " + BUSY_MILLIS);
    } catch (SQLException e) {
      switch (Fatal.kind(e)) {
        case FULL -> {
          if (!diskFull) {
            becomeFull();
          }
        }
        case BUSY -> LOG.debug("A reader holds the log; it is moved later");
        case STATEMENT, BROKEN -> fatal.stop(e);
      }
    }
  }

  private long walSize() {
    try {
      return Files.exists(wal) ? Files.size(wal) : 0;
    } catch (IOException e) {
      return 0;
    }
  }

  private void refuseQueued() {
    List<Item<?>> rest = new ArrayList<>();
    queue.drainTo(rest);
    refuse(rest, Refusal.CLOSED);
  }

  private static void refuse(List<Item<?>> items, Refusal why) {
    items.forEach(item -> item.refuse(why));
  }

  /** Writes what is queued, refuses the rest, and closes the connection. */
  @Override
  public void close() {
    closing = true;
    if (!queue.offer(new Item<>(connection -> true, value -> {}))) {
      LOG.debug("The queue is full, so the writer is awake");
    }
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    try {
      db.close();
    } catch (SQLException e) {
      throw new StoreException("store_failed", "The database could not be closed cleanly.", e);
    }
  }
}
