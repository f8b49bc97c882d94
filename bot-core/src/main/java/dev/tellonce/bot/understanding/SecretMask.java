package dev.tellonce.bot.understanding;

/** Hides card numbers and national identity numbers before anything is stored. */
public interface SecretMask {
  /**
   * The text with such numbers hidden, everything else as it was.
   *
   * @param text what somebody wrote, up to 64 KB
   */
  String mask(String text);
}
