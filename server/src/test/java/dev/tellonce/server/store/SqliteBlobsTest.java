package dev.tellonce.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tellonce.bot.journal.ManualClock;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.Sender;
import dev.tellonce.server.files.Blob;
import dev.tellonce.server.files.Blobs;
import dev.tellonce.server.files.FileStore;
import dev.tellonce.server.files.FileSweep;
import dev.tellonce.server.files.FilesException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteBlobsTest {
  private static final Sender IDA = new Sender(Sender.Kind.VISITOR, "web:ida");
  private static final Sender MIA = new Sender(Sender.Kind.AGENT, "mia");

  private final StoreFixture fixture = new StoreFixture();
  private final ManualClock clock = new ManualClock();
  private Path dir;
  private Path data;
  private SqliteStore store;
  private Blobs blobs;
  private ConversationId conversation;

  @BeforeEach
  void open(@TempDir Path temporary) {
    dir = temporary;
    data = temporary.resolve("data");
    store = fixture.open(data, clock);
    blobs = store.blobs();
    conversation = Say.open(store.journal(), "ida");
  }

  @AfterEach
  void close() {
    store.close();
  }

  private Blob stored(String id) throws IOException {
    Blob blob =
        new Blob(
            id,
            conversation,
            blobs.place(conversation, id),
            IDA,
            id + ".pdf",
            "application/pdf",
            3,
            clock.instant());
    blobs.insert(blob);
    Path file = onDisk(data, blob);
    Files.createDirectories(file.getParent());
    Files.write(file, new byte[] {1, 2, 3});
    Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
    return blob;
  }

  private static Path onDisk(Path data, Blob blob) {
    return data.resolve("files").resolve(blob.place().substring(0, 2)).resolve(blob.place());
  }

  @Test
  void placeIsHashedWithTheConversationsOwnKey() {
    ConversationId other = Say.open(store.journal(), "eve");
    assertThat(blobs.place(conversation, "a"))
        .matches("[0-9a-f]{64}")
        .isEqualTo(blobs.place(conversation, "a"))
        .isNotEqualTo(blobs.place(conversation, "b"))
        .isNotEqualTo(blobs.place(other, "a"));
    assertThatThrownBy(() -> blobs.place(new ConversationId("a".repeat(22)), "a"))
        .isInstanceOf(FilesException.class);
  }

  @Test
  void noteSurvivesARestart() throws IOException {
    Blob blob = stored("one");
    store.close();
    store = fixture.open(data, clock);
    assertThat(store.blobs().find("one")).contains(blob);
    assertThat(store.blobs().find("two")).isEmpty();
  }

  @Test
  void onlyTheOneWhoBroughtItSendsItAndOnlyThere() throws IOException {
    Blob blob = stored("one");
    ConversationId other = Say.open(store.journal(), "eve");
    assertThat(blobs.send("one", conversation, MIA)).isEmpty();
    assertThat(blobs.send("one", other, IDA)).isEmpty();
    assertThat(blobs.send("none", conversation, IDA)).isEmpty();
    assertThat(blobs.send("one", conversation, IDA)).contains(blob);
    // A message that is sent again carries the same file.
    assertThat(blobs.send("one", conversation, IDA)).contains(blob);
  }

  @Test
  void sweepRemovesWhatNobodySentAndWhatNobodyKnows() throws IOException {
    FileStore files = new FileStore(data.resolve("files"));
    FileSweep sweep = new FileSweep(files, blobs, clock);
    Blob sent = stored("sent");
    Blob unsent = stored("unsent");
    assertThat(blobs.send("sent", conversation, IDA)).isPresent();
    Path unknown = data.resolve("files").resolve("ab").resolve("ab" + "0".repeat(62));
    Files.createDirectories(unknown.getParent());
    Files.write(unknown, new byte[] {1});
    Files.setLastModifiedTime(unknown, FileTime.from(clock.instant()));
    clock.advance(Duration.ofHours(23));
    sweep.run();
    assertThat(onDisk(data, unsent)).exists();
    assertThat(unknown).exists();

    clock.advance(Duration.ofHours(2));
    Blob late = stored("late");
    sweep.run();
    assertThat(onDisk(data, sent)).exists();
    assertThat(onDisk(data, late)).exists();
    assertThat(onDisk(data, unsent)).doesNotExist();
    assertThat(unknown).doesNotExist();
    assertThat(blobs.find("unsent")).isEmpty();
    assertThat(blobs.send("unsent", conversation, IDA)).isEmpty();
  }

  @Test
  void whatWasArrivingWhenTheServerStoppedIsGoneAfterTheStart() throws IOException {
    Path half = data.resolve("files").resolve("incoming").resolve("x.part");
    Files.createDirectories(half.getParent());
    Files.write(half, new byte[] {1});
    assertThat(new FileStore(data.resolve("files"))).isNotNull();
    assertThat(half).doesNotExist();
  }

  @Test
  void backupHasTheFilesBesideItAndRestoreBringsThemBack() throws IOException {
    Blob blob = stored("one");
    Path copy = dir.resolve("copy.db");
    store.backup(copy);
    assertThat(dir.resolve("copy.db.files")).isDirectory();

    Path elsewhere = dir.resolve("elsewhere");
    assertThat(SqliteStore.restore(copy, elsewhere)).isZero();
    assertThat(onDisk(elsewhere, blob)).hasBinaryContent(new byte[] {1, 2, 3});

    // Without its folder everything else is there, and it is said how many files are not.
    Path moved = Files.move(copy, dir.resolve("moved.db"));
    assertThat(SqliteStore.restore(moved, dir.resolve("third"))).isEqualTo(1);
    try (SqliteStore third = fixture.open(dir.resolve("third"), clock)) {
      assertThat(third.blobs().find("one")).contains(blob);
    }
  }

  @Test
  void backupWithoutFilesMakesNoFolder() {
    store.backup(dir.resolve("copy.db"));
    assertThat(dir.resolve("copy.db.files")).doesNotExist();
  }
}
