package dev.tellonce.server.store;

/** The store refuses or cannot do something; the text says what to do. */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;

  /**
   * Creates the refusal.
   *
   * @param code a stable code, for instance {@code store_locked}
   * @param say a sentence that says what is wrong and what to do; never a customer's words
   */
  public StoreException(String code, String say) {
    super(say);
    this.code = code;
  }

  /**
   * Creates the refusal.
   *
   * @param code a stable code
   * @param say a sentence that says what is wrong and what to do; never a customer's words
   * @param cause what happened beneath
   */
  public StoreException(String code, String say, Throwable cause) {
    super(say, cause);
    this.code = code;
  }

  /** The stable code. */
  public String code() {
    return code;
  }
}
