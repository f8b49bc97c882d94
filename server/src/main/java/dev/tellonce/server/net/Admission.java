package dev.tellonce.server.net;

import java.net.InetAddress;
import java.util.HexFormat;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Counts who is in and decides who may come in. Safe on any thread; never blocks. */
final class Admission {
  private static final long SECOND = 1_000_000_000L;

  private final AdmissionLimits limits;
  private final long mostBodyBytes;
  private final AtomicInteger connections = new AtomicInteger();
  private final AtomicLong bodyBytes = new AtomicLong();
  private final AtomicInteger unsigned = new AtomicInteger();
  private final ConcurrentMap<String, Integer> unsignedByAddress = new ConcurrentHashMap<>();
  private long bucketNanos;
  private boolean bucketStarted;
  private double bucket;

  Admission(AdmissionLimits limits, long mostBodyBytes) {
    this.limits = limits;
    this.mostBodyBytes = mostBodyBytes;
    this.bucket = limits.handshakes();
  }

  boolean connect() {
    if (connections.incrementAndGet() > limits.connections()) {
      connections.decrementAndGet();
      return false;
    }
    return true;
  }

  void disconnect() {
    connections.decrementAndGet();
  }

  int connections() {
    return connections.get();
  }

  /** Takes room for request bodies; false when too much is held already. */
  boolean holdBody(long bytes) {
    if (bodyBytes.addAndGet(bytes) > mostBodyBytes) {
      bodyBytes.addAndGet(-bytes);
      return false;
    }
    return true;
  }

  void releaseBody(long bytes) {
    bodyBytes.addAndGet(-bytes);
  }

  /**
   * Takes one WebSocket handshake from this second's share: a token bucket that holds one second.
   *
   * @param nanos a monotonic time, nanoseconds
   */
  synchronized boolean handshake(long nanos) {
    if (bucketStarted) {
      double grown = (nanos - bucketNanos) * (double) limits.handshakes() / SECOND;
      bucket = Math.min(limits.handshakes(), bucket + Math.max(0, grown));
    }
    bucketStarted = true;
    bucketNanos = nanos;
    if (bucket < 1) {
      return false;
    }
    bucket -= 1;
    return true;
  }

  /** Takes a place for a socket that has not signed in yet; give it back with {@link #sign}. */
  boolean unsigned(InetAddress address) {
    if (unsigned.incrementAndGet() > limits.unsigned()) {
      unsigned.decrementAndGet();
      return false;
    }
    int here = unsignedByAddress.merge(key(address), 1, Integer::sum);
    if (here > limits.unsignedPerAddress()) {
      sign(address);
      return false;
    }
    return true;
  }

  /** Gives the place back: the socket signed in or ended. */
  void sign(InetAddress address) {
    unsigned.decrementAndGet();
    unsignedByAddress.computeIfPresent(key(address), (key, count) -> count == 1 ? null : count - 1);
  }

  int unsigned() {
    return unsigned.get();
  }

  // One household or machine owns a whole /64, so single IPv6 addresses count for nothing.
  private static String key(InetAddress address) {
    byte[] bytes = address.getAddress();
    return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, 8));
  }
}
