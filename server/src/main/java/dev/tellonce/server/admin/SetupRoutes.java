package dev.tellonce.server.admin;

import dev.tellonce.bot.message.AgentId;
import dev.tellonce.server.net.HttpCall;
import dev.tellonce.server.net.HttpReply;
import dev.tellonce.server.net.Route;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** The first steps of a new operator: what is done follows from what is there. */
final class SetupRoutes {
  private static final String MAY = "agents.manage";
  private static final String NAME = "setup";
  private static final int LONGEST_NAME = 100;
  private static final int MOST_STEPS = 10;

  private final AdminSide side;
  private final Gate gate;

  SetupRoutes(AdminSide side, Gate gate) {
    this.side = side;
    this.gate = gate;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/v1/desk/admin/setup", gate.reading(MAY, (call, who) -> gate.json(shown()))),
        Route.put("/v1/desk/admin/setup", gate.changing(MAY, this::save)));
  }

  private Map<String, Object> shown() {
    Optional<Documents.Document> kept = side.store().documents().find(NAME);
    JsonNode body = gate.mapper().readTree(kept.map(Documents.Document::json).orElse("{}"));
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("version", kept.map(Documents.Document::version).orElse(0));
    shown.put("shop", body.path("shop").asString(""));
    shown.put("skipped", body.path("skipped").valueStream().map(n -> n.asString("")).toList());
    shown.put("agents", side.store().roster().agents().size());
    shown.put("entries", most(version -> true));
    // What came with files names nobody; those answers are examples, or the operator's own files.
    shown.put("own", most(version -> !version.by().isEmpty()));
    Optional<String> seen = side.store().documents().lastPage();
    seen.ifPresent(page -> shown.put("seen", page));
    seen.filter(this::isOurs).ifPresent(page -> shown.put("page", page));
    return shown;
  }

  /** How many entries of a kind the language has that has the most of them. */
  private long most(Predicate<FaqVersions.Version> kind) {
    return side.surroundings().languages().stream()
        .mapToLong(language -> side.store().faq().newest(language).stream().filter(kind).count())
        .max()
        .orElse(0);
  }

  /** Visitors say which page they are on: only what the settings name is safe to lead to. */
  private boolean isOurs(String page) {
    return side.surroundings().inboxes().stream()
        .flatMap(inbox -> inbox.origins().stream())
        .anyMatch(origin -> page.equals(origin) || page.startsWith(origin + "/"));
  }

  private HttpReply save(HttpCall call, AgentId who) {
    Form form = Form.of(call, gate.mapper());
    int version = form.number("version", 0, Integer.MAX_VALUE);
    String shop = form.line("shop", LONGEST_NAME, false);
    List<String> skipped = form.texts("skipped", MOST_STEPS, LONGEST_NAME);
    form.end();
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("shop", shop);
    body.put("skipped", skipped);
    Documents.Document wanted =
        new Documents.Document(NAME, version, gate.mapper().writeValueAsString(body));
    return gate.saved(side.store().documents().save(wanted, who), saved -> shown());
  }
}
