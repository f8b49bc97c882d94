package dev.tellonce.server.store;

import dev.tellonce.bot.journal.Entry;
import dev.tellonce.bot.message.ClientId;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.Sender;
import dev.tellonce.server.wire.EntryCodec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads entries from their rows. Any thread. */
final class EntryRows {
  private final EntryCodec codec;

  EntryRows(EntryCodec codec) {
    this.codec = codec;
  }

  List<Entry> read(Db db, Sql sql, ConversationId id, long after, int limit) throws SQLException {
    return db.all(sql.get("read_entries"), this::entry, id.value(), after, limit);
  }

  Optional<Entry> find(Db db, Sql sql, ConversationId id, Sender sender, ClientId clientId)
      throws SQLException {
    return db.first(
        sql.get("find_sent"),
        this::entry,
        id.value(),
        sender.kind().wireName(),
        sender.id(),
        clientId.value());
  }

  private Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        new ConversationId(row.getString("conversation")),
        row.getLong("seq"),
        Instant.ofEpochMilli(row.getLong("server_time")),
        new Sender(
            Sender.Kind.valueOf(row.getString("sender_kind").toUpperCase(Locale.ROOT)),
            row.getString("sender")),
        new ClientId(row.getString("client_id")),
        codec.read(row.getString("type"), row.getBytes("body")),
        Chain.shown(row.getBytes("chain")));
  }
}
