package dev.tellonce.faq.report;

import java.util.Locale;

/** Puts numbers and long texts the way people read them. */
final class Wording {
  private static final char NO_BREAK = '\u00A0';
  private static final int LONGEST = 240;

  private Wording() {}

  /** A share in per cent, with one digit after the point. */
  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f", 100 * share) + NO_BREAK + '%';
  }

  /** A share in whole per cent. */
  static String whole(double share) {
    return Math.round(100 * share) + String.valueOf(NO_BREAK) + '%';
  }

  /** A coordinate or a length. */
  static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /** How many of something. */
  static String count(long many, String one, String more) {
    return many + String.valueOf(NO_BREAK) + (many == 1 ? one : more);
  }

  /** A text, cut where it is long. */
  static String cut(String text) {
    if (text.codePointCount(0, text.length()) <= LONGEST) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "\u2026";
  }
}
