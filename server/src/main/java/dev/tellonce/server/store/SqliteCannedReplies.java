package dev.tellonce.server.store;

import dev.tellonce.bot.content.CannedReplies;
import dev.tellonce.bot.content.CannedReply;
import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.CannedReplyId;
import dev.tellonce.bot.message.Language;
import dev.tellonce.server.admin.CannedVersions;
import dev.tellonce.server.admin.Saved;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The canned replies in SQLite, every version of them. Any thread; blocks. */
final class SqliteCannedReplies implements CannedReplies, CannedVersions {
  private final Sql sql = Sql.named("canned.sql");
  private final Writer writer;
  private final Readers readers;
  private final AuditWrites audit;
  private final InstantSource clock;

  SqliteCannedReplies(Writer writer, Readers readers, AuditWrites audit, InstantSource clock) {
    this.writer = writer;
    this.readers = readers;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public List<CannedReply> all() {
    return readers.read(db -> db.all(sql.get("all_newest"), row -> change(row).reply()));
  }

  @Override
  public Optional<CannedReply> find(CannedReplyId id, Language language) {
    return readers
        .read(db -> newest(db, id, language))
        .filter(c -> !c.removed())
        .map(Change::reply);
  }

  @Override
  public List<Change> history(CannedReplyId id, Language language) {
    return readers.read(
        db -> db.all(sql.get("history"), SqliteCannedReplies::change, id.value(), language.code()));
  }

  @Override
  public int save(List<CannedReply> replies, String by) {
    List<CannedReply> own = List.copyOf(replies);
    return writer.call(
        db -> {
          int added = 0;
          for (CannedReply reply : own) {
            added += save(db, reply, by);
          }
          return added;
        });
  }

  @Override
  public List<CannedReply> newest(Language language) {
    return all().stream().filter(reply -> reply.language().equals(language)).toList();
  }

  @Override
  public Saved<CannedReply> save(CannedReply reply, int madeOn, AgentId who) {
    return writer.call(
        db -> {
          Optional<Change> newest = newest(db, reply.id(), reply.language());
          Optional<CannedReply> before = there(newest);
          Optional<Saved<CannedReply>> against = against(before, madeOn);
          if (against.isPresent()) {
            return against.get();
          }
          if (db.number(
                  sql.get("others_with_shortcut"),
                  reply.language().code(),
                  reply.shortcut(),
                  reply.id().value())
              > 0) {
            return new Saved.Refused<>(Saved.Refusal.SHORTCUT_TAKEN);
          }
          int last = newest.map(change -> change.reply().version()).orElse(0);
          CannedReply next = reply.withVersion(last + 1);
          if (before.isPresent() && before.get().equals(reply.withVersion(last))) {
            return new Saved.Done<>(before.get());
          }
          insert(db, next, false, who.value());
          note(db, before.isEmpty() ? "create" : "change", before, Optional.of(next), who);
          return new Saved.Done<>(next);
        });
  }

  @Override
  public Saved<CannedReply> remove(CannedReplyId id, Language language, int madeOn, AgentId who) {
    return writer.call(
        db -> {
          Optional<CannedReply> before = there(newest(db, id, language));
          Optional<Saved<CannedReply>> against = against(before, madeOn);
          if (against.isPresent()) {
            return against.get();
          }
          if (before.isEmpty()) {
            return new Saved.Refused<>(Saved.Refusal.NOT_FOUND);
          }
          CannedReply gone = before.get().withVersion(before.get().version() + 1);
          insert(db, gone, true, who.value());
          note(db, "remove", before, Optional.empty(), who);
          return new Saved.Done<>(gone);
        });
  }

  private static Optional<CannedReply> there(Optional<Change> newest) {
    return newest.filter(change -> !change.removed()).map(Change::reply);
  }

  private static Optional<Saved<CannedReply>> against(Optional<CannedReply> before, int madeOn) {
    if (before.isEmpty()) {
      return madeOn == 0
          ? Optional.empty()
          : Optional.of(new Saved.Refused<>(Saved.Refusal.NOT_FOUND));
    }
    return before.get().version() == madeOn
        ? Optional.empty()
        : Optional.of(new Saved.Changed<>(before.get()));
  }

  private void note(
      Db db, String what, Optional<CannedReply> before, Optional<CannedReply> after, AgentId who)
      throws SQLException {
    CannedReply reply = after.or(() -> before).orElseThrow();
    audit.add(
        db,
        who,
        "canned." + what,
        "canned:" + reply.id() + ":" + reply.language(),
        before.map(SqliteCannedReplies::seen),
        after.map(SqliteCannedReplies::seen));
  }

  private static Object seen(CannedReply reply) {
    return List.of(
        reply.id().value(),
        reply.language().code(),
        reply.version(),
        reply.shortcut(),
        reply.title(),
        reply.text());
  }

  private int save(Db db, CannedReply reply, String by) throws SQLException {
    Optional<Change> newest = newest(db, reply.id(), reply.language());
    int last = newest.map(change -> change.reply().version()).orElse(0);
    boolean same =
        newest.isPresent()
            && !newest.get().removed()
            && newest.get().reply().equals(reply.withVersion(last));
    return same ? 0 : insert(db, reply.withVersion(last + 1), false, by);
  }

  @Override
  public boolean remove(CannedReplyId id, Language language, String by) {
    return writer.call(
        db -> {
          Optional<Change> newest = newest(db, id, language);
          if (newest.isEmpty() || newest.get().removed()) {
            return false;
          }
          CannedReply reply = newest.get().reply();
          return insert(db, reply.withVersion(reply.version() + 1), true, by) == 1;
        });
  }

  private int insert(Db db, CannedReply reply, boolean removed, String by) throws SQLException {
    return db.update(
        sql.get("insert"),
        reply.id().value(),
        reply.language().code(),
        reply.version(),
        reply.shortcut(),
        reply.title(),
        reply.text(),
        removed,
        by,
        clock.instant());
  }

  private Optional<Change> newest(Db db, CannedReplyId id, Language language) throws SQLException {
    return db.first(sql.get("newest"), SqliteCannedReplies::change, id.value(), language.code());
  }

  private static Change change(ResultSet row) throws SQLException {
    return new Change(
        new CannedReply(
            new CannedReplyId(row.getString("id")),
            new Language(row.getString("language")),
            row.getInt("version"),
            row.getString("shortcut"),
            row.getString("title"),
            row.getString("body")),
        row.getInt("removed") == 1,
        row.getString("saved_by"),
        Instant.ofEpochMilli(row.getLong("saved")));
  }
}
