package dev.tellonce.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tellonce.bot.delivery.Outbox;
import dev.tellonce.bot.journal.Entry;
import dev.tellonce.bot.journal.Expected;
import dev.tellonce.bot.journal.Journal;
import dev.tellonce.bot.journal.JournalEntry;
import dev.tellonce.bot.journal.ManualClock;
import dev.tellonce.bot.journal.NewEntry;
import dev.tellonce.bot.message.ChannelSession;
import dev.tellonce.bot.message.Content;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.Sender;
import dev.tellonce.bot.message.ToneVerdict;
import dev.tellonce.server.access.Sessions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
  private final StoreFixture fixture = new StoreFixture();
  private final ManualClock clock = new ManualClock();
  private Path dir;
  private Path data;
  private Path copy;

  @BeforeEach
  void folders(@TempDir Path temporary) {
    dir = temporary;
    data = dir.resolve("data");
    copy = dir.resolve("copy.db");
  }

  @Test
  void restoredStoreHoldsTheLogsAndBeginsANewEpochOnce() {
    String epoch;
    ConversationId id;
    List<Entry> log;
    try (SqliteStore store = fixture.open(data)) {
      epoch = store.journal().epoch();
      id = Say.open(store.journal(), "visitor");
      Say.say(store.journal(), id, Say.cid("m", 1), "before the backup");
      log = store.journal().read(id, 0, 10);
      store.backup(copy);
      Say.say(store.journal(), id, Say.cid("m", 2), "after the backup");
      assertThat(store.journal().epoch()).isEqualTo(epoch);
    }
    try (SqliteStore store = fixture.open(data)) {
      assertThat(store.journal().epoch()).isEqualTo(epoch);
      assertThat(store.journal().read(id, 0, 10)).hasSize(3);
    }

    Path elsewhere = dir.resolve("elsewhere");
    SqliteStore.restore(copy, elsewhere);
    String second;
    try (SqliteStore store = fixture.open(elsewhere)) {
      second = store.journal().epoch();
      assertThat(second).isNotEqualTo(epoch).hasSize(11);
      assertThat(store.journal().read(id, 0, 10)).isEqualTo(log);
      Say.say(store.journal(), id, Say.cid("m", 3), "another history");
    }
    try (SqliteStore store = fixture.open(elsewhere)) {
      assertThat(store.journal().epoch()).isEqualTo(second);
      assertThat(store.journal().read(id, 0, 10)).hasSize(3);
    }
  }

  @Test
  void anotherProcessMayCopyAStoreInUse() throws Exception {
    try (SqliteStore store = fixture.open(data)) {
      ConversationId id = Say.open(store.journal(), "visitor");
      Process other = Child.start(OpeningChild.class, data.toString(), "backup", copy.toString());
      assertThat(other.inputReader().readLine()).isEqualTo("copied");
      assertThat(other.waitFor()).isZero();
      Say.say(store.journal(), id, Say.cid("m", 1), "after the copy");
      SqliteStore.restore(copy, dir.resolve("elsewhere"));
      try (SqliteStore restored = fixture.open(dir.resolve("elsewhere"))) {
        assertThat(restored.journal().read(id, 0, 10)).hasSize(1);
        assertThat(restored.journal().epoch()).isNotEqualTo(store.journal().epoch());
      }
    }
  }

  @Test
  void folderWithoutAStoreCannotBeCopied() {
    refused("no_store", () -> SqliteStore.backup(dir.resolve("nothing"), copy));
    assertThat(copy).doesNotExist();
  }

  @Test
  void storeOfALaterVersionCannotBeCopiedAndLeavesNothing() throws Exception {
    fixture.open(data).close();
    try (Db db = Db.open(StoreFixture.settings(data).database(), List.of())) {
      db.execute("UPDATE meta SET schema_version = 99");
    }
    refused("store_too_new", () -> SqliteStore.backup(data, copy));
    try (Stream<Path> files = Files.list(dir)) {
      assertThat(files).containsExactly(data);
    }
  }

  @Test
  void everyRestoreBeginsAnotherEpoch() {
    try (SqliteStore store = fixture.open(data)) {
      store.backup(copy);
    }
    assertThat(Stream.of("a", "b", "c").map(this::epochOfRestored)).doesNotHaveDuplicates();
  }

  @Test
  void backupNeverOverwrites() throws IOException {
    Files.writeString(copy, "precious");
    try (SqliteStore store = fixture.open(data)) {
      refused("backup_exists", () -> store.backup(copy));
      refused("backup_failed", () -> store.backup(dir.resolve("missing/copy.db")));
      assertThat(Say.open(store.journal(), "visitor")).isNotNull();
    }
    assertThat(copy).hasContent("precious");
  }

  @Test
  void backupLeavesNothingBesideTheCopy() throws IOException {
    try (SqliteStore store = fixture.open(data)) {
      store.backup(copy);
    }
    try (Stream<Path> files = Files.list(dir)) {
      assertThat(files).containsExactlyInAnyOrder(data, copy);
    }
  }

  @Test
  void restoreNeverOverwritesAStore() {
    ConversationId id;
    try (SqliteStore store = fixture.open(data)) {
      store.backup(copy);
      id = Say.open(store.journal(), "visitor");
      refused("store_locked", () -> SqliteStore.restore(copy, data));
    }
    refused("store_exists", () -> SqliteStore.restore(copy, data));
    try (SqliteStore store = fixture.open(data)) {
      assertThat(store.journal().read(id, 0, 10)).hasSize(1);
    }
  }

  @Test
  void whatIsNoBackupIsRefusedAndLeavesNothing() throws Exception {
    Path noise = Files.writeString(dir.resolve("noise"), "x".repeat(10_000));
    Path foreign = dir.resolve("foreign.db");
    try (Db db = Db.open(foreign, List.of())) {
      db.execute("CREATE TABLE invoice (id INTEGER)");
    }
    Path empty = Files.createFile(dir.resolve("empty"));
    Path cut = dir.resolve("cut.db");
    try (SqliteStore store = fixture.open(data)) {
      for (int i = 0; i < 200; i++) {
        Say.open(store.journal(), "visitor-" + i);
      }
      store.backup(copy);
    }
    byte[] whole = Files.readAllBytes(copy);
    Files.write(cut, Arrays.copyOf(whole, whole.length / 2));
    Path target = dir.resolve("target");
    refused("backup_unreadable", () -> SqliteStore.restore(noise, target));
    refused("store_foreign", () -> SqliteStore.restore(foreign, target));
    refused("backup_unreadable", () -> SqliteStore.restore(empty, target));
    refused("backup_unreadable", () -> SqliteStore.restore(cut, target));
    refused("backup_unreadable", () -> SqliteStore.restore(dir.resolve("missing"), target));
    try (Stream<Path> files = Files.list(target)) {
      assertThat(files).containsExactly(target.resolve("tellonce.lock"));
    }
    SqliteStore.restore(copy, target);
    fixture.open(target).close();
  }

  @Test
  void whatWasPendingInABackupMayHaveBeenTakenSince() {
    try (SqliteStore store = fixture.open(data, clock)) {
      ConversationId id =
          ((Journal.Opening.Open)
                  store
                      .journal()
                      .open(
                          Say.SHOP,
                          new ChannelSession("webhook", "chat-1"),
                          Say.opened(Say.cid("o", 1))))
              .id();
      JournalEntry said =
          new JournalEntry.BotSaid(
              JournalEntry.BotPurpose.NOTICE,
              new Content.Text("A person is coming."),
              List.of(),
              Optional.empty(),
              1,
              "",
              new ToneVerdict.Fine());
      store
          .journal()
          .append(
              id,
              List.of(new NewEntry(Sender.BOT, Say.cid("b", 1), Optional.empty(), said)),
              Expected.any());
      store.backup(copy);
      assertThat(store.outbox().lease(1, Duration.ofSeconds(30)))
          .extracting(Outbox.Item::mayHaveBeenTaken)
          .containsExactly(false);
    }
    Path elsewhere = dir.resolve("elsewhere");
    SqliteStore.restore(copy, elsewhere);
    try (SqliteStore store = fixture.open(elsewhere, clock)) {
      assertThat(store.outbox().lease(1, Duration.ofSeconds(30)))
          .extracting(Outbox.Item::mayHaveBeenTaken)
          .containsExactly(true);
    }
  }

  @Test
  void agentsSignInAgainAfterARestore() {
    try (SqliteStore store = fixture.open(data, clock)) {
      for (Sessions.Kind kind : Sessions.Kind.values()) {
        store
            .sessions()
            .insert(
                new Sessions.Session(
                    "hash-" + kind,
                    kind,
                    "subject",
                    "family-" + kind,
                    "",
                    clock.instant(),
                    clock.instant().plusSeconds(60),
                    clock.instant()));
      }
      store.backup(copy);
    }
    Path elsewhere = dir.resolve("elsewhere");
    SqliteStore.restore(copy, elsewhere);
    try (SqliteStore store = fixture.open(elsewhere, clock)) {
      assertThat(store.sessions().find("hash-AGENT")).isEmpty();
      assertThat(store.sessions().find("hash-VISITOR")).isPresent();
    }
  }

  private String epochOfRestored(String name) {
    SqliteStore.restore(copy, dir.resolve(name));
    try (SqliteStore store = fixture.open(dir.resolve(name))) {
      return store.journal().epoch();
    }
  }

  private static void refused(String code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(StoreException.class)
        .extracting(e -> ((StoreException) e).code())
        .isEqualTo(code);
  }
}
