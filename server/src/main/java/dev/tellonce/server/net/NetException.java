package dev.tellonce.server.net;

/**
 * The server's edge cannot be built or started as asked. The message says what was given and what
 * to do; the code is stable and may be shown to scripts.
 */
public final class NetException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;

  NetException(String code, String message) {
    super(message);
    this.code = code;
  }

  NetException(String code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  /**
   * One of {@code port_in_use}, {@code port_not_allowed}, {@code host_unknown}, {@code
   * bind_failed}, {@code tls_files}, {@code web_missing}, {@code web_unreadable}.
   */
  public String code() {
    return code;
  }
}
