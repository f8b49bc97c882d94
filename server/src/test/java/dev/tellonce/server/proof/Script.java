package dev.tellonce.server.proof;

import dev.tellonce.bot.journal.Entry;
import dev.tellonce.bot.journal.JournalEntry;
import dev.tellonce.bot.journal.Reader;
import dev.tellonce.bot.journal.Redaction;
import dev.tellonce.bot.message.ChannelSession;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.InboxId;
import dev.tellonce.server.wire.EntryCodec;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Steps that many proofs take. */
final class Script {
  private static final EntryCodec CODEC = new EntryCodec();

  private Script() {}

  /** The conversation of a visitor, as the journal knows it. */
  static Optional<String> conversation(RunningServer server, Session.Visitor visitor) {
    return server
        .journal()
        .find(new InboxId(RunningServer.SHOP), new ChannelSession(ChannelSession.WEB, visitor.id()))
        .map(ConversationId::value);
  }

  /** Waits until a conversation stands in the queue. */
  static void queued(RunningServer server, String conv) {
    Until.holds("the queue", () -> !bodies(server, conv, "Queued").isEmpty());
  }

  /** An agent follows a conversation that waits, and accepts it. */
  static void accept(RunningServer server, WireClient agent, String conv) {
    queued(server, conv);
    agent.follow(conv);
    agent.stored(agent.command(conv, "accept", Json.object()));
  }

  /** The entries of a type, in order. */
  static List<JournalEntry> bodies(RunningServer server, String conv, String type) {
    return server.log(conv).stream()
        .map(Entry::body)
        .filter(body -> EntryCodec.type(body).equals(type))
        .toList();
  }

  /** An entry as a reader is sent it, without the client id; an object of seq, type and body. */
  static JsonNode shown(Entry entry, Reader reader) {
    Optional<JournalEntry> visible = Redaction.visible(entry.body(), reader);
    return visible
        .<JsonNode>map(
            body ->
                Json.object()
                    .put("seq", entry.seq())
                    .put("type", EntryCodec.type(body))
                    .set("body", CODEC.tree(body)))
        .orElseGet(() -> Json.object().put("seq", entry.seq()).put("hidden", true));
  }

  /** What a client holds of an entry, in the same form. */
  static JsonNode held(JsonNode entry) {
    return entry.path("hidden").asBoolean(false)
        ? Json.object().put("seq", entry.path("seq").asLong()).put("hidden", true)
        : Json.object()
            .put("seq", entry.path("seq").asLong())
            .put("type", entry.path("type").asString())
            .set("body", entry.path("body"));
  }
}
