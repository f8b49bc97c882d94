package dev.tellonce.nlp.facts;

import dev.tellonce.bot.message.Fact;
import dev.tellonce.nlp.words.Token;
import java.util.Locale;

/** Finds e-mail addresses, and takes links out of the way. */
final class AddressScanner {
  private static final double SURE = 0.98;
  private static final int LONGEST = 254;

  private AddressScanner() {}

  static void scan(FactText text) {
    for (int i = 0; i < text.size(); i++) {
      if (text.is(i, '@')) {
        address(text, i);
      } else if (text.is(i, ':') && text.is(i + 1, '/') && text.is(i + 2, '/')) {
        i = link(text, i) - 1;
      } else if (text.token(i).word().equals("www") && text.is(i + 1, '.')) {
        i = link(text, i) - 1;
      }
    }
  }

  private static void address(FactText text, int at) {
    int from = at;
    while (from > 0 && isLocal(text.token(from - 1)) && text.touches(from - 1, from)) {
      from--;
    }
    while (from < at && text.is(from, '.')) {
      from++;
    }
    int to = at + 1;
    int lastDot = -1;
    while (to < text.size() && isDomain(text.token(to)) && text.touches(to - 1, to)) {
      lastDot = text.is(to, '.') ? to : lastDot;
      to++;
    }
    while (to > at + 1 && (text.is(to - 1, '.') || text.is(to - 1, '-'))) {
      to--;
      lastDot = lastDotBefore(text, at, to);
    }
    boolean topLevel =
        lastDot > at + 1 && lastDot < to - 1 && text.token(lastDot + 1).word().length() >= 2;
    if (from < at && topLevel && text.said(from, to).length() <= LONGEST) {
      String value = text.said(from, to).toLowerCase(Locale.ROOT);
      text.add(Fact.Kind.EMAIL, value, from, to, SURE);
    }
  }

  private static int lastDotBefore(FactText text, int at, int to) {
    for (int i = to - 1; i > at; i--) {
      if (text.is(i, '.')) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isLocal(Token token) {
    return isLatin(token)
        || token.is('.')
        || token.is('_')
        || token.is('+')
        || token.is('-')
        || token.is('%');
  }

  private static boolean isDomain(Token token) {
    return isLatin(token) || token.is('.') || token.is('-');
  }

  /** Korean particles are tied to an address without a space; they are no part of it. */
  private static boolean isLatin(Token token) {
    return token.kind() == Token.Kind.WORD || token.isNumber();
  }

  /** Takes a link out of the way; the token after it. */
  private static int link(FactText text, int at) {
    int from = at;
    while (from > 0 && text.touches(from - 1, from) && text.token(from - 1).isWord()) {
      from--;
    }
    int to = at + 1;
    while (to < text.size() && text.touches(to - 1, to)) {
      to++;
    }
    text.take(from, to);
    return to;
  }
}
