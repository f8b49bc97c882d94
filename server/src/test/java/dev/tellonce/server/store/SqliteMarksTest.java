package dev.tellonce.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.journal.Race;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.server.wire.Marks;
import dev.tellonce.server.wire.Marks.Mark;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteMarksTest {
  private SqliteStore store;
  private Marks marks;
  private ConversationId id;

  @BeforeEach
  void open(@TempDir Path dir) {
    store = new StoreFixture().open(dir);
    marks = store.marks();
    id = Say.open(store.journal(), "visitor");
    for (int i = 0; i < 9; i++) {
      Say.say(store.journal(), id, Say.cid("m", i), "message " + i);
    }
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void onlyTheMaximumCounts() {
    marks.raise(id, "visitor", 5, 2);
    marks.raise(id, "visitor", 3, 4);
    marks.raise(id, "visitor", 1, 1);
    assertThat(marks.of(id)).containsExactly(new Mark("visitor", 5, 4));
  }

  @Test
  void whatWasReadHasArrived() {
    marks.raise(id, "visitor", 0, 7);
    assertThat(marks.of(id)).containsExactly(new Mark("visitor", 7, 7));
  }

  @Test
  void nobodyIsBeyondTheEndOfTheLog() {
    marks.raise(id, "visitor", Long.MAX_VALUE, 10_000);
    marks.raise(id, "maja", -5, -5);
    assertThat(marks.of(id)).containsExactly(new Mark("maja", 0, 0), new Mark("visitor", 10, 10));
  }

  @Test
  void unknownConversationHasNoMarks() {
    ConversationId nobody = new ConversationId("a".repeat(22));
    marks.raise(nobody, "visitor", 1, 1);
    assertThat(marks.of(nobody)).isEmpty();
  }

  @Test
  void manyAtOnceLeaveTheMaximum() {
    Race.run(
        20,
        i -> {
          marks.raise(id, "visitor", i % 11, (i * 7) % 11);
          return i;
        });
    assertThat(marks.of(id)).containsExactly(new Mark("visitor", 10, 10));
  }
}
