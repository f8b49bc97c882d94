package dev.tellonce.bot.dialogue;

import dev.tellonce.bot.message.InvalidValueException;
import java.util.Set;

/**
 * How far the automation may go.
 *
 * @param maxAutomatedAnswers the most automated answers in a row, 0 to 5; 0 is none at all
 * @param precision the share of answers that shall be right, 0.5 to 0.999; from which confidence on
 *     answers are given follows from it and from the FAQ
 * @param clarifyAt the confidence from which an entry counts as a candidate, 0 to 1
 * @param margin how far the best must be before the second to be the answer, 0 to 1
 * @param neverAutomate topics that always go to a person
 */
public record DialoguePolicy(
    int maxAutomatedAnswers,
    double precision,
    double clarifyAt,
    double margin,
    Set<String> neverAutomate) {
  /** The least share of right answers that can be wanted. */
  public static final double LEAST_PRECISION = 0.5;

  /** The greatest share of right answers that can be wanted: nothing is always right. */
  public static final double MOST_PRECISION = 0.999;

  /** The frustration from which only a person answers, of 0..4. */
  static final int UPSET = 3;

  /** Refuses limits outside their ranges. */
  public DialoguePolicy {
    neverAutomate = Set.copyOf(neverAutomate);
    if (maxAutomatedAnswers < 0 || maxAutomatedAnswers > 5) {
      throw new InvalidValueException(
          "max_automated_answers: " + maxAutomatedAnswers + " (expected: 0..5)");
    }
    if (!(precision >= LEAST_PRECISION && precision <= MOST_PRECISION)) {
      throw new InvalidValueException(
          "precision: "
              + precision
              + " (expected: "
              + LEAST_PRECISION
              + ".."
              + MOST_PRECISION
              + "; no automation is always right, 0 automated answers is max_automated_answers:"
              + " 0)");
    }
    if (!(clarifyAt > 0 && clarifyAt <= 1)) {
      throw new InvalidValueException("clarify: " + clarifyAt + " (expected: above 0, at most 1)");
    }
    if (!(margin >= 0 && margin <= 1)) {
      throw new InvalidValueException("margin: " + margin + " (expected: 0..1)");
    }
  }
}
