package dev.tellonce.server.store;

import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.server.wire.Marks;
import java.util.List;

/**
 * The marks in SQLite. What was read has arrived; a number beyond the log's end counts as its end;
 * an unknown conversation is ignored. Any thread; blocks.
 */
final class SqliteMarks implements Marks {
  private final Sql sql = Sql.named("marks.sql");
  private final Writer writer;
  private final Readers readers;

  SqliteMarks(Writer writer, Readers readers) {
    this.writer = writer;
    this.readers = readers;
  }

  @Override
  public void raise(ConversationId conversation, String principal, long delivered, long read) {
    long seen = Math.max(0, read);
    long arrived = Math.max(seen, delivered);
    int raised =
        writer.call(
            db -> db.update(sql.get("raise_mark"), principal, arrived, seen, conversation.value()));
    if (raised > 1) {
      throw new IllegalStateException("rows: " + raised + " (expected: at most one)");
    }
  }

  @Override
  public List<Mark> of(ConversationId conversation) {
    return readers.read(
        db ->
            db.all(
                sql.get("marks_of"),
                row -> new Mark(row.getString(1), row.getLong(2), row.getLong(3)),
                conversation.value()));
  }
}
