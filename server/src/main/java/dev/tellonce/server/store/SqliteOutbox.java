package dev.tellonce.server.store;

import dev.tellonce.bot.delivery.Outbox;
import dev.tellonce.bot.message.ConversationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** The outbox in SQLite. An item is leased by a commit; who lost its lease settles nothing. */
final class SqliteOutbox implements Outbox {
  private final Sql sql = Sql.named("outbox.sql");
  private final Writer writer;
  private final Readers readers;
  private final InstantSource clock;

  SqliteOutbox(Writer writer, Readers readers, InstantSource clock) {
    this.writer = writer;
    this.readers = readers;
    this.clock = clock;
  }

  @Override
  public List<Item> lease(int most, Duration lease) {
    Instant now = clock.instant();
    if (nextDue().isAfter(now)) {
      return List.of();
    }
    return writer.call(db -> lease(db, Math.max(1, most), now, now.plus(lease)));
  }

  private List<Item> lease(Db db, int most, Instant now, Instant until) throws SQLException {
    List<Item> items = new ArrayList<>();
    for (Item due : db.all(sql.get("due"), SqliteOutbox::item, now, now, most)) {
      Item item =
          new Item(
              due.conversation(),
              due.seq(),
              due.endpoint(),
              due.attempt() + 1,
              due.mayHaveBeenTaken());
      db.update(
          sql.get("lease"),
          item.attempt(),
          item.mayHaveBeenTaken(),
          until,
          item.conversation().value(),
          item.seq(),
          item.endpoint());
      items.add(item);
    }
    return items;
  }

  private static Item item(ResultSet row) throws SQLException {
    boolean lapsed = row.getInt("lapsed") == 1 || row.getString("state").equals("sending");
    return new Item(
        new ConversationId(row.getString("conversation")),
        row.getLong("seq"),
        row.getString("endpoint"),
        row.getInt("attempt"),
        lapsed);
  }

  @Override
  public void settle(Item item, Settlement settlement) {
    int changed =
        switch (settlement) {
          case Settlement.Sent sent -> settle(item, "sent", Instant.EPOCH, sent.platformId(), "");
          case Settlement.Again again -> settle(item, "pending", again.at(), "", "");
          case Settlement.Dead dead -> settle(item, "dead", Instant.EPOCH, "", dead.reason());
          case Settlement.Unconfirmed unconfirmed ->
              settle(item, "unconfirmed", Instant.EPOCH, "", "");
        };
    if (changed > 1) {
      throw new IllegalStateException("rows: " + changed + " (expected: at most one)");
    }
  }

  private int settle(Item item, String state, Instant nextAt, String platformId, String reason) {
    return writer.call(
        db ->
            db.update(
                sql.get("settle"),
                state,
                nextAt,
                platformId,
                reason,
                item.conversation().value(),
                item.seq(),
                item.endpoint(),
                item.attempt()));
  }

  @Override
  public Instant nextDue() {
    return readers.read(
        db ->
            db.first(
                    sql.get("next_due"),
                    row -> {
                      long millis = row.getLong(1);
                      return row.wasNull() ? Instant.MAX : Instant.ofEpochMilli(millis);
                    })
                .orElse(Instant.MAX));
  }
}
