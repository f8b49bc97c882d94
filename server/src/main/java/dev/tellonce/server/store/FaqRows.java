package dev.tellonce.server.store;

import dev.tellonce.bot.content.FaqEntry;
import dev.tellonce.bot.content.Particulars;
import dev.tellonce.bot.message.FaqId;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.message.Link;
import dev.tellonce.server.admin.ParticularsJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** How an FAQ entry lies in its table. Any thread. */
final class FaqRows {
  private final Sql sql = Sql.named("faq.sql");
  private final JsonMapper json = JsonMapper.builder().build();

  /** The newest version of every entry. */
  List<FaqEntry> all(Db db) throws SQLException {
    return db.all(sql.get("all_newest"), this::entry);
  }

  /** The newest version. */
  Optional<FaqEntry> newest(Db db, FaqId id, Language language) throws SQLException {
    return db.first(sql.get("newest"), this::entry, id.value(), language.code());
  }

  /**
   * Adds the next version, unless the texts are as they were.
   *
   * @param entry as wanted; its version does not count
   * @param by the agent who saves it; empty for content that came with files
   * @return what was added
   */
  Optional<FaqEntry> add(Db db, FaqEntry entry, String by, Instant now) throws SQLException {
    Optional<FaqEntry> newest = newest(db, entry.id(), entry.language());
    int last = newest.map(FaqEntry::version).orElse(0);
    if (newest.isPresent() && newest.get().equals(entry.withVersion(last))) {
      return Optional.empty();
    }
    FaqEntry next = entry.withVersion(last + 1);
    db.update(
        sql.get("insert_faq"),
        next.id().value(),
        next.language().code(),
        next.version(),
        next.topic(),
        next.question(),
        json.writeValueAsString(next.phrasings()),
        next.answer(),
        next.link().map(Link::url),
        next.link().map(Link::label),
        next.automate(),
        json.writeValueAsString(shown(next.particulars())),
        now,
        by);
    return Optional.of(next);
  }

  /** The entry of a row. */
  FaqEntry entry(ResultSet row) throws SQLException {
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
        row.getInt("automate") == 1,
        ParticularsJson.read(json.readTree(row.getString("particulars"))));
  }

  private static Map<String, Object> shown(Particulars particulars) {
    Map<String, Object> shown = new LinkedHashMap<>();
    ParticularsJson.write(particulars, shown);
    return shown;
  }
}
