package dev.tellonce.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.content.FaqEntry;
import dev.tellonce.bot.content.Particulars;
import dev.tellonce.bot.message.FaqId;
import dev.tellonce.bot.message.Language;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Entries of a store that was written before entries had particulars. */
class FaqMigrationTest {
  private final StoreFixture fixture = new StoreFixture();

  @Test
  void entriesOfAnOlderStoreAreReadAndKeepTheirVersion(@TempDir Path dir) throws SQLException {
    FaqEntry entry =
        new FaqEntry(
            new FaqId("parcel"),
            Language.ENGLISH,
            1,
            "delivery",
            "Where is my parcel?",
            List.of("track it"),
            "On its way.",
            Optional.empty(),
            true);
    try (SqliteStore store = fixture.open(dir)) {
      store.faq().save(List.of(entry));
    }
    try (Db db = Db.open(StoreFixture.settings(dir).database(), List.of())) {
      db.execute("ALTER TABLE faq_entry DROP COLUMN particulars");
      for (String statement : Sql.script("V9__faq_particulars.sql")) {
        db.execute(statement);
      }
    }
    try (SqliteStore store = fixture.open(dir)) {
      assertThat(store.faq().all()).containsExactly(entry);
      store.faq().save(List.of(entry));
      assertThat(store.faq().all()).containsExactly(entry);
      FaqEntry tagged = entry.with(Particulars.NONE.withTags(List.of("post")));
      store.faq().save(List.of(tagged));
      assertThat(store.faq().all()).containsExactly(tagged.withVersion(2));
    }
  }
}
