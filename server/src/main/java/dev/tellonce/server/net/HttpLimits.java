package dev.tellonce.server.net;

import java.time.Duration;

/**
 * Sizes and times of the HTTP side.
 *
 * @param uriBytes longest request target, bytes, 256..65,536
 * @param headerBytes all header fields of a request together, bytes, 1,024..65,536
 * @param bodiesInFlight request bodies held in memory at once over all connections, bytes
 * @param head from accept to the end of the first request's head (the upgrade included)
 * @param body from the end of the head to the end of the body
 * @param keepAlive from an answer to the end of the next request's head
 * @param handler how long a handler may think before the client gets 503
 * @param stalled how long 64 KB of an answer may take to leave
 * @param linger how long unread input is thrown away after a refusal, so that the answer arrives
 */
public record HttpLimits(
    int uriBytes,
    int headerBytes,
    long bodiesInFlight,
    Duration head,
    Duration body,
    Duration keepAlive,
    Duration handler,
    Duration stalled,
    Duration linger) {

  /** Checks the ranges. */
  public HttpLimits {
    Checks.range("uriBytes", uriBytes, 256, 65_536);
    Checks.range("headerBytes", headerBytes, 1_024, 65_536);
    Checks.range("bodiesInFlight", bodiesInFlight, 65_536, 1L << 40);
    Checks.time("head", head);
    Checks.time("body", body);
    Checks.time("keepAlive", keepAlive);
    Checks.time("handler", handler);
    Checks.time("stalled", stalled);
    Checks.time("linger", linger);
  }

  /** 4 KB target, 8 KB header, 64 MB bodies in flight; 5 s, 30 s, 15 s, 60 s, 15 s, 2 s. */
  public static HttpLimits defaults() {
    return new HttpLimits(
        4_096,
        8_192,
        64L << 20,
        Duration.ofSeconds(5),
        Duration.ofSeconds(30),
        Duration.ofSeconds(15),
        Duration.ofSeconds(60),
        Duration.ofSeconds(15),
        Duration.ofSeconds(2));
  }
}
