package dev.tellonce.server.net;

import java.io.IOException;

/** A body that ended before its end: the client hung up, was too slow, or sent too much. */
public final class CutShortException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Creates the fault. */
  public CutShortException() {
    super("the body was cut short");
  }
}
