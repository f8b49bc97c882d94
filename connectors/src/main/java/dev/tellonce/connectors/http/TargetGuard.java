package dev.tellonce.connectors.http;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides whether an address may be called. A name is looked up once and every address it has must
 * be public; the caller connects to those very addresses, so that a name that changes between the
 * look and the call (rebinding) changes nothing. Fails closed. Any thread; blocks while it looks
 * up.
 */
final class TargetGuard {
  private static final int HTTPS = 443;
  private static final int HTTP = 80;
  private static final int FIRST_UNPRIVILEGED = 1024;

  /** What the guard says. */
  sealed interface Verdict {}

  /**
   * It may be called, at these addresses and no others.
   *
   * @param host the name for the certificate and the Host header, without brackets
   */
  record Allowed(boolean tls, String host, int port, List<InetAddress> addresses)
      implements Verdict {}

  /** It must not be called. */
  record Blocked(String why) implements Verdict {}

  /** Nobody knows the name now; that may change. */
  record Unresolved(String why) implements Verdict {}

  private final Resolver resolver;
  private final Set<String> privateHosts;

  TargetGuard(Resolver resolver, Set<String> privateHosts) {
    this.resolver = resolver;
    this.privateHosts =
        privateHosts.stream().map(TargetGuard::plain).collect(Collectors.toUnmodifiableSet());
  }

  Verdict check(URI target) {
    String scheme = target.getScheme() == null ? "" : target.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("https") && !scheme.equals("http")) {
      return new Blocked("scheme: \"" + scheme + "\" (expected: https)");
    }
    if (target.getHost() == null || target.getHost().isEmpty()) {
      return new Blocked("host: missing or not ASCII (expected: a name such as shop.example)");
    }
    if (target.getRawUserInfo() != null) {
      return new Blocked("address: holds a user name or password (expected: none)");
    }
    String host = plain(target.getHost());
    boolean listed = privateHosts.contains(host);
    boolean tls = scheme.equals("https");
    if (!tls && !listed) {
      return new Blocked("scheme: http (expected: https, or a host listed as private target)");
    }
    int port = target.getPort() == -1 ? (tls ? HTTPS : HTTP) : target.getPort();
    if (!mayUse(port, listed)) {
      return new Blocked("port: " + port + " (expected: 80, 443 or 1024..65535)");
    }
    return resolve(tls, host, port, listed);
  }

  /** Below 1024 live mail, file and remote log-in services that a crafted body could speak to. */
  private static boolean mayUse(int port, boolean listed) {
    return port == HTTPS
        || port == HTTP
        || (port >= (listed ? 1 : FIRST_UNPRIVILEGED) && port <= 65_535);
  }

  private Verdict resolve(boolean tls, String host, int port, boolean listed) {
    List<InetAddress> addresses;
    try {
      addresses = resolver.resolve(host);
    } catch (UnknownHostException e) {
      return new Unresolved("host: " + host + " is not known");
    }
    if (addresses.isEmpty()) {
      return new Unresolved("host: " + host + " has no address");
    }
    if (!listed && !addresses.stream().allMatch(PublicAddresses::holds)) {
      return new Blocked(
          "host: " + host + " has an address that is not public (list it as private target)");
    }
    return new Allowed(tls, host, port, List.copyOf(addresses));
  }

  /** Lower case, without the brackets of an IPv6 address and without the root's dot. */
  private static String plain(String host) {
    String plain = host.toLowerCase(Locale.ROOT);
    if (plain.startsWith("[") && plain.endsWith("]")) {
      plain = plain.substring(1, plain.length() - 1);
    }
    return plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
  }
}
