package dev.tellonce.server.net;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Everything a {@link NetServer} needs to know before it starts.
 *
 * @param host the address or name to listen on; not blank
 * @param port 0..65535; 0 takes a free one
 * @param loops event loop threads, 1..16
 * @param plainHttp where requests without TLS are served
 * @param allowedHosts the Host values served, with or without a port, lower case; empty: any
 * @param trustedProxies addresses or ranges ("10.0.0.0/8") whose X-Forwarded-* is believed
 * @param tls the certificate, or empty for plain HTTP
 */
public record NetSettings(
    String host,
    int port,
    int loops,
    PlainHttp plainHttp,
    List<String> allowedHosts,
    List<String> trustedProxies,
    Optional<TlsSettings> tls,
    HttpLimits http,
    SocketLimits sockets,
    AdmissionLimits admission) {

  /** Checks the ranges and that every proxy is an address or a range. */
  public NetSettings {
    if (host.isBlank()) {
      throw new IllegalArgumentException("host: blank (expected: an address such as 127.0.0.1)");
    }
    Checks.range("port", port, 0, 65_535);
    Checks.range("loops", loops, 1, 16);
    allowedHosts = allowedHosts.stream().map(value -> value.toLowerCase(Locale.ROOT)).toList();
    trustedProxies = List.copyOf(trustedProxies);
    TrustedProxies.of(trustedProxies);
  }

  /** Plain HTTP for this machine only, on 127.0.0.1, with every limit at its default. */
  public static NetSettings loopback(int port) {
    return new NetSettings(
        "127.0.0.1",
        port,
        Math.min(2, Runtime.getRuntime().availableProcessors()),
        PlainHttp.LOOPBACK_ONLY,
        List.of(),
        List.of(),
        Optional.empty(),
        HttpLimits.defaults(),
        SocketLimits.defaults(),
        AdmissionLimits.defaults());
  }

  /** A copy that listens elsewhere. */
  public NetSettings withAddress(String newHost, int newPort) {
    return new NetSettings(
        newHost,
        newPort,
        loops,
        plainHttp,
        allowedHosts,
        trustedProxies,
        tls,
        http,
        sockets,
        admission);
  }

  /** A copy with another number of event loop threads. */
  public NetSettings withLoops(int value) {
    return new NetSettings(
        host, port, value, plainHttp, allowedHosts, trustedProxies, tls, http, sockets, admission);
  }

  /** A copy with another rule for requests without TLS. */
  public NetSettings withPlainHttp(PlainHttp value) {
    return new NetSettings(
        host, port, loops, value, allowedHosts, trustedProxies, tls, http, sockets, admission);
  }

  /** A copy that serves only these Host values. */
  public NetSettings withAllowedHosts(List<String> value) {
    return new NetSettings(
        host, port, loops, plainHttp, value, trustedProxies, tls, http, sockets, admission);
  }

  /** A copy that believes these proxies. */
  public NetSettings withTrustedProxies(List<String> value) {
    return new NetSettings(
        host, port, loops, plainHttp, allowedHosts, value, tls, http, sockets, admission);
  }

  /** A copy with TLS. */
  public NetSettings withTls(TlsSettings value) {
    return new NetSettings(
        host,
        port,
        loops,
        plainHttp,
        allowedHosts,
        trustedProxies,
        Optional.of(value),
        http,
        sockets,
        admission);
  }

  /** A copy with other HTTP limits. */
  public NetSettings withHttp(HttpLimits value) {
    return new NetSettings(
        host, port, loops, plainHttp, allowedHosts, trustedProxies, tls, value, sockets, admission);
  }

  /** A copy with other socket limits. */
  public NetSettings withSockets(SocketLimits value) {
    return new NetSettings(
        host, port, loops, plainHttp, allowedHosts, trustedProxies, tls, http, value, admission);
  }

  /** A copy with other admission limits. */
  public NetSettings withAdmission(AdmissionLimits value) {
    return new NetSettings(
        host, port, loops, plainHttp, allowedHosts, trustedProxies, tls, http, sockets, value);
  }
}
