package dev.tellonce.server.net;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The request a connection is busy with; event loop only.
 *
 * @param head the request line and fields
 * @param client the client's address behind listed proxies
 * @param startNanos when its head was complete, monotonic
 * @param call the request as a handler sees it, without the body
 * @param route where it goes; null when it is refused before that is known
 */
record Asked(
    HttpRequest head, InetAddress client, long startNanos, HttpCall call, @Nullable Route route) {

  /** A request whose head was read but not judged yet. */
  static Asked unjudged(
      HttpRequest head, InetAddress client, boolean secure, String requestId, long startNanos) {
    HttpCall.Builder call =
        HttpCall.builder(head.method().name(), path(head))
            .remoteAddress(client.getHostAddress())
            .secure(secure)
            .requestId(requestId);
    head.headers().forEach(field -> call.header(field.getKey(), field.getValue()));
    return new Asked(head, client, startNanos, call.build(), null);
  }

  /** The same request with its route; empty when its query cannot be read. */
  Optional<Asked> going(Route to, Map<String, String> parameters) {
    int question = head.uri().indexOf('?');
    Optional<Map<String, List<String>>> query =
        Queries.parse(question < 0 ? "" : head.uri().substring(question + 1));
    return query.map(
        pairs -> new Asked(head, client, startNanos, call.going(pairs, parameters), to));
  }

  private static String path(HttpRequest head) {
    int question = head.uri().indexOf('?');
    return question < 0 ? head.uri() : head.uri().substring(0, question);
  }

  boolean isHead() {
    return head.method().equals(HttpMethod.HEAD);
  }

  boolean keepAlive() {
    return head.protocolVersion().equals(HttpVersion.HTTP_1_1) && HttpUtil.isKeepAlive(head);
  }

  boolean expectsContinue() {
    return head.headers().contains(HttpHeaderNames.EXPECT);
  }

  /** The name of the route in metrics and logs; never the path asked for. */
  String routeName() {
    return route == null ? "none" : route.path();
  }

  /** The longest body its route takes. */
  long mostBytes() {
    return switch (mustGo()) {
      case HttpRoute http -> http.bodyBytes();
      case UploadRoute upload -> upload.bodyBytes();
      case FilesRoute files -> 0;
      case SocketRoute socket -> 0;
    };
  }

  /** The route. */
  Route mustGo() {
    if (route == null) {
      throw new IllegalStateException("request without a route (expected: one was found)");
    }
    return route;
  }
}
