package dev.tellonce.faq;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How alike texts are, two by two: by the words that say what they are about, by their character
 * n-grams, which forgive typos and inflection, and by what they mean, where vectors tell. Worked
 * out through the words that several have, so that what has nothing in common costs nothing.
 * Immutable.
 */
final class Likeness {
  /** From here on two texts ask the same, by their words. */
  static final double SAME_WORDS = 0.45;

  /** From here on, where vectors tell too. */
  static final double SAME_MEANING = 0.6;

  private static final double GENERIC = 0.1;
  private static final double NEGATION = 0.6;

  /** What one asks and the other denies is less alike. */
  private static final double TURNED = 0.5;

  /** The part of words in what words and n-grams say together. */
  private static final double WORDS = 0.75;

  /** The part of the vectors, where there are some. */
  private static final double MEANING = 0.7;

  /** With few texts, how rare a word is says little. */
  private static final double FEW = 10;

  private static final int[] NOWHERE = {};

  private final List<AnalysedText> texts;
  private final List<float[]> vectors;
  private final double level;
  private final boolean meant;

  /** The share of the row's text that the column's has. */
  private final float[][] covered;

  private final float[][] grams;

  /**
   * Compares texts.
   *
   * @param texts the texts
   * @param vectors their vectors of length 1; empty ones where no encoder reads them
   * @param level the cosine the encoder gives texts that have nothing to do with one another
   */
  Likeness(List<AnalysedText> texts, List<float[]> vectors, double level) {
    this.texts = texts;
    this.vectors = vectors;
    this.level = level;
    this.meant = vectors.stream().allMatch(vector -> vector.length > 0);
    this.covered = covered(texts);
    this.grams = grams(texts);
  }

  /** How alike two texts are, 0 to 1; a text to itself 1. */
  double of(int one, int other) {
    if (one == other) {
      return 1;
    }
    // What the longer asks beside the shorter counts: "where is my order" is not "cancel my order".
    double words = Math.min(covered[one][other], covered[other][one]);
    double likeness = WORDS * words + (1 - WORDS) * grams[one][other];
    if (meant) {
      double cosine = dot(vectors.get(one), vectors.get(other));
      double meaning = Math.max(0, (cosine - level) / (1 - level));
      likeness = MEANING * meaning + (1 - MEANING) * likeness;
    }
    return texts.get(one).negated() == texts.get(other).negated() ? likeness : TURNED * likeness;
  }

  /** The texts that ask the same as one, itself included. */
  BitSet near(int one) {
    BitSet near = new BitSet(texts.size());
    double from = meant ? SAME_MEANING : SAME_WORDS;
    for (int other = 0; other < texts.size(); other++) {
      near.set(other, of(one, other) >= from);
    }
    return near;
  }

  /** The texts that have each term, or each n-gram. */
  private static Map<String, int[]> having(List<AnalysedText> texts, boolean ofGrams) {
    Map<String, List<Integer>> having = new HashMap<>();
    for (int i = 0; i < texts.size(); i++) {
      for (String part : ofGrams ? texts.get(i).grams() : texts.get(i).terms()) {
        having.computeIfAbsent(part, key -> new ArrayList<>()).add(i);
      }
    }
    Map<String, int[]> places = HashMap.newHashMap(having.size());
    having.forEach((part, at) -> places.put(part, at.stream().mapToInt(i -> i).toArray()));
    return places;
  }

  private static float[][] covered(List<AnalysedText> texts) {
    Map<String, int[]> having = having(texts, false);
    float[][] covered = new float[texts.size()][texts.size()];
    for (int i = 0; i < texts.size(); i++) {
      double total = 0;
      for (Slot slot : texts.get(i).slots()) {
        double weight = weight(slot, having, texts.size());
        total += weight;
        add(covered[i], slot, weight, having);
      }
      for (int j = 0; total > 0 && j < texts.size(); j++) {
        covered[i][j] /= (float) total;
      }
    }
    return covered;
  }

  /** Adds what the texts have of a word, as {@link Slot#coveredBy} credits it. */
  private static void add(float[] row, Slot slot, double weight, Map<String, int[]> having) {
    float[] credit = new float[row.length];
    for (String part : slot.parts()) {
      for (int j : having.getOrDefault(part, NOWHERE)) {
        credit[j] += (float) (Slot.PARTS_CREDIT / slot.parts().size());
      }
    }
    slot.alternatives()
        .forEach(
            (term, worth) -> {
              for (int j : having.getOrDefault(term, NOWHERE)) {
                credit[j] = Math.max(credit[j], worth.floatValue());
              }
            });
    for (int j = 0; j < row.length; j++) {
      row[j] += (float) weight * credit[j];
    }
  }

  private static double weight(Slot slot, Map<String, int[]> having, int size) {
    return switch (slot.kind()) {
      case GENERIC -> GENERIC;
      case NEGATION -> NEGATION;
      case CONTENT -> {
        int most =
            slot.alternatives().keySet().stream()
                .mapToInt(term -> having.getOrDefault(term, NOWHERE).length)
                .max()
                .orElse(0);
        yield 1 + StrictMath.log((FEW + size) / (FEW + most));
      }
    };
  }

  private static float[][] grams(List<AnalysedText> texts) {
    Map<String, int[]> having = having(texts, true);
    float[][] grams = new float[texts.size()][texts.size()];
    for (int i = 0; i < texts.size(); i++) {
      float[] row = grams[i];
      for (String gram : texts.get(i).grams()) {
        for (int j : having.getOrDefault(gram, NOWHERE)) {
          row[j]++;
        }
      }
      for (int j = 0; j < row.length; j++) {
        int both = texts.get(i).grams().size() + texts.get(j).grams().size();
        row[j] = both == 0 ? 0 : 2 * row[j] / both;
      }
    }
    return grams;
  }

  /** The sum of products: the cosine of vectors of length 1. */
  static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < Math.min(a.length, b.length); i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }
}
