package dev.tellonce.faq;

import java.util.List;

/**
 * Tells entries apart by the vectors of their phrasings: Fisher's linear discriminant, with the
 * spread of the vectors around their entries held towards an even one. It needs one pass over the
 * phrasings, so it is learnt anew in no time. Immutable; any thread.
 */
final class Discriminant {
  /** How much of an even spread is added to the one seen; chosen on validation data. */
  private static final double EVEN = 10;

  /** For each number of a vector in turn, what it says for each entry. */
  private final float[] weights;

  private final float[] offsets;

  private Discriminant(float[] weights, float[] offsets) {
    this.weights = weights;
    this.offsets = offsets;
  }

  /**
   * Learns.
   *
   * @param vectors all of the same length
   * @param labels the number of the entry each belongs to, each number below the count at least
   *     once
   * @param entries the count of entries
   */
  static Discriminant trained(List<float[]> vectors, int[] labels, int entries) {
    int size = vectors.getFirst().length;
    double[][] means = means(vectors, labels, entries, size);
    double[][] spread = new double[size][size];
    double[] off = new double[size];
    for (int v = 0; v < labels.length; v++) {
      float[] vector = vectors.get(v);
      double[] mean = means[labels[v]];
      for (int i = 0; i < size; i++) {
        off[i] = vector[i] - mean[i];
      }
      for (int i = 0; i < size; i++) {
        double[] row = spread[i];
        double own = off[i];
        for (int j = 0; j <= i; j++) {
          row[j] += own * off[j];
        }
      }
    }
    double trace = 0;
    for (int i = 0; i < size; i++) {
      trace += spread[i][i];
    }
    // An entry of one phrasing has no spread; where all are such, only the means count.
    double even = trace > 0 ? EVEN * trace / size : 1;
    for (int i = 0; i < size; i++) {
      spread[i][i] += even;
    }
    LinearSystem system = new LinearSystem(spread);
    float[] weights = new float[size * entries];
    float[] offsets = new float[entries];
    for (int entry = 0; entry < entries; entry++) {
      double[] direction = system.solve(means[entry]);
      double length = 0;
      for (int i = 0; i < size; i++) {
        double weight = direction[i] * labels.length;
        weights[i * entries + entry] = (float) weight;
        length += weight * means[entry][i];
      }
      offsets[entry] = (float) (-length / 2);
    }
    return new Discriminant(weights, offsets);
  }

  private static double[][] means(List<float[]> vectors, int[] labels, int entries, int size) {
    double[][] means = new double[entries][size];
    int[] counts = new int[entries];
    for (int v = 0; v < labels.length; v++) {
      counts[labels[v]]++;
      for (int i = 0; i < size; i++) {
        means[labels[v]][i] += vectors.get(v)[i];
      }
    }
    for (int entry = 0; entry < entries; entry++) {
      for (int i = 0; i < size; i++) {
        means[entry][i] /= counts[entry];
      }
    }
    return means;
  }

  /** Adds what speaks for each entry, times a factor. */
  void addTo(float[] sums, float[] vector, float factor) {
    int entries = offsets.length;
    for (int i = 0; i < vector.length; i++) {
      float value = factor * vector[i];
      int from = i * entries;
      for (int entry = 0; entry < entries; entry++) {
        sums[entry] += weights[from + entry] * value;
      }
    }
    for (int entry = 0; entry < entries; entry++) {
      sums[entry] += factor * offsets[entry];
    }
  }
}
