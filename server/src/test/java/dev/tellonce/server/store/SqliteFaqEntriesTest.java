package dev.tellonce.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.content.FaqEntries;
import dev.tellonce.bot.content.FaqEntriesContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteFaqEntriesTest extends FaqEntriesContract {
  private final StoreFixture fixture = new StoreFixture();
  private SqliteStore store;

  @BeforeEach
  void open(@TempDir Path dir) {
    store = fixture.open(dir.resolve("data"));
  }

  @AfterEach
  void close() {
    store.close();
    assertThat(fixture.stops()).isEmpty();
  }

  @Override
  protected FaqEntries faq() {
    return store.faq();
  }
}
