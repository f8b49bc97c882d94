package dev.tellonce.server.net;

import java.util.function.Function;

/** A path that is upgraded to a WebSocket. */
public record SocketRoute(
    String path,
    OriginRule origins,
    SocketHandlerFactory handlers,
    Function<HttpCall, SecurityHeaders> headers,
    boolean evenPlain)
    implements Route {

  /** Checks that the path is exact. */
  public SocketRoute {
    if (!PathPattern.of(path).exact()) {
      throw new IllegalArgumentException("socket: " + path + " (expected: an exact path)");
    }
  }
}
