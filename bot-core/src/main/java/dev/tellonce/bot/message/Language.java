package dev.tellonce.bot.message;

import java.util.Locale;

/**
 * A language by its ISO 639 code; {@link #UNKNOWN} where none is sure.
 *
 * @param code two or three lower-case letters: {@code en da fi nb nn ko sv de}, or {@code und}
 */
public record Language(String code) {
  /** No language is sure. */
  public static final Language UNKNOWN = new Language("und");

  /** English. */
  public static final Language ENGLISH = new Language("en");

  /** Refuses anything but two or three lower-case letters. */
  public Language {
    if (code.length() < 2
        || code.length() > 3
        || !code.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
      throw new InvalidValueException(
          "language: \""
              + (code.length() > 12 ? code.substring(0, 12) : code)
              + "\" (expected: a code such as en, da, fi, nb or ko)");
    }
  }

  /**
   * Reads a BCP 47 tag such as {@code nb-NO}; {@code no} is read as Bokmål and a tag that is none
   * as {@link #UNKNOWN}.
   *
   * @param tag the tag
   * @return the language
   */
  public static Language ofTag(String tag) {
    String code = Locale.forLanguageTag(tag).getLanguage();
    if (code.equals("no")) {
      return new Language("nb");
    }
    return code.length() < 2 || code.length() > 3 ? UNKNOWN : new Language(code);
  }

  /** Whether a language is known. */
  public boolean isKnown() {
    return !equals(UNKNOWN);
  }

  @Override
  public String toString() {
    return code;
  }
}
