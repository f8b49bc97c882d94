package dev.tellonce.server.net;

import java.util.Set;
import java.util.function.Function;

/**
 * A path answered by a handler.
 *
 * @param bodyBytes longest request body, 0..64 MiB; beyond it 413
 */
public record HttpRoute(
    String method,
    String path,
    HttpHandler handler,
    int bodyBytes,
    Function<HttpCall, SecurityHeaders> headers,
    boolean evenPlain)
    implements Route {
  /** 64 KB. */
  public static final int DEFAULT_BODY = 65_536;

  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  /** Checks the method and the limit. */
  public HttpRoute {
    if (!METHODS.contains(method)) {
      throw new IllegalArgumentException(
          "method: " + method + " (expected: one of " + METHODS + ")");
    }
    Checks.range("bodyBytes", bodyBytes, 0, 64 << 20);
  }

  /** A copy with another limit for the body, such as 4 MiB for webhooks. */
  public HttpRoute bodyUpTo(int bytes) {
    return new HttpRoute(method, path, handler, bytes, headers, evenPlain);
  }

  /** A copy with other security headers. */
  public HttpRoute withHeaders(SecurityHeaders value) {
    return new HttpRoute(method, path, handler, bodyBytes, call -> value, evenPlain);
  }

  /** A copy whose security headers depend on the request. */
  public HttpRoute withHeaders(Function<HttpCall, SecurityHeaders> value) {
    return new HttpRoute(method, path, handler, bodyBytes, value, evenPlain);
  }

  /** A copy that is served without TLS to any host, for probes. */
  public HttpRoute servedEvenPlain() {
    return new HttpRoute(method, path, handler, bodyBytes, headers, true);
  }
}
