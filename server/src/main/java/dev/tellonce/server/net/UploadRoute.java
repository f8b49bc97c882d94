package dev.tellonce.server.net;

import java.util.function.Function;

/**
 * A path that takes one body of any length up to a limit, handed on while it arrives; never the
 * whole of it is in memory.
 *
 * @param bodyBytes longest request body, 1..1 TiB; beyond it 413
 */
public record UploadRoute(
    String path,
    UploadHandler handler,
    long bodyBytes,
    Function<HttpCall, SecurityHeaders> headers,
    boolean evenPlain)
    implements Route {

  /** Checks the limit. */
  public UploadRoute {
    Checks.range("bodyBytes", bodyBytes, 1, 1L << 40);
  }
}
