package dev.tellonce.server.net;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The shapes of a request head that are refused before anything is looked up: those that two
 * programs in a row could read in two ways (RFC 9112 section 11.2), and those nobody sends us.
 */
final class RequestRules {
  private static final Set<HttpMethod> WITH_BODY =
      Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

  private RequestRules() {}

  /** The answer to a head the parser could not read. */
  static HttpReply unreadable(Throwable cause) {
    return switch (cause) {
      case TooLongHttpLineException e ->
          HttpReply.problem(414, "uri_too_long", "The request line is too long; shorten the path.");
      case TooLongHttpHeaderException e ->
          HttpReply.problem(
              431, "headers_too_large", "The header fields are too large; send fewer cookies.");
      default -> bad("The request is not HTTP/1.1 as RFC 9112 writes it.");
    };
  }

  /** The answer to a head that is refused as it stands; empty when it is fine. */
  static Optional<HttpReply> refuse(HttpRequest head, NetSettings settings) {
    HttpHeaders headers = head.headers();
    if (!head.uri().startsWith("/")) {
      return Optional.of(bad("The target must be a path that begins with a slash."));
    }
    if (head.uri().length() > settings.http().uriBytes()) {
      return Optional.of(unreadable(new TooLongHttpLineException("target")));
    }
    if (!head.uri().chars().allMatch(c -> c > 0x20 && c < 0x7F && c != '#' && c != '\\')) {
      return Optional.of(bad("The target holds a character that must be percent-encoded."));
    }
    boolean old = head.protocolVersion().equals(HttpVersion.HTTP_1_0);
    if (!old && !head.protocolVersion().equals(HttpVersion.HTTP_1_1)) {
      return Optional.of(
          HttpReply.problem(505, "http_version", "This server speaks HTTP/1.1; use that version."));
    }
    Optional<HttpReply> host = refuseHost(headers.getAll(HttpHeaderNames.HOST), old, settings);
    return host.isPresent() ? host : refuseBody(head, old);
  }

  private static Optional<HttpReply> refuseHost(
      List<String> hosts, boolean old, NetSettings settings) {
    if (hosts.size() > 1 || (hosts.isEmpty() && !old)) {
      return Optional.of(bad("Exactly one Host field is expected."));
    }
    if (hosts.isEmpty()) {
      return Optional.empty();
    }
    String host = hosts.getFirst().toLowerCase(Locale.ROOT);
    if (!isHost(host)) {
      return Optional.of(bad("The Host field is not a host name with an optional port."));
    }
    boolean served =
        settings.allowedHosts().isEmpty()
            || settings.allowedHosts().contains(host)
            || settings.allowedHosts().contains(name(host));
    return served
        ? Optional.empty()
        : Optional.of(
            HttpReply.problem(
                421, "host_not_served", "This server does not serve that host name."));
  }

  private static Optional<HttpReply> refuseBody(HttpRequest head, boolean old) {
    HttpHeaders headers = head.headers();
    List<String> codings = headers.getAll(HttpHeaderNames.TRANSFER_ENCODING);
    List<String> lengths = headers.getAll(HttpHeaderNames.CONTENT_LENGTH);
    boolean mayHaveBody = WITH_BODY.contains(head.method());
    if (!codings.isEmpty()) {
      if (!mayHaveBody || old || !lengths.isEmpty() || codings.size() > 1) {
        return Optional.of(bad("Transfer-Encoding is not accepted here; send Content-Length."));
      }
      if (!codings.getFirst().equalsIgnoreCase("chunked")) {
        return Optional.of(bad("The only transfer coding accepted is chunked."));
      }
    }
    if (lengths.size() > 1
        || (!lengths.isEmpty() && !isNumber(lengths.getFirst(), 18))
        || (!mayHaveBody && !lengths.isEmpty() && !lengths.getFirst().equals("0"))) {
      return Optional.of(bad("Content-Length must be one number, and 0 for this method."));
    }
    if (headers.contains(HttpHeaderNames.CONTENT_ENCODING)) {
      return Optional.of(
          HttpReply.problem(
              415,
              "content_encoding",
              "Compressed request bodies are not accepted; send it plain."));
    }
    List<String> expect = headers.getAll(HttpHeaderNames.EXPECT);
    if (!expect.isEmpty() && !expect.getFirst().equalsIgnoreCase("100-continue")) {
      return Optional.of(
          HttpReply.problem(417, "expectation", "The only expectation known is 100-continue."));
    }
    return Optional.empty();
  }

  /** A Host value without its port. */
  static String name(String host) {
    int colon = host.lastIndexOf(':');
    return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
  }

  /** Whether a Host value can only mean this machine (RFC 6761 section 6.3). */
  static boolean loopback(String host) {
    String name = name(host);
    return name.equals("localhost")
        || name.endsWith(".localhost")
        || name.equals("[::1]")
        || isLoopbackNumber(name);
  }

  // By hand: a regular expression has no place on an event loop.
  private static boolean isLoopbackNumber(String name) {
    return name.startsWith("127.")
        && name.chars().filter(c -> c == '.').count() == 3
        && name.chars().allMatch(c -> c == '.' || isDigit(c));
  }

  private static boolean isHost(String host) {
    String name = name(host);
    if (host.length() > name.length() && !isNumber(host.substring(name.length() + 1), 5)) {
      return false;
    }
    if (name.startsWith("[")) {
      return name.length() > 2
          && name.endsWith("]")
          && name.chars()
              .limit(name.length() - 1L)
              .skip(1)
              .allMatch(c -> c == ':' || c == '.' || isDigit(c) || (c >= 'a' && c <= 'f'));
    }
    return !name.isEmpty()
        && name.chars()
            .allMatch(
                c -> c == '.' || c == '-' || c == '_' || isDigit(c) || (c >= 'a' && c <= 'z'));
  }

  private static boolean isNumber(String text, int mostDigits) {
    return !text.isEmpty()
        && text.length() <= mostDigits
        && text.chars().allMatch(RequestRules::isDigit);
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  static HttpReply bad(String detail) {
    return HttpReply.problem(400, "bad_request", detail);
  }
}
