package dev.tellonce.server.store;

import dev.tellonce.server.access.Sessions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The sessions in SQLite. Any thread; blocks. */
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
  public Optional<Session> find(String hash) {
    return readers.read(
        db -> db.first(sql.get("find_session"), SqliteSessions::session, hash, clock.instant()));
  }

  @Override
  public List<Session> ofFamily(String family) {
    return readers.read(
        db ->
            db.all(
                sql.get("sessions_of_family"), SqliteSessions::session, family, clock.instant()));
  }

  @Override
  public List<Session> ofSubject(Kind kind, String subject) {
    return readers.read(
        db ->
            db.all(
                sql.get("sessions_of_subject"),
                SqliteSessions::session,
                name(kind),
                subject,
                clock.instant()));
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
        session.origin(),
        session.created(),
        session.expires(),
        session.lastUsed(),
        session.data());
  }

  @Override
  public boolean touch(String hash, Instant lastUsed, Instant expires) {
    return change("touch_session", lastUsed, expires, hash) > 0;
  }

  @Override
  public boolean delete(String hash) {
    return change("delete_session", hash) > 0;
  }

  @Override
  public int deleteFamily(String family) {
    return change("delete_family", family);
  }

  @Override
  public int deleteSubject(Kind kind, String subject) {
    return change("delete_subject", name(kind), subject);
  }

  @Override
  public boolean firstUse(String jti, Instant expires) {
    return change("use_jti", jti, expires) > 0;
  }

  @Override
  public int sweep() {
    Instant now = clock.instant();
    return writer.call(
        db -> db.update(sql.get("sweep_sessions"), now) + db.update(sql.get("sweep_jtis"), now));
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
        row.getString("origin"),
        Instant.ofEpochMilli(row.getLong("created")),
        Instant.ofEpochMilli(row.getLong("expires")),
        Instant.ofEpochMilli(row.getLong("last_used")),
        row.getString("data"));
  }
}
