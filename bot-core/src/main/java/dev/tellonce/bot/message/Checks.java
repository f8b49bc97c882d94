package dev.tellonce.bot.message;

/**
 * The refusals shared by the records of this package; every text names the value and the
 * expectation.
 */
final class Checks {
  private Checks() {}

  static String slug(String name, String value, int max) {
    if (value.isEmpty() || value.length() > max || !value.chars().allMatch(Checks::isSlug)) {
      throw new InvalidValueException(
          name + ": \"" + shorten(value) + "\" (expected: 1.." + max + " of a-z A-Z 0-9 _ . -)");
    }
    return value;
  }

  static String base64Url(String name, String value, int length) {
    if (value.length() != length || !value.chars().allMatch(Checks::isBase64Url)) {
      throw new InvalidValueException(
          name + ": \"" + shorten(value) + "\" (expected: " + length + " characters of base64url)");
    }
    return value;
  }

  static String text(String name, String value, int max) {
    if (value.length() > max) {
      throw new InvalidValueException(
          name + ": " + value.length() + " characters (expected: at most " + max + ")");
    }
    return value;
  }

  static String required(String name, String value, int max) {
    if (value.isBlank()) {
      throw new InvalidValueException(name + ": blank (expected: 1.." + max + " characters)");
    }
    return text(name, value, max);
  }

  static long range(String name, long value, long min, long max) {
    if (value < min || value > max) {
      throw new InvalidValueException(
          name + ": " + value + " (expected: " + min + ".." + max + ")");
    }
    return value;
  }

  private static boolean isSlug(int c) {
    return isBase64Url(c) || c == '.';
  }

  private static boolean isBase64Url(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_'
        || c == '-';
  }

  private static String shorten(String value) {
    return value.length() <= 40 ? value : value.substring(0, 40) + "…";
  }
}
