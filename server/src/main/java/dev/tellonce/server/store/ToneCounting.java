package dev.tellonce.server.store;

import dev.tellonce.bot.journal.JournalEntry.AgentSaid;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.message.ToneVerdict;
import dev.tellonce.server.admin.ToneVersions;
import dev.tellonce.server.admin.ToneVersions.Count;
import dev.tellonce.server.admin.ToneVersions.Used;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Counts inside the journal's transaction how agents take the rules of positive language, and
 * suspends what they refuse too often. The writer's thread alone, but for the listeners.
 */
final class ToneCounting {
  private final Sql sql = Sql.named("tone.sql");
  private final AuditWrites audit;
  private final List<Used> suspended = new ArrayList<>();
  private final List<Consumer<Used>> listeners = new CopyOnWriteArrayList<>();

  ToneCounting(AuditWrites audit) {
    this.audit = audit;
  }

  void onSuspended(Consumer<Used> listener) {
    listeners.add(listener);
  }

  /** Counts a message that was sent; each rule once, however often it was found in it. */
  void add(Db db, Language language, AgentSaid said, Instant now) throws SQLException {
    switch (said.tone()) {
      case ToneVerdict.Fine fine -> {}
      case ToneVerdict.Rephrased rephrased -> {
        Set<Used> rules = new LinkedHashSet<>();
        rephrased.rules().forEach(rule -> rules.add(new Used(language, rule.id(), rule.version())));
        boolean taken = !said.content().plainText().equals(said.asWritten());
        for (Used rule : rules) {
          count(db, rule, taken, !taken && said.ownWords());
          suspend(db, rule, now);
        }
      }
      case ToneVerdict.Held held -> {
        // It was sent all the same: somebody let it go. What holds abuse is never suspended.
        Set<Used> rules = new LinkedHashSet<>();
        held.reasons().forEach(why -> rules.add(new Used(language, why.rule(), why.version())));
        for (Used rule : rules) {
          count(db, rule, false, true);
        }
      }
    }
  }

  private void count(Db db, Used rule, boolean taken, boolean refused) throws SQLException {
    db.update(
        sql.get("add_count"),
        rule.language().code(),
        rule.id(),
        rule.version(),
        taken ? 1 : 0,
        refused ? 1 : 0);
  }

  private void suspend(Db db, Used rule, Instant now) throws SQLException {
    Count count =
        db.first(
                sql.get("count"),
                ToneCounting::count,
                rule.language().code(),
                rule.id(),
                rule.version())
            .orElse(Count.NONE);
    if (count.suspended()
        || count.shown() < ToneVersions.ENOUGH_SHOWINGS
        || count.refused() * 100 <= count.shown() * ToneVersions.MOST_REFUSED_PERCENT) {
      return;
    }
    db.update(sql.get("suspend"), now, rule.language().code(), rule.id(), rule.version());
    audit.addOwn(
        db,
        "tone.suspend",
        "tone:" + rule.language() + ":" + rule.id(),
        Optional.of(rule.version()),
        Optional.of(List.of(count.shown(), count.refused())));
    suspended.add(rule);
  }

  /** Reads shown, taken, refused, suspended. */
  static Count count(ResultSet row) throws SQLException {
    return new Count(
        row.getLong("shown"),
        row.getLong("taken"),
        row.getLong("refused"),
        row.getLong("suspended") > 0);
  }

  void committed() {
    suspended.forEach(rule -> listeners.forEach(listener -> listener.accept(rule)));
    suspended.clear();
  }

  void rolledBack() {
    suspended.clear();
  }
}
