package dev.tellonce.server.proof;

/** One connection of a client, whatever carries it. Any thread. */
public interface Link {
  /** Sends a frame, after those sent before. What cannot be sent is lost with the connection. */
  void send(String frame);

  /** Ends the connection as a page that is left does. */
  void close();

  /** Ends the connection without a word, as a network that is gone does. */
  void drop();

  /** Hears what comes in; one call at a time. */
  interface Ear {
    /** A frame. */
    void frame(String frame);

    /**
     * The end; the last call.
     *
     * @param code the close code, 1006 for an end without a word
     * @param reason its words
     */
    void closed(int code, String reason);
  }

  /** Opens connections. */
  @FunctionalInterface
  interface Opener {
    /** Opens one; it may fail with any exception. */
    Link open(Door door, Session session, Ear ear);
  }
}
