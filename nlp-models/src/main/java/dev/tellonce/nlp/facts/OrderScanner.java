package dev.tellonce.nlp.facts;

import dev.tellonce.bot.message.Fact;
import dev.tellonce.nlp.words.Span;
import dev.tellonce.nlp.words.Token;

/** Finds order numbers: digits near a word for order, behind a number sign, or alone. */
final class OrderScanner {
  private static final double NAMED = 0.95;
  private static final double SIGNED = 0.8;
  private static final double ALONE = 0.7;
  private static final int SHORTEST = 5;
  private static final int LONGEST = 10;
  private static final int LONGEST_ALONE = 8;
  private static final int FILL = 6;
  private static final int WORDS_BESIDE = 3;

  private OrderScanner() {}

  /** Finds the numbers that a word for order stands near. */
  static void scanNamed(FactText text, FactWords words) {
    for (Span span : words.order().find(text.tokens())) {
      if (!after(text, words, span.to())) {
        before(text, words, span.from());
      }
    }
    for (int i = 1; i < text.size(); i++) {
      if (text.isNumber(i) && text.is(i - 1, '#') && text.touches(i - 1, i) && fits(text, i)) {
        text.add(Fact.Kind.ORDER_NUMBER, text.token(i).word(), i, i + 1, SIGNED);
      }
    }
  }

  /** Finds a number that is nearly all that was said. */
  static void scanAlone(FactText text, FactWords words) {
    int number = -1;
    int others = 0;
    for (int i = 0; i < text.size(); i++) {
      Token token = text.token(i);
      if (token.isNumber()) {
        if (number >= 0 || !text.isFree(i)) {
          return;
        }
        number = i;
      } else if (token.isWord() && !words.fill().contains(token.word())) {
        others++;
      }
    }
    if (number >= 0
        && others <= WORDS_BESIDE
        && fits(text, number)
        && text.token(number).word().length() <= LONGEST_ALONE) {
      text.add(Fact.Kind.ORDER_NUMBER, text.token(number).word(), number, number + 1, ALONE);
    }
  }

  private static boolean after(FactText text, FactWords words, int from) {
    boolean found = false;
    int at = from;
    int filled = 0;
    while (at < text.size() && filled <= FILL) {
      if (text.isNumber(at)) {
        int to = number(text, at);
        if (to < 0) {
          return found;
        }
        text.add(Fact.Kind.ORDER_NUMBER, digits(text, at, to), at, to, NAMED);
        found = true;
        at = to;
        filled = FILL - 2;
      } else if (isFill(text, words, at)) {
        at++;
        filled++;
      } else {
        return found;
      }
    }
    return found;
  }

  private static void before(FactText text, FactWords words, int to) {
    int at = to - 1;
    int filled = 0;
    while (at >= 0 && filled < WORDS_BESIDE && !text.isNumber(at) && isFill(text, words, at)) {
      at--;
      filled++;
    }
    if (text.isNumber(at) && fits(text, at)) {
      text.add(Fact.Kind.ORDER_NUMBER, text.token(at).word(), at, at + 1, NAMED);
    }
  }

  /** The token after an order number that starts here, or -1; "48 213" is one number. */
  private static int number(FactText text, int at) {
    if (fits(text, at)) {
      return at + 1;
    }
    int to = at;
    int length = 0;
    while (text.isNumber(to) && length + text.token(to).word().length() <= LONGEST) {
      length += text.token(to).word().length();
      to++;
    }
    boolean grouped = to > at + 1 && text.token(at).word().length() <= 4;
    return grouped && length >= SHORTEST ? to : -1;
  }

  private static String digits(FactText text, int from, int to) {
    StringBuilder digits = new StringBuilder();
    for (int i = from; i < to; i++) {
      digits.append(text.token(i).word());
    }
    return digits.toString();
  }

  private static boolean fits(FactText text, int at) {
    int length = text.token(at).word().length();
    boolean decimal =
        (text.is(at + 1, '.')
                || text.is(at + 1, ',')
                || text.is(at + 1, '/')
                || text.is(at + 1, '-'))
            && text.touches(at, at + 1)
            && text.isNumber(at + 2)
            && text.touches(at + 1, at + 2);
    return length >= SHORTEST && length <= LONGEST && !decimal;
  }

  private static boolean isFill(FactText text, FactWords words, int at) {
    Token token = text.token(at);
    if (token.kind() == Token.Kind.SIGN) {
      return "#:.,-–\"'()№*=".contains(token.word());
    }
    // A short run of letters tied to the digits is part of the number: ORD-48213, DK48213.
    boolean tied = text.touches(at, at + 1) && token.word().length() <= 3;
    return words.fill().contains(token.word()) || tied;
  }
}
