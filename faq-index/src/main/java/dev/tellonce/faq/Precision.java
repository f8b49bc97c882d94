package dev.tellonce.faq;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How often answers of a confidence and above are right, as the trials of the operator's own
 * phrasings tell. Where they are few, the confidence itself is believed instead. Immutable.
 */
final class Precision {
  /** So many trials weigh as much as what the confidence itself promises. */
  private static final double TRUST = 10;

  /** What is far likelier wrong than right is no answer, however often others were right. */
  private static final double LEAST = 0.2;

  /** Before anything is known. */
  static final Precision UNKNOWN = new Precision(List.of());

  private final List<Outcome> outcomes;

  private Precision(List<Outcome> outcomes) {
    this.outcomes = outcomes;
  }

  /**
   * One trial.
   *
   * @param confidence of the best entry, 0..1
   * @param right whether it was the right one
   * @param weight how much the trial counts
   */
  record Outcome(double confidence, boolean right, double weight) {}

  static Precision of(List<Outcome> outcomes) {
    List<Outcome> sorted = new ArrayList<>(outcomes);
    sorted.sort(Comparator.comparingDouble(Outcome::confidence).reversed());
    return new Precision(sorted);
  }

  /**
   * The least confidence from which so many answers are right.
   *
   * @param wanted the share of answers that shall be right, above 0 and below 1
   * @return 0.2..1; the share itself where nothing is known
   */
  double from(double wanted) {
    double right = 0;
    double all = 0;
    double promised = 0;
    double from = outcomes.isEmpty() ? wanted : 1;
    for (int i = 0; i < outcomes.size(); i++) {
      Outcome outcome = outcomes.get(i);
      all += outcome.weight();
      promised += outcome.weight() * outcome.confidence();
      right += outcome.right() ? outcome.weight() : 0;
      boolean last =
          i + 1 == outcomes.size() || outcomes.get(i + 1).confidence() < outcome.confidence();
      if (last && all > 0 && (right + TRUST * promised / all) / (all + TRUST) >= wanted) {
        from = outcome.confidence();
      }
    }
    return Math.max(LEAST, from);
  }
}
