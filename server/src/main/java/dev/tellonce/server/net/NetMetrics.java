package dev.tellonce.server.net;

import java.time.Duration;

/**
 * What happens at the edge, told as it happens. Implementations must be quick and never block: most
 * calls come from an event loop. Routes are given by their pattern, never by the path asked for.
 */
public interface NetMetrics {
  /** Counts nothing. */
  NetMetrics NONE = new NetMetrics() {};

  /** A connection was accepted. */
  default void connectionOpened() {}

  /** A connection is gone. */
  default void connectionClosed() {}

  /** An HTTP request was answered; {@code route} is "none" when no route matched. */
  default void answered(String route, int status, Duration took) {}

  /** A WebSocket was opened. */
  default void socketOpened(String route) {}

  /** A WebSocket ended with this close code; 1006 when the peer just went away. */
  default void socketClosed(String route, int code) {}

  /** Somebody was turned away by a limit, for instance {@code connections}, {@code handshakes}. */
  default void refused(String limit) {}
}
