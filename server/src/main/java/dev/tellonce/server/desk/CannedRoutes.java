package dev.tellonce.server.desk;

import dev.tellonce.bot.content.CannedReplies;
import dev.tellonce.bot.content.CannedReplies.Change;
import dev.tellonce.bot.content.CannedReply;
import dev.tellonce.bot.message.CannedReplyId;
import dev.tellonce.bot.message.InvalidValueException;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.people.Agent;
import dev.tellonce.server.net.HttpCall;
import dev.tellonce.server.net.HttpReply;
import dev.tellonce.server.net.OriginRule;
import dev.tellonce.server.net.Route;
import dev.tellonce.server.wire.FrameReader;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The calls about canned replies: agents read them, administrators change them. Any thread; blocks
 * on the store.
 */
public final class CannedRoutes {
  private static final int MAX_TEXT = 4_000;
  private static final int MAX_NAME = 100;

  private final JsonMapper json = JsonMapper.builder().build();
  private final DeskCalls calls;
  private final CannedReplies replies;

  /**
   * Creates the calls.
   *
   * @param side what desks share
   * @param origins which pages may call
   */
  public CannedRoutes(DeskSide side, OriginRule origins) {
    this.calls = new DeskCalls(side, origins);
    this.replies = side.writing().canned();
  }

  /** The routes. */
  public List<Route> routes() {
    return List.of(
        calls.get("/v1/desk/canned", this::all),
        calls.get("/v1/desk/canned/{id}", this::history),
        calls.put("/v1/desk/canned/{id}", this::save),
        calls.delete("/v1/desk/canned/{id}", this::remove));
  }

  private HttpReply all(HttpCall call, Agent agent) {
    Optional<Language> only = call.query("language").map(Language::new);
    ObjectNode answer = json.createObjectNode();
    ArrayNode list = answer.putArray("canned");
    replies.all().stream()
        .filter(reply -> only.isEmpty() || only.get().equals(reply.language()))
        .forEach(reply -> list.add(node(reply)));
    return HttpReply.json(json.writeValueAsBytes(answer));
  }

  private HttpReply history(HttpCall call, Agent admin) {
    List<Change> history = replies.history(id(call), language(call));
    if (history.isEmpty()) {
      return HttpReply.problem(
          404, "not_found", "There is no such canned reply in this language. Look at the list.");
    }
    ObjectNode answer = json.createObjectNode();
    ArrayNode list = answer.putArray("versions");
    for (Change change : history) {
      list.add(
          node(change.reply())
              .put("removed", change.removed())
              .put("by", change.by())
              .put("at", change.at().toString()));
    }
    return HttpReply.json(json.writeValueAsBytes(answer));
  }

  private HttpReply save(HttpCall call, Agent admin) {
    JsonNode body = DeskCalls.body(json, call);
    CannedReply reply =
        new CannedReply(
            id(call),
            new Language(FrameReader.text(body, "language", 16)),
            1,
            FrameReader.text(body, "shortcut", MAX_NAME).strip(),
            FrameReader.text(body, "title", MAX_NAME).strip(),
            FrameReader.text(body, "text", MAX_TEXT).strip());
    Optional<CannedReply> taken =
        replies.all().stream()
            .filter(other -> other.language().equals(reply.language()))
            .filter(other -> other.shortcut().equals(reply.shortcut()))
            .filter(other -> !other.id().equals(reply.id()))
            .findFirst();
    if (taken.isPresent()) {
      return HttpReply.problem(
          409,
          "shortcut_taken",
          "The shortcut belongs to the reply " + taken.get().id() + ". Choose another.");
    }
    int added = replies.save(List.of(reply), admin.id().value());
    ObjectNode answer =
        replies
            .find(reply.id(), reply.language())
            .map(this::node)
            .orElseGet(json::createObjectNode);
    return HttpReply.json(json.writeValueAsBytes(answer.put("changed", added == 1)));
  }

  private HttpReply remove(HttpCall call, Agent admin) {
    replies.remove(id(call), language(call), admin.id().value());
    return HttpReply.empty(204);
  }

  private ObjectNode node(CannedReply reply) {
    return json.createObjectNode()
        .put("id", reply.id().value())
        .put("language", reply.language().code())
        .put("version", reply.version())
        .put("shortcut", reply.shortcut())
        .put("title", reply.title())
        .put("text", reply.text());
  }

  private static CannedReplyId id(HttpCall call) {
    return new CannedReplyId(call.parameter("id"));
  }

  private static Language language(HttpCall call) {
    return call.query("language")
        .map(Language::new)
        .orElseThrow(
            () -> new InvalidValueException("language: missing (expected: a code such as en)"));
  }
}
