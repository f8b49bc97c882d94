package dev.tellonce.server.store;

import dev.tellonce.bot.journal.ConversationState;
import dev.tellonce.bot.journal.Entry;
import dev.tellonce.bot.journal.Fold;
import dev.tellonce.bot.message.ChannelSession;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.InboxId;
import dev.tellonce.server.wire.EntryCodec;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds what a conversation's log says now: as it was committed last, where that is still at hand;
 * else from the log and what is remembered of conversations read recently. What is remembered may
 * be behind the log, never beside it: the rest is folded on top. Any thread.
 */
final class States {
  private static final int PAGE = 500;

  private final Sql sql;
  private final EntryRows rows;
  private final RecentLogs logs;
  private final Map<ConversationId, Live> remembered;

  States(Sql sql, EntryCodec codec, RecentLogs logs, int most) {
    this.sql = sql;
    this.rows = new EntryRows(codec);
    this.logs = logs;
    this.remembered = recent(most);
  }

  /** A map that keeps what was used last; one thread at a time. */
  static Map<ConversationId, Live> recent(int most) {
    return new LinkedHashMap<>(64, 0.75f, true) {
      private static final long serialVersionUID = 1L;

      @Override
      protected boolean removeEldestEntry(Map.Entry<ConversationId, Live> eldest) {
        return size() > most;
      }
    };
  }

  /** Remembers a conversation as it was read. */
  void remember(Live live) {
    synchronized (remembered) {
      remembered.merge(
          live.state().id(),
          live,
          (old, now) -> old.state().lastSeq() > now.state().lastSeq() ? old : now);
    }
  }

  /** Reads a conversation as the connection sees it, or newer; empty when there is none. */
  Optional<Live> load(Db db, ConversationId id) throws SQLException {
    Optional<Live> committed = logs.live(id);
    if (committed.isPresent()) {
      return committed;
    }
    Optional<Live> known;
    synchronized (remembered) {
      known = Optional.ofNullable(remembered.get(id));
    }
    Optional<Live> stored =
        db.first(
            sql.get("load_conversation"),
            row ->
                new Live(
                    ConversationState.empty(
                        id,
                        new InboxId(row.getString("inbox")),
                        new ChannelSession(row.getString("channel"), row.getString("session"))),
                    row.getBytes("last_chain"),
                    row.getBytes("hmac_key")),
            id.value());
    if (stored.isEmpty()) {
      return stored;
    }
    Fold fold = new Fold(known.isPresent() ? known.get().state() : stored.get().state());
    long after = known.isPresent() ? known.get().state().lastSeq() : 0;
    List<Entry> page;
    do {
      page = rows.read(db, sql, id, after, PAGE);
      page.forEach(fold::add);
      after += page.size();
    } while (page.size() == PAGE);
    byte[] chain =
        db.first(sql.get("chain_at"), row -> row.getBytes(1), id.value(), after)
            .orElse(stored.get().chain());
    return Optional.of(new Live(fold.state(), chain, stored.get().key()));
  }
}
