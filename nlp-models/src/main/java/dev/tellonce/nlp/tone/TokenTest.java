package dev.tellonce.nlp.tone;

import java.util.Set;

/** A question about one token. */
sealed interface TokenTest {
  boolean accepts(Token token);

  /**
   * One of some words.
   *
   * @param keys their compared forms
   */
  record OneOf(Set<String> keys) implements TokenTest {
    public OneOf {
      keys = Set.copyOf(keys);
    }

    @Override
    public boolean accepts(Token token) {
      return token.kind() != Token.Kind.KEPT && keys.contains(token.key());
    }
  }

  /**
   * A word with a given start, or with a given end and at least one letter before it.
   *
   * @param affix start or end
   * @param atEnd whether it is the end
   */
  record Affix(String affix, boolean atEnd) implements TokenTest {
    @Override
    public boolean accepts(Token token) {
      return (token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.NUMBER)
          && accepts(token.key());
    }

    boolean accepts(String key) {
      return atEnd ? key.length() > affix.length() && key.endsWith(affix) : key.startsWith(affix);
    }

    /** The word without the affix. */
    String stem(String word) {
      return atEnd
          ? word.substring(0, word.length() - affix.length())
          : word.substring(affix.length());
    }
  }

  /** Anything with a digit. */
  record Digits() implements TokenTest {
    @Override
    public boolean accepts(Token token) {
      return token.kind() == Token.Kind.NUMBER;
    }
  }

  /** A number with a sign inside, as times and dates are written: 12:30, 5/11, 24.12.2026. */
  record Dated() implements TokenTest {
    @Override
    public boolean accepts(Token token) {
      return token.kind() == Token.Kind.NUMBER
          && token.key().chars().anyMatch(c -> ":/.-".indexOf(c) >= 0)
          && token.key().chars().noneMatch(Character::isLetter);
    }
  }

  /** Any word. */
  record Word() implements TokenTest {
    @Override
    public boolean accepts(Token token) {
      return token.kind() == Token.Kind.WORD;
    }
  }

  /**
   * Anything but what parts clauses and the words no capture may hold.
   *
   * @param breaks those words
   */
  record Gap(WordSet breaks) implements TokenTest {
    @Override
    public boolean accepts(Token token) {
      return !token.breaksClause() && breaks.find(token).isEmpty();
    }
  }
}
