package dev.tellonce.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.journal.ManualClock;
import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.server.wire.Drafts;
import dev.tellonce.server.wire.Drafts.Draft;
import dev.tellonce.server.wire.Drafts.Kind;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteDraftsTest {
  private static final AgentId MIA = new AgentId("mia");
  private static final AgentId AINO = new AgentId("aino");

  private final ManualClock clock = new ManualClock();
  private SqliteStore store;
  private Drafts drafts;
  private ConversationId id;

  @BeforeEach
  void open(@TempDir Path dir) {
    store = new StoreFixture().open(dir, clock);
    drafts = store.drafts();
    id = Say.open(store.journal(), "visitor");
  }

  @AfterEach
  void close() {
    store.close();
  }

  private Draft typed(Kind kind, String text, Instant at) {
    return new Draft(id, kind, text, at);
  }

  private Instant ago(long seconds) {
    return Instant.ofEpochMilli(clock.instant().minusSeconds(seconds).toEpochMilli());
  }

  @Test
  void replyAndNoteAreKeptForEachAgentAlone() {
    Draft reply = typed(Kind.REPLY, "Hei, \"Ida\"\n한글", ago(2));
    Draft note = typed(Kind.NOTE, "ask @aino", ago(1));
    assertThat(drafts.save(MIA, reply)).contains(reply);
    assertThat(drafts.save(MIA, note)).contains(note);
    assertThat(drafts.of(MIA)).containsExactly(note, reply);
    assertThat(drafts.of(MIA, id)).containsExactly(note, reply);
    assertThat(drafts.of(AINO)).isEmpty();
  }

  @Test
  void newestKeystrokeWinsWhateverComesLast() {
    Draft newer = typed(Kind.REPLY, "at the office", ago(5));
    drafts.save(MIA, newer);
    assertThat(drafts.save(MIA, typed(Kind.REPLY, "on the train", ago(60)))).contains(newer);
    assertThat(drafts.of(MIA)).containsExactly(newer);
  }

  @Test
  void sentDraftDoesNotComeBackFromAnotherMachine() {
    drafts.save(MIA, typed(Kind.REPLY, "Hello", ago(60)));
    Draft sent = typed(Kind.REPLY, "", ago(10));
    drafts.save(MIA, sent);
    drafts.save(MIA, typed(Kind.REPLY, "Hello", ago(60)));
    assertThat(drafts.of(MIA)).isEmpty();
    assertThat(drafts.of(MIA, id)).containsExactly(sent);
  }

  @Test
  void clockAheadDoesNotWinForever() {
    Draft ahead = drafts.save(MIA, typed(Kind.REPLY, "ahead", Instant.MAX)).orElseThrow();
    assertThat(ahead.typed()).isEqualTo(ago(0));
    clock.advance(Duration.ofSeconds(2));
    Draft later = typed(Kind.REPLY, "later", ago(0));
    assertThat(drafts.save(MIA, later)).contains(later);
  }

  @Test
  void unknownConversationHasNoDraft() {
    ConversationId nobody = new ConversationId("a".repeat(22));
    assertThat(drafts.save(MIA, new Draft(nobody, Kind.NOTE, "x", ago(0)))).isEmpty();
    assertThat(drafts.of(MIA)).isEmpty();
  }

  @Test
  void forgottenDraftGoesAfterNinetyDays() {
    drafts.save(MIA, typed(Kind.REPLY, "old", ago(0)));
    clock.advance(Duration.ofDays(Drafts.DAYS + 1));
    drafts.save(AINO, typed(Kind.REPLY, "new", ago(0)));
    assertThat(drafts.of(MIA)).isEmpty();
  }
}
