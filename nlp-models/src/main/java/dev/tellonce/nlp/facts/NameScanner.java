package dev.tellonce.nlp.facts;

import dev.tellonce.bot.message.Fact;
import dev.tellonce.nlp.words.Span;
import dev.tellonce.nlp.words.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds a name behind the words that introduce one. */
final class NameScanner {
  private static final double SURE = 0.9;
  private static final double SMALL_LETTERS = 0.75;
  private static final double WEAK = 0.6;
  private static final int MOST_WORDS = 4;
  private static final Set<String> PARTICLES =
      Set.of("van", "von", "de", "der", "den", "af", "av", "la", "del", "bin");

  private NameScanner() {}

  static void scan(FactText text, FactWords words) {
    List<Span> weak = words.nameWeak().find(text.tokens());
    for (Span span : words.name().find(text.tokens())) {
      boolean unsure = weak.contains(span);
      int at = span.to();
      while (text.is(at, ':') || text.is(at, ',') || text.is(at, '"')) {
        at++;
      }
      if (!text.isFree(at) || !text.token(at).isWord()) {
        continue;
      }
      if (text.token(at).kind() == Token.Kind.SYLLABLE) {
        korean(text, words, at, unsure);
      } else {
        latin(text, words, at, unsure);
      }
    }
  }

  private static void latin(FactText text, FactWords words, int from, boolean unsure) {
    boolean capital = isCapital(text, from);
    if (unsure && !capital) {
      return;
    }
    int to = from;
    while (to < Math.min(text.size(), from + MOST_WORDS)
        && isName(text, words, to, from, capital)) {
      to += text.is(to + 1, '-') && text.touches(to, to + 1) && to + 2 < text.size() ? 2 : 1;
    }
    while (to > from && PARTICLES.contains(text.token(to - 1).word())) {
      to--;
    }
    if (to == from || (unsure && to == from + 1 && text.said(from, to).length() < 2)) {
      return;
    }
    String said = text.said(from, to);
    double confidence = unsure ? WEAK : capital ? SURE : SMALL_LETTERS;
    text.add(Fact.Kind.NAME, capital ? said : capitalised(said), from, to, confidence);
  }

  private static boolean isName(FactText text, FactWords words, int at, int from, boolean capital) {
    if (!text.isFree(at) || text.token(at).kind() != Token.Kind.WORD) {
      return false;
    }
    String word = text.token(at).word();
    if (words.nameStop().contains(word) && !(capital && PARTICLES.contains(word))) {
      return false;
    }
    return capital
        ? isCapital(text, at) || PARTICLES.contains(word)
        : at < from + 2 && word.length() > 1;
  }

  private static boolean isCapital(FactText text, int at) {
    return Character.isUpperCase(text.said(at, at + 1).codePointAt(0));
  }

  private static String capitalised(String said) {
    StringBuilder name = new StringBuilder();
    boolean start = true;
    for (int i = 0; i < said.length(); i++) {
      char c = said.charAt(i);
      name.append(start ? String.valueOf(c).toUpperCase(Locale.ROOT) : String.valueOf(c));
      start = c == ' ' || c == '-';
    }
    return name.toString();
  }

  private static void korean(FactText text, FactWords words, int from, boolean unsure) {
    StringBuilder run = new StringBuilder();
    int to = from;
    while (to < text.size()
        && text.isFree(to)
        && text.token(to).kind() == Token.Kind.SYLLABLE
        && (to == from || text.touches(to - 1, to))) {
      run.append(text.token(to).word());
      to++;
    }
    String name = run.toString();
    boolean ended = false;
    for (String end : words.nameEnds()) {
      String plain = end.replace("_", "");
      int split = plain.length();
      if (!ended && name.length() >= split + 2 && name.endsWith(plain)) {
        name = name.substring(0, name.length() - split);
        ended = true;
      }
    }
    if (unsure && (!ended || name.length() != 3)) {
      return;
    }
    boolean plausible =
        name.length() >= 2 && name.length() <= 5 && !words.nameStop().contains(name);
    if (plausible) {
      text.add(Fact.Kind.NAME, name, from, from + name.length(), unsure ? WEAK : SURE);
    }
  }
}
