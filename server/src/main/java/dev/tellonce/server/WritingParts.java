package dev.tellonce.server;

import dev.tellonce.connectors.web.WebChannel;
import dev.tellonce.connectors.webhook.WebhookEndpoint;
import dev.tellonce.server.config.CannedReader;
import dev.tellonce.server.desk.CannedRoutes;
import dev.tellonce.server.desk.DeskSide;
import dev.tellonce.server.desk.MentionBell;
import dev.tellonce.server.desk.Writing;
import dev.tellonce.server.desk.WritingRoutes;
import dev.tellonce.server.net.OriginRule;
import dev.tellonce.server.net.Route;
import dev.tellonce.server.store.SqliteStore;
import dev.tellonce.server.wire.Frames;
import dev.tellonce.server.wire.Hub;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

/** Builds what agents write with. One thread. */
final class WritingParts {
  private WritingParts() {}

  /** Loads the starter's canned replies; once, at the first start. */
  static void begin(SqliteStore store, Path configDir) {
    store.canned().save(new CannedReader(configDir).replies(), CannedReader.BY);
  }

  static Writing of(SqliteStore store, Hub hub, Frames frames, Executor executor) {
    return new Writing(
        store.drafts(),
        store.canned(),
        store.mentions(),
        new MentionBell(store.agents(), hub, frames, executor),
        Map.of(
            WebChannel.WIDGET.name(),
            WebChannel.WIDGET.limits(),
            "webhook",
            WebhookEndpoint.ANYTHING));
  }

  static List<Route> routes(DeskSide desks, OriginRule origins) {
    List<Route> routes = new ArrayList<>(new WritingRoutes(desks, origins).routes());
    routes.addAll(new CannedRoutes(desks, origins).routes());
    return routes;
  }
}
