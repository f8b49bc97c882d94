package dev.tellonce.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.people.Agent;
import dev.tellonce.server.admin.AuditLog;
import dev.tellonce.server.admin.ManagedAgent;
import dev.tellonce.server.admin.Roster;
import dev.tellonce.server.admin.Saved;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who changed what is kept, and nobody can change it unseen. */
class AuditTest {
  private static final AgentId WHO = new AgentId("astrid");

  private static SqliteStore open(Path folder) {
    return SqliteStore.open(
        StoreSettings.of(folder),
        () -> Instant.parse("2026-03-02T09:00:00Z"),
        new SecureRandom(),
        (code, say) -> {});
  }

  private static ManagedAgent agent(String id, Agent.Role role, int version) {
    return new ManagedAgent(
        new Agent(new AgentId(id), id, "Name", "", List.of(Language.ENGLISH), role, 4, true, true),
        version,
        "",
        List.of(),
        false,
        Optional.empty());
  }

  private static void fill(Path folder) {
    try (SqliteStore store = open(folder)) {
      Roster roster = store.admin().roster();
      roster.save(agent("astrid", Agent.Role.ADMIN, 0), WHO);
      roster.save(agent("bo", Agent.Role.AGENT, 0), WHO);
      roster.save(agent("bo", Agent.Role.SUPERVISOR, 1), WHO);
      assertThat(roster.save(agent("bo", Agent.Role.AGENT, 1), WHO))
          .isInstanceOf(Saved.Changed.class);
    }
  }

  private static void inDatabase(Path folder, String... statements) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + StoreSettings.of(folder).database());
        Statement run = connection.createStatement()) {
      for (String statement : statements) {
        run.execute(statement);
      }
    }
  }

  @Test
  void everyChangeHasItsRowAndARefusedOneHasNone(@TempDir Path folder) {
    fill(folder);
    try (SqliteStore store = open(folder)) {
      List<AuditLog.Row> rows = store.admin().audit().page(Long.MAX_VALUE, 10);
      assertThat(rows)
          .extracting(AuditLog.Row::what)
          .containsExactly("agent.change", "agent.create", "agent.create");
      assertThat(rows.getFirst().before()).isEqualTo(rows.get(1).after()).isNotEmpty();
      assertThat(rows.getLast().before()).isEmpty();
      assertThat(rows).allMatch(AuditLog.Row::intact);
      assertThat(store.admin().audit().page(3, 1))
          .extracting(AuditLog.Row::seq)
          .containsExactly(2L);
    }
  }

  @Test
  void databaseItselfRefusesToChangeOrShortenTheLog(@TempDir Path folder) {
    fill(folder);
    assertThatThrownBy(() -> inDatabase(folder, "UPDATE audit SET who = 'nobody'"))
        .hasMessageContaining("only added to");
    assertThatThrownBy(() -> inDatabase(folder, "DELETE FROM audit"))
        .hasMessageContaining("only added to");
  }

  @Test
  void rowThatWasChangedOrTakenOutByForceIsSeen(@TempDir Path folder) throws SQLException {
    fill(folder);
    inDatabase(
        folder,
        "DROP TRIGGER audit_is_not_changed",
        "UPDATE audit SET who = 'nobody' WHERE seq = 2");
    try (SqliteStore store = open(folder)) {
      assertThat(store.admin().audit().page(Long.MAX_VALUE, 10))
          .extracting(AuditLog.Row::intact)
          .containsExactly(true, false, true);
    }
    inDatabase(folder, "DROP TRIGGER audit_is_not_shortened", "DELETE FROM audit WHERE seq = 2");
    try (SqliteStore store = open(folder)) {
      assertThat(store.admin().audit().page(Long.MAX_VALUE, 10))
          .extracting(AuditLog.Row::intact)
          .containsExactly(false, true);
    }
  }
}
