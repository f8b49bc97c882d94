package dev.tellonce.server.store;

import dev.tellonce.bot.message.InboxId;
import dev.tellonce.server.admin.SurveyCounts;
import java.util.HashMap;
import java.util.Map;

/** Counts remarks in SQLite. Any thread; blocks for a walk through all entries. */
final class SqliteSurveys implements SurveyCounts {
  private final Sql sql;
  private final Readers readers;

  SqliteSurveys(Sql sql, Readers readers) {
    this.sql = sql;
    this.readers = readers;
  }

  @Override
  public Map<String, Long> remarks(InboxId inbox) {
    return readers.read(
        db -> {
          Map<String, Long> remarks = new HashMap<>();
          db.all(
              sql.get("remarks"),
              row -> remarks.put(row.getString(1), row.getLong(2)) == null,
              inbox.value());
          return remarks;
        });
  }
}
