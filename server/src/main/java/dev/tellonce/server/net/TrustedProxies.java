package dev.tellonce.server.net;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;

/** The proxies whose X-Forwarded-* fields are believed. Immutable, safe on any thread. */
final class TrustedProxies {
  private final List<Range> ranges;

  private record Range(InetAddress network, int bits) {
    boolean holds(InetAddress address) {
      byte[] net = network.getAddress();
      byte[] ip = address.getAddress();
      if (net.length != ip.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % 8);
        if ((net[bit / 8] & mask) != (ip[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }

  private TrustedProxies(List<Range> ranges) {
    this.ranges = ranges;
  }

  /** Addresses ("127.0.0.1", "::1") and ranges ("10.0.0.0/8"); names are refused. */
  static TrustedProxies of(List<String> texts) {
    List<Range> ranges = new ArrayList<>();
    for (String text : texts) {
      ranges.add(range(text));
    }
    return new TrustedProxies(List.copyOf(ranges));
  }

  private static Range range(String text) {
    try {
      int slash = text.indexOf('/');
      InetAddress network = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
      int most = network.getAddress().length * 8;
      int bits = slash < 0 ? most : Integer.parseInt(text.substring(slash + 1));
      Checks.range("bits", bits, 0, most);
      return new Range(network, bits);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "trusted proxy: " + text + " (expected: an address, or a range like 10.0.0.0/8)", e);
    }
  }

  boolean trusts(InetAddress address) {
    return ranges.stream().anyMatch(range -> range.holds(address));
  }

  /**
   * The client's address: walking from the peer leftwards, the first hop that is not a proxy of
   * ours. What stands left of it could be written by anybody.
   *
   * @param forwardedFor the X-Forwarded-For fields in order
   */
  InetAddress client(InetAddress peer, List<String> forwardedFor) {
    InetAddress client = peer;
    String[] hops = String.join(",", forwardedFor).split(",", -1);
    for (int i = hops.length - 1; i >= 0 && trusts(client); i--) {
      try {
        client = InetAddress.ofLiteral(bare(hops[i].strip()));
      } catch (IllegalArgumentException e) {
        break;
      }
    }
    return client;
  }

  /** Whether the nearest listed proxy says that the client came over TLS. */
  boolean saysTls(InetAddress peer, List<String> forwardedProto) {
    if (forwardedProto.isEmpty() || !trusts(peer)) {
      return false;
    }
    String last = forwardedProto.getLast();
    return last.substring(last.lastIndexOf(',') + 1).strip().equalsIgnoreCase("https");
  }

  private static String bare(String hop) {
    if (hop.startsWith("[") && hop.contains("]")) {
      return hop.substring(1, hop.indexOf(']'));
    }
    int colon = hop.indexOf(':');
    return colon >= 0 && colon == hop.lastIndexOf(':') ? hop.substring(0, colon) : hop;
  }
}
