package dev.tellonce.server;

import dev.tellonce.bot.content.CannedReplies;
import dev.tellonce.bot.content.CannedReply;
import dev.tellonce.connectors.web.WebChannel;
import dev.tellonce.connectors.webhook.WebhookEndpoint;
import dev.tellonce.server.config.CannedReader;
import dev.tellonce.server.desk.CannedRoutes;
import dev.tellonce.server.desk.Complaints;
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
import java.util.stream.Stream;

/** Builds what agents write with. One thread. */
final class WritingParts {
  private WritingParts() {}

  /**
   * Gives the store the starter's canned replies that it never had, so that a newer version's reach
   * a store that is older. What somebody changed, removed or wrote stays as it is.
   */
  static void begin(SqliteStore store, Path configDir) {
    CannedReplies canned = store.canned();
    List<CannedReply> wanted = new CannedReader(configDir).replies();
    List<CannedReply> all = new ArrayList<>(canned.all());
    List<CannedReply> added = new ArrayList<>();
    for (CannedReply reply : wanted) {
      if (canned.history(reply.id(), reply.language()).isEmpty()) {
        Stream.of(reply.shortcut(), reply.id().value())
            .filter(shortcut -> all.stream().noneMatch(taken -> isAt(taken, reply, shortcut)))
            .findFirst()
            .map(shortcut -> at(reply, shortcut))
            .ifPresent(
                free -> {
                  all.add(free);
                  added.add(free);
                });
      }
    }
    canned.save(added, CannedReader.BY);
  }

  private static boolean isAt(CannedReply taken, CannedReply reply, String shortcut) {
    return taken.language().equals(reply.language()) && taken.shortcut().equals(shortcut);
  }

  private static CannedReply at(CannedReply reply, String shortcut) {
    return new CannedReply(
        reply.id(), reply.language(), reply.version(), shortcut, reply.title(), reply.text());
  }

  static Writing of(
      SqliteStore store, Hub hub, Frames frames, Executor executor, Complaints complaints) {
    return new Writing(
        store.drafts(),
        store.canned(),
        store.mentions(),
        new MentionBell(store.agents(), hub, frames, executor),
        complaints,
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
