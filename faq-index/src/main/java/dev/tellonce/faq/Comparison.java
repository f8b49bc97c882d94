package dev.tellonce.faq;

import dev.tellonce.bot.message.FaqId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares one question with phrasings; what depends on the question alone is worked out once. */
final class Comparison {
  /** So much weight of matched content counts as full evidence. */
  private static final double FULL_EVIDENCE = 2;

  private final AnalysedText question;
  private final Vocabulary vocabulary;
  private final Exclusion exclusion;
  private final double[] weights;
  private final double total;
  private final double square;
  private final double unknown;
  private final Map<FaqId, Double> known = new HashMap<>();
  private final Map<FaqId, Double> affinities = new HashMap<>();

  Comparison(AnalysedText question, Vocabulary vocabulary, Exclusion exclusion) {
    this.question = question;
    this.vocabulary = vocabulary;
    this.exclusion = exclusion;
    this.weights = vocabulary.weights(question.slots(), exclusion);
    double sum = 0;
    double squares = 0;
    double strange = 0;
    for (int i = 0; i < weights.length; i++) {
      Slot slot = question.slots().get(i);
      sum += weights[i];
      squares += weights[i] * weights[i];
      if (slot.kind() == Slot.Kind.CONTENT && !vocabulary.knows(slot, exclusion)) {
        strange += weights[i];
      }
    }
    this.total = sum;
    this.square = squares;
    this.unknown = strange;
  }

  /** What speaks for a phrasing. */
  Features with(Phrasing phrasing, double agreement) {
    Set<String> theirs = phrasing.analysed().terms();
    double covered = 0;
    double evidence = 0;
    double common = 0;
    for (int i = 0; i < weights.length; i++) {
      Slot slot = question.slots().get(i);
      double share = slot.coveredBy(theirs);
      covered += weights[i] * share;
      common += weights[i] * weights[i] * share;
      evidence += slot.kind() == Slot.Kind.CONTENT ? weights[i] * share : 0;
    }
    List<Slot> slots = phrasing.analysed().slots();
    double[] theirWeights = vocabulary.weightsOf(phrasing);
    double theirTotal = 0;
    double theirCovered = 0;
    double theirSquare = 0;
    for (int i = 0; i < theirWeights.length; i++) {
      theirTotal += theirWeights[i];
      theirCovered += theirWeights[i] * slots.get(i).coveredBy(question.terms());
      theirSquare += theirWeights[i] * theirWeights[i];
    }
    return new Features(
        ratio(covered, total),
        ratio(theirCovered, theirTotal),
        known.computeIfAbsent(phrasing.id(), this::known),
        question.likeness(phrasing.analysed()),
        Math.min(1, ratio(common, Math.sqrt(square * theirSquare))),
        ratio(unknown, total),
        question.negated() == phrasing.analysed().negated() ? 0 : 1,
        Math.min(1, evidence / FULL_EVIDENCE),
        affinities.computeIfAbsent(phrasing.id(), this::affinity),
        agreement,
        0,
        0,
        0);
  }

  private double known(FaqId entry) {
    Set<String> terms = vocabulary.termsOf(entry, exclusion);
    double covered = 0;
    for (int i = 0; i < weights.length; i++) {
      covered += weights[i] * question.slots().get(i).coveredBy(terms);
    }
    return ratio(covered, total);
  }

  private double affinity(FaqId entry) {
    double own = 0;
    double all = 0;
    for (int i = 0; i < weights.length; i++) {
      Slot slot = question.slots().get(i);
      if (slot.kind() == Slot.Kind.CONTENT) {
        own += weights[i] * vocabulary.share(slot, entry, exclusion);
        all += weights[i];
      }
    }
    return ratio(own, all);
  }

  /** How alike a phrasing is, by the cosine of the weighted words alone. */
  double cosine(Phrasing phrasing) {
    Set<String> theirs = phrasing.analysed().terms();
    double common = 0;
    for (int i = 0; i < weights.length; i++) {
      common += weights[i] * weights[i] * question.slots().get(i).coveredBy(theirs);
    }
    double theirSquare = 0;
    for (double weight : vocabulary.weightsOf(phrasing)) {
      theirSquare += weight * weight;
    }
    return Math.min(1, ratio(common, Math.sqrt(square * theirSquare)));
  }

  private static double ratio(double part, double whole) {
    return whole <= 0 ? 0 : part / whole;
  }
}
