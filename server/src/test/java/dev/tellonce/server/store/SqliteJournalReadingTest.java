package dev.tellonce.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.journal.Journal;
import dev.tellonce.bot.journal.JournalReadingContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteJournalReadingTest extends JournalReadingContract {
  private final StoreFixture fixture = new StoreFixture();
  private SqliteStore store;

  @BeforeEach
  void open(@TempDir Path dir) {
    store = fixture.open(dir.resolve("data"), clock);
  }

  @AfterEach
  void close() {
    store.close();
    assertThat(fixture.stops()).isEmpty();
  }

  @Override
  protected Journal journal() {
    return store.journal();
  }
}
