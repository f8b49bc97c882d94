package dev.tellonce.nlp.language;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import opennlp.tools.langdetect.LanguageDetectorContextGenerator;

/**
 * The features of a chat line: its words, and its character n-grams with the edges of words, each
 * once. Hangul is one feature of its own: the script tells Korean, and its syllables would fill the
 * model. Stateless, safe on any thread.
 */
public final class LineFeatures implements LanguageDetectorContextGenerator {
  /** The longest n-gram, in characters, spaces included. */
  static final int LONGEST = 5;

  /** What is over is not looked at, in characters of cleaned text. */
  static final int MAX_LENGTH = 400;

  /** The feature of a line with Hangul in it. */
  static final String HANGUL = "<hangul>";

  private static final double WEIGHT_OF_ONE = 4;

  private static final long serialVersionUID = 1L;

  @Override
  @SuppressWarnings("unchecked") // The features are strings, whatever the caller calls them.
  public <T extends CharSequence> T[] getContext(CharSequence line) {
    return (T[]) of(line.toString());
  }

  /** The features of a line, in the order of the line; none when it has no letters. */
  public static String[] of(String line) {
    String clean = cleaned(line);
    if (clean.codePoints().anyMatch(LineFeatures::isHangul)) {
      return new String[] {HANGUL};
    }
    Set<String> features = new LinkedHashSet<>();
    for (int start = 0; start < clean.length(); start++) {
      int last = Math.min(clean.length(), start + LONGEST);
      for (int end = start + 1; end <= last; end++) {
        if (end > start + 1 || clean.charAt(start) != ' ') {
          features.add(clean.substring(start, end));
        }
      }
    }
    for (String word : words(clean)) {
      features.add("=" + word);
    }
    return features.toArray(String[]::new);
  }

  /**
   * What each feature of a line counts. Features overlap, so a line of four times as many tells
   * about twice as much; each counting 1, long lines would be far too sure.
   *
   * @param features how many the line has
   */
  public static float weight(int features) {
    return (float) (WEIGHT_OF_ONE / Math.sqrt(Math.max(1, features)));
  }

  /** The words of a cleaned text. */
  static String[] words(String clean) {
    return clean.isBlank() ? new String[0] : clean.strip().split(" +", -1);
  }

  /**
   * Cleans a text: lower case, letters only, one space between words and one at each end; words
   * with digits, at signs or links in them are left out. What is clean stays as it is.
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

  private static boolean isHangul(int c) {
    return c >= 0x1100 && Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL;
  }
}
