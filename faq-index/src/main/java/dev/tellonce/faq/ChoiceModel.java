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
    -7.5, 2.8, 1.6, 1, 1.4, 1.2, -2.8, -1, 1.2, 1.5, 1.5, -2.5, 0, 0, 16
  };

  /** How strongly the assumption holds, in examples. */
  private static final double TRUST = 1;

  /** From so many trials on they are believed, whatever they say. */
  private static final int MANY = 400;

  private static final int ROUNDS = 40;

  /** A step that makes the trials likelier by no more is the last one. */
  private static final double STILL = 1e-7;

  private static final double LEAST_PART = 1.0 / 1_024;

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
  record Trial(List<Features> candidates, int right, double weight) {
    Trial weighing(double other) {
      return new Trial(candidates, right, other);
    }
  }

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
    ChoiceModel best = CAREFUL;
    double value = best.value(trials);
    for (int round = 0; round < ROUNDS; round++) {
      double[] step = best.step(trials);
      ChoiceModel next = best;
      double reached = value;
      // The whole step is too far where the trials bend; a part of it always leads upwards.
      for (double part = 1; part >= LEAST_PART && next == best; part /= 2) {
        ChoiceModel tried = best.moved(step, part, many);
        double there = tried.value(trials);
        if (there > value) {
          next = tried;
          reached = there;
        }
      }
      if (reached - value < STILL) {
        return next;
      }
      best = next;
      value = reached;
    }
    return best;
  }

  private ChoiceModel moved(double[] step, double part, boolean free) {
    double[] moved = new double[Features.SIZE];
    for (int i = 0; i < moved.length; i++) {
      double wanted = weights[i] + part * step[i];
      moved[i] = free ? wanted : Math.clamp(wanted, LEAST[i], MOST[i]);
    }
    return new ChoiceModel(moved);
  }

  /** How likely the trials are, as a logarithm, less how far this is from the assumption. */
  private double value(List<Trial> trials) {
    double value = 0;
    for (int i = 0; i < Features.SIZE; i++) {
      value -= TRUST * (weights[i] - ASSUMED[i]) * (weights[i] - ASSUMED[i]) / 2;
    }
    for (Trial trial : trials) {
      double[] utilities = trial.candidates().stream().mapToDouble(this::utility).toArray();
      double most = Math.max(0, Arrays.stream(utilities).max().orElse(0));
      double total = StrictMath.exp(-most);
      for (double utility : utilities) {
        total += StrictMath.exp(utility - most);
      }
      double right = trial.right() < 0 ? 0 : utilities[trial.right()];
      value += trial.weight() * (right - most - StrictMath.log(total));
    }
    return value;
  }

  /** Newton's step towards the most likely model. */
  private double[] step(List<Trial> trials) {
    double[] gradient = new double[Features.SIZE];
    double[][] curvature = new double[Features.SIZE][Features.SIZE];
    for (int i = 0; i < Features.SIZE; i++) {
      gradient[i] = TRUST * (ASSUMED[i] - weights[i]);
      curvature[i][i] = TRUST;
    }
    for (Trial trial : trials) {
      add(trial, gradient, curvature);
    }
    return new LinearSystem(curvature).solve(gradient);
  }

  private void add(Trial trial, double[] gradient, double[][] curvature) {
    double[] utilities = trial.candidates().stream().mapToDouble(this::utility).toArray();
    double[] chances = chances(utilities);
    double[] mean = new double[Features.SIZE];
    for (int c = 0; c < chances.length; c++) {
      double[] vector = trial.candidates().get(c).vector();
      double weight = trial.weight() * chances[c];
      for (int i = 0; i < Features.SIZE; i++) {
        mean[i] += chances[c] * vector[i];
        double[] row = curvature[i];
        double share = weight * vector[i];
        for (int j = 0; share != 0 && j < Features.SIZE; j++) {
          row[j] += share * vector[j];
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
