package dev.tellonce.bot.dialogue;

import dev.tellonce.bot.message.InvalidValueException;
import java.util.Set;

/**
 * How far the automation may go.
 *
 * @param maxAutomatedAnswers the most automated answers in a row, 0 to 5; 0 is none at all
 * @param answerAt the confidence from which an answer is given, 0 to 1
 * @param clarifyAt the confidence from which an entry counts as a candidate, 0 to {@code answerAt}
 * @param margin how far the best must be before the second to be the answer, 0 to 1
 * @param neverAutomate topics that always go to a person
 */
public record DialoguePolicy(
    int maxAutomatedAnswers,
    double answerAt,
    double clarifyAt,
    double margin,
    Set<String> neverAutomate) {
  /** The frustration from which only a person answers, of 0..4. */
  static final int UPSET = 3;

  /** Refuses limits outside their ranges. */
  public DialoguePolicy {
    neverAutomate = Set.copyOf(neverAutomate);
    if (maxAutomatedAnswers < 0 || maxAutomatedAnswers > 5) {
      throw new InvalidValueException(
          "max_automated_answers: " + maxAutomatedAnswers + " (expected: 0..5)");
    }
    if (!(answerAt > 0 && answerAt <= 1)) {
      throw new InvalidValueException("answer: " + answerAt + " (expected: above 0, at most 1)");
    }
    if (!(clarifyAt > 0 && clarifyAt <= answerAt)) {
      throw new InvalidValueException(
          "clarify: " + clarifyAt + " (expected: above 0, at most " + answerAt + ")");
    }
    if (!(margin >= 0 && margin <= 1)) {
      throw new InvalidValueException("margin: " + margin + " (expected: 0..1)");
    }
  }
}
