package dev.tellonce.server;

import dev.tellonce.server.config.Settings;
import dev.tellonce.server.net.AdmissionLimits;
import dev.tellonce.server.net.HttpCall;
import dev.tellonce.server.net.HttpLimits;
import dev.tellonce.server.net.HttpReply;
import dev.tellonce.server.net.NetMetrics;
import dev.tellonce.server.net.NetServer;
import dev.tellonce.server.net.NetSettings;
import dev.tellonce.server.net.OriginRule;
import dev.tellonce.server.net.PlainHttp;
import dev.tellonce.server.net.Route;
import dev.tellonce.server.net.Routes;
import dev.tellonce.server.net.SecurityHeaders;
import dev.tellonce.server.net.SocketLimits;
import dev.tellonce.server.net.StaticFiles;
import dev.tellonce.server.net.TlsSettings;
import dev.tellonce.server.telemetry.Health;
import dev.tellonce.server.telemetry.Metrics;
import dev.tellonce.server.wire.FrameReader;
import dev.tellonce.server.wire.Heartbeat;
import dev.tellonce.server.wire.LongPolls;
import dev.tellonce.server.wire.Peer;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/** The two edges of the server: the public one, and the administrator's on loopback. One thread. */
final class Edges {
  private static final String LOOPBACK = "127.0.0.1";
  private static final int LOOPS = 2;

  private final JsonMapper json = JsonMapper.builder().build();
  private final Settings settings;
  private final FrameReader reader;
  private final Heartbeat heartbeat;
  private final InstantSource clock;
  private final SecureRandom random;
  private final ScheduledExecutorService timers;
  private final Executor executor;
  private final Metrics metrics;
  private final Health health;

  Edges(
      Settings settings,
      FrameReader reader,
      Heartbeat heartbeat,
      InstantSource clock,
      SecureRandom random,
      ScheduledExecutorService timers,
      Executor executor,
      Metrics metrics,
      Health health) {
    this.settings = settings;
    this.reader = reader;
    this.heartbeat = heartbeat;
    this.clock = clock;
    this.random = random;
    this.timers = timers;
    this.executor = executor;
    this.metrics = metrics;
    this.health = health;
  }

  LongPolls polls(Peer.Factory factory) {
    return new LongPolls(factory, reader, heartbeat, clock, random, timers);
  }

  /** Panel and desk call from pages of the server itself, also by its public address. */
  OriginRule ownPages() {
    OriginRule same = OriginRule.sameHost();
    Optional<OriginRule> known =
        settings.server().publicUrl().map(url -> OriginRule.exactly(List.of(url)));
    return (origin, host) ->
        same.allows(origin, host) || known.map(rule -> rule.allows(origin, host)).orElse(false);
  }

  /**
   * Opens the public edge.
   *
   * @param routes the calls
   * @param ancestors the host pages that may frame the panel of an inbox
   */
  NetServer site(List<Route> routes, Function<String, List<String>> ancestors) {
    List<String> sockets =
        settings
            .server()
            .publicUrl()
            .map(url -> List.of(url.replaceFirst("^http", "ws")))
            .orElse(List.of());
    List<Route> all = new ArrayList<>(routes);
    all.addAll(LoaderRoutes.of(files("web")));
    all.add(
        Route.files("/widget/", files("web/widget"), SecurityHeaders.widget(sockets, List.of()))
            .withHeaders(
                call ->
                    SecurityHeaders.widget(
                        sockets, ancestors.apply(call.query("inbox").orElse("")))));
    StaticFiles desk = files("web/desk");
    all.add(
        Route.file("/desk/preview.html", desk, "preview.html", SecurityHeaders.preview(sockets)));
    all.add(Route.files("/desk/", desk, SecurityHeaders.desk(sockets)));
    all.add(Route.files("/", files("web/site"), SecurityHeaders.site(List.of())));
    all.add(Route.get("/livez", call -> HttpReply.text(200, "ok\n")).servedEvenPlain());
    all.add(Route.get("/readyz", this::ready).servedEvenPlain());
    Settings.Server server = settings.server();
    NetSettings net =
        new NetSettings(
            server.host(),
            server.port(),
            LOOPS,
            PlainHttp.LOOPBACK_ONLY,
            List.of(),
            server.trustedProxies(),
            server
                .certificate()
                .flatMap(chain -> server.key().map(key -> new TlsSettings(chain, key))),
            HttpLimits.defaults(),
            SocketLimits.defaults(),
            AdmissionLimits.defaults());
    return new NetServer(net, Routes.of(all), clock, executor, figures());
  }

  private static StaticFiles files(String folder) {
    return StaticFiles.fromClassPath(Edges.class.getClassLoader(), folder);
  }

  /** Opens the administrator's edge, on loopback always. */
  NetServer admin() {
    List<Route> routes =
        List.of(
            Route.get("/livez", call -> HttpReply.text(200, "ok\n")),
            Route.get("/readyz", this::ready),
            Route.get(
                "/metrics", call -> HttpReply.of(200, Metrics.contentType(), metrics.text())));
    NetSettings net =
        new NetSettings(
            LOOPBACK,
            settings.server().adminPort(),
            1,
            PlainHttp.LOOPBACK_ONLY,
            List.of(),
            List.of(),
            Optional.empty(),
            HttpLimits.defaults(),
            SocketLimits.defaults(),
            AdmissionLimits.defaults());
    return new NetServer(net, Routes.of(routes), clock, executor, new NetMetrics() {});
  }

  private HttpReply ready(HttpCall call) {
    int status = health.isReady() ? 200 : 503;
    if (call.query("verbose").isEmpty()) {
      return HttpReply.text(status, status == 200 ? "ready\n" : "not ready\n");
    }
    Map<String, String> parts = new TreeMap<>();
    health
        .states()
        .forEach((name, state) -> parts.put(name, state.name().toLowerCase(Locale.ROOT)));
    return HttpReply.json(
        status, json.writeValueAsBytes(Map.of("ready", status == 200, "parts", parts)));
  }

  private NetMetrics figures() {
    return new NetMetrics() {
      @Override
      public void answered(String route, int status, Duration took) {
        metrics.answered(route, status, took);
      }

      @Override
      public void socketClosed(String route, int code) {
        metrics.socketClosed(route, code);
      }

      @Override
      public void refused(String limit) {
        metrics.refused(limit);
      }
    };
  }
}
