package dev.tellonce.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.people.Agent;
import dev.tellonce.bot.people.Agents;
import dev.tellonce.bot.people.AgentsContract;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteAgentsTest extends AgentsContract {
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
  protected Agents agents() {
    return store.agents();
  }

  @Test
  void passwordHashIsKeptWhenTheAgentChanges() {
    AgentId id = new AgentId("maja");
    Agent agent =
        new Agent(
            id, "maja", "Maja", "", List.of(Language.ENGLISH), Agent.Role.ADMIN, 1, true, true);
    store.agents().save(agent);
    assertThat(store.agents().passwordHash(id)).isEmpty();
    store.agents().setPasswordHash(id, "$argon2id$one");
    store.agents().save(agent);
    assertThat(store.agents().passwordHash(id)).contains("$argon2id$one");
    store.agents().setPasswordHash(id, "$argon2id$two");
    assertThat(store.agents().passwordHash(id)).contains("$argon2id$two");
  }

  @Test
  void passwordOfAnUnknownAgentIsRefused() {
    AgentId nobody = new AgentId("nobody");
    assertThat(store.agents().passwordHash(nobody)).isEmpty();
    assertThatThrownBy(() -> store.agents().setPasswordHash(nobody, "$argon2id$"))
        .isInstanceOf(StoreException.class)
        .extracting(e -> ((StoreException) e).code())
        .isEqualTo("not_found");
  }
}
