package dev.tellonce.server.store;

import dev.tellonce.bot.message.AgentId;
import dev.tellonce.server.admin.Documents;
import dev.tellonce.server.admin.Saved;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Optional;

/** Documents in SQLite, every version of them. Any thread; blocks. */
final class SqliteDocuments implements Documents {
  private final Sql sql;
  private final Writer writer;
  private final Readers readers;
  private final AuditWrites audit;
  private final InstantSource clock;

  SqliteDocuments(Sql sql, Writer writer, Readers readers, AuditWrites audit, InstantSource clock) {
    this.sql = sql;
    this.writer = writer;
    this.readers = readers;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public Optional<Document> find(String name) {
    return readers.read(db -> find(db, name));
  }

  private Optional<Document> find(Db db, String name) throws SQLException {
    return db.first(
        sql.get("document"),
        row -> new Document(row.getString(1), row.getInt(2), row.getString(3)),
        name);
  }

  @Override
  public Optional<String> lastPage() {
    return readers.read(db -> db.first(sql.get("last_page"), row -> row.getString(1)));
  }

  @Override
  public Saved<Document> save(Document wanted, AgentId who) {
    return writer.call(
        db -> {
          Optional<Document> before = find(db, wanted.name());
          int last = before.map(Document::version).orElse(0);
          if (last != wanted.version()) {
            return before.isEmpty()
                ? new Saved.Refused<>(Saved.Refusal.NOT_FOUND)
                : new Saved.Changed<>(before.get());
          }
          Document next = new Document(wanted.name(), last + 1, wanted.json());
          db.update(
              sql.get("insert_document"),
              next.name(),
              next.version(),
              next.json(),
              clock.instant());
          audit.add(
              db,
              who,
              next.name().replaceFirst(":.*", "") + ".change",
              next.name(),
              before.map(Document::json),
              Optional.of(next.json()));
          return new Saved.Done<>(next);
        });
  }
}
