package dev.tellonce.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tellonce.bot.journal.ManualClock;
import dev.tellonce.bot.journal.Race;
import dev.tellonce.server.access.Sessions;
import dev.tellonce.server.access.Sessions.Kind;
import dev.tellonce.server.access.Sessions.Session;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteSessionsTest {
  private final ManualClock clock = new ManualClock();
  private SqliteStore store;
  private Sessions sessions;

  @BeforeEach
  void open(@TempDir Path dir) {
    store = new StoreFixture().open(dir, clock);
    sessions = store.sessions();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void sessionIsReadAsItWasStored() {
    Session session = session("hash-1", Kind.VISITOR, "visitor-1", "family-1", 30);
    sessions.insert(session);
    assertThat(sessions.find("hash-1")).contains(session);
    assertThat(sessions.find("hash-2")).isEmpty();
  }

  @Test
  void hashIsStoredOnce() {
    sessions.insert(session("hash-1", Kind.VISITOR, "visitor-1", "family-1", 30));
    assertThatThrownBy(() -> sessions.insert(session("hash-1", Kind.AGENT, "maja", "family-2", 30)))
        .isInstanceOf(StoreException.class);
    assertThat(sessions.find("hash-1").orElseThrow().kind()).isEqualTo(Kind.VISITOR);
  }

  @Test
  void endedSessionIsFoundByItsHashAndNotAmongTheSubjects() {
    sessions.insert(session("hash-1", Kind.AGENT, "maja", "family-1", 30));
    sessions.insert(session("hash-2", Kind.AGENT, "maja", "family-2", 60));
    sessions.insert(session("hash-3", Kind.VISITOR, "maja", "family-3", 60));
    clock.advance(Duration.ofMinutes(30));
    assertThat(sessions.find("hash-1")).isPresent();
    assertThat(sessions.of(Kind.AGENT, "maja")).extracting(Session::hash).containsExactly("hash-2");
  }

  @Test
  void extendingMovesTheEnd() {
    sessions.insert(session("hash-1", Kind.AGENT, "maja", "family-1", 30));
    Instant end = clock.instant().plus(Duration.ofHours(2));
    sessions.extend("hash-1", end);
    sessions.extend("nobody", end);
    assertThat(sessions.find("hash-1").orElseThrow().expires()).isEqualTo(end);
  }

  @Test
  void endingAFamilyEndsAllOfItAndNothingElse() {
    sessions.insert(session("hash-1", Kind.VISITOR, "v", "family-1", 30));
    sessions.insert(session("hash-2", Kind.VISITOR, "v", "family-1", 30));
    sessions.insert(session("hash-3", Kind.VISITOR, "v", "family-2", 30));
    sessions.endFamily("family-1");
    assertThat(sessions.of(Kind.VISITOR, "v")).extracting(Session::hash).containsExactly("hash-3");
    assertThat(sessions.find("hash-1")).isEmpty();
  }

  @Test
  void sweepForgetsWhatEndedBefore() {
    sessions.insert(session("hash-1", Kind.VISITOR, "v", "family-1", 30));
    sessions.insert(session("hash-2", Kind.VISITOR, "v", "family-2", 90));
    sessions.firstUse("id-1", clock.instant().plus(Duration.ofMinutes(30)));
    sessions.firstUse("id-2", clock.instant().plus(Duration.ofMinutes(90)));
    clock.advance(Duration.ofHours(1));
    sessions.sweep(clock.instant());
    assertThat(sessions.find("hash-1")).isEmpty();
    assertThat(sessions.find("hash-2")).isPresent();
    assertThat(sessions.firstUse("id-2", clock.instant())).isFalse();
    assertThat(sessions.firstUse("id-1", clock.instant())).isTrue();
  }

  @Test
  void oneUseOfManyAtOnceIsTheFirst() {
    for (int round = 0; round < 50; round++) {
      String id = "id-" + round;
      assertThat(Race.run(16, i -> sessions.firstUse(id, clock.instant().plusSeconds(60))))
          .containsOnlyOnce(true)
          .hasSize(16);
    }
  }

  private Session session(String hash, Kind kind, String subject, String family, int minutes) {
    Instant now = clock.instant();
    return new Session(
        hash, kind, subject, family, "shop", now, now.plus(Duration.ofMinutes(minutes)), now);
  }
}
