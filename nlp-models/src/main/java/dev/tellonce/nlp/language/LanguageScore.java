package dev.tellonce.nlp.language;

import dev.tellonce.bot.message.Language;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * How often a language was found, counted line by line. Not safe for several threads.
 *
 * <p>Bokmål and Nynorsk count as one language unless it says apart: who writes either is served by
 * whoever reads Norwegian.
 */
public final class LanguageScore {
  /**
   * What was said and what was found.
   *
   * @param told the language the line is in
   * @param found the language it was taken for
   */
  public record Pair(Language told, Language found) implements Comparable<Pair> {
    @Override
    public int compareTo(Pair other) {
      int order = told.code().compareTo(other.told.code());
      return order == 0 ? found.code().compareTo(other.found.code()) : order;
    }

    /** Whether it is right, Bokmål and Nynorsk as one. */
    public boolean isRight() {
      return told.equals(found) || (isNorwegian(told) && isNorwegian(found));
    }
  }

  private final SortedMap<Pair, Integer> pairs = new TreeMap<>();

  /** Counts a line. */
  public void add(Language told, Language found) {
    pairs.merge(new Pair(told, found), 1, Integer::sum);
  }

  /** How many lines were counted. */
  public int lines() {
    return pairs.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** How many lines are in one language. */
  public int lines(Language told) {
    return count(pair -> pair.told().equals(told));
  }

  /** The share found right, Bokmål and Nynorsk as one, 0 to 1; 0 of no lines. */
  public double accuracy() {
    return share(count(Pair::isRight), lines());
  }

  /** The share found right, Bokmål and Nynorsk apart, 0 to 1; 0 of no lines. */
  public double accuracyApart() {
    return share(count(pair -> pair.told().equals(pair.found())), lines());
  }

  /** The share of one language's lines found right, Bokmål and Nynorsk as one, 0 to 1. */
  public double accuracy(Language told) {
    return share(count(pair -> pair.told().equals(told) && pair.isRight()), lines(told));
  }

  /** The share of one language's lines found right, Bokmål and Nynorsk apart, 0 to 1. */
  public double accuracyApart(Language told) {
    return share(count(pair -> pair.equals(new Pair(told, told))), lines(told));
  }

  /** The languages of the lines, by code. */
  public List<Language> languages() {
    return pairs.keySet().stream().map(Pair::told).distinct().toList();
  }

  /** The pairs that are not the same language, the most frequent first, with how often. */
  public List<Map.Entry<Pair, Integer>> confusions() {
    return pairs.entrySet().stream()
        .filter(entry -> !entry.getKey().told().equals(entry.getKey().found()))
        .sorted(Map.Entry.<Pair, Integer>comparingByValue().reversed())
        .toList();
  }

  private int count(Predicate<Pair> which) {
    int sum = 0;
    for (Map.Entry<Pair, Integer> entry : pairs.entrySet()) {
      sum += which.test(entry.getKey()) ? entry.getValue() : 0;
    }
    return sum;
  }

  private static double share(int part, int all) {
    return all == 0 ? 0 : (double) part / all;
  }

  private static boolean isNorwegian(Language language) {
    return language.code().equals("nb") || language.code().equals("nn");
  }
}
