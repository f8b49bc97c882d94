package dev.tellonce.nlp.facts;

import dev.tellonce.bot.message.Fact;
import dev.tellonce.nlp.words.Token;
import dev.tellonce.nlp.words.Tokens;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One text while it is read: its tokens, which of them already belong to a fact, and the facts
 * found. For one thread.
 */
final class FactText {
  private static final int MAX_FACTS = 50;
  private static final int MAX_VALUE = 200;

  private final String text;
  private final List<Token> tokens;
  private final boolean[] taken;
  private final LocalDate today;
  private final long source;
  private final List<Placed> facts = new ArrayList<>();

  FactText(String text, LocalDate today, long source) {
    this.text = text;
    this.tokens = Tokens.of(text);
    this.taken = new boolean[tokens.size()];
    this.today = today;
    this.source = source;
  }

  private record Placed(int at, Fact fact) {}

  List<Token> tokens() {
    return tokens;
  }

  LocalDate today() {
    return today;
  }

  Token token(int at) {
    return tokens.get(at);
  }

  int size() {
    return tokens.size();
  }

  /** Whether there is such a token and it belongs to no fact yet. */
  boolean isFree(int at) {
    return at >= 0 && at < taken.length && !taken[at];
  }

  /** Whether there is such a token, it is free and a run of digits. */
  boolean isNumber(int at) {
    return isFree(at) && tokens.get(at).isNumber();
  }

  /** Whether there is such a token and it is the sign. */
  boolean is(int at, char sign) {
    return at >= 0 && at < tokens.size() && tokens.get(at).is(sign);
  }

  /** Whether two tokens stand side by side. */
  boolean touches(int at, int next) {
    return at >= 0 && next < tokens.size() && tokens.get(at).touches(tokens.get(next));
  }

  /** The words from one token to another, as they were said. */
  String said(int from, int to) {
    return text.substring(tokens.get(from).start(), tokens.get(to - 1).end());
  }

  /** Marks tokens as read without making a fact of them. */
  void take(int from, int to) {
    for (int i = Math.max(0, from); i < Math.min(to, taken.length); i++) {
      taken[i] = true;
    }
  }

  /** Adds a fact made of the tokens from one to another. */
  void add(Fact.Kind kind, String value, int from, int to, double confidence) {
    String said = said(from, to);
    take(from, to);
    if (facts.size() < MAX_FACTS && said.length() <= MAX_VALUE && value.length() <= MAX_VALUE) {
      facts.add(new Placed(from, new Fact(kind, value, said, source, confidence)));
    }
  }

  /** The facts in the order of the text; the same value of a kind once, as sure as it was told. */
  List<Fact> facts() {
    List<Fact> ordered =
        facts.stream().sorted(Comparator.comparingInt(Placed::at)).map(Placed::fact).toList();
    List<Fact> distinct = new ArrayList<>();
    for (Fact fact : ordered) {
      int before = -1;
      for (int i = 0; i < distinct.size(); i++) {
        if (distinct.get(i).kind() == fact.kind() && distinct.get(i).value().equals(fact.value())) {
          before = i;
        }
      }
      if (before < 0) {
        distinct.add(fact);
      } else if (distinct.get(before).confidence() < fact.confidence()) {
        distinct.set(before, fact);
      }
    }
    return List.copyOf(distinct);
  }
}
