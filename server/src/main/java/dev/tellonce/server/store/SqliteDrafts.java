package dev.tellonce.server.store;

import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.server.wire.Drafts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The drafts in SQLite. Any thread; blocks. */
final class SqliteDrafts implements Drafts {
  private final Sql sql = Sql.named("drafts.sql");
  private final Writer writer;
  private final Readers readers;
  private final InstantSource clock;

  SqliteDrafts(Writer writer, Readers readers, InstantSource clock) {
    this.writer = writer;
    this.readers = readers;
    this.clock = clock;
  }

  @Override
  public Optional<Draft> save(AgentId agent, Draft draft) {
    return writer.call(db -> save(db, agent, draft));
  }

  private Optional<Draft> save(Db db, AgentId agent, Draft draft) throws SQLException {
    Instant now = clock.instant();
    Instant typed = draft.typed().isAfter(now) ? now : draft.typed();
    String conversation = draft.conversation().value();
    String kind = draft.kind().wireName();
    db.update(sql.get("forget_drafts"), now.minus(Duration.ofDays(DAYS)));
    db.update(sql.get("save_draft"), agent.value(), kind, draft.text(), typed, conversation);
    return db.first(sql.get("draft"), SqliteDrafts::draft, agent.value(), conversation, kind);
  }

  @Override
  public List<Draft> of(AgentId agent) {
    return readers.read(
        db -> db.all(sql.get("drafts_of"), SqliteDrafts::draft, agent.value(), MOST));
  }

  @Override
  public List<Draft> of(AgentId agent, ConversationId conversation) {
    return readers.read(
        db ->
            db.all(sql.get("drafts_in"), SqliteDrafts::draft, agent.value(), conversation.value()));
  }

  private static Draft draft(ResultSet row) throws SQLException {
    return new Draft(
        new ConversationId(row.getString("conversation")),
        Kind.of(row.getString("kind")),
        row.getString("body"),
        Instant.ofEpochMilli(row.getLong("typed")));
  }
}
