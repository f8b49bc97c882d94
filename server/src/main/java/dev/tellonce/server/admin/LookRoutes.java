package dev.tellonce.server.admin;

import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.InboxId;
import dev.tellonce.server.net.HttpCall;
import dev.tellonce.server.net.HttpReply;
import dev.tellonce.server.net.Route;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the widget of an inbox looks: as it is now, its past, and changes. Any thread; blocks. */
final class LookRoutes {
  private static final String MAY = "inboxes.manage";

  private final AdminSide side;
  private final Gate gate;

  LookRoutes(AdminSide side, Gate gate) {
    this.side = side;
    this.gate = gate;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/v1/desk/admin/inbox-look", gate.reading(MAY, this::look)),
        Route.put("/v1/desk/admin/inbox-look", gate.changing(MAY, this::save)),
        Route.get("/v1/desk/admin/inbox-look-history", gate.reading(MAY, this::history)));
  }

  /** The inbox a call names, where it has a widget. */
  private Optional<InboxId> inbox(HttpCall call) {
    String name = call.query("inbox").orElse("");
    return side.surroundings().inboxes().stream()
        .filter(inbox -> inbox.id().equals(name) && inbox.isWeb())
        .findFirst()
        .map(inbox -> new InboxId(inbox.id()));
  }

  private HttpReply look(HttpCall call, AgentId who) {
    return inbox(call)
        .map(
            inbox ->
                gate.json(
                    side.store().looks().history(inbox).stream()
                        .findFirst()
                        .map(this::shown)
                        .orElseGet(() -> starter(inbox))))
        .orElseGet(Gate::notFound);
  }

  private HttpReply history(HttpCall call, AgentId who) {
    return inbox(call)
        .map(
            inbox ->
                gate.json(
                    Map.of(
                        "starter",
                        starter(inbox).get("look"),
                        "versions",
                        side.store().looks().history(inbox).stream().map(this::shown).toList())))
        .orElseGet(Gate::notFound);
  }

  private HttpReply save(HttpCall call, AgentId who) {
    Optional<InboxId> inbox = inbox(call);
    if (inbox.isEmpty()) {
      return Gate.notFound();
    }
    Form form = Form.of(call, gate.mapper());
    int version = form.number("version", 0, Integer.MAX_VALUE);
    if (!form.node("look").isObject()) {
      form.fault("look", "missing", "Send the look of the widget.");
    }
    LookRules.Reading read = side.lookRules().read(form.node("look"));
    read.faults().forEach(fault -> LookFaults.add(fault, form));
    form.end();
    return gate.saved(
        side.store().looks().save(inbox.get(), read.body(), version, who), this::shown);
  }

  private Map<String, Object> starter(InboxId inbox) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("version", 0);
    shown.put("look", gate.mapper().readTree(side.lookRules().starter(inbox)));
    return shown;
  }

  private Map<String, Object> shown(LookVersions.Version version) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("version", version.version());
    shown.put("look", gate.mapper().readTree(version.body()));
    shown.put("saved", version.saved().toString());
    shown.put("saved_by", version.by());
    return shown;
  }
}
