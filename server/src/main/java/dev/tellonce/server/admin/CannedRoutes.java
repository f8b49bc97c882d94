package dev.tellonce.server.admin;

import dev.tellonce.bot.content.CannedReplies;
import dev.tellonce.bot.content.CannedReply;
import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.CannedReplyId;
import dev.tellonce.bot.message.InvalidValueException;
import dev.tellonce.bot.message.Language;
import dev.tellonce.server.net.HttpCall;
import dev.tellonce.server.net.HttpReply;
import dev.tellonce.server.net.Route;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Canned replies: lists, changes, removal and history. Any thread; blocks. */
final class CannedRoutes {
  private static final String MAY = "content.manage";
  private static final int LONGEST_SHORTCUT = 32;
  private static final int LONGEST_TITLE = 100;
  private static final int LONGEST_TEXT = 4_000;

  private final AdminSide side;
  private final Gate gate;

  CannedRoutes(AdminSide side, Gate gate) {
    this.side = side;
    this.gate = gate;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/v1/desk/admin/canned", gate.reading(MAY, this::list)),
        Route.post("/v1/desk/admin/canned", gate.changing(MAY, this::create)),
        Route.put("/v1/desk/admin/canned/{id}", gate.changing(MAY, this::change)),
        Route.delete("/v1/desk/admin/canned/{id}", gate.changing(MAY, this::remove)),
        Route.get("/v1/desk/admin/canned-history", gate.reading(MAY, this::history)));
  }

  private HttpReply list(HttpCall call, AgentId who) {
    Language language = language(call);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("languages", Shown.codes(side.surroundings().languages()));
    answer.put(
        "canned", side.store().canned().newest(language).stream().map(Shown::canned).toList());
    return gate.json(answer);
  }

  private static Language language(HttpCall call) {
    return new Language(call.query("language").orElse("en"));
  }

  private HttpReply create(HttpCall call, AgentId who) {
    byte[] id = new byte[6];
    side.random().nextBytes(id);
    return save(call, new CannedReplyId("reply-" + HexFormat.of().formatHex(id)), 0, who);
  }

  private HttpReply change(HttpCall call, AgentId who) {
    return save(call, new CannedReplyId(call.parameter("id")), 1, who);
  }

  private HttpReply save(HttpCall call, CannedReplyId id, int least, AgentId who) {
    Form form = Form.of(call, gate.mapper());
    int madeOn = least == 0 ? 0 : form.number("version", least, Integer.MAX_VALUE);
    Optional<Language> language = form.language("language");
    String title = form.line("title", LONGEST_TITLE, true);
    String shortcut = form.line("shortcut", LONGEST_SHORTCUT, true);
    String text = form.required("text", LONGEST_TEXT);
    Optional<CannedReply> reply = Optional.empty();
    if (!form.isFaulty()) {
      try {
        reply = Optional.of(new CannedReply(id, language.orElseThrow(), 1, shortcut, title, text));
      } catch (InvalidValueException e) {
        String said = String.valueOf(e.getMessage());
        boolean ofShortcut = said.startsWith("shortcut");
        form.fault(ofShortcut ? "shortcut" : "text", ofShortcut ? "shortcut" : "places", said);
      }
    }
    form.end();
    return gate.saved(side.store().canned().save(reply.orElseThrow(), madeOn, who), Shown::canned);
  }

  private HttpReply remove(HttpCall call, AgentId who) {
    CannedReplyId id = new CannedReplyId(call.parameter("id"));
    return gate.saved(
        side.store().canned().remove(id, language(call), Gate.version(call), who), Shown::canned);
  }

  private HttpReply history(HttpCall call, AgentId who) {
    CannedReplyId id = new CannedReplyId(call.query("id").orElse("-"));
    List<CannedReplies.Change> history = side.store().canned().history(id, language(call));
    return history.isEmpty()
        ? Gate.notFound()
        : gate.json(Map.of("versions", history.stream().map(Shown::canned).toList()));
  }
}
