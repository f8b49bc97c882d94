package dev.tellonce.server.store;

import dev.tellonce.bot.content.FaqEntries;
import dev.tellonce.bot.content.FaqEntry;
import dev.tellonce.bot.message.FaqId;
import dev.tellonce.bot.message.Language;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The FAQ's texts in SQLite, every version of them. Any thread; blocks. */
final class SqliteFaqEntries implements FaqEntries {
  private static final String FROM_FILES = "";

  private final FaqRows rows = new FaqRows();
  private final Writer writer;
  private final Readers readers;
  private final InstantSource clock;

  SqliteFaqEntries(Writer writer, Readers readers, InstantSource clock) {
    this.writer = writer;
    this.readers = readers;
    this.clock = clock;
  }

  @Override
  public List<FaqEntry> all() {
    return readers.read(rows::all);
  }

  @Override
  public Optional<FaqEntry> find(FaqId id, Language language) {
    return readers.read(db -> rows.newest(db, id, language));
  }

  @Override
  public void save(List<FaqEntry> entries) {
    List<FaqEntry> own = List.copyOf(entries);
    int added = writer.call(db -> save(db, own));
    if (added > own.size()) {
      throw new IllegalStateException("rows: " + added + " (expected: at most " + own.size() + ")");
    }
  }

  private int save(Db db, List<FaqEntry> entries) throws SQLException {
    Instant now = clock.instant();
    int added = 0;
    for (FaqEntry entry : entries) {
      added += rows.add(db, entry, FROM_FILES, now).isPresent() ? 1 : 0;
    }
    return added;
  }
}
