package dev.tellonce.server.store;

import dev.tellonce.bot.message.InboxId;
import dev.tellonce.server.wire.KeptLooks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The looks of the inboxes in SQLite, every version of them. Any thread; blocks. */
final class SqliteLooks implements KeptLooks {
  private final Sql sql = Sql.named("looks.sql");
  private final Writer writer;
  private final Readers readers;
  private final InstantSource clock;

  SqliteLooks(Writer writer, Readers readers, InstantSource clock) {
    this.writer = writer;
    this.readers = readers;
    this.clock = clock;
  }

  @Override
  public Optional<Kept> newest(InboxId inbox) {
    return readers.read(db -> newest(db, inbox));
  }

  @Override
  public List<Kept> versions(InboxId inbox) {
    return readers.read(db -> db.all(sql.get("versions_of"), SqliteLooks::kept, inbox.value()));
  }

  @Override
  public Kept save(InboxId inbox, String body, String changedBy) {
    return writer.call(
        db -> {
          Optional<Kept> last = newest(db, inbox);
          if (last.isPresent() && last.get().body().equals(body)) {
            return last.get();
          }
          int version = last.map(Kept::version).orElse(0) + 1;
          Instant now = Instant.ofEpochMilli(clock.millis());
          db.update(sql.get("insert_look"), inbox.value(), version, body, changedBy, now);
          return new Kept(version, body, changedBy, now);
        });
  }

  private Optional<Kept> newest(Db db, InboxId inbox) throws SQLException {
    return db.first(sql.get("newest_look"), SqliteLooks::kept, inbox.value());
  }

  private static Kept kept(ResultSet row) throws SQLException {
    return new Kept(
        row.getInt(1), row.getString(2), row.getString(3), Instant.ofEpochMilli(row.getLong(4)));
  }
}
