package dev.tellonce.connectors.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Finds the addresses of a host name. Any thread; may block. */
@FunctionalInterface
public interface Resolver {
  /**
   * Looks a host up, once.
   *
   * @param host a name, or an address in any spelling
   * @return its addresses, at least one, in the order to try them
   * @throws UnknownHostException if there is no such host, or nobody who knows can be asked
   */
  List<InetAddress> resolve(String host) throws UnknownHostException;

  /** Asks the operating system. */
  static Resolver system() {
    return host -> List.of(InetAddress.getAllByName(host));
  }
}
