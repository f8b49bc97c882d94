package dev.tellonce.server.net;

/**
 * How many may come in.
 *
 * @param connections open connections of any kind; beyond it they are closed at once
 * @param handshakes WebSocket handshakes a second; beyond it 503 with Retry-After
 * @param unsigned sockets that have not signed in yet, over all addresses
 * @param unsignedPerAddress the same for one address (IPv6: one /64)
 */
public record AdmissionLimits(
    int connections, int handshakes, int unsigned, int unsignedPerAddress) {

  /** Checks the ranges. */
  public AdmissionLimits {
    Checks.range("connections", connections, 1, 1_000_000);
    Checks.range("handshakes", handshakes, 1, 100_000);
    Checks.range("unsigned", unsigned, 1, 1_000_000);
    Checks.range("unsignedPerAddress", unsignedPerAddress, 1, 1_000_000);
  }

  /** 18,000 connections (below the usual limit of 20,000 files), 200 a second, 500, 20. */
  public static AdmissionLimits defaults() {
    return new AdmissionLimits(18_000, 200, 500, 20);
  }
}
