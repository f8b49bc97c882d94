package dev.tellonce.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.content.CannedReplies;
import dev.tellonce.bot.content.CannedReply;
import dev.tellonce.bot.message.CannedReplyId;
import dev.tellonce.bot.message.Language;
import dev.tellonce.server.store.SqliteStore;
import dev.tellonce.server.store.StoreSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starter replies that come with a newer version, and a store that is older. */
class StarterRepliesTest {
  private static final CannedReplyId WAITED = new CannedReplyId("waited");
  private static final String OWN = "bo";

  private static final String THANKS =
      """
      - id: thanks
        shortcut: thanks
        title: Thank you
        text: Thank you for writing.
      """;
  private static final String WITH_WAITED =
      THANKS
          + """
          - id: waited
            shortcut: sorry
            title: Sorry for the wait
            text: I am sorry that you waited.
          """;

  @TempDir private Path folder = Path.of("");

  private void begin(SqliteStore store, String replies) throws IOException {
    Path config = folder.resolve("config");
    Files.createDirectories(config.resolve("canned"));
    Files.writeString(config.resolve("canned").resolve("en.yaml"), replies);
    WritingParts.begin(store, config);
  }

  private SqliteStore open() {
    return SqliteStore.open(
        StoreSettings.of(folder.resolve("data")),
        InstantSource.system(),
        new SecureRandom(),
        (code, say) -> {});
  }

  private static CannedReply reply(String id, String shortcut, String text) {
    return new CannedReply(new CannedReplyId(id), Language.ENGLISH, 1, shortcut, "Sorry", text);
  }

  @Test
  void newStarterReachesAStoreThatIsOlderOnce() throws IOException {
    try (SqliteStore store = open()) {
      begin(store, THANKS);
      begin(store, WITH_WAITED);
      begin(store, WITH_WAITED);
      assertThat(store.canned().history(WAITED, Language.ENGLISH)).hasSize(1);
      assertThat(store.canned().all()).hasSize(2);
    }
  }

  @Test
  void ownWordsAndWhatWasRemovedStayAsTheyAre() throws IOException {
    try (SqliteStore store = open()) {
      begin(store, WITH_WAITED);
      CannedReplies canned = store.canned();
      canned.save(List.of(reply("waited", "sorry", "My own words.")), OWN);
      canned.remove(new CannedReplyId("thanks"), Language.ENGLISH, OWN);
      begin(store, WITH_WAITED);
      assertThat(canned.all())
          .singleElement()
          .satisfies(kept -> assertThat(kept.text()).isEqualTo("My own words."));
      canned.remove(WAITED, Language.ENGLISH, OWN);
      begin(store, WITH_WAITED);
      assertThat(canned.all()).isEmpty();
    }
  }

  @Test
  void shortWordThatIsTakenStaysWithTheOperatorsReply() throws IOException {
    try (SqliteStore store = open()) {
      begin(store, THANKS);
      CannedReplies canned = store.canned();
      canned.save(List.of(reply("mine", "sorry", "My own apology.")), OWN);
      begin(store, WITH_WAITED);
      assertThat(canned.find(WAITED, Language.ENGLISH).orElseThrow().shortcut())
          .isEqualTo("waited");
      assertThat(canned.find(new CannedReplyId("mine"), Language.ENGLISH).orElseThrow().text())
          .isEqualTo("My own apology.");
    }
  }
}
