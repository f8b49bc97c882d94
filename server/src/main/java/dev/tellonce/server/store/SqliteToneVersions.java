package dev.tellonce.server.store;

import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.Language;
import dev.tellonce.server.admin.Saved;
import dev.tellonce.server.admin.ToneVersions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What was decided about the rules of positive language, in SQLite. Any thread; blocks. */
final class SqliteToneVersions implements ToneVersions {
  private final Sql sql = Sql.named("tone.sql");
  private final Writer writer;
  private final Readers readers;
  private final AuditWrites audit;
  private final ToneCounting counting;
  private final InstantSource clock;

  SqliteToneVersions(
      Writer writer,
      Readers readers,
      AuditWrites audit,
      ToneCounting counting,
      InstantSource clock) {
    this.writer = writer;
    this.readers = readers;
    this.audit = audit;
    this.counting = counting;
    this.clock = clock;
  }

  @Override
  public List<Version> newest() {
    return readers.read(db -> db.all(sql.get("newest_rules"), SqliteToneVersions::version));
  }

  @Override
  public List<Version> history(Language language, String id) {
    return readers.read(
        db -> db.all(sql.get("history"), SqliteToneVersions::version, language.code(), id));
  }

  @Override
  public Map<Used, Count> counts(Language language) {
    return readers.read(
        db -> {
          Map<Used, Count> counts = new HashMap<>();
          db.all(
              sql.get("counts"),
              row ->
                  counts.put(
                          new Used(language, row.getString("rule"), row.getInt("version")),
                          ToneCounting.count(row))
                      == null,
              language.code());
          return counts;
        });
  }

  @Override
  public Set<Used> suspended() {
    return new LinkedHashSet<>(
        readers.read(
            db ->
                db.all(
                    sql.get("suspended"),
                    row ->
                        new Used(
                            new Language(row.getString("language")),
                            row.getString("rule"),
                            row.getInt("version")))));
  }

  @Override
  public Saved<Version> save(Language language, String id, Act act, int madeOn, AgentId who) {
    return writer.call(
        db -> {
          Optional<Version> before =
              db.first(sql.get("newest_rule"), SqliteToneVersions::version, language.code(), id);
          int last = before.map(Version::version).orElse(0);
          if (last != madeOn) {
            return before.isEmpty()
                ? new Saved.Refused<>(Saved.Refusal.NOT_FOUND)
                : new Saved.Changed<>(before.get());
          }
          Instant now = Instant.ofEpochMilli(clock.millis());
          Version next = next(language, id, act, before, who, now);
          boolean anew = isAnew(act);
          Instant from =
              anew
                  ? now
                  : db.first(
                          sql.get("counts_from"),
                          row -> Instant.ofEpochMilli(row.getLong(1)),
                          language.code(),
                          id)
                      .orElse(Instant.EPOCH);
          db.update(
              sql.get("insert_rule"),
              language.code(),
              id,
              next.version(),
              next.text().orElse(""),
              next.textVersion(),
              next.inUse(),
              from,
              next.by(),
              next.saved());
          if (anew) {
            db.update(sql.get("forget_counts"), language.code(), id);
          }
          audit.add(
              db,
              who,
              "tone." + what(act),
              "tone:" + language + ":" + id,
              before.map(SqliteToneVersions::seen),
              Optional.of(seen(next)));
          return new Saved.Done<>(next);
        });
  }

  private static Version next(
      Language language, String id, Act act, Optional<Version> before, AgentId who, Instant now) {
    int number = before.map(Version::version).orElse(0) + 1;
    Optional<String> text = before.flatMap(Version::text);
    int textVersion = before.map(Version::textVersion).orElse(0);
    boolean inUse = before.map(Version::inUse).orElse(true);
    return switch (act) {
      case Act.Write write ->
          new Version(
              language, id, number, Optional.of(write.text()), number, true, who.value(), now);
      case Act.Remove remove ->
          new Version(language, id, number, Optional.empty(), number, true, who.value(), now);
      case Act.SwitchOff off ->
          new Version(language, id, number, text, textVersion, false, who.value(), now);
      case Act.SwitchOn on ->
          new Version(language, id, number, text, textVersion, true, who.value(), now);
      case Act.UseAgain again ->
          new Version(language, id, number, text, textVersion, inUse, who.value(), now);
    };
  }

  private static boolean isAnew(Act act) {
    return switch (act) {
      case Act.Write write -> true;
      case Act.Remove remove -> true;
      case Act.UseAgain again -> true;
      case Act.SwitchOff off -> false;
      case Act.SwitchOn on -> false;
    };
  }

  private static String what(Act act) {
    return switch (act) {
      case Act.Write write -> "change";
      case Act.Remove remove -> "remove";
      case Act.SwitchOff off -> "off";
      case Act.SwitchOn on -> "on";
      case Act.UseAgain again -> "again";
    };
  }

  private static Object seen(Version version) {
    return List.of(
        version.language().code(),
        version.id(),
        version.version(),
        version.text().orElse(""),
        version.inUse());
  }

  @Override
  public void onSuspended(Consumer<Used> listener) {
    counting.onSuspended(listener);
  }

  private static Version version(ResultSet row) throws SQLException {
    String text = row.getString("body");
    return new Version(
        new Language(row.getString("language")),
        row.getString("id"),
        row.getInt("version"),
        text.isEmpty() ? Optional.empty() : Optional.of(text),
        row.getInt("text_version"),
        row.getInt("in_use") == 1,
        row.getString("saved_by"),
        Instant.ofEpochMilli(row.getLong("saved")));
  }
}
