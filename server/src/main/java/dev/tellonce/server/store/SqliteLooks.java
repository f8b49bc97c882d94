package dev.tellonce.server.store;

import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.InboxId;
import dev.tellonce.server.admin.LookVersions;
import dev.tellonce.server.admin.Saved;
import dev.tellonce.server.wire.KeptLooks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The looks of the inboxes in SQLite, every version of them. Any thread; blocks. */
final class SqliteLooks implements KeptLooks, LookVersions {
  private final Sql sql = Sql.named("looks.sql");
  private final Writer writer;
  private final Readers readers;
  private final AuditWrites audit;
  private final InstantSource clock;

  SqliteLooks(Writer writer, Readers readers, AuditWrites audit, InstantSource clock) {
    this.writer = writer;
    this.readers = readers;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public Optional<String> newest(InboxId inbox) {
    return readers.read(db -> newest(db, inbox)).map(Version::body);
  }

  @Override
  public List<Version> history(InboxId inbox) {
    return readers.read(db -> db.all(sql.get("versions_of"), SqliteLooks::version, inbox.value()));
  }

  @Override
  public Saved<Version> save(InboxId inbox, String body, int madeOn, AgentId who) {
    return writer.call(
        db -> {
          Optional<Version> before = newest(db, inbox);
          int last = before.map(Version::version).orElse(0);
          if (last != madeOn) {
            return before.isEmpty()
                ? new Saved.Refused<>(Saved.Refusal.NOT_FOUND)
                : new Saved.Changed<>(before.get());
          }
          if (before.isPresent() && before.get().body().equals(body)) {
            return new Saved.Done<>(before.get());
          }
          Instant now = Instant.ofEpochMilli(clock.millis());
          Version next = new Version(last + 1, body, who.value(), now);
          db.update(
              sql.get("insert_look"), inbox.value(), next.version(), body, next.by(), next.saved());
          audit.add(
              db,
              who,
              "look.change",
              "look:" + inbox,
              before.map(Version::body),
              Optional.of(next.body()));
          return new Saved.Done<>(next);
        });
  }

  private Optional<Version> newest(Db db, InboxId inbox) throws SQLException {
    return db.first(sql.get("newest_look"), SqliteLooks::version, inbox.value());
  }

  private static Version version(ResultSet row) throws SQLException {
    return new Version(
        row.getInt(1), row.getString(2), row.getString(3), Instant.ofEpochMilli(row.getLong(4)));
  }
}
