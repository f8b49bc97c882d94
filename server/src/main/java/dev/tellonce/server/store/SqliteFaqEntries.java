package dev.tellonce.server.store;

import dev.tellonce.bot.content.FaqEntries;
import dev.tellonce.bot.content.FaqEntry;
import dev.tellonce.bot.message.FaqId;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.message.Link;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** The FAQ's texts in SQLite, every version of them. Any thread; blocks. */
final class SqliteFaqEntries implements FaqEntries {
  private final Sql sql = Sql.named("faq.sql");
  private final JsonMapper json = new JsonMapper();
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
    return readers.read(db -> db.all(sql.get("all_newest"), this::entry));
  }

  @Override
  public Optional<FaqEntry> find(FaqId id, Language language) {
    return readers.read(db -> newest(db, id, language));
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
      Optional<FaqEntry> newest = newest(db, entry.id(), entry.language());
      int last = newest.map(FaqEntry::version).orElse(0);
      if (newest.isPresent() && newest.get().equals(withVersion(entry, last))) {
        continue;
      }
      added +=
          db.update(
              sql.get("insert_faq"),
              entry.id().value(),
              entry.language().code(),
              last + 1,
              entry.topic(),
              entry.question(),
              json.writeValueAsString(entry.phrasings()),
              entry.answer(),
              entry.link().map(Link::url),
              entry.link().map(Link::label),
              entry.automate(),
              now);
    }
    return added;
  }

  private Optional<FaqEntry> newest(Db db, FaqId id, Language language) throws SQLException {
    return db.first(sql.get("newest"), this::entry, id.value(), language.code());
  }

  private FaqEntry entry(ResultSet row) throws SQLException {
    String url = row.getString("link_url");
    return new FaqEntry(
        new FaqId(row.getString("id")),
        new Language(row.getString("language")),
        row.getInt("version"),
        row.getString("topic"),
        row.getString("question"),
        List.of(json.readValue(row.getString("phrasings"), String[].class)),
        row.getString("answer"),
        url == null ? Optional.empty() : Optional.of(new Link(url, row.getString("link_label"))),
        row.getInt("automate") == 1);
  }

  private static FaqEntry withVersion(FaqEntry entry, int version) {
    return new FaqEntry(
        entry.id(),
        entry.language(),
        version,
        entry.topic(),
        entry.question(),
        entry.phrasings(),
        entry.answer(),
        entry.link(),
        entry.automate());
  }
}
