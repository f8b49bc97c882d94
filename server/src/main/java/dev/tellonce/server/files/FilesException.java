package dev.tellonce.server.files;

/** A file cannot be taken; the text says what to do. */
public final class FilesException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;

  /**
   * Creates the refusal.
   *
   * @param status the HTTP status that fits, 400..599
   * @param code a stable code, for instance {@code wrong_type}
   * @param say a sentence that says what to do; never words of a customer
   */
  public FilesException(int status, String code, String say) {
    super(say);
    this.status = status;
    this.code = code;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The stable code. */
  public String code() {
    return code;
  }

  /** What to do. */
  public String say() {
    return String.valueOf(getMessage());
  }

  static FilesException diskFull() {
    return new FilesException(
        507, "disk_full", "There is no room for files just now. Try again a little later.");
  }

  static FilesException unreadable() {
    return new FilesException(
        422, "bad_file", "The file is damaged or cut off. Open it, save it anew and try again.");
  }
}
