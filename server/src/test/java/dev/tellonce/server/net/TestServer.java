package dev.tellonce.server.net;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A server on a free port with a frozen clock, and what it made on the way. */
final class TestServer implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final BlockingQueue<Recorder> recorders = new LinkedBlockingQueue<>();
  private final NetServer server;

  TestServer(NetSettings settings, Routes routes) {
    server = new NetServer(settings, routes, InstantSource.fixed(NOW), workers, NetMetrics.NONE);
  }

  private TestServer(NetSettings settings, OriginRule origins, Recorder made) {
    Routes routes =
        Routes.of(
            Route.webSocket(
                "/ws",
                origins,
                () -> {
                  recorders.add(made);
                  return made;
                }));
    server = new NetServer(settings, routes, InstantSource.fixed(NOW), workers, NetMetrics.NONE);
  }

  static NetSettings settings() {
    return NetSettings.loopback(0).withLoops(1);
  }

  /** The usual socket limits, but a peer that does not answer a close is cut after 300 ms. */
  static SocketLimits quick() {
    return new SocketLimits(
        65_536,
        16,
        20,
        8,
        Duration.ofSeconds(5),
        Duration.ofSeconds(45),
        Duration.ofSeconds(15),
        Duration.ofMillis(300));
  }

  static TestServer http(Route... routes) {
    return new TestServer(settings(), Routes.of(routes));
  }

  /** One socket route at /ws; the first socket's calls go to this recorder. */
  static TestServer socket(NetSettings settings, Recorder recorder) {
    return new TestServer(settings, OriginRule.sameHost(), recorder);
  }

  NetServer net() {
    return server;
  }

  int port() {
    return server.port();
  }

  RawClient client() {
    return new RawClient(port());
  }

  /** Sends one request and reads its answer. */
  RawClient.Answer ask(String request) {
    try (RawClient client = client()) {
      return client.send(request).answer();
    }
  }

  RawClient.Answer get(String target) {
    return ask("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
  }

  /** Waits until something holds; false after ten seconds. */
  static boolean until(BooleanSupplier condition) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        return false;
      }
      LockSupport.parkNanos(1_000_000);
    }
    return true;
  }

  @Override
  public void close() {
    server.close();
    workers.close();
  }
}
