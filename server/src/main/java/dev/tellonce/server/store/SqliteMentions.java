package dev.tellonce.server.store;

import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.server.wire.Mentions;
import java.util.List;

/** The mentions in SQLite; {@link JournalWrites} makes them. Any thread; blocks. */
final class SqliteMentions implements Mentions {
  private final Sql sql = Sql.named("mentions.sql");
  private final Writer writer;
  private final Readers readers;

  SqliteMentions(Writer writer, Readers readers) {
    this.writer = writer;
    this.readers = readers;
  }

  @Override
  public List<Mention> unseen(AgentId agent) {
    return readers.read(
        db ->
            db.all(
                sql.get("unseen"),
                row -> new Mention(new ConversationId(row.getString(1)), row.getLong(2)),
                agent.value(),
                MOST));
  }

  @Override
  public void seen(AgentId agent, ConversationId conversation) {
    int changed =
        writer.call(db -> db.update(sql.get("seen"), agent.value(), conversation.value()));
    if (changed < 0) {
      throw new IllegalStateException("rows: " + changed + " (expected: from 0)");
    }
  }
}
