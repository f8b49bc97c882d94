package dev.tellonce.server.wire;

/**
 * The server's end of one connection, whatever carries it. Calls come one at a time, except {@link
 * #roomAgain} and {@link #beat}, which come from any thread; they may block.
 */
public interface Peer {
  /** The client said something. */
  void frame(ClientFrame frame);

  /** There is room for more frames again. */
  void roomAgain();

  /**
   * It is time for a heartbeat.
   *
   * @param n its number
   */
  void beat(long n);

  /** The connection has ended; the last call. */
  void closed();

  /** Makes the end of a new connection. */
  @FunctionalInterface
  interface Factory {
    /**
     * A new connection's end.
     *
     * @param sink where its frames go
     */
    Peer connect(FrameSink sink);
  }
}
