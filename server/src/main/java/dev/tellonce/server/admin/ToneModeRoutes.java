package dev.tellonce.server.admin;

import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.InboxId;
import dev.tellonce.bot.tone.ToneMode;
import dev.tellonce.server.net.HttpCall;
import dev.tellonce.server.net.HttpReply;
import dev.tellonce.server.net.Route;
import java.util.List;
import java.util.Optional;

/** What the tone step does with the texts of an inbox. Any thread; blocks. */
final class ToneModeRoutes {
  private static final String MAY = "inboxes.manage";

  private final StoredTone modes;
  private final Gate gate;

  ToneModeRoutes(AdminSide side, Gate gate) {
    this.modes = side.toneModes();
    this.gate = gate;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/v1/desk/admin/inbox-tone", gate.reading(MAY, this::mode)),
        Route.put("/v1/desk/admin/inbox-tone", gate.changing(MAY, this::save)));
  }

  private Optional<InboxId> inbox(HttpCall call) {
    return modes.inbox(call.query("inbox").orElse(""));
  }

  private HttpReply mode(HttpCall call, AgentId who) {
    return inbox(call).map(inbox -> gate.json(modes.shown(inbox))).orElseGet(Gate::notFound);
  }

  private HttpReply save(HttpCall call, AgentId who) {
    Optional<InboxId> inbox = inbox(call);
    if (inbox.isEmpty()) {
      return Gate.notFound();
    }
    Form form = Form.of(call, gate.mapper());
    int version = form.number("version", 0, Integer.MAX_VALUE);
    Optional<ToneMode> mode = ToneMode.of(form.required("tone", 16));
    if (mode.isEmpty() && !form.isFaulty()) {
      form.fault("tone", "not_known", "Choose on, suggest or off.");
    }
    form.end();
    return gate.saved(
        modes.save(inbox.get(), mode.orElseThrow(), version, who),
        document -> modes.shown(inbox.get()));
  }
}
