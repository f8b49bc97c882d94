package dev.tellonce.server.store;

import dev.tellonce.bot.content.FaqEntry;
import dev.tellonce.bot.journal.Status;
import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.FaqId;
import dev.tellonce.bot.message.InboxId;
import dev.tellonce.bot.message.Language;
import dev.tellonce.server.admin.FaqVersions;
import dev.tellonce.server.admin.ParticularsJson;
import dev.tellonce.server.admin.Saved;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The FAQ's versions in SQLite, and where each was used. Any thread; blocks. */
final class SqliteFaqVersions implements FaqVersions {
  private final Sql sql;
  private final Writer writer;
  private final Readers readers;
  private final AuditWrites audit;
  private final InstantSource clock;
  private final FaqRows rows = new FaqRows();

  SqliteFaqVersions(
      Sql sql, Writer writer, Readers readers, AuditWrites audit, InstantSource clock) {
    this.sql = sql;
    this.writer = writer;
    this.readers = readers;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public List<Version> newest(Language language) {
    return readers.read(db -> db.all(sql.get("faq_newest"), this::version, language.code()));
  }

  @Override
  public Map<FaqId, Long> uses(Language language) {
    return readers.read(
        db -> {
          Map<FaqId, Long> uses = new HashMap<>();
          db.all(
              sql.get("count_uses"),
              row -> uses.put(new FaqId(row.getString(1)), row.getLong(2)) == null,
              language.code());
          return uses;
        });
  }

  @Override
  public List<Version> history(FaqId id, Language language) {
    return readers.read(
        db -> db.all(sql.get("faq_history"), this::version, id.value(), language.code()));
  }

  @Override
  public List<Use> uses(FaqId id, Language language, int version, int most) {
    return readers.read(
        db ->
            db.all(
                sql.get("uses"),
                row ->
                    new Use(
                        new ConversationId(row.getString(1)),
                        row.getLong(2),
                        Instant.ofEpochMilli(row.getLong(3)),
                        row.getString(4),
                        Status.valueOf(row.getString(5).toUpperCase(Locale.ROOT)),
                        new InboxId(row.getString(6))),
                id.value(),
                language.code(),
                version,
                most));
  }

  @Override
  public Saved<FaqEntry> save(FaqEntry entry, int madeOn, AgentId who) {
    return writer.call(
        db -> {
          Optional<FaqEntry> before = newest(db, entry);
          int last = before.map(FaqEntry::version).orElse(0);
          if (before.isPresent() && last != madeOn) {
            return new Saved.Changed<>(before.get());
          }
          if (before.isEmpty() && madeOn != 0) {
            return new Saved.Refused<>(Saved.Refusal.NOT_FOUND);
          }
          return new Saved.Done<>(store(db, entry, before, who).orElse(entry.withVersion(last)));
        });
  }

  @Override
  public List<FaqEntry> bring(List<FaqEntry> entries, AgentId who) {
    List<FaqEntry> own = List.copyOf(entries);
    return writer.call(
        db -> {
          List<FaqEntry> changed = new ArrayList<>();
          for (FaqEntry entry : own) {
            store(db, entry, newest(db, entry), who).ifPresent(changed::add);
          }
          return changed;
        });
  }

  /** Stores the next version, unless the texts are as they were. */
  private Optional<FaqEntry> store(Db db, FaqEntry entry, Optional<FaqEntry> before, AgentId who)
      throws SQLException {
    Optional<FaqEntry> added = rows.add(db, entry, who.value(), clock.instant());
    if (added.isEmpty()) {
      return added;
    }
    FaqEntry next = added.get();
    audit.add(
        db,
        who,
        before.isEmpty() ? "faq.create" : "faq.change",
        "faq:" + next.id() + ":" + next.language(),
        before.map(SqliteFaqVersions::seen),
        Optional.of(seen(next)));
    return added;
  }

  private static Object seen(FaqEntry entry) {
    Map<String, Object> seen = new LinkedHashMap<>();
    seen.put("id", entry.id().value());
    seen.put("language", entry.language().code());
    seen.put("version", entry.version());
    seen.put("topic", entry.topic());
    seen.put("question", entry.question());
    seen.put("phrasings", entry.phrasings());
    seen.put("answer", entry.answer());
    seen.put("link", entry.link().map(link -> List.of(link.url(), link.label())).orElse(List.of()));
    seen.put("automate", entry.automate());
    ParticularsJson.write(entry.particulars(), seen);
    return seen;
  }

  private Optional<FaqEntry> newest(Db db, FaqEntry of) throws SQLException {
    return rows.newest(db, of.id(), of.language());
  }

  private Version version(ResultSet row) throws SQLException {
    return new Version(
        rows.entry(row), Instant.ofEpochMilli(row.getLong("saved")), row.getString("saved_by"));
  }
}
