package dev.tellonce.nlp.tone;

import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What may not change in a text: each thing with the number of times it is said.
 *
 * @param exact numbers, kept passages, currency and per cent signs and the pack's own fact words
 * @param names words with a capital inside a sentence; a word that rules know is none where it
 *     opens a clause, as in "Hi Anna, Unfortunately"
 * @param words all words, as written
 */
record Facts(Map<String, Integer> exact, Map<String, Integer> names, Map<String, Integer> words) {
  private static final Set<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  static Facts of(String text, List<Token> tokens, List<Sentence> sentences, LanguageRules rules) {
    Map<String, Integer> exact = new HashMap<>();
    Map<String, Integer> names = new HashMap<>();
    Map<String, Integer> words = new HashMap<>();
    for (Sentence sentence : sentences) {
      for (int i = sentence.from(); i < sentence.to(); i++) {
        Token token = tokens.get(i);
        String word = text.substring(token.start(), token.end());
        switch (token.kind()) {
          case NUMBER -> {
            count(exact, withoutHangul(word));
            if (i + 1 < sentence.to() && isCurrency(text, tokens.get(i + 1))) {
              Token code = tokens.get(i + 1);
              count(exact, word + " " + text.substring(code.start(), code.end()));
            }
          }
          case KEPT -> count(exact, word);
          case MARK -> {
            if (isAmountSign(word)) {
              count(exact, word);
              glued(text, tokens, i).forEach(amount -> count(exact, amount));
            }
          }
          case WORD -> {
            count(words, word);
            boolean opensClause =
                i > 0
                    && tokens.get(i - 1).breaksClause()
                    && rules.vocabulary().contains(token.key());
            if (i > sentence.coreFrom() && !opensClause && isName(token, text)) {
              count(names, word);
            }
          }
        }
        rules.facts().find(token).ifPresent(fact -> count(exact, "word " + fact));
      }
    }
    return new Facts(exact, names, words);
  }

  /** Whether all of this is still said, no more and no less, by the other. */
  boolean keptBy(Facts other) {
    return exact.equals(other.exact)
        && names.entrySet().stream()
            .allMatch(name -> other.words.getOrDefault(name.getKey(), 0) >= name.getValue());
  }

  /** A sign and the number it stands at without a space stay one. */
  private static List<String> glued(String text, List<Token> tokens, int at) {
    Token sign = tokens.get(at);
    String word = text.substring(sign.start(), sign.end());
    List<String> amounts = new ArrayList<>();
    if (at + 1 < tokens.size() && isNumberAt(tokens.get(at + 1), sign.end())) {
      Token next = tokens.get(at + 1);
      amounts.add(word + withoutHangul(text.substring(next.start(), next.end())));
    }
    if (at > 0
        && isNumberAt(tokens.get(at - 1), tokens.get(at - 1).start())
        && tokens.get(at - 1).end() == sign.start()) {
      amounts.add(text.substring(tokens.get(at - 1).start(), sign.end()));
    }
    return amounts;
  }

  /** A code of ISO 4217, as in 49,90 EUR. */
  private static boolean isCurrency(String text, Token token) {
    return token.kind() == Token.Kind.WORD
        && CURRENCIES.contains(text.substring(token.start(), token.end()));
  }

  private static boolean isNumberAt(Token token, int start) {
    return token.kind() == Token.Kind.NUMBER && token.start() == start;
  }

  private static void count(Map<String, Integer> counts, String thing) {
    counts.merge(thing, 1, Integer::sum);
  }

  /** A number's case particle may change in Korean, the number may not. */
  private static String withoutHangul(String word) {
    int end = word.length();
    while (end > 0
        && Character.UnicodeScript.of(word.charAt(end - 1)) == Character.UnicodeScript.HANGUL) {
      end--;
    }
    return word.substring(0, end);
  }

  private static boolean isAmountSign(String word) {
    return word.equals("%") || Character.getType(word.codePointAt(0)) == Character.CURRENCY_SYMBOL;
  }

  private static boolean isName(Token token, String text) {
    boolean pronoun = token.key().equals("i") || token.key().startsWith("i'");
    return token.isCapital(text) && !pronoun && !token.isShouted(text);
  }
}
