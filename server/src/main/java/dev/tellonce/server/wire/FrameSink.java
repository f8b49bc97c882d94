package dev.tellonce.server.wire;

/** Where a connection's frames go: a socket or a long poll. Any thread. */
public interface FrameSink {
  /**
   * Takes a frame unless too much waits to leave already.
   *
   * @param frame a JSON object
   * @return false when nothing was taken; the connection is told when there is room again
   */
  boolean offer(String frame);

  /** Takes a small frame whatever waits: answers, pings, goodbyes. */
  void send(String frame);

  /** Says that the client is known now, so that it no longer counts among the unknown ones. */
  void signedIn();

  /** The client's address, for limits. */
  String remoteAddress();

  /**
   * Ends the connection after what was taken has left.
   *
   * @param code a close code of the protocol
   * @param reason a few words
   */
  void close(int code, String reason);
}
