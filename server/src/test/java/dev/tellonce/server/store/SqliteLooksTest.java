package dev.tellonce.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.message.InboxId;
import dev.tellonce.server.wire.KeptLooks;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteLooksTest {
  private static final InboxId SHOP = new InboxId("shop");

  private SqliteStore store;
  private KeptLooks looks;

  @BeforeEach
  void open(@TempDir Path dir) {
    store = new StoreFixture().open(dir);
    looks = store.looks();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void inboxThatNobodyChangedHasNone() {
    assertThat(looks.newest(SHOP)).isEmpty();
    assertThat(looks.versions(SHOP)).isEmpty();
  }

  @Test
  void everyVersionIsKeptAndTheNewestCounts() {
    looks.save(SHOP, "{\"color\":\"#111111\"}", "mia");
    looks.save(SHOP, "{\"color\":\"#222222\"}", "aino");
    looks.save(new InboxId("garden"), "{}", "mia");
    assertThat(looks.newest(SHOP).orElseThrow().version()).isEqualTo(2);
    assertThat(looks.versions(SHOP))
        .extracting(KeptLooks.Kept::changedBy)
        .containsExactly("aino", "mia");
  }

  @Test
  void sameLookMakesNoVersion() {
    KeptLooks.Kept first = looks.save(SHOP, "{}", "mia");
    assertThat(looks.save(SHOP, "{}", "aino")).isEqualTo(first);
    assertThat(looks.versions(SHOP)).hasSize(1);
  }
}
