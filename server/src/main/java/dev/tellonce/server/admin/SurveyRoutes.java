package dev.tellonce.server.admin;

import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.InboxId;
import dev.tellonce.server.net.HttpCall;
import dev.tellonce.server.net.HttpReply;
import dev.tellonce.server.net.Route;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What the survey of an inbox brought: how many chose each reason. Any thread; blocks. */
final class SurveyRoutes {
  private static final String MAY = "inboxes.manage";

  /** What the widget puts between a reason and a line of the visitor's own. */
  private static final String LINE = ": ";

  private final AdminSide side;
  private final Gate gate;

  SurveyRoutes(AdminSide side, Gate gate) {
    this.side = side;
    this.gate = gate;
  }

  List<Route> routes() {
    return List.of(Route.get("/v1/desk/admin/survey", gate.reading(MAY, this::counted)));
  }

  private HttpReply counted(HttpCall call, AgentId who) {
    String name = call.query("inbox").orElse("");
    return side.surroundings().inboxes().stream()
        .filter(inbox -> inbox.id().equals(name) && inbox.isWeb())
        .findFirst()
        .map(inbox -> gate.json(counted(new InboxId(inbox.id()))))
        .orElseGet(Gate::notFound);
  }

  /** The reasons that are offered now, then those that were chosen while they were. */
  private Map<String, Object> counted(InboxId inbox) {
    List<JsonNode> looks = looks(inbox);
    Set<JsonNode> offered = new LinkedHashSet<>(reasons(looks.getFirst()));
    Map<JsonNode, Long> counts = new LinkedHashMap<>();
    looks.stream().flatMap(look -> reasons(look).stream()).forEach(each -> counts.put(each, 0L));
    long others = 0;
    for (Map.Entry<String, Long> remark : side.store().surveys().remarks(inbox).entrySet()) {
      Optional<JsonNode> chosen =
          counts.keySet().stream().filter(reason -> isOf(reason, remark.getKey())).findFirst();
      if (chosen.isPresent()) {
        counts.merge(chosen.get(), remark.getValue(), Long::sum);
      } else {
        others += remark.getValue();
      }
    }
    List<Map<String, Object>> reasons =
        counts.entrySet().stream()
            .filter(each -> each.getValue() > 0 || offered.contains(each.getKey()))
            .map(each -> Map.<String, Object>of("text", each.getKey(), "count", each.getValue()))
            .toList();
    return Map.of("reasons", reasons, "others", others);
  }

  /** Every look the inbox had, the one of now first. */
  private List<JsonNode> looks(InboxId inbox) {
    return Stream.concat(
            side.store().looks().history(inbox).stream().map(LookVersions.Version::body),
            Stream.of(side.lookRules().starter(inbox)))
        .map(gate.mapper()::readTree)
        .toList();
  }

  private static List<JsonNode> reasons(JsonNode look) {
    return look.path("invitation").path("reasons").valueStream().toList();
  }

  private static boolean isOf(JsonNode reason, String remark) {
    return reason
        .valueStream()
        .map(text -> text.asString(""))
        .anyMatch(text -> remark.equals(text) || remark.startsWith(text + LINE));
  }
}
