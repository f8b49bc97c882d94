package dev.tellonce.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.content.CannedReplies;
import dev.tellonce.bot.content.CannedRepliesContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteCannedRepliesTest extends CannedRepliesContract {
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
  protected CannedReplies replies() {
    return store.canned();
  }
}
