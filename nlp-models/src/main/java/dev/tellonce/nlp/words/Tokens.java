package dev.tellonce.nlp.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts text into tokens. */
public final class Tokens {
  /** What is over is not looked at, in UTF-16 units. */
  public static final int MAX_LENGTH = 65_536;

  private static final Set<String> MARKS = Set.of("\n", "!", "?", "。", "？", "！", "…");

  private Tokens() {}

  /**
   * The tokens of a text, in its order; of a longer text than {@link #MAX_LENGTH}, its beginning.
   */
  public static List<Token> of(String text) {
    int length = Math.min(text.length(), MAX_LENGTH);
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    while (at < length) {
      int c = text.codePointAt(at);
      int next = Math.min(length, at + Character.charCount(c));
      if (c == '\n' || c == '\u2028' || c == '\u2029') {
        tokens.add(new Token("\n", at, next, Token.Kind.SIGN));
      } else if (Character.isWhitespace(c) || Character.isSpaceChar(c) || isInvisible(c)) {
        at = next;
        continue;
      } else if (isSyllable(c)) {
        tokens.add(new Token(text.substring(at, next), at, next, Token.Kind.SYLLABLE));
      } else if (Character.isDigit(c)) {
        next = endOfRun(text, at, length, Token.Kind.NUMBER);
        tokens.add(new Token(digits(text, at, next), at, next, Token.Kind.NUMBER));
      } else if (Character.isLetter(c)) {
        next = endOfRun(text, at, length, Token.Kind.WORD);
        tokens.add(new Token(normal(text.substring(at, next)), at, next, Token.Kind.WORD));
      } else {
        tokens.add(new Token(text.substring(at, next), at, next, Token.Kind.SIGN));
      }
      at = next;
    }
    return tokens;
  }

  /**
   * The tokens by sentence: cut at line ends and after full stops, question and exclamation marks;
   * a full stop before a number or within a word does not end one.
   */
  public static List<List<Token>> sentences(List<Token> tokens) {
    List<List<Token>> sentences = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (ends(tokens, i)) {
        sentences.add(tokens.subList(from, i + 1));
        from = i + 1;
      }
    }
    if (from < tokens.size()) {
      sentences.add(tokens.subList(from, tokens.size()));
    }
    return sentences;
  }

  /** Whether a sentence ends with the token at this place. */
  static boolean ends(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    if (token.kind() != Token.Kind.SIGN) {
      return false;
    }
    boolean last = at + 1 == tokens.size();
    if (token.is('.')) {
      return last || (!token.touches(tokens.get(at + 1)) && !tokens.get(at + 1).isNumber());
    }
    return isEndMark(token) && (last || !isEndMark(tokens.get(at + 1)));
  }

  /** Of several marks in a row the last one ends the sentence. */
  private static boolean isEndMark(Token token) {
    return token.kind() == Token.Kind.SIGN && MARKS.contains(token.word());
  }

  private static int endOfRun(String text, int start, int length, Token.Kind kind) {
    int at = start;
    int end = start;
    while (at < length) {
      int c = text.codePointAt(at);
      int next = Math.min(length, at + Character.charCount(c));
      boolean inside =
          kind == Token.Kind.NUMBER
              ? Character.isDigit(c)
              : (Character.isLetter(c) && !isSyllable(c)) || isMark(c);
      if (inside) {
        end = next;
      } else if (kind == Token.Kind.WORD && (c == '\'' || c == '’')) {
        if (next >= length || !Character.isLetter(text.codePointAt(next))) {
          break;
        }
      } else if (!isInvisible(c)) {
        break;
      }
      at = next;
    }
    return end;
  }

  private static String digits(String text, int start, int end) {
    StringBuilder digits = new StringBuilder(end - start);
    for (int i = start; i < end; ) {
      int c = text.codePointAt(i);
      if (Character.isDigit(c)) {
        digits.append((char) ('0' + Character.digit(c, 10)));
      }
      i += Character.charCount(c);
    }
    return digits.toString();
  }

  private static String normal(String word) {
    boolean ascii = true;
    for (int i = 0; i < word.length(); i++) {
      ascii &= word.charAt(i) < 128;
    }
    if (ascii) {
      return word.toLowerCase(Locale.ROOT);
    }
    StringBuilder visible = new StringBuilder(word.length());
    word.codePoints().filter(c -> !isInvisible(c)).forEach(visible::appendCodePoint);
    return Normalizer.normalize(visible, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replace('’', '\'');
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isInvisible(int c) {
    return Character.getType(c) == Character.FORMAT
        || Character.isISOControl(c)
        || c == 0x115F
        || c == 0x3164;
  }

  private static boolean isSyllable(int c) {
    return c >= 0xAC00 && c <= 0xD7A3;
  }
}
