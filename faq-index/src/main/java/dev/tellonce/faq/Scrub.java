package dev.tellonce.faq;

/** Leaves out of a text what is told and not asked: digits, addresses and links. */
final class Scrub {
  private Scrub() {}

  /** The text with every word blanked that holds a digit, an at sign or a link. */
  static String withoutFacts(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    int start = 0;
    while (start < text.length()) {
      int end = start;
      while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
        end++;
      }
      append(plain, text, start, end);
      plain.append(' ');
      start = end + 1;
    }
    return plain.toString();
  }

  private static void append(StringBuilder plain, String text, int start, int end) {
    boolean digit = false;
    boolean hangul = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == '@' || (c == ':' && i + 2 < end && text.startsWith("://", i))) {
        return;
      }
      digit |= Character.isDigit(c);
      hangul |= c >= '\uAC00' && c <= '\uD7A3';
    }
    if ((digit && !hangul) || text.startsWith("www.", start)) {
      // The sign that ends the sentence stays: it tells a question.
      plain.append(end > start && text.charAt(end - 1) == '?' ? "?" : "");
      return;
    }
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      plain.append(Character.isDigit(c) ? ' ' : c);
    }
  }
}
