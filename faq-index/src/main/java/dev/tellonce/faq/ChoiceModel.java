package dev.tellonce.faq;

import java.util.Arrays;
import java.util.List;

/**
 * Turns features into confidence: a choice among the candidate entries and "none of them", whose
 * utilities are linear in the features and nought (McFadden's conditional logit). Immutable.
 */
final class ChoiceModel {
  /** The least each feature may count. */
  private static final double[] LEAST = {-12, 0, 0, 0, 0, 0, -9, -9, 0, 0, 0, -9, 0, 0, 0};

  /** The most each feature may count: what is unknown or missing always speaks against. */
  private static final double[] MOST = {0, 9, 9, 9, 9, 9, -2, -0.3, 9, 9, 9, -1.5, 30, 30, 30};

  /** What is assumed before an operator's phrasings are seen: set by hand to be careful. */
  private static final double[] ASSUMED = {
    -7.5, 2.8, 1.6, 1, 1.4, 1.2, -2.8, -1, 1.2, 1.5, 1.5, -2.5, 0, 0, 0
  };

  /** How strongly the assumption holds, in examples. */
  private static final double TRUST = 1;

  /** From so many trials on they are believed, whatever they say. */
  private static final int MANY = 400;

  private static final int ROUNDS = 40;

  /** The model before anything is learnt. */
  static final ChoiceModel CAREFUL = new ChoiceModel(ASSUMED.clone());

  private final double[] weights;

  private ChoiceModel(double[] weights) {
    this.weights = weights;
  }

  /**
   * What was seen in one trial.
   *
   * @param candidates what speaks for each candidate
   * @param right which of them is right; -1 for none
   * @param weight how much the trial counts
   */
  record Trial(List<Features> candidates, int right, double weight) {}

  /** The utility of a candidate; above nought it beats "none". */
  double utility(Features features) {
    return utility(features, 0, Features.SIZE);
  }

  /** What some of a candidate's features come to, by their places in the vector. */
  double utility(Features features, int from, int to) {
    double[] vector = features.vector();
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += weights[i] * vector[i];
    }
    return sum;
  }

  /** The chance of each candidate, given their utilities; the rest is the chance of none. */
  static double[] chances(double[] utilities) {
    double most = 0;
    for (double utility : utilities) {
      most = Math.max(most, utility);
    }
    double total = StrictMath.exp(-most);
    double[] chances = new double[utilities.length];
    for (int i = 0; i < utilities.length; i++) {
      chances[i] = StrictMath.exp(utilities[i] - most);
      total += chances[i];
    }
    for (int i = 0; i < chances.length; i++) {
      chances[i] /= total;
    }
    return chances;
  }

  /**
   * The most likely model after the trials, held near the assumption; the same for the same trials.
   */
  static ChoiceModel fitted(List<Trial> trials) {
    if (trials.isEmpty()) {
      return CAREFUL;
    }
    boolean many = trials.size() >= MANY;
    double[] weights = ASSUMED.clone();
    for (int round = 0; round < ROUNDS; round++) {
      double[] gradient = new double[Features.SIZE];
      double[][] curvature = new double[Features.SIZE][Features.SIZE];
      for (int i = 0; i < Features.SIZE; i++) {
        gradient[i] = TRUST * (ASSUMED[i] - weights[i]);
        curvature[i][i] = TRUST;
      }
      ChoiceModel current = new ChoiceModel(weights);
      for (Trial trial : trials) {
        current.add(trial, gradient, curvature);
      }
      double[] step = LinearSystem.solve(curvature, gradient);
      for (int i = 0; i < weights.length; i++) {
        double wanted = weights[i] + Math.clamp(step[i], -1, 1);
        weights[i] = many ? wanted : Math.clamp(wanted, LEAST[i], MOST[i]);
      }
    }
    return new ChoiceModel(weights);
  }

  private void add(Trial trial, double[] gradient, double[][] curvature) {
    double[] utilities = trial.candidates().stream().mapToDouble(this::utility).toArray();
    double[] chances = chances(utilities);
    double[] mean = new double[Features.SIZE];
    for (int c = 0; c < chances.length; c++) {
      double[] vector = trial.candidates().get(c).vector();
      for (int i = 0; i < Features.SIZE; i++) {
        mean[i] += chances[c] * vector[i];
        for (int j = 0; j < Features.SIZE; j++) {
          curvature[i][j] += trial.weight() * chances[c] * vector[i] * vector[j];
        }
      }
    }
    double[] right =
        trial.right() < 0
            ? new double[Features.SIZE]
            : trial.candidates().get(trial.right()).vector();
    for (int i = 0; i < Features.SIZE; i++) {
      gradient[i] += trial.weight() * (right[i] - mean[i]);
      for (int j = 0; j < Features.SIZE; j++) {
        curvature[i][j] -= trial.weight() * mean[i] * mean[j];
      }
    }
  }

  @Override
  public String toString() {
    return "ChoiceModel" + Arrays.toString(weights);
  }
}
