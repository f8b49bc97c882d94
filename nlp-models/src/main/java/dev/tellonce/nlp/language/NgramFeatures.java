package dev.tellonce.nlp.language;

import java.util.Arrays;
import java.util.Locale;

/**
 * The features of a line: its words and its character n-grams, hashed into a fixed number of
 * places.
 */
public final class NgramFeatures {
  /** The longest n-gram. */
  static final int LONGEST = 5;

  /** What is over is not looked at, in characters of cleaned text. */
  static final int MAX_LENGTH = 400;

  private static final int WORD_SEED = 0x3C6EF372;
  private static final int FNV_OFFSET = 0x811C9DC5;
  private static final int FNV_PRIME = 0x01000193;

  private NgramFeatures() {}

  /**
   * Cleans a text: lower case, letters only, one space between words and one at each end; words
   * with digits, at signs or links in them are left out.
   */
  public static String cleaned(String text) {
    StringBuilder clean = new StringBuilder(" ");
    int at = 0;
    int end = text.length();
    while (at < end && clean.length() < MAX_LENGTH) {
      int start = at;
      boolean word = true;
      while (at < end && !Character.isWhitespace(text.charAt(at)) && at - start < MAX_LENGTH) {
        char c = text.charAt(at);
        word &= !Character.isDigit(c) && c != '@' && c != '_';
        word &= c != ':' || at + 1 >= end || text.charAt(at + 1) != '/';
        at++;
      }
      if (word) {
        append(clean, text.substring(start, at));
      }
      at = Math.max(at, start + 1);
    }
    return clean.length() > MAX_LENGTH ? clean.substring(0, MAX_LENGTH) : clean.toString();
  }

  private static void append(StringBuilder clean, String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    boolean open = false;
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (Character.isLetter(c)) {
        clean.append(c);
        open = true;
      } else if ((c == '\'' || c == '’') && open) {
        clean.append('\'');
      } else if (open && Character.getType(c) != Character.NON_SPACING_MARK) {
        clean.append(' ');
        open = false;
      }
    }
    if (open) {
      clean.append(' ');
    }
  }

  /**
   * The places of a cleaned text's features, each as often as it occurs.
   *
   * @param clean a text from {@link #cleaned}
   * @param bits there are 2 to the power of this many places
   */
  public static int[] of(String clean, int bits) {
    int[] places = new int[clean.length() * (LONGEST + 1)];
    int count = 0;
    int mask = (1 << bits) - 1;
    int word = WORD_SEED;
    for (int start = 0; start < clean.length(); start++) {
      int hash = FNV_OFFSET;
      for (int i = start; i < Math.min(clean.length(), start + LONGEST); i++) {
        hash = (hash ^ clean.charAt(i)) * FNV_PRIME;
        if (i > start || clean.charAt(i) != ' ') {
          places[count++] = spread(hash) & mask;
        }
      }
      if (clean.charAt(start) == ' ') {
        if (word != WORD_SEED) {
          places[count++] = spread(word) & mask;
        }
        word = WORD_SEED;
      } else {
        word = (word ^ clean.charAt(start)) * FNV_PRIME;
      }
    }
    return Arrays.copyOf(places, count);
  }

  private static int spread(int hash) {
    int spread = hash ^ (hash >>> 15);
    spread *= 0x2C1B3C6D;
    return spread ^ (spread >>> 12);
  }
}
