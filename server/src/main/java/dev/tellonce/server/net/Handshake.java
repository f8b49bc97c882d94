package dev.tellonce.server.net;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** The opening handshake of RFC 6455 section 4.2; no extension, no subprotocol. */
final class Handshake {
  private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

  private Handshake() {}

  /** The answer to an upgrade that is not done now; empty when it is. */
  static Optional<HttpReply> refuse(Edge edge, Asked request, SocketRoute route, long nanos) {
    Optional<HttpReply> wrong = refuse(request.head(), request.call(), route.origins());
    if (wrong.isPresent()) {
      return wrong;
    }
    if (edge.draining()) {
      return Optional.of(Refusals.tryLater("draining", "The server is stopping; connect again."));
    }
    if (!edge.admission().handshake(nanos)) {
      edge.metrics().refused("handshakes");
      return Optional.of(
          Refusals.tryLater("busy", "Too many sockets are being opened; connect again."));
    }
    return Optional.empty();
  }

  /** The answer to an upgrade that cannot be done; empty when it can. */
  static Optional<HttpReply> refuse(HttpRequest head, HttpCall call, OriginRule origins) {
    HttpHeaders headers = head.headers();
    boolean asks =
        headers.containsValue(HttpHeaderNames.UPGRADE, "websocket", true)
            && headers.containsValue(HttpHeaderNames.CONNECTION, "upgrade", true);
    if (!asks || !head.protocolVersion().equals(HttpVersion.HTTP_1_1)) {
      return Optional.of(
          HttpReply.problem(426, "upgrade_required", "This path is a WebSocket; upgrade to it.")
              .withHeader("Upgrade", "websocket"));
    }
    List<String> versions = headers.getAll(HttpHeaderNames.SEC_WEBSOCKET_VERSION);
    if (versions.size() != 1 || !versions.getFirst().equals("13")) {
      return Optional.of(
          HttpReply.problem(426, "websocket_version", "The only WebSocket version spoken is 13.")
              .withHeader("Sec-WebSocket-Version", "13"));
    }
    List<String> keys = headers.getAll(HttpHeaderNames.SEC_WEBSOCKET_KEY);
    if (keys.size() != 1 || !isKey(keys.getFirst())) {
      return Optional.of(
          RequestRules.bad("Exactly one Sec-WebSocket-Key of 16 bytes in base64 is expected."));
    }
    boolean downgraded = call.secure() && call.origin().orElse("").startsWith("http://");
    if (call.headers("Origin").size() > 1
        || downgraded
        || !origins.allows(call.origin(), call.host())) {
      return Optional.of(
          HttpReply.problem(
              403, "origin_refused", "Pages of that origin may not open this socket."));
    }
    return Optional.empty();
  }

  private static boolean isKey(String key) {
    try {
      return key.length() == 24 && Base64.getDecoder().decode(key).length == 16;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** The answer that turns the connection into a WebSocket. */
  static FullHttpResponse accept(HttpRequest head, String requestId) {
    FullHttpResponse answer =
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1, HttpResponseStatus.SWITCHING_PROTOCOLS, Unpooled.EMPTY_BUFFER);
    String key = head.headers().get(HttpHeaderNames.SEC_WEBSOCKET_KEY, "");
    answer
        .headers()
        .set(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET)
        .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.UPGRADE)
        .set(HttpHeaderNames.SEC_WEBSOCKET_ACCEPT, acceptKey(key))
        .set("X-Request-Id", requestId);
    return answer;
  }

  private static String acceptKey(String key) {
    try {
      // SHA-1 is what RFC 6455 section 4.2.2 asks for; nothing here depends on its strength.
      MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
      byte[] hash = sha1.digest((key + GUID).getBytes(StandardCharsets.US_ASCII));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-1 is missing from this Java", e);
    }
  }
}
