package dev.tellonce.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tellonce.bot.journal.AppendResult.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

class WriterTest {
  private static final int BATCH = 8;
  private static final int QUEUE = 20;

  private final StoreFixture fixture = new StoreFixture();
  private final List<Integer> commits = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch idle = new CountDownLatch(1);
  private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
  private StoreSettings settings;
  private Writer writer;

  @BeforeEach
  void open(@TempDir Path dir) throws SQLException {
    settings = new StoreSettings(dir, 1, QUEUE, BATCH, 0);
    Db db = Db.open(settings.database(), SqliteStore.WRITING);
    db.execute("CREATE TABLE number (n INTEGER PRIMARY KEY) STRICT");
    Writer.BatchListener counting =
        new Writer.BatchListener() {
          @Override
          public void committed() {
            commits.add(1);
          }

          @Override
          public void rolledBack() {
            commits.add(-1);
          }

          @Override
          public void idle() {
            idle.countDown();
          }
        };
    writer = new Writer(db, settings, new Ballast(dir, 0), new Fatal(fixture::stop), counting);
    writer.start();
  }

  @AfterEach
  void close() {
    callers.close();
    writer.close();
  }

  @Test
  void queuedItemsShareACommitUpToTheBatchSize() throws Exception {
    CountDownLatch release = hold();
    List<Future<Writer.Outcome<Integer>>> waiting = new ArrayList<>();
    for (int i = 0; i < QUEUE; i++) {
      waiting.add(insertLater(i));
    }
    awaitQueued(QUEUE);
    release.countDown();
    for (Future<Writer.Outcome<Integer>> done : waiting) {
      assertThat(done.get()).isEqualTo(new Writer.Outcome.Done<>(1));
    }
    assertThat(commits).containsExactly(1, 1, 1, 1);
    assertThat(numbers()).hasSize(QUEUE);
  }

  @Test
  void fullQueueIsAnsweredBusyAtOnce() throws Exception {
    CountDownLatch release = hold();
    List<Future<Writer.Outcome<Integer>>> waiting = new ArrayList<>();
    for (int i = 0; i < QUEUE; i++) {
      waiting.add(insertLater(i));
    }
    awaitQueued(QUEUE);
    assertThat(writer.isUnderPressure()).isTrue();
    assertThat(insert(99)).isEqualTo(new Writer.Outcome.Refused<>(Refusal.BUSY));
    assertThatThrownBy(() -> writer.call(db -> 1))
        .isInstanceOf(StoreException.class)
        .extracting(e -> ((StoreException) e).code())
        .isEqualTo("busy");
    release.countDown();
    for (Future<Writer.Outcome<Integer>> done : waiting) {
      assertThat(done.get()).isInstanceOf(Writer.Outcome.Done.class);
    }
    assertThat(numbers()).doesNotContain(99).hasSize(QUEUE);
    assertThat(writer.isUnderPressure()).isFalse();
  }

  @Test
  void itemThatFailsIsUndoneAloneAndTheOthersAreStored() throws Exception {
    CountDownLatch release = hold();
    Future<Writer.Outcome<Integer>> before = insertLater(1);
    awaitQueued(1);
    Future<Integer> thrown =
        callers.submit(
            () ->
                writer.call(
                    db -> {
                      db.update("INSERT INTO number VALUES (?)", 50);
                      throw new IllegalStateException("made to fail by a test");
                    }));
    awaitQueued(2);
    Future<Integer> refused =
        callers.submit(
            () ->
                writer.call(
                    db ->
                        db.update("INSERT INTO number VALUES (?)", 60)
                            + db.update("INSERT INTO number VALUES (?)", 1)));
    awaitQueued(3);
    Future<Writer.Outcome<Integer>> after = insertLater(2);
    awaitQueued(4);
    release.countDown();

    assertThat(before.get()).isInstanceOf(Writer.Outcome.Done.class);
    assertThat(after.get()).isInstanceOf(Writer.Outcome.Done.class);
    assertThatThrownBy(thrown::get).hasCauseInstanceOf(IllegalStateException.class);
    assertThatThrownBy(refused::get).hasCauseInstanceOf(StoreException.class);
    assertThat(numbers()).containsExactly(1, 2);
    assertThat(fixture.stops()).isEmpty();
  }

  @Test
  void inputOutputErrorStopsEverythingOnceAndAcknowledgesNothing() throws Exception {
    CountDownLatch release = hold();
    Future<Writer.Outcome<Integer>> before = insertLater(1);
    awaitQueued(1);
    Future<Writer.Outcome<Integer>> broken =
        callers.submit(
            () ->
                writer.submit(
                    db -> {
                      throw new SQLiteException(
                          "disk I/O error", SQLiteErrorCode.SQLITE_IOERR_FSYNC);
                    },
                    value -> {}));
    awaitQueued(2);
    Future<Writer.Outcome<Integer>> after = insertLater(2);
    awaitQueued(3);
    release.countDown();

    Writer.Outcome<Integer> closed = new Writer.Outcome.Refused<>(Refusal.CLOSED);
    assertThat(before.get()).isEqualTo(closed);
    assertThat(broken.get()).isEqualTo(closed);
    assertThat(after.get()).isEqualTo(closed);
    assertThat(insert(3)).isEqualTo(closed);
    assertThat(fixture.stops())
        .singleElement()
        .asString()
        .startsWith("store_failed: ")
        .contains("SQLITE_IOERR_FSYNC");
    assertThat(numbers()).isEmpty();
  }

  @Test
  void otherProcessWithTheWriteLockMeansBusyAndLosesNothing() throws Exception {
    writer.call(
        db -> {
          db.execute("PRAGMA busy_timeout = 0");
          return 0;
        });
    try (Db outside = Db.open(settings.database(), List.of("busy_timeout = 0"))) {
      outside.execute("BEGIN IMMEDIATE");
      assertThat(insert(1)).isEqualTo(new Writer.Outcome.Refused<>(Refusal.BUSY));
      outside.execute("ROLLBACK");
    }
    assertThat(insert(1)).isEqualTo(new Writer.Outcome.Done<>(1));
    assertThat(fixture.stops()).isEmpty();
  }

  @Test
  void closingWritesWhatIsQueuedAndRefusesTheRest() throws Exception {
    CountDownLatch release = hold();
    List<Future<Writer.Outcome<Integer>>> waiting = new ArrayList<>();
    for (int i = 0; i < BATCH; i++) {
      waiting.add(insertLater(i));
    }
    awaitQueued(BATCH);
    Future<?> closing = callers.submit(() -> writer.close());
    while (writer.isOpen()) {
      Thread.onSpinWait();
    }
    assertThat(insert(99)).isEqualTo(new Writer.Outcome.Refused<>(Refusal.CLOSED));
    release.countDown();
    closing.get();
    for (Future<Writer.Outcome<Integer>> done : waiting) {
      assertThat(done.get()).isInstanceOf(Writer.Outcome.Done.class);
    }
    assertThat(numbers()).hasSize(BATCH);
  }

  @Test
  void logIsMovedIntoTheDatabaseWhenNobodyWrites() throws Exception {
    Path wal = settings.dataDir().resolve("tellonce.db-wal");
    insert(1);
    assertThat(Files.size(wal)).isPositive();
    idle.await();
    assertThat(Files.size(wal)).isZero();
    assertThat(insert(2)).isEqualTo(new Writer.Outcome.Done<>(1));
  }

  /** Holds the writer up inside an item of its own until it is released. */
  private CountDownLatch hold() throws InterruptedException {
    CountDownLatch release = new CountDownLatch(1);
    CountDownLatch held = new CountDownLatch(1);
    Future<Integer> holding =
        callers.submit(
            () ->
                writer.call(
                    db -> {
                      held.countDown();
                      await(release);
                      return 0;
                    }));
    held.await();
    assertThat(holding.isDone()).isFalse();
    return release;
  }

  private void awaitQueued(int items) {
    while (writer.queued() < items) {
      Thread.onSpinWait();
    }
  }

  private Future<Writer.Outcome<Integer>> insertLater(int number) {
    return callers.submit(() -> insert(number));
  }

  private Writer.Outcome<Integer> insert(int number) {
    return writer.submit(db -> db.update("INSERT INTO number VALUES (?)", number), value -> {});
  }

  private List<Integer> numbers() throws SQLException {
    try (Db db = Db.open(settings.database(), List.of())) {
      return db.all("SELECT n FROM number ORDER BY n", row -> row.getInt(1));
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  @Test
  void answersComeInTheOrderOfTheQueue() throws Exception {
    CountDownLatch release = hold();
    List<Integer> told = Collections.synchronizedList(new ArrayList<>());
    List<Future<?>> waiting = new ArrayList<>();
    for (int i = 0; i < QUEUE; i++) {
      int number = i;
      waiting.add(
          callers.submit(
              () ->
                  writer.submit(
                      db -> db.update("INSERT INTO number VALUES (?)", number),
                      value -> told.add(number))));
      awaitQueued(i + 1);
    }
    release.countDown();
    for (Future<?> done : waiting) {
      done.get();
    }
    assertThat(told).containsExactlyElementsOf(IntStream.range(0, QUEUE).boxed().toList());
  }
}
