package dev.tellonce.nlp.wish;

import dev.tellonce.nlp.words.PhraseBook;
import dev.tellonce.nlp.words.Token;
import dev.tellonce.nlp.words.Tokens;
import dev.tellonce.nlp.words.WordFile;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What of an English line tells how frustrated its writer is: its words and pairs of words, how
 * often the shipped phrases are in it, and how it is written. Immutable, safe on any thread.
 */
public final class HeatFeatures {
  /** Further words say little that is new, and time stays bounded. */
  private static final int MOST_TOKENS = 400;

  /** What one sign of the way of writing counts beside the words. */
  private static final double SIGN = 0.3;

  private static final int FEW_WORDS = 6;
  private static final int LOUD_WORD = 3;
  private static final String GLAD = "😀😁😂😃😄😅😆😉😊😋😌😍😘🙂🙏🙌👍👏🎉🎃💕💖❤☺♥";
  private static final String SAD =
      "😐😑😒😓😔😕😖😞😟😠😡😢😣😤😥😦😧😨😩😪😫😭😰😱🙁🙄🤔🤦🤬👎💔";
  private static final List<String> SECTIONS =
      List.of(
          "angry",
          "annoyed",
          "calm",
          "negation",
          "heat-late",
          "heat-trouble",
          "heat-asking",
          "heat-closing",
          "heat-please",
          "heat-you",
          "heat-me");

  private final Map<String, PhraseBook> books = new LinkedHashMap<>();

  private final LinearModel tone;

  /**
   * Loads the shipped English phrases.
   *
   * @param tone how bitter or glad words are, learnt from other texts
   */
  public HeatFeatures(LinearModel tone) {
    this.tone = tone;
    WordFile file = WordFile.beside(HeatFeatures.class, "en.txt");
    SECTIONS.forEach(section -> books.put(section, file.phrases(section)));
  }

  /** The features of a line by name, each with how strongly it is there. */
  public Map<String, Double> of(String text) {
    List<Token> all = Tokens.of(text);
    return of(text, all.subList(0, Math.min(MOST_TOKENS, all.size())));
  }

  /** The words and pairs of words only: what {@code tone} is learnt from. */
  public static Map<String, Double> words(String text) {
    List<Token> all = Tokens.of(text);
    return words(all.subList(0, Math.min(MOST_TOKENS, all.size())));
  }

  private Map<String, Double> of(String text, List<Token> tokens) {
    Map<String, Double> features = words(tokens);
    features.put("=tone", tone.score(features));
    books.forEach(
        (section, book) -> {
          int count = book.find(tokens).size();
          put(features, "=" + section, count);
          put(features, "=any-" + section, Math.min(1, count));
        });
    style(features, text, tokens);
    return features;
  }

  private static Map<String, Double> words(List<Token> tokens) {
    Map<String, Double> features = new HashMap<>();
    String before = "^";
    for (int i = 0; i <= tokens.size(); i++) {
      String word = i == tokens.size() ? "$" : word(tokens.get(i));
      features.put(word, 1.0);
      features.put(before + " " + word, 1.0);
      before = word;
    }
    // As long as one, so that a long line does not say more than a short one by its length.
    double share = 1 / Math.sqrt(features.size());
    features.replaceAll((name, value) -> share);
    return features;
  }

  private static String word(Token token) {
    return switch (token.kind()) {
      case NUMBER -> "#";
      case WORD, SYLLABLE -> token.word();
      case SIGN -> token.is('\n') ? "$" : token.word();
    };
  }

  private static void style(Map<String, Double> features, String text, List<Token> tokens) {
    int upper = 0;
    int lower = 0;
    int glad = 0;
    int sad = 0;
    int end = tokens.isEmpty() ? 0 : tokens.getLast().end();
    int[] signs = text.substring(0, end).codePoints().toArray();
    for (int c : signs) {
      upper += Character.isUpperCase(c) ? 1 : 0;
      lower += Character.isLowerCase(c) ? 1 : 0;
      glad += GLAD.indexOf(c) >= 0 ? 1 : 0;
      sad += SAD.indexOf(c) >= 0 ? 1 : 0;
    }
    long words = tokens.stream().filter(Token::isWord).count();
    long numbers = tokens.stream().filter(Token::isNumber).count();
    long loud =
        tokens.stream()
            .filter(t -> t.isWord() && t.end() - t.start() >= LOUD_WORD)
            .filter(t -> t.word().length() == t.end() - t.start())
            .map(t -> text.substring(t.start(), t.end()))
            .filter(word -> word.codePoints().allMatch(Character::isUpperCase))
            .count();
    put(features, "=words", words);
    put(features, "=few-words", words < FEW_WORDS ? 1 : 0);
    put(features, "=numbers", Math.min(1, numbers));
    put(features, "=loud-words", loud);
    put(features, "=shouted", upper > FEW_WORDS && upper > lower ? 1 : 0);
    put(features, "=glad", glad);
    put(features, "=sad", sad);
    put(features, "=asks", count(tokens, '?'));
    put(features, "=ends-asking", !tokens.isEmpty() && tokens.getLast().is('?') ? 1 : 0);
    put(features, "=calls", count(tokens, '!'));
    put(features, "=calls-twice", rows(tokens, "!", "!"));
    put(features, "=asks-twice", rows(tokens, "?", "?!"));
    put(features, "=dots", rows(tokens, ".", "."));
  }

  private static long count(List<Token> tokens, char sign) {
    return tokens.stream().filter(token -> token.is(sign)).count();
  }

  /** How often one sign stands right before one of some others. */
  private static long rows(List<Token> tokens, String sign, String next) {
    return IntStream.range(0, tokens.size() - 1)
        .filter(i -> tokens.get(i).word().equals(sign) && next.contains(tokens.get(i + 1).word()))
        .count();
  }

  /** A count that weighs less the higher it is. */
  private static void put(Map<String, Double> features, String name, long count) {
    if (count > 0) {
      features.put(name, SIGN * StrictMath.log1p((double) count));
    }
  }
}
