package dev.tellonce.server.net;

import java.util.function.Function;

/** One row of the route table: which path, which handler, which limits and headers. */
public sealed interface Route permits HttpRoute, UploadRoute, FilesRoute, SocketRoute {
  /** The path as written in the table; also the route's name in metrics and logs. */
  String path();

  /** The security headers of an answer; runs on an event loop for files, so it must not block. */
  Function<HttpCall, SecurityHeaders> headers();

  /** Whether it is served without TLS to any host: for probes, not for people. */
  boolean evenPlain();

  /** GET (and HEAD). */
  static HttpRoute get(String path, HttpHandler handler) {
    return of("GET", path, handler);
  }

  /** POST. */
  static HttpRoute post(String path, HttpHandler handler) {
    return of("POST", path, handler);
  }

  /** PUT. */
  static HttpRoute put(String path, HttpHandler handler) {
    return of("PUT", path, handler);
  }

  /** DELETE. */
  static HttpRoute delete(String path, HttpHandler handler) {
    return of("DELETE", path, handler);
  }

  /**
   * Any of GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS.
   *
   * @param path exact, or with {@code {name}} as last segment, or ending in {@code /*}
   */
  static HttpRoute of(String method, String path, HttpHandler handler) {
    return new HttpRoute(
        method,
        PathPattern.of(path).text(),
        handler,
        HttpRoute.DEFAULT_BODY,
        call -> SecurityHeaders.api(),
        false);
  }

  /**
   * POST of one file, handed on while it arrives.
   *
   * @param path exact
   * @param mostBytes the longest body; beyond it 413
   */
  static UploadRoute upload(String path, long mostBytes, UploadHandler handler) {
    return new UploadRoute(
        PathPattern.of(path).text(), handler, mostBytes, call -> SecurityHeaders.api(), false);
  }

  /**
   * Files below a prefix that ends in a slash. A path that ends in a slash shows {@code
   * index.html}; the prefix without its slash is sent on.
   */
  static FilesRoute files(String prefix, StaticFiles files, SecurityHeaders headers) {
    return new FilesRoute(prefix, files, "", call -> headers, false);
  }

  /** One file at one path, such as the loader at {@code /tellonce.js}. */
  static FilesRoute file(String path, StaticFiles files, String name, SecurityHeaders headers) {
    return new FilesRoute(path, files, name, call -> headers, false);
  }

  /** A WebSocket. */
  static SocketRoute webSocket(String path, OriginRule origins, SocketHandlerFactory handlers) {
    return new SocketRoute(path, origins, handlers, call -> SecurityHeaders.api(), false);
  }
}
