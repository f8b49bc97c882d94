package dev.tellonce.nlp.tone;

import dev.tellonce.nlp.tone.Token.Kind;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts a text into tokens, in time linear in its length; any text is fine, broken ones too. */
final class Tokens {
  /** How far a straight single quote may be from its partner. */
  private static final int MAX_SINGLE_QUOTE = 300;

  /** The longest tag or placeholder. */
  private static final int MAX_MARKUP = 300;

  /** The longest quotation that is kept as one. */
  private static final int MAX_QUOTE = 4000;

  /** The longest link or path that is kept as one. */
  private static final int MAX_CHUNK = 2048;

  /** The longest word or number; a longer one is cut. */
  private static final int MAX_RUN = 256;

  private static final String OPENING_QUOTES = "\"“„«‘「『";
  private static final String CLOSING_QUOTES = "\"”“»’」』";
  private static final String INNER = "'’-.\u2011";
  private static final String NUMBER_INNER = ".,:/-'’_";
  private static final String LINK_ENDS = ".,;:!?)]}>'\"*_”’»";

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private final Set<Integer> lonelyFences = new HashSet<>();
  private boolean newLine;

  private Tokens(String text) {
    this.text = text;
  }

  static List<Token> of(String text) {
    Tokens reader = new Tokens(text);
    reader.read();
    return List.copyOf(reader.tokens);
  }

  /** The form in which words are compared. */
  static String key(String word) {
    String lower = word.toLowerCase(Locale.ROOT).replace('’', '\'').replace('\u2011', '-');
    return Normalizer.isNormalized(lower, Normalizer.Form.NFC)
        ? lower
        : Normalizer.normalize(lower, Normalizer.Form.NFC);
  }

  private void read() {
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        newLine |= c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
        at += Character.charCount(c);
      } else {
        at = token(at, c);
      }
    }
  }

  private int token(int at, int c) {
    int kept = keptEnd(at, c);
    if (kept > at) {
      return add(Kind.KEPT, at, kept);
    }
    if (isAlphanumeric(c)) {
      int end = runEnd(at, NUMBER_INNER);
      if (hasDigit(at, end)) {
        return add(Kind.NUMBER, at, end);
      }
      if (text.substring(at, end).indexOf('_') >= 0) {
        return add(Kind.KEPT, at, end);
      }
      return add(Kind.WORD, at, runEnd(at, INNER));
    }
    return add(Kind.MARK, at, at + Character.charCount(c));
  }

  private int add(Kind kind, int start, int end) {
    String word = text.substring(start, end);
    tokens.add(new Token(kind, start, end, kind == Kind.KEPT ? word : key(word), newLine));
    newLine = false;
    return end;
  }

  /** The end of what is never looked into and starts here; the same offset where nothing does. */
  private int keptEnd(int at, int c) {
    return switch (c) {
      case '`' -> fenceEnd(at);
      case '<' -> markupEnd(at, '>');
      case '{' -> markupEnd(at, '}');
      case '\'' -> singleQuoteEnd(at);
      case '@', '#' -> tagEnd(at);
      case '/' -> pathEnd(at);
      default -> {
        int quote = OPENING_QUOTES.indexOf(c);
        yield quote >= 0 ? quoteEnd(at, quote) : isAlphanumeric(c) ? addressEnd(at) : at;
      }
    };
  }

  private int fenceEnd(int at) {
    int open = at;
    while (open < text.length() && text.charAt(open) == '`') {
      open++;
    }
    int length = open - at;
    if (lonelyFences.contains(length)) {
      return at;
    }
    int close = text.indexOf("`".repeat(length), open);
    if (close < 0) {
      lonelyFences.add(length);
      return at;
    }
    return close + length;
  }

  private int markupEnd(int at, char close) {
    int limit = Math.min(text.length(), at + MAX_MARKUP);
    if (at + 1 >= limit || (close == '>' && !startsTag(text.charAt(at + 1)))) {
      return at;
    }
    for (int i = at + 1; i < limit; i++) {
      char here = text.charAt(i);
      if (here == close) {
        int end = i + 1;
        return end < limit && close == '}' && text.charAt(end) == '}' ? end + 1 : end;
      }
      if (here == '\n' || here == '<') {
        return at;
      }
    }
    return at;
  }

  private static boolean startsTag(char c) {
    return isAsciiLetter(c) || c == '/' || c == '!';
  }

  private int singleQuoteEnd(int at) {
    if (!opens(at)) {
      return at;
    }
    int limit = Math.min(text.length(), at + MAX_SINGLE_QUOTE);
    for (int i = at + 2; i < limit && text.charAt(i) != '\n'; i++) {
      if (text.charAt(i) == '\'' && (i + 1 == text.length() || !isLetterAt(i + 1))) {
        return i + 1;
      }
    }
    return at;
  }

  private int quoteEnd(int at, int quote) {
    if (text.charAt(at) == '"' && !opens(at)) {
      return at;
    }
    int limit = Math.min(text.length(), at + MAX_QUOTE);
    int close = text.indexOf(CLOSING_QUOTES.charAt(quote), at + 1, limit);
    return close < 0 || text.indexOf('\n', at, close) >= 0 ? at : close + 1;
  }

  private boolean opens(int at) {
    return at == 0 || !isAlphanumeric(text.codePointBefore(at));
  }

  private int tagEnd(int at) {
    int end = at + 1;
    return end < text.length() && opens(at) && isAlphanumeric(text.codePointAt(end))
        ? runEnd(end, "-_.")
        : at;
  }

  private int pathEnd(int at) {
    int end = chunkEnd(at);
    return opens(at) && end - at > 2 && text.substring(at + 1, end).indexOf('/') > 0
        ? trimmed(at, end)
        : at;
  }

  /** A web or mail address, a file name or a path; a plain word is none. */
  private int addressEnd(int at) {
    if (!opens(at)) {
      return at;
    }
    int end = trimmed(at, chunkEnd(at));
    if (end - at < 4) {
      return at;
    }
    String chunk = text.substring(at, end);
    boolean link = chunk.contains("://") || chunk.regionMatches(true, 0, "www.", 0, 4);
    int sign = chunk.indexOf('@');
    boolean mail = sign > 0 && sign < chunk.length() - 1;
    return link || mail || isDomain(chunk) ? end : at;
  }

  private static boolean isDomain(String chunk) {
    int stop = chunk.indexOf('/');
    String host = stop < 0 ? chunk : chunk.substring(0, stop);
    int dot = host.lastIndexOf('.');
    if (dot < 2 || host.length() - dot < 3 || !Character.isLetter(host.charAt(dot - 1))) {
      return false;
    }
    return host.chars().skip(dot + 1L).allMatch(Tokens::isAsciiLetter)
        && host.chars()
            .limit(dot)
            .allMatch(c -> isAsciiLetter(c) || "0123456789-.".indexOf(c) >= 0);
  }

  /** The end of the run of visible ASCII. */
  private int chunkEnd(int at) {
    int end = at;
    int limit = Math.min(text.length(), at + MAX_CHUNK);
    while (end < limit && text.charAt(end) > ' ' && text.charAt(end) < 0x7f) {
      end++;
    }
    return end;
  }

  private int trimmed(int at, int end) {
    int last = end;
    while (last > at && LINK_ENDS.indexOf(text.charAt(last - 1)) >= 0) {
      last--;
    }
    return last;
  }

  /** The end of the run of letters and digits, with the given signs only between two of them. */
  private int runEnd(int at, String inner) {
    int end = at;
    while (end < text.length() && end - at < MAX_RUN) {
      int c = text.codePointAt(end);
      int next = end + Character.charCount(c);
      if (!isAlphanumeric(c)
          && (inner.indexOf(c) < 0
              || next >= text.length()
              || !isAlphanumeric(text.codePointAt(next)))) {
        break;
      }
      end = next;
    }
    return end;
  }

  private boolean hasDigit(int from, int to) {
    return text.substring(from, to).codePoints().anyMatch(Character::isDigit);
  }

  private boolean isLetterAt(int at) {
    return Character.isLetter(text.codePointAt(at));
  }

  private static boolean isAsciiLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isAlphanumeric(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }
}
