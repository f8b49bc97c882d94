package dev.tellonce.server.net;

/**
 * How a WebSocket ends. The code alone tells the client whether to come back (RFC 6455 section 7.4
 * for 1000 to 1013; 4000 and up are ours).
 */
public enum CloseCode {
  NORMAL(1000, false),
  GOING_AWAY(1001, true),
  PROTOCOL(1002, false),
  UNSUPPORTED(1003, false),
  BAD_TEXT(1007, false),
  POLICY(1008, false),
  TOO_BIG(1009, false),
  INTERNAL(1011, true),
  DRAIN(1012, true),
  TRY_LATER(1013, true),
  SLOW(4008, true),
  RATE(4029, true),
  BAD_FRAME(4400, false),
  SIGN_IN(4401, true),
  FORBIDDEN(4403, false),
  SILENT(4408, true),
  REPLACED(4409, false);

  private final int code;
  private final boolean comeBack;

  CloseCode(int code, boolean comeBack) {
    this.code = code;
    this.comeBack = comeBack;
  }

  /** The number on the wire. */
  public int code() {
    return code;
  }

  /** True when the client should connect again (4401: with a new ticket). */
  public boolean comeBack() {
    return comeBack;
  }
}
