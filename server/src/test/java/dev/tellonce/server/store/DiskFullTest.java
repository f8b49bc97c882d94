package dev.tellonce.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.journal.AppendResult;
import dev.tellonce.bot.journal.AppendResult.Refusal;
import dev.tellonce.bot.journal.AppendResult.Refused;
import dev.tellonce.bot.journal.Entry;
import dev.tellonce.bot.message.ConversationId;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiskFullTest {
  private static final String LONG_TEXT = "x".repeat(15_000);

  private final StoreFixture fixture = new StoreFixture();

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void fullDiskRefusesKeepsReadingAndHealsByItself(boolean mayMount, @TempDir Path dir)
      throws Exception {
    try (SmallDisk disk = SmallDisk.at(dir.resolve("disk"), mayMount)) {
      Path data = dir.resolve("disk/data");
      ConversationId id;
      int stored;
      try (SqliteStore store = fixture.open(data)) {
        disk.limit(store);
        id = Say.open(store.journal(), "visitor");
        stored = fill(store, id);
        assertThat(stored).isGreaterThan(10);
        assertThat(store.isDiskFull()).isTrue();
        assertThat(Say.say(store.journal(), id, Say.cid("more", 1), LONG_TEXT))
            .isEqualTo(new Refused(Refusal.DISK_FULL));
        check(store, id, stored);

        disk.enlarge(store);
        assertThat(Say.say(store.journal(), id, Say.cid("more", 1), LONG_TEXT))
            .isInstanceOf(AppendResult.Appended.class);
        assertThat(store.isDiskFull()).isFalse();
        check(store, id, stored + 1);
      }
      try (SqliteStore store = fixture.open(data)) {
        check(store, id, stored + 1);
      }
      System.out.println(
          "disk full ("
              + (disk.isMounted() ? "tmpfs" : "page limit")
              + "): "
              + stored
              + " acknowledged before, all there");
    }
    assertThat(fixture.stops()).isEmpty();
  }

  private static int fill(SqliteStore store, ConversationId id) {
    for (int i = 0; i < 10_000; i++) {
      AppendResult result = Say.say(store.journal(), id, Say.cid("m", i), LONG_TEXT);
      if (result instanceof Refused refused) {
        assertThat(refused.why()).isEqualTo(Refusal.DISK_FULL);
        return i;
      }
      assertThat(result).isInstanceOf(AppendResult.Appended.class);
    }
    throw new AssertionError("the disk never became full");
  }

  private static void check(SqliteStore store, ConversationId id, int said) {
    List<Entry> log = store.journal().read(id, 0, 20_000);
    assertThat(log)
        .hasSize(said + 1)
        .last()
        .satisfies(e -> assertThat(e.seq()).isEqualTo(said + 1));
    assertThat(store.journal().state(id).orElseThrow().lastSeq()).isEqualTo(said + 1);
  }
}
