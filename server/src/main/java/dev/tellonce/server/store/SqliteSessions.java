package dev.tellonce.server.store;

import dev.tellonce.server.access.Sessions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The sessions in SQLite, by the hash of their secret. Any thread; blocks. */
final class SqliteSessions implements Sessions {
  private final Sql sql = Sql.named("sessions.sql");
  private final Writer writer;
  private final Readers readers;
  private final InstantSource clock;

  SqliteSessions(Writer writer, Readers readers, InstantSource clock) {
    this.writer = writer;
    this.readers = readers;
    this.clock = clock;
  }

  @Override
  public void insert(Session session) {
    change(
        "insert_session",
        session.hash(),
        name(session.kind()),
        session.subject(),
        session.family(),
        session.inbox(),
        session.created(),
        session.expires(),
        session.began());
  }

  @Override
  public Optional<Session> find(String hash) {
    return readers.read(db -> db.first(sql.get("find_session"), SqliteSessions::session, hash));
  }

  @Override
  public void extend(String hash, Instant expires) {
    change("extend_session", expires, hash);
  }

  @Override
  public void endFamily(String family) {
    change("end_family", family);
  }

  @Override
  public List<Session> of(Kind kind, String subject) {
    return readers.read(
        db ->
            db.all(
                sql.get("sessions_of"),
                SqliteSessions::session,
                name(kind),
                subject,
                clock.instant()));
  }

  @Override
  public void sweep(Instant endedBefore) {
    change("sweep_sessions", endedBefore);
    change("sweep_used_ids", endedBefore);
  }

  @Override
  public boolean firstUse(String id, Instant expires) {
    return change("use_id", id, expires) > 0;
  }

  private int change(String statement, Object... arguments) {
    return writer.call(db -> db.update(sql.get(statement), arguments));
  }

  private static String name(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static Session session(ResultSet row) throws SQLException {
    return new Session(
        row.getString("hash"),
        Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        row.getString("subject"),
        row.getString("family"),
        row.getString("inbox"),
        Instant.ofEpochMilli(row.getLong("created")),
        Instant.ofEpochMilli(row.getLong("expires")),
        Instant.ofEpochMilli(row.getLong("began")));
  }
}
