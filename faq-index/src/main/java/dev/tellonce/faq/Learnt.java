package dev.tellonce.faq;

import dev.tellonce.bot.message.FaqId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was learnt from all phrasings of a language together, beside what each of them says.
 * Immutable.
 *
 * @param grams the n-grams of the phrasings
 * @param classifier tells the entries apart
 * @param few whether the phrasings are few enough to be learnt with their vectors together
 */
record Learnt(Grams grams, @Nullable EntryClassifier classifier, boolean few) {
  /** So many entries compete for a text because the classifier says so. */
  private static final int BEST = 5;

  /** Fewer phrasings, in all and for each entry on average, teach nothing. */
  private static final int FEWEST = 24;

  private static final int FEWEST_EACH = 3;

  /** More phrasings are many. */
  static final int FEW = 2_000;

  /** What is learnt from nothing. */
  static final Learnt NOTHING = new Learnt(Grams.of(List.of()), null, true);

  /**
   * What the classifier says of one text.
   *
   * @param scores for each entry that was learnt; empty without a classifier
   */
  record Judgement(Map<FaqId, Double> scores) {
    static final Judgement NONE = new Judgement(Map.of());

    /** The entries it says most for, best first. */
    List<FaqId> best() {
      return scores.entrySet().stream()
          .sorted(
              Map.Entry.<FaqId, Double>comparingByValue(Comparator.reverseOrder())
                  .thenComparing(each -> each.getKey().value()))
          .limit(BEST)
          .map(Map.Entry::getKey)
          .toList();
    }

    /** The same without entries that something takes to be absent. */
    Judgement without(Exclusion exclusion) {
      if (!(exclusion instanceof Exclusion.Several)) {
        return this;
      }
      Map<FaqId, Double> left = new LinkedHashMap<>(scores);
      left.keySet().removeIf(exclusion::touches);
      return new Judgement(left);
    }

    double score(FaqId entry) {
      return scores.getOrDefault(entry, 0.0);
    }

    /** How far an entry is before the best of the others, or behind. */
    double lead(FaqId entry) {
      Double own = scores.get(entry);
      double other = Double.NEGATIVE_INFINITY;
      for (Map.Entry<FaqId, Double> each : scores.entrySet()) {
        other = each.getKey().equals(entry) ? other : Math.max(other, each.getValue());
      }
      return own == null || other == Double.NEGATIVE_INFINITY ? 0 : own - other;
    }
  }

  /** Whether there is a classifier. */
  boolean isThere() {
    return classifier != null;
  }

  /**
   * Judges a text.
   *
   * @param text the text
   * @param vector what the encoder makes of it; empty without one
   */
  Judgement judge(String text, float[] vector) {
    return classifier == null
        ? Judgement.NONE
        : new Judgement(classifier.scores(new EntryClassifier.Sample(grams.row(text), vector)));
  }

  /** Learns from phrasings; nothing where they are too few to be learnt from. */
  static Learnt from(List<Phrasing> phrasings) {
    long entries = phrasings.stream().map(Phrasing::id).distinct().count();
    if (entries < 2 || phrasings.size() < FEWEST || phrasings.size() < FEWEST_EACH * entries) {
      return NOTHING;
    }
    Grams grams = Grams.of(phrasings.stream().map(Phrasing::text).toList());
    boolean few = phrasings.size() <= FEW;
    return new Learnt(grams, classifier(grams, phrasings, few), few);
  }

  /**
   * The same n-grams, and a classifier of some of the phrasings only, learnt in the same way: its
   * scores stand for those of the whole.
   */
  Learnt of(List<Phrasing> some) {
    return new Learnt(grams, classifier(grams, some, few), few);
  }

  private static @Nullable EntryClassifier classifier(
      Grams grams, List<Phrasing> phrasings, boolean few) {
    List<EntryClassifier.Sample> samples = new ArrayList<>();
    List<FaqId> labels = new ArrayList<>();
    for (Phrasing phrasing : phrasings) {
      samples.add(new EntryClassifier.Sample(grams.row(phrasing.text()), phrasing.vector()));
      labels.add(phrasing.id());
    }
    return labels.stream().distinct().count() < 2
        ? null
        : EntryClassifier.trained(samples, labels, grams.size(), few);
  }
}
