package dev.tellonce.connectors.http;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * Tells addresses of the public Internet from all others, by the IANA special-purpose registries
 * (RFC 6890). What is not surely public is not public.
 */
final class PublicAddresses {
  private static final List<Block> NOT_PUBLIC_V4 =
      blocks(
          "0.0.0.0/8", // this network
          "10.0.0.0/8", // private, RFC 1918
          "100.64.0.0/10", // shared by carriers, RFC 6598; some clouds keep metadata here
          "127.0.0.0/8", // loopback
          "168.63.129.16/32", // Azure's own services inside a virtual network
          "169.254.0.0/16", // link-local, with the metadata service of most clouds
          "172.16.0.0/12", // private
          "192.0.0.0/24", // protocol assignments
          "192.0.2.0/24", // documentation
          "192.88.99.0/24", // 6to4 relays, withdrawn by RFC 7526
          "192.168.0.0/16", // private
          "198.18.0.0/15", // benchmarks
          "198.51.100.0/24", // documentation
          "203.0.113.0/24", // documentation
          "224.0.0.0/4", // multicast
          "240.0.0.0/4"); // reserved, broadcast

  /** Of IPv6 only global unicast is public, and of that not these. */
  private static final List<Block> NOT_PUBLIC_V6 =
      blocks(
          "2001::/23", // protocol assignments: Teredo, ORCHID, benchmarks
          "2001:db8::/32", // documentation
          "2002::/16", // 6to4: reaches whatever IPv4 address is inside
          "3fff::/20"); // documentation

  private static final Block GLOBAL_UNICAST_V6 = Block.of("2000::/3");

  /** NAT64, RFC 6052: the last four bytes are the IPv4 address that is reached. */
  private static final Block NAT64 = Block.of("64:ff9b::/96");

  /** All addresses that begin with the same bits. */
  private static final class Block {
    private final byte[] start;
    private final int bits;

    Block(byte[] start, int bits) {
      this.start = start;
      this.bits = bits;
    }

    static Block of(String cidr) {
      int slash = cidr.indexOf('/');
      return new Block(
          InetAddress.ofLiteral(cidr.substring(0, slash)).getAddress(),
          Integer.parseInt(cidr.substring(slash + 1)));
    }

    boolean holds(byte[] address) {
      int whole = bits / 8;
      if (address.length != start.length || !Arrays.equals(address, 0, whole, start, 0, whole)) {
        return false;
      }
      int rest = bits % 8;
      return rest == 0 || ((address[whole] ^ start[whole]) & 0xff) >> (8 - rest) == 0;
    }
  }

  private PublicAddresses() {}

  static boolean holds(InetAddress address) {
    byte[] bytes = address.getAddress();
    return bytes.length == 4 ? isPublicV4(bytes) : isPublicV6(bytes);
  }

  private static boolean isPublicV4(byte[] bytes) {
    return NOT_PUBLIC_V4.stream().noneMatch(block -> block.holds(bytes));
  }

  private static boolean isPublicV6(byte[] bytes) {
    if (NAT64.holds(bytes)) {
      return isPublicV4(Arrays.copyOfRange(bytes, 12, 16));
    }
    // The IPv4-mapped form ::ffff:a.b.c.d lies outside global unicast and is refused with the rest.
    return GLOBAL_UNICAST_V6.holds(bytes)
        && NOT_PUBLIC_V6.stream().noneMatch(block -> block.holds(bytes));
  }

  private static List<Block> blocks(String... cidrs) {
    return Arrays.stream(cidrs).map(Block::of).toList();
  }
}
