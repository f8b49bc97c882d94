package dev.tellonce.nlp.encoder;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * How BERT's models want a text: without control characters, a blank around each Chinese character,
 * in small letters and without accents where the model was trained so.
 *
 * @param clean whether control characters go and every white space becomes a blank
 * @param chinese whether Chinese characters become words of their own
 * @param accents whether accents go
 * @param lowerCase whether capitals become small
 */
record BertText(boolean clean, boolean chinese, boolean accents, boolean lowerCase)
    implements UnaryOperator<String> {

  @Override
  public String apply(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      boolean lineOrTab = c == '\t' || c == '\n' || c == '\r';
      if (clean && !lineOrTab && isOther(c)) {
        continue;
      }
      if (clean && isSpace(c)) {
        out.append(' ');
      } else if (chinese && isChinese(c)) {
        out.append(' ').appendCodePoint(c).append(' ');
      } else {
        out.appendCodePoint(c);
      }
    }
    String cleaned = out.toString();
    if (accents) {
      cleaned = withoutMarks(Normalizer.normalize(cleaned, Normalizer.Form.NFD));
    }
    return lowerCase ? lower(cleaned) : cleaned;
  }

  /** A text without its non-spacing marks. */
  static String withoutMarks(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  /** A text in small letters, each by itself: a sigma at a word's end is one like any other. */
  static String lower(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> out.appendCodePoint(Character.toLowerCase(c)));
    return out.toString();
  }

  /** The words and the single punctuation marks of a text, at most so many. */
  static List<String> words(String text, int most) {
    List<String> words = new ArrayList<>();
    int start = 0;
    int i = 0;
    while (i < text.length() && words.size() < most) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      boolean mark = isPunctuation(c);
      if (mark || isSpace(c)) {
        if (start < i) {
          words.add(text.substring(start, i));
        }
        if (mark) {
          words.add(text.substring(i, next));
        }
        start = next;
      }
      i = next;
    }
    if (start < i) {
      words.add(text.substring(start, i));
    }
    return words;
  }

  /** White space as Unicode has it. */
  static boolean isSpace(int c) {
    return Character.isSpaceChar(c) || (c >= 0x9 && c <= 0xD) || c == 0x85;
  }

  private static boolean isOther(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          true;
      default -> c == 0xFFFD;
    };
  }

  private static boolean isPunctuation(int c) {
    if (c < 0x80) {
      return c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c);
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  // The blocks of CJK ideographs that BERT's own tokenizer takes for words.
  private static boolean isChinese(int c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0x20000 && c <= 0x2A6DF)
        || (c >= 0x2A700 && c <= 0x2CEAF)
        || (c >= 0x2F800 && c <= 0x2FA1F);
  }
}
