package dev.tellonce.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.InboxId;
import dev.tellonce.server.admin.AuditLog;
import dev.tellonce.server.admin.LookVersions;
import dev.tellonce.server.admin.Saved;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteLooksTest {
  private static final InboxId SHOP = new InboxId("shop");
  private static final AgentId MIA = new AgentId("mia");
  private static final AgentId AINO = new AgentId("aino");

  private SqliteStore store;
  private LookVersions looks;

  @BeforeEach
  void open(@TempDir Path dir) {
    store = new StoreFixture().open(dir);
    looks = store.admin().looks();
  }

  @AfterEach
  void close() {
    store.close();
  }

  private int saved(InboxId inbox, String body, int madeOn, AgentId who) {
    Saved<LookVersions.Version> saved = looks.save(inbox, body, madeOn, who);
    assertThat(saved).isInstanceOf(Saved.Done.class);
    return ((Saved.Done<LookVersions.Version>) saved).value().version();
  }

  @Test
  void inboxThatNobodyChangedHasNone() {
    assertThat(store.looks().newest(SHOP)).isEmpty();
    assertThat(looks.history(SHOP)).isEmpty();
  }

  @Test
  void everyVersionIsKeptAndTheNewestCounts() {
    assertThat(saved(SHOP, "{\"color\":\"#111111\"}", 0, MIA)).isEqualTo(1);
    assertThat(saved(SHOP, "{\"color\":\"#222222\"}", 1, AINO)).isEqualTo(2);
    assertThat(saved(new InboxId("garden"), "{}", 0, MIA)).isEqualTo(1);
    assertThat(store.looks().newest(SHOP)).hasValue("{\"color\":\"#222222\"}");
    assertThat(looks.history(SHOP))
        .extracting(LookVersions.Version::by)
        .containsExactly("aino", "mia");
  }

  @Test
  void secondOfTwoIsToldAndChangesNothing() {
    saved(SHOP, "{\"color\":\"#111111\"}", 0, MIA);
    Saved<LookVersions.Version> late = looks.save(SHOP, "{}", 0, AINO);
    assertThat(late).isEqualTo(new Saved.Changed<>(looks.history(SHOP).getFirst()));
    assertThat(looks.history(SHOP)).hasSize(1);
    assertThat(looks.save(new InboxId("garden"), "{}", 4, MIA))
        .isEqualTo(new Saved.Refused<>(Saved.Refusal.NOT_FOUND));
  }

  @Test
  void sameLookMakesNoVersionAndNoRow() {
    saved(SHOP, "{}", 0, MIA);
    assertThat(saved(SHOP, "{}", 1, AINO)).isEqualTo(1);
    assertThat(looks.history(SHOP)).hasSize(1);
    assertThat(store.admin().audit().page(Long.MAX_VALUE, 10))
        .extracting(AuditLog.Row::what)
        .containsExactly("look.change");
  }
}
