package dev.tellonce.faq.evaluation;

import dev.tellonce.faq.evaluation.IntentScore.Outcome;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether confidence means what it says: of the questions whose best intent had about this
 * confidence, how many were right.
 *
 * @param bins ten of equal width, the least sure first
 */
public record Reliability(List<Bin> bins) {
  private static final int BINS = 10;

  /** Keeps its own copy. */
  public Reliability {
    bins = List.copyOf(bins);
  }

  /**
   * Questions of about the same confidence.
   *
   * @param from the least confidence
   * @param to the most
   * @param promised their mean confidence, 0..1; the middle where there is no question
   * @param right how many were right, of how many
   */
  public record Bin(double from, double to, double promised, Share right) {}

  /** Sorts questions by confidence; those for which nothing was found are left out. */
  public static Reliability of(List<Outcome> outcomes) {
    double[] sums = new double[BINS];
    long[] counts = new long[BINS];
    long[] right = new long[BINS];
    for (Outcome outcome : outcomes) {
      if (outcome.found().isPresent()) {
        int bin = Math.clamp((int) (outcome.confidence() * BINS), 0, BINS - 1);
        sums[bin] += outcome.confidence();
        counts[bin]++;
        right[bin] += outcome.isRight() ? 1 : 0;
      }
    }
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i < BINS; i++) {
      double from = (double) i / BINS;
      double to = (double) (i + 1) / BINS;
      double promised = counts[i] == 0 ? (from + to) / 2 : sums[i] / counts[i];
      bins.add(new Bin(from, to, promised, new Share(right[i], counts[i])));
    }
    return new Reliability(bins);
  }

  /** How many questions there are in all bins. */
  public long questions() {
    return bins.stream().mapToLong(bin -> bin.right().whole()).sum();
  }

  /** How far promise and truth are apart on average (expected calibration error), 0..1. */
  public double gap() {
    double sum = 0;
    for (Bin bin : bins) {
      sum += bin.right().whole() * Math.abs(bin.promised() - bin.right().value());
    }
    return questions() == 0 ? 0 : sum / questions();
  }
}
