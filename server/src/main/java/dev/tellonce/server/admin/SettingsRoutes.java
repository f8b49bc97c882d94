package dev.tellonce.server.admin;

import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.InboxId;
import dev.tellonce.bot.message.InvalidValueException;
import dev.tellonce.bot.people.OpeningHours;
import dev.tellonce.server.net.HttpCall;
import dev.tellonce.server.net.HttpReply;
import dev.tellonce.server.net.Route;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Opening hours, inboxes and the checks of the settings. Any thread; blocks. */
final class SettingsRoutes {
  private static final String HOURS = "hours.manage";
  private static final String INBOXES = "inboxes.manage";

  private final AdminSide side;
  private final Gate gate;
  private final SettingsChecks checks;

  SettingsRoutes(AdminSide side, Gate gate) {
    this.side = side;
    this.gate = gate;
    this.checks = new SettingsChecks(side);
  }

  List<Route> routes() {
    return List.of(
        Route.get("/v1/desk/admin/hours", gate.reading(HOURS, this::hours)),
        Route.put("/v1/desk/admin/hours", gate.changing(HOURS, this::setHours)),
        Route.get("/v1/desk/admin/inboxes", gate.reading(INBOXES, this::inboxes)),
        Route.get("/v1/desk/admin/checks", gate.reading(INBOXES, this::checked)));
  }

  private Map<String, Object> shown(OpeningHours hours, int version) {
    Map<String, Object> shown = StoredHours.shown(hours);
    shown.put("version", version);
    return shown;
  }

  private HttpReply hours(HttpCall call, AgentId who) {
    return gate.json(shown(side.hours().get(), side.hours().version()));
  }

  private HttpReply setHours(HttpCall call, AgentId who) {
    Form form = Form.of(call, gate.mapper());
    int version = form.number("version", 0, Integer.MAX_VALUE);
    String zone = form.line("zone", 64, true);
    try {
      ZoneId.of(zone.isEmpty() ? "UTC" : zone);
    } catch (DateTimeException e) {
      form.fault("zone", "not_known", "Use a time zone such as Europe/Copenhagen.");
    }
    form.end();
    OpeningHours wanted;
    try {
      wanted = StoredHours.read(form.whole());
    } catch (InvalidValueException e) {
      form.fault("week", "bad_value", String.valueOf(e.getMessage()));
      form.end();
      return Gate.notFound();
    }
    return gate.saved(
        side.hours().save(wanted, version, who),
        document -> shown(side.hours().get(), side.hours().version()));
  }

  private HttpReply inboxes(HttpCall call, AgentId who) {
    String origin =
        side.surroundings()
            .publicUrl()
            .orElseGet(() -> (call.secure() ? "https://" : "http://") + call.host());
    Set<InboxId> collecting = side.store().questions().collecting();
    return gate.json(
        Map.of(
            "inboxes",
            side.surroundings().inboxes().stream()
                .map(inbox -> inbox(inbox, origin, collecting))
                .toList()));
  }

  private static Map<String, Object> inbox(
      Surroundings.Entrance inbox, String origin, Set<InboxId> collecting) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("id", inbox.id());
    shown.put("name", inbox.name());
    shown.put("channel", inbox.channel());
    shown.put("languages", Shown.codes(inbox.languages()));
    shown.put("automated", inbox.automated());
    shown.put("origins", inbox.origins());
    shown.put("signed", inbox.signed());
    shown.put("collects", collecting.contains(new InboxId(inbox.id())));
    if (inbox.isWeb()) {
      // An inbox's id holds no sign that would end the attribute.
      shown.put(
          "snippet",
          "<script src=\""
              + origin
              + "/tellonce.js\" data-inbox=\""
              + inbox.id()
              + "\" async></script>");
    }
    return shown;
  }

  private HttpReply checked(HttpCall call, AgentId who) {
    return gate.json(Map.of("checks", checks.run()));
  }
}
