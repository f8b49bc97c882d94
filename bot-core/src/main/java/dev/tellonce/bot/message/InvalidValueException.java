package dev.tellonce.bot.message;

/** A value the domain refuses; the text gives the value and what was expected. */
public final class InvalidValueException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the refusal.
   *
   * @param message the field, the value and the expectation; never a customer's words
   */
  public InvalidValueException(String message) {
    super(message);
  }
}
