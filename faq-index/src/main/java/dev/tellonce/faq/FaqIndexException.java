package dev.tellonce.faq;

/** The index cannot be used: its folder, its lock or a shipped word list is the cause. */
public final class FaqIndexException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the failure.
   *
   * @param message what is wrong and what to do
   * @param cause what was thrown below
   */
  public FaqIndexException(String message, Throwable cause) {
    super(message, cause);
  }

  /**
   * Creates the failure.
   *
   * @param message what is wrong and what to do
   */
  public FaqIndexException(String message) {
    super(message);
  }
}
