package dev.tellonce.server.desk;

import dev.tellonce.bot.content.CannedReplies;
import dev.tellonce.bot.content.CannedReply;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.people.Agent;
import dev.tellonce.server.net.HttpCall;
import dev.tellonce.server.net.HttpReply;
import dev.tellonce.server.net.OriginRule;
import dev.tellonce.server.net.Route;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The call that brings agents the canned replies. Any thread; blocks on the store. */
public final class CannedRoutes {
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
    return List.of(calls.get("/v1/desk/canned", this::all));
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

  private ObjectNode node(CannedReply reply) {
    return json.createObjectNode()
        .put("id", reply.id().value())
        .put("language", reply.language().code())
        .put("version", reply.version())
        .put("shortcut", reply.shortcut())
        .put("title", reply.title())
        .put("text", reply.text());
  }
}
