package dev.tellonce.bot.message;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * A password, key or token on its way from the settings to its user. It prints nothing, so that it
 * cannot slip into a log or an error, and it compares in constant time. Safe on any thread.
 */
public final class Secret {
  private static final int MAX_CHARACTERS = 8_192;

  private final String value;

  private Secret(String value) {
    this.value = value;
  }

  /**
   * Wraps a secret.
   *
   * @param value 1 to 8,192 characters, not blank
   * @throws InvalidValueException if it is blank or too long; the text never holds the value
   */
  public static Secret of(String value) {
    if (value.isBlank()) {
      throw new InvalidValueException(
          "secret: blank (expected: 1.." + MAX_CHARACTERS + " characters)");
    }
    if (value.length() > MAX_CHARACTERS) {
      throw new InvalidValueException(
          "secret: "
              + value.length()
              + " characters (expected: 1.."
              + MAX_CHARACTERS
              + " characters)");
    }
    return new Secret(value);
  }

  /** The secret itself; only for the code that signs, opens or sends with it. */
  public String reveal() {
    return value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret secret
        && MessageDigest.isEqual(
            value.getBytes(StandardCharsets.UTF_8), secret.value.getBytes(StandardCharsets.UTF_8));
  }

  /** The same for all secrets: a hash of a short secret would tell it. */
  @Override
  public int hashCode() {
    return 1;
  }

  @Override
  public String toString() {
    return "(secret)";
  }
}
