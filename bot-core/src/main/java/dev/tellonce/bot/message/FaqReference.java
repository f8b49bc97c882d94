package dev.tellonce.bot.message;

/**
 * An FAQ entry as it was when it was used.
 *
 * @param id the entry
 * @param version its version, from 1
 * @param question its question in the conversation's language
 * @param confidence how sure the match was, 0 to 1
 */
public record FaqReference(FaqId id, int version, String question, double confidence) {
  /** Refuses versions below 1 and confidences outside 0..1. */
  public FaqReference {
    Checks.range("version", version, 1, Integer.MAX_VALUE);
    Checks.required("question", question, 1000);
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new InvalidValueException("confidence: " + confidence + " (expected: 0..1)");
    }
  }
}
