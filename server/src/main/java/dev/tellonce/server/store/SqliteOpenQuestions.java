package dev.tellonce.server.store;

import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.FaqId;
import dev.tellonce.bot.message.HandOffReason;
import dev.tellonce.bot.message.InboxId;
import dev.tellonce.bot.message.Language;
import dev.tellonce.server.admin.OpenQuestions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Questions without an answer in SQLite. Any thread; blocks. */
final class SqliteOpenQuestions implements OpenQuestions {
  private final Sql sql = Sql.named("questions.sql");
  private final Writer writer;
  private final Readers readers;
  private final AuditWrites audit;

  SqliteOpenQuestions(Writer writer, Readers readers, AuditWrites audit) {
    this.writer = writer;
    this.readers = readers;
    this.audit = audit;
  }

  @Override
  public Set<InboxId> collecting() {
    return readers.read(
        db ->
            new LinkedHashSet<>(
                db.all(sql.get("collecting"), row -> new InboxId(row.getString(1)))));
  }

  @Override
  public boolean collect(InboxId inbox, boolean on, AgentId who) {
    return writer.call(
        db -> {
          boolean changed =
              db.update(sql.get(on ? "collect" : "collect_no_more"), inbox.value()) > 0;
          if (changed) {
            db.update(sql.get("forget_inbox"), inbox.value());
            audit.add(
                db,
                who,
                on ? "questions.on" : "questions.off",
                "inbox:" + inbox,
                Optional.of(!on),
                Optional.of(on));
          }
          return changed;
        });
  }

  @Override
  public List<Asked> newest(Optional<InboxId> inbox, Instant since, int most) {
    String name = inbox.map(InboxId::value).orElse("");
    return readers
        .read(db -> db.all(sql.get("newest"), SqliteOpenQuestions::asked, since, name, name, most))
        .stream()
        .filter(asked -> !asked.words().isBlank())
        .toList();
  }

  private static Asked asked(ResultSet row) throws SQLException {
    String entry = row.getString("entry");
    String words = row.getString("words");
    return new Asked(
        new Place(new ConversationId(row.getString("conversation")), row.getLong("seq")),
        new InboxId(row.getString("inbox")),
        new Language(row.getString("language")),
        Instant.ofEpochMilli(row.getLong("at")),
        HandOffReason.valueOf(row.getString("reason").toUpperCase(Locale.ROOT)),
        entry.isEmpty() ? Optional.empty() : Optional.of(new FaqId(entry)),
        words == null ? "" : words);
  }

  @Override
  public int settle(List<Place> places, Done how, Optional<AgentId> logged) {
    List<Place> own = List.copyOf(places);
    return writer.call(
        db -> {
          int settled = 0;
          for (Place place : own) {
            settled +=
                db.update(
                    sql.get("settle"), how.wireName(), place.conversation().value(), place.seq());
          }
          if (settled > 0 && logged.isPresent()) {
            audit.add(
                db,
                logged.get(),
                "questions." + how.wireName(),
                "question:" + own.getFirst(),
                Optional.of(own.stream().map(Place::toString).toList()),
                Optional.of(how.wireName()));
          }
          return settled;
        });
  }
}
