package dev.tellonce.faq.evaluation;

import dev.tellonce.faq.evaluation.IntentScore.Ending;

/**
 * What becomes of so many questions that the entries cover, in whole numbers for people.
 *
 * @param questions 100, or how many there were where they are fewer
 * @param right so many get the right answer
 * @param wrong so many get a wrong one; never 0 when there was one
 * @param person so many go to a person
 */
public record PerHundred(long questions, long right, long wrong, long person) {
  private static final int HUNDRED = 100;

  /** How many would be answered, rightly or not. */
  public long answered() {
    return right + wrong;
  }

  /** Counts them. */
  public static PerHundred of(IntentScore score) {
    Share right = score.inScope(Ending.RIGHT);
    Share wrong = score.inScope(Ending.WRONG);
    if (score.inScope() <= HUNDRED) {
      return new PerHundred(
          score.inScope(), right.part(), wrong.part(), score.inScope(Ending.PERSON).part());
    }
    // Mistakes are rounded up: nobody is promised less of them than were seen.
    long mistakes = (long) Math.ceil(HUNDRED * wrong.value());
    long answered = Math.max(mistakes, Math.round(HUNDRED * (right.value() + wrong.value())));
    return new PerHundred(HUNDRED, answered - mistakes, mistakes, HUNDRED - answered);
  }
}
