package dev.tellonce.server.net;

import java.util.Optional;

/**
 * The server's end of one WebSocket. Safe to call from any thread; calls after the end do nothing.
 * Sending is by pull: whoever has more to say than {@link #offer} takes waits for {@link
 * SocketHandler#writable()} and reads on from its own cursor, so no queue grows per client.
 */
public interface SocketLink {
  /**
   * Sends a text message, unless the socket is not writable (more than 64 KB wait to leave) or has
   * ended.
   *
   * @return false when nothing was sent; {@link SocketHandler#writable()} follows once less than 32
   *     KB wait
   */
  boolean offer(String text);

  /** Whether {@link #offer} would send now. */
  boolean isWritable();

  /** Sends a small text (welcome, ok, no, ping, bye) even when the socket is not writable. */
  void send(String text);

  /**
   * Ends the socket: what was sent leaves first, then the close frame, then the connection.
   *
   * @param code 1000..1003, 1007..1014 or 3000..4999
   * @param reason at most 123 bytes of UTF-8; longer is cut
   */
  void close(int code, String reason);

  /** Ends the socket with a code of ours. */
  default void close(CloseCode code, String reason) {
    close(code.code(), reason);
  }

  /** Says that the client is known now: it no longer counts among the unsigned sockets. */
  void signedIn();

  /** The client's address, behind listed proxies too. */
  String remoteAddress();

  /** The Origin field of the upgrade. */
  Optional<String> origin();

  /** The Host field of the upgrade, lower case. */
  String host();

  /** Whether the client came over TLS, to us or to a listed proxy. */
  boolean tls();

  /** The id of the upgrade request, for logs. */
  String requestId();
}
