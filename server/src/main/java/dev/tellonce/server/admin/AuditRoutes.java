package dev.tellonce.server.admin;

import dev.tellonce.bot.message.AgentId;
import dev.tellonce.server.net.HttpCall;
import dev.tellonce.server.net.HttpReply;
import dev.tellonce.server.net.Route;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who changed what. Any thread; blocks. */
final class AuditRoutes {
  private static final String MAY = "audit.read";
  private static final int PAGE = 50;

  private final AdminSide side;
  private final Gate gate;

  AuditRoutes(AdminSide side, Gate gate) {
    this.side = side;
    this.gate = gate;
  }

  List<Route> routes() {
    return List.of(Route.get("/v1/desk/admin/audit", gate.reading(MAY, this::page)));
  }

  private HttpReply page(HttpCall call, AgentId who) {
    long before =
        call.query("before")
            .filter(text -> text.matches("\\d{1,18}"))
            .map(Long::parseLong)
            .orElse(Long.MAX_VALUE);
    List<AuditLog.Row> rows = side.store().audit().page(before, PAGE);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("rows", rows.stream().map(AuditRoutes::row).toList());
    answer.put("more", !rows.isEmpty() && rows.getLast().seq() > 1);
    return gate.json(answer);
  }

  private static Map<String, Object> row(AuditLog.Row row) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("seq", row.seq());
    shown.put("at", row.at().toString());
    shown.put("who", row.who());
    shown.put("what", row.what());
    shown.put("object", row.object());
    shown.put("before", row.before());
    shown.put("after", row.after());
    shown.put("intact", row.intact());
    return shown;
  }
}
