package dev.tellonce.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tellonce.bot.journal.ManualClock;
import dev.tellonce.bot.message.ChannelSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a store refuses to start on. */
class StoreStartTest {
  private final StoreFixture fixture = new StoreFixture();

  @ParameterizedTest
  @ValueSource(strings = {"3.7.0", "3.40.1", "3.51.2", "3.51", "2.9.9"})
  void oldSqliteIsRefused(String version) {
    refused("sqlite_too_old", version, () -> StartChecks.version(version));
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.51.3", "3.54.1", "3.52", "4.0.0"})
  void newSqliteIsTaken(String version) {
    StartChecks.version(version);
  }

  @ParameterizedTest
  @ValueSource(strings = {"OFF", "NORMAL", "EXTRA"})
  void anySynchronousButFullIsRefused(String level, @TempDir Path dir) {
    refused("store_unsafe_setting", "synchronous", () -> open(dir, tampered("synchronous", level)));
    opensAgain(dir);
  }

  @ParameterizedTest
  @ValueSource(strings = {"DELETE", "TRUNCATE", "PERSIST", "MEMORY", "OFF"})
  void anyJournalModeButWalIsRefused(String mode, @TempDir Path dir) {
    refused(
        "store_unsafe_setting", "journal_mode", () -> open(dir, tampered("journal_mode", mode)));
    opensAgain(dir);
  }

  @Test
  void keptFreedBytesAreRefused(@TempDir Path dir) {
    refused(
        "store_unsafe_setting", "secure_delete", () -> open(dir, tampered("secure_delete", "OFF")));
    refused(
        "store_unsafe_setting", "foreign_keys", () -> open(dir, tampered("foreign_keys", "OFF")));
    opensAgain(dir);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nfs", "nfs4", "cifs", "smb3", "9p", "fuse.sshfs", "NFS4"})
  void networkFileSystemIsRefused(String type, @TempDir Path dir) {
    refused("store_on_network", type, () -> StartChecks.fileSystemType(dir, type));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ext4", "xfs", "btrfs", "zfs", "tmpfs", "overlay", "apfs", "NTFS"})
  void localFileSystemIsTaken(String type, @TempDir Path dir) {
    StartChecks.fileSystemType(dir, type);
  }

  @Test
  void folderThatCannotBeWrittenIsRefused(@TempDir Path dir) throws IOException {
    Path file = Files.writeString(dir.resolve("file"), "not a folder");
    refused("store_unwritable", "file", () -> fixture.open(file));
    refused("store_unwritable", "below", () -> fixture.open(file.resolve("below")));
    refused("store_unwritable", "proc", () -> fixture.open(Path.of("/proc/1/tellonce")));
  }

  @Test
  void newFolderIsForItsOwnerAlone(@TempDir Path dir) throws IOException {
    Path data = dir.resolve("a/b/data");
    fixture.open(data).close();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
        .isEqualTo("rwx------");
  }

  @Test
  void secondStoreOnOneFolderIsRefused(@TempDir Path dir) {
    try (SqliteStore first = fixture.open(dir)) {
      refused("store_locked", dir.toString(), () -> fixture.open(dir));
      assertThat(Say.open(first.journal(), "visitor")).isNotNull();
    }
    opensAgain(dir);
  }

  @Test
  void secondProcessOnOneFolderIsRefused(@TempDir Path dir) throws Exception {
    try (SqliteStore first = fixture.open(dir)) {
      Process second = Child.start(OpeningChild.class, dir.toString());
      List<String> said = second.inputReader().lines().toList();
      assertThat(second.waitFor()).isEqualTo(3);
      assertThat(said)
          .singleElement()
          .asString()
          .startsWith("store_locked Another server uses " + dir);
      assertThat(Say.open(first.journal(), "visitor")).isNotNull();
    }
  }

  @Test
  void lockOfADeadProcessIsGone(@TempDir Path dir) throws Exception {
    Process holder = Child.start(OpeningChild.class, dir.toString(), "stay");
    assertThat(holder.inputReader().readLine()).isEqualTo("open");
    refused("store_locked", dir.toString(), () -> fixture.open(dir));
    holder.destroyForcibly().waitFor();
    opensAgain(dir);
  }

  @Test
  void laterSchemaIsRefusedAndLeftAsItIs(@TempDir Path dir) throws SQLException {
    fixture.open(dir).close();
    inDatabase(dir, "UPDATE meta SET schema_version = 99");
    refused("store_too_new", "99", () -> fixture.open(dir));
    inDatabase(dir, "UPDATE meta SET schema_version = " + Migrations.STEPS.size());
    opensAgain(dir);
  }

  @Test
  void databaseOfSomethingElseIsRefused(@TempDir Path dir) throws SQLException {
    inDatabase(dir, "CREATE TABLE invoice (id INTEGER)");
    refused("store_foreign", "Tellonce", () -> fixture.open(dir));
  }

  @Test
  void fileThatIsNoDatabaseIsRefused(@TempDir Path dir) throws IOException {
    byte[] noise = new byte[20_000];
    new Random(3).nextBytes(noise);
    Path file = Files.write(StoreFixture.settings(dir).database(), noise);
    refused("store_unreadable", "restore", () -> fixture.open(dir));
    assertThat(file).hasBinaryContent(noise);
  }

  @Test
  void folderInPlaceOfTheDatabaseIsRefused(@TempDir Path dir) throws IOException {
    Files.createDirectory(StoreFixture.settings(dir).database());
    refused("store_unreadable", "tellonce.db", () -> fixture.open(dir));
  }

  @Test
  void stepThatFailsLeavesNothingBehind(@TempDir Path dir) throws SQLException {
    Sql meta = Sql.named("meta.sql");
    Path file = dir.resolve("steps.db");
    int newest = Migrations.STEPS.size();
    List<String> steps = List.of(Migrations.STEPS.getFirst(), "broken.sql");
    try (Db db = Db.open(file, SqliteStore.WRITING)) {
      assertThatThrownBy(() -> new Migrations(meta, new SecureRandom(), steps).run(db))
          .isInstanceOf(SQLException.class);
      assertThat(Migrations.version(db, meta, newest)).isEqualTo(1);
      assertThat(db.number("SELECT count(*) FROM sqlite_schema WHERE name = 'half_made'")).isZero();
      new Migrations(meta, new SecureRandom(), Migrations.STEPS).run(db);
      assertThat(Migrations.version(db, meta, newest)).isEqualTo(newest);
    }
  }

  @Test
  void storeThatWasClosedSaysSo(@TempDir Path dir) {
    SqliteStore store = fixture.open(dir);
    var id = Say.open(store.journal(), "visitor");
    store.close();
    refused("store_closed", "start", () -> store.journal().read(id, 0, 1));
    assertThat(Say.say(store.journal(), id, Say.cid("late", 1), "late").toString())
        .contains("CLOSED");
    assertThat(
            store
                .journal()
                .open(Say.SHOP, new ChannelSession("web", "other"), Say.opened(Say.cid("late", 2)))
                .toString())
        .contains("CLOSED");
  }

  private static SqliteStore open(Path dir, List<String> pragmas) {
    return SqliteStore.open(
        StoreFixture.settings(dir),
        new ManualClock(),
        new SecureRandom(),
        (code, say) -> {},
        pragmas);
  }

  private static List<String> tampered(String name, String value) {
    return SqliteStore.WRITING.stream()
        .map(pragma -> pragma.startsWith(name + " ") ? name + " = " + value : pragma)
        .toList();
  }

  private void opensAgain(Path dir) {
    try (SqliteStore store = fixture.open(dir)) {
      assertThat(store.journal().epoch()).hasSize(11);
    }
  }

  private static void inDatabase(Path dir, String statement) throws SQLException {
    try (Db db = Db.open(StoreFixture.settings(dir).database(), List.of())) {
      db.execute(statement);
    }
  }

  private static void refused(String code, String word, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(word)
        .extracting(e -> ((StoreException) e).code())
        .isEqualTo(code);
  }
}
