package dev.tellonce.server.desk;

import dev.tellonce.bot.journal.Entry;
import dev.tellonce.bot.journal.Journal;
import dev.tellonce.bot.journal.JournalEntry.NoteAdded;
import dev.tellonce.bot.message.Content;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.people.Agent;
import dev.tellonce.server.net.HttpCall;
import dev.tellonce.server.net.HttpReply;
import dev.tellonce.server.net.OriginRule;
import dev.tellonce.server.net.Route;
import dev.tellonce.server.wire.Drafts;
import dev.tellonce.server.wire.Drafts.Draft;
import dev.tellonce.server.wire.FrameReader;
import dev.tellonce.server.wire.Mentions;
import dev.tellonce.server.wire.Mentions.Mention;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The calls around an agent's writing: drafts and mentions. Any thread; blocks on the store. */
public final class WritingRoutes {
  private final JsonMapper json = JsonMapper.builder().build();
  private final DeskCalls calls;
  private final Journal journal;
  private final Drafts drafts;
  private final Mentions mentions;

  /**
   * Creates the calls.
   *
   * @param side what desks share
   * @param origins which pages may call
   */
  public WritingRoutes(DeskSide side, OriginRule origins) {
    this.calls = new DeskCalls(side, origins);
    this.journal = side.journal();
    this.drafts = side.writing().drafts();
    this.mentions = side.writing().mentions();
  }

  /** The routes. */
  public List<Route> routes() {
    return List.of(
        calls.get("/v1/desk/drafts", this::all),
        calls.get("/v1/desk/drafts/{conv}", this::in),
        calls.put("/v1/desk/drafts/{conv}", this::save),
        calls.delete("/v1/desk/drafts/{conv}", this::drop),
        calls.get("/v1/desk/mentions", this::mentions),
        calls.delete("/v1/desk/mentions/{conv}", this::seen));
  }

  private HttpReply all(HttpCall call, Agent agent) {
    return listed(drafts.of(agent.id()));
  }

  private HttpReply in(HttpCall call, Agent agent) {
    return listed(drafts.of(agent.id(), conversation(call)));
  }

  private HttpReply listed(List<Draft> found) {
    ObjectNode answer = json.createObjectNode();
    ArrayNode list = answer.putArray("drafts");
    found.forEach(draft -> list.add(node(draft)));
    return HttpReply.json(json.writeValueAsBytes(answer));
  }

  private HttpReply save(HttpCall call, Agent agent) {
    JsonNode body = DeskCalls.body(json, call);
    Drafts.Kind kind = Drafts.Kind.of(FrameReader.text(body, "kind", 16));
    String text = FrameReader.text(body, "text", Content.MAX_CHARACTERS);
    Instant typed = Instant.ofEpochMilli(FrameReader.optionalNumber(body, "typed"));
    return stored(drafts.save(agent.id(), new Draft(conversation(call), kind, text, typed)));
  }

  /** Gives both drafts of a conversation up. */
  private HttpReply drop(HttpCall call, Agent agent) {
    ConversationId conversation = conversation(call);
    for (Draft draft : drafts.of(agent.id(), conversation)) {
      // A time to come counts as now, so nothing typed before stands against it.
      stored(drafts.save(agent.id(), new Draft(conversation, draft.kind(), "", Instant.MAX)));
    }
    return HttpReply.empty(204);
  }

  private HttpReply stored(Optional<Draft> stands) {
    return stands
        .map(draft -> HttpReply.json(json.writeValueAsBytes(node(draft))))
        .orElseGet(
            () -> HttpReply.problem(404, "not_found", "This conversation is not here any more."));
  }

  private HttpReply mentions(HttpCall call, Agent agent) {
    ObjectNode answer = json.createObjectNode();
    ArrayNode list = answer.putArray("mentions");
    for (Mention mention : mentions.unseen(agent.id())) {
      for (Entry entry : journal.read(mention.conversation(), mention.seq() - 1, 1)) {
        if (entry.body() instanceof NoteAdded note) {
          list.addObject()
              .put("conv", mention.conversation().value())
              .put("seq", mention.seq())
              .put("by", note.agent().value())
              .put("text", note.text())
              .put("t", entry.time().toString());
        }
      }
    }
    return HttpReply.json(json.writeValueAsBytes(answer));
  }

  private HttpReply seen(HttpCall call, Agent agent) {
    mentions.seen(agent.id(), conversation(call));
    return HttpReply.empty(204);
  }

  private ObjectNode node(Draft draft) {
    return json.createObjectNode()
        .put("conv", draft.conversation().value())
        .put("kind", draft.kind().wireName())
        .put("text", draft.text())
        .put("typed", draft.typed().toEpochMilli());
  }

  private static ConversationId conversation(HttpCall call) {
    return new ConversationId(call.parameter("conv"));
  }
}
