package dev.tellonce.nlp.wish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A learnt sum: what each named feature of a line counts, and what every line starts with. Its file
 * is plain text, a feature, a tab and a whole number a line, so that it can be read and compared.
 * Immutable, safe on any thread.
 */
public final class LinearModel {
  /** Weights are whole multiples of one part in so many. */
  private static final double SCALE = 1000;

  /** The line of the file that tells what every text starts with. */
  private static final String START = "";

  private final Map<String, Integer> weights;
  private final double start;

  private LinearModel(Map<String, Integer> weights) {
    this.weights = new HashMap<>(weights);
    this.start = weights.getOrDefault(START, 0) / SCALE;
    this.weights.remove(START);
  }

  /**
   * A model of exact weights, which are rounded to a thousandth; what rounds to nothing is left
   * out.
   *
   * @param start what every line starts with
   * @param weights what each feature counts
   */
  public static LinearModel of(double start, Map<String, Double> weights) {
    Map<String, Integer> rounded = new HashMap<>();
    weights.forEach((feature, weight) -> rounded.put(feature, (int) Math.rint(weight * SCALE)));
    rounded.values().removeIf(weight -> weight == 0);
    rounded.put(START, (int) Math.rint(start * SCALE));
    return new LinearModel(rounded);
  }

  /**
   * Reads a shipped model.
   *
   * @param name its file, beside this class
   * @throws IllegalStateException when it is not in the jar or cannot be read
   */
  public static LinearModel shipped(String name) {
    try (InputStream in = LinearModel.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + ": not in the jar (expected: shipped)");
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads what {@link #text} wrote.
   *
   * @throws IllegalStateException when a line is no feature with a number
   */
  public static LinearModel parse(String text) {
    Map<String, Integer> weights = new HashMap<>();
    for (String line : text.lines().toList()) {
      int tab = line.lastIndexOf('\t');
      try {
        weights.put(line.substring(0, Math.max(0, tab)), Integer.valueOf(line.substring(tab + 1)));
      } catch (NumberFormatException e) {
        throw new IllegalStateException(
            "model line \"" + line + "\" (expected: feature, tab, whole number)", e);
      }
    }
    return new LinearModel(weights);
  }

  /** The model's file: the same model gives the same text. */
  public String text() {
    SortedMap<String, Integer> sorted = new TreeMap<>(weights);
    sorted.put(START, (int) Math.rint(start * SCALE));
    StringBuilder text = new StringBuilder();
    sorted.forEach((feature, weight) -> text.append(feature + "\t" + weight + "\n"));
    return text.toString();
  }

  /** How many features count. */
  public int size() {
    return weights.size();
  }

  /** What a line with these features comes to. */
  public double score(Map<String, Double> features) {
    double sum = start;
    for (Map.Entry<String, Double> feature : features.entrySet()) {
      sum += feature.getValue() * weights.getOrDefault(feature.getKey(), 0) / SCALE;
    }
    return sum;
  }

  /** The features that speak most for a high score, strongest first; at most so many. */
  List<String> strongest(Map<String, Double> features, int most) {
    return features.entrySet().stream()
        .filter(feature -> weights.getOrDefault(feature.getKey(), 0) > 0)
        .sorted(
            Comparator.comparingDouble(
                    (Map.Entry<String, Double> feature) ->
                        -feature.getValue() * weights.getOrDefault(feature.getKey(), 0))
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }
}
