package dev.tellonce.nlp.wish;

import dev.tellonce.nlp.words.Token;
import dev.tellonce.nlp.words.Tokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What of an English line tells that a person is asked for: its words, rows of two and three words,
 * and pieces of words, by which misspelt ones are known. Safe on any thread.
 */
public final class PersonFeatures {
  /** Who asks for a person does so early; and time stays bounded. */
  private static final int MOST_TOKENS = 80;

  private static final int SHORTEST_PIECE = 3;
  private static final int LONGEST_PIECE = 5;
  private static final int LONGEST_WORD = 24;
  private static final double PIECES = 0.7;

  private PersonFeatures() {}

  /** The features of a line by name, each with how strongly it is there. */
  public static Map<String, Double> of(String text) {
    List<Token> all = Tokens.of(text);
    List<Token> tokens = all.subList(0, Math.min(MOST_TOKENS, all.size()));
    Set<String> rows = new TreeSet<>();
    Set<String> pieces = new TreeSet<>();
    String one = "^";
    String two = "";
    for (int i = 0; i <= tokens.size(); i++) {
      String word = i == tokens.size() ? "$" : word(tokens.get(i));
      rows.add(word);
      rows.add(one + " " + word);
      if (!two.isEmpty()) {
        rows.add(two + " " + one + " " + word);
      }
      pieces(word, pieces);
      two = one;
      one = word;
    }
    Map<String, Double> features = new HashMap<>();
    double row = 1 / Math.sqrt(rows.size());
    double piece = PIECES / Math.sqrt(Math.max(1, pieces.size()));
    rows.forEach(name -> features.put(name, row));
    pieces.forEach(name -> features.put("~" + name, piece));
    return features;
  }

  private static String word(Token token) {
    return switch (token.kind()) {
      case NUMBER -> "#";
      case WORD, SYLLABLE -> token.word();
      case SIGN -> token.is('\n') || token.is('.') ? "." : token.word();
    };
  }

  private static void pieces(String word, Set<String> into) {
    if (word.length() >= SHORTEST_PIECE && word.length() <= LONGEST_WORD) {
      String marked = "<" + word + ">";
      for (int length = SHORTEST_PIECE; length <= LONGEST_PIECE; length++) {
        for (int from = 0; from + length <= marked.length(); from++) {
          into.add(marked.substring(from, from + length));
        }
      }
    }
  }
}
