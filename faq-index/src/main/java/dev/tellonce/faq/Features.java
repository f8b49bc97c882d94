package dev.tellonce.faq;

/**
 * What speaks for and against an entry as the answer; the order of {@link #vector} is that of
 * {@link ChoiceModel}'s weights.
 *
 * @param asked the share of the question's words that one phrasing covers, by weight, 0..1
 * @param phrased the share of that phrasing's words the question covers, by weight, 0..1
 * @param known the share of the question's words that all phrasings of the entry cover, 0..1
 * @param spelled the share of common character n-grams, 0..1
 * @param shared the cosine of question and phrasing: their score over the score each has with
 *     itself
 * @param unknown the share of the question's words that no phrasing of the language has, 0..1
 * @param turned 1 where only one of the two has a negation, else 0
 * @param evidence how much content the match stands on, 0..1
 * @param affinity how much the question's words belong to this entry rather than to others, 0..1
 * @param agreement the share of the near phrasings, by likeness, that are this entry's, 0..1
 * @param trained what the classifier says for the entry; 0 without one
 * @param lead how far that is before the best other entry, or behind; 0 without one
 * @param meant how alike the meanings are, by the nearest phrasing's vector; 0 without an encoder
 */
record Features(
    double asked,
    double phrased,
    double known,
    double spelled,
    double shared,
    double unknown,
    double turned,
    double evidence,
    double affinity,
    double agreement,
    double trained,
    double lead,
    double meant) {
  /** How many numbers {@link #vector} has: one that is always 1, these, and what is missing. */
  static final int SIZE = 15;

  /** Where in the vector words begin, the classifier, and the meaning. */
  static final int WORDS = 1;

  static final int CLASSIFIER = 12;
  static final int MEANING = 14;

  /** Where less than this share of a question is covered, what is missing counts against it. */
  private static final double HALF = 0.6;

  /** The same, with what was learnt from all phrasings together. */
  Features with(double trainedScore, double trainedLead, double likeMeaning) {
    return new Features(
        asked,
        phrased,
        known,
        spelled,
        shared,
        unknown,
        turned,
        evidence,
        affinity,
        agreement,
        trainedScore,
        trainedLead,
        likeMeaning);
  }

  double[] vector() {
    double missing = Math.max(0, HALF - asked) / HALF;
    return new double[] {
      1, asked, phrased, known, spelled, shared, unknown, turned, evidence, affinity, agreement,
      missing, trained, lead, meant
    };
  }
}
