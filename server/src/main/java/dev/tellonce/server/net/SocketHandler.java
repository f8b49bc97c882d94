package dev.tellonce.server.net;

/**
 * The application's end of one WebSocket. Calls come in order and one at a time, never on an event
 * loop; they may block. While more than {@link SocketLimits#unhandled()} messages wait, nothing is
 * read from the client. An exception closes the socket with 1011.
 */
public interface SocketHandler {
  /** First call; the link is open. */
  void opened(SocketLink link);

  /** A whole text message of valid UTF-8, at most {@link SocketLimits#messageBytes()} long. */
  void text(String message);

  /** The socket was not writable and is again. */
  void writable();

  /**
   * Last call, exactly once when {@link #opened} was called.
   *
   * @param code what was sent or received; 1005 for a close without a code, 1006 for none at all
   * @param reason the words that came with it; may be empty
   */
  void closed(int code, String reason);
}
