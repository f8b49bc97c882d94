package dev.tellonce.server.net;

import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;

/** What every connection of one server shares. Safe on any thread. */
final class Edge {
  private final NetSettings settings;
  private final Routes routes;
  private final InstantSource clock;
  private final Executor blocking;
  private final NetMetrics metrics;
  private final Admission admission;
  private final TrustedProxies proxies;
  private final Set<HttpConnection> requests = ConcurrentHashMap.newKeySet();
  private final Set<SocketConnection> sockets = ConcurrentHashMap.newKeySet();
  private final AtomicLong requestNumbers = new AtomicLong();
  private final String requestPrefix;
  private volatile boolean draining;

  Edge(
      NetSettings settings,
      Routes routes,
      InstantSource clock,
      Executor blocking,
      NetMetrics metrics) {
    this.settings = settings;
    this.routes = routes;
    this.clock = clock;
    this.blocking = blocking;
    this.metrics = metrics;
    this.admission = new Admission(settings.admission(), settings.http().bodiesInFlight());
    this.proxies = TrustedProxies.of(settings.trustedProxies());
    this.requestPrefix = Long.toString(clock.millis(), Character.MAX_RADIX) + "-";
  }

  NetSettings settings() {
    return settings;
  }

  Routes routes() {
    return routes;
  }

  InstantSource clock() {
    return clock;
  }

  Executor blocking() {
    return blocking;
  }

  NetMetrics metrics() {
    return metrics;
  }

  Admission admission() {
    return admission;
  }

  TrustedProxies proxies() {
    return proxies;
  }

  /** The connections that speak HTTP now. */
  Set<HttpConnection> requests() {
    return requests;
  }

  /** The open WebSockets. */
  Set<SocketConnection> sockets() {
    return sockets;
  }

  boolean draining() {
    return draining;
  }

  void startDraining() {
    draining = true;
  }

  /** Unique in this process and, by the start's time, across restarts. */
  String nextRequestId() {
    return requestPrefix + Long.toString(requestNumbers.incrementAndGet(), Character.MAX_RADIX);
  }
}
