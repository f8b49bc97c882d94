package dev.tellonce.server;

import dev.tellonce.server.net.Route;
import dev.tellonce.server.net.SecurityHeaders;
import dev.tellonce.server.net.StaticFiles;
import java.util.List;
import java.util.Map;

/** The scripts that pages of other sites fetch. One thread. */
final class LoaderRoutes {
  /** What is fetched from where; the last is where sites that move over from Chatwoot look. */
  private static final Map<String, String> FILES =
      Map.of(
          "/tellonce.js", "tellonce.js",
          "/tellonce-more.js", "tellonce-more.js",
          "/tellonce-chatwoot.js", "tellonce-chatwoot.js",
          "/tellonce.d.ts", "tellonce.d.ts",
          "/packs/js/sdk.js", "tellonce-chatwoot.js");

  private LoaderRoutes() {}

  static List<Route> of(StaticFiles web) {
    return FILES.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            file ->
                (Route) Route.file(file.getKey(), web, file.getValue(), SecurityHeaders.loader()))
        .toList();
  }
}
