package dev.tellonce.nlp.facts;

import dev.tellonce.bot.message.Fact;
import dev.tellonce.nlp.words.Span;
import dev.tellonce.nlp.words.Token;
import java.util.Locale;

/**
 * Finds tracking numbers: international postal ones (UPU S10: two letters, eight digits, a check
 * digit, two letters), UPS ones ({@code 1Z} and 16 more), and long codes behind a word for
 * tracking.
 */
final class TrackingScanner {
  private static final double CHECKED = 0.97;
  private static final double NAMED = 0.93;
  private static final int[] S10_WEIGHTS = {8, 6, 4, 2, 3, 5, 9, 7};
  private static final int SHORTEST = 8;
  private static final int LONGEST = 30;
  private static final int FILL = 5;

  private TrackingScanner() {}

  static void scan(FactText text, FactWords words) {
    for (int i = 0; i < text.size(); i++) {
      int to = codeEnd(text, i);
      if (to > i) {
        String code = code(text, i, to);
        if (isPostal(code) || isUps(code)) {
          text.add(Fact.Kind.TRACKING_NUMBER, code, i, to, CHECKED);
        }
        i = to - 1;
      }
    }
    for (Span span : words.tracking().find(text.tokens())) {
      after(text, words, span.to());
    }
  }

  private static void after(FactText text, FactWords words, int from) {
    for (int at = from; at < Math.min(text.size(), from + FILL); at++) {
      int to = codeEnd(text, at);
      if (to > at && hasDigits(text, at, to)) {
        String code = code(text, at, to);
        if (code.length() >= SHORTEST && code.length() <= LONGEST) {
          text.add(Fact.Kind.TRACKING_NUMBER, code, at, to, NAMED);
        }
        return;
      }
      Token token = text.token(at);
      if (token.isWord() && !words.fill().contains(token.word())) {
        return;
      }
    }
  }

  /** The end of a run of Latin letters and digits without a space; -1 when none starts here. */
  private static int codeEnd(FactText text, int from) {
    if (from > 0 && text.touches(from - 1, from) && isCode(text, from - 1)) {
      return -1;
    }
    int to = from;
    while (to < text.size() && isCode(text, to) && (to == from || text.touches(to - 1, to))) {
      to++;
    }
    return to;
  }

  private static boolean isCode(FactText text, int at) {
    Token token = text.token(at);
    return text.isFree(at)
        && (token.isNumber()
            || (token.kind() == Token.Kind.WORD
                && token.word().chars().allMatch(c -> c >= 'a' && c <= 'z')));
  }

  private static boolean hasDigits(FactText text, int from, int to) {
    int digits = 0;
    for (int i = from; i < to; i++) {
      digits += text.token(i).isNumber() ? text.token(i).word().length() : 0;
    }
    return digits >= 6;
  }

  private static String code(FactText text, int from, int to) {
    return text.said(from, to).toUpperCase(Locale.ROOT);
  }

  private static boolean isPostal(String code) {
    if (code.length() != 13) {
      return false;
    }
    for (int i = 0; i < 13; i++) {
      boolean letter = i < 2 || i > 10;
      char c = code.charAt(i);
      if (letter ? c < 'A' || c > 'Z' : c < '0' || c > '9') {
        return false;
      }
    }
    int sum = 0;
    for (int i = 0; i < 8; i++) {
      sum += (code.charAt(i + 2) - '0') * S10_WEIGHTS[i];
    }
    int check = 11 - sum % 11;
    check = check == 10 ? 0 : check == 11 ? 5 : check;
    return check == code.charAt(10) - '0';
  }

  private static boolean isUps(String code) {
    return code.length() == 18 && code.startsWith("1Z");
  }
}
