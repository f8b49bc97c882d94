package dev.tellonce.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.journal.ConversationSummary;
import dev.tellonce.bot.journal.Expected;
import dev.tellonce.bot.journal.Journal;
import dev.tellonce.bot.journal.JournalEntry.Identified;
import dev.tellonce.bot.journal.NewEntry;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.Sender;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is whom is found in the logs of a store that was written before there was a table of it. */
class PeopleMigrationTest {
  private final StoreFixture fixture = new StoreFixture();

  @Test
  void peopleOfAnOlderStoreAreKnownAfterTheStep(@TempDir Path dir) throws SQLException {
    ConversationId first;
    ConversationId second;
    ConversationId claimed;
    try (SqliteStore store = fixture.open(dir)) {
      first = named(store.journal(), "first", new Identified("17", "Anna; \"A\"", "", true));
      second = named(store.journal(), "second", new Identified("17", "Anna", "", true));
      claimed = named(store.journal(), "claimed", new Identified("17", "Anna", "", false));
    }
    try (Db db = Db.open(StoreFixture.settings(dir).database(), List.of())) {
      db.execute("DROP TABLE person_conversation");
      for (String statement : Sql.script("V7__people.sql")) {
        db.execute(statement);
      }
    }
    try (SqliteStore store = fixture.open(dir)) {
      assertThat(store.journal().ofSamePerson(first, 10))
          .extracting(ConversationSummary::id)
          .containsExactly(second);
      assertThat(store.journal().ofSamePerson(claimed, 10)).isEmpty();
    }
  }

  private static ConversationId named(Journal journal, String session, Identified who) {
    ConversationId id = Say.open(journal, session);
    NewEntry entry = new NewEntry(Sender.SYSTEM, Say.cid(session, 1), Optional.empty(), who);
    journal.append(id, List.of(entry), Expected.any());
    return id;
  }
}
