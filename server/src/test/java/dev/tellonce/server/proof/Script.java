package dev.tellonce.server.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.journal.Entry;
import dev.tellonce.bot.journal.JournalEntry;
import dev.tellonce.bot.journal.Reader;
import dev.tellonce.bot.journal.Redaction;
import dev.tellonce.bot.message.ChannelSession;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.InboxId;
import dev.tellonce.server.wire.EntryCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

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
    ObjectNode shown = Json.object().put("seq", entry.seq());
    Optional<JournalEntry> visible = Redaction.visible(entry.body(), reader);
    if (visible.isEmpty()) {
      return read(shown.put("hidden", true));
    }
    ObjectNode body = ((ObjectNode) CODEC.tree(visible.get())).deepCopy();
    if (reader == Reader.VISITOR) {
      body.remove(List.of("as_written", "tone", "reason"));
    }
    shown.put("type", EntryCodec.type(visible.get()));
    return read(shown.set("body", body));
  }

  /** The same as it is read, so that numbers of one value are equal. */
  private static JsonNode read(JsonNode written) {
    return Json.read(Json.write(written));
  }

  /** Waits until a client has caught up, and compares its copy with the journal. */
  static void sameAsJournal(RunningServer server, WireClient client, String conv) {
    List<Entry> log = new ArrayList<>();
    List<JsonNode> copy = new ArrayList<>();
    client.until(
        "the journal's end",
        () -> {
          log.clear();
          copy.clear();
          log.addAll(server.log(conv));
          copy.addAll(client.view(conv).entries());
          return copy.size() == log.size() && client.view(conv).live();
        });
    Reader reader = client.session().isStaff() ? Reader.STAFF : Reader.VISITOR;
    assertThat(copy.stream().map(Script::held).toList())
        .isEqualTo(log.stream().map(entry -> shown(entry, reader)).toList());
    View view = client.view(conv);
    assertThat(view.epoch()).isEqualTo(server.journal().epoch());
    client.until(
        "the chain value of the last entry",
        () -> server.journal().chainAt(id(conv), view.last()).equals(Optional.of(view.chain())));
  }

  private static ConversationId id(String conv) {
    return new ConversationId(conv);
  }

  /** Waits until the server has done what a first message calls for. */
  static void handedOff(RunningServer server, String conv) {
    Until.holds(
        "the word of the hand-off",
        () -> bodies(server, conv, "BotSaid").stream().anyMatch(Script::isHandOff));
  }

  private static boolean isHandOff(JournalEntry body) {
    return body instanceof JournalEntry.BotSaid said
        && said.purpose() == JournalEntry.BotPurpose.HAND_OFF;
  }

  /** What a client holds of an entry, in the same form. */
  static JsonNode held(JsonNode entry) {
    ObjectNode held = Json.object();
    for (String part : List.of("seq", "hidden", "type", "body")) {
      if (entry.has(part)) {
        held.set(part, entry.path(part));
      }
    }
    return held;
  }
}
