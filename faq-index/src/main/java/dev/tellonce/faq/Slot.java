package dev.tellonce.faq;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One word of a text as the matcher sees it.
 *
 * @param surface the word as written, in lower case
 * @param alternatives the terms that stand for it, each with the credit a match by it earns, 0..1
 * @param parts the terms of a compound's parts; empty where it is none
 * @param kind how much the word can say about a topic
 */
record Slot(String surface, Map<String, Double> alternatives, List<String> parts, Kind kind) {
  /** How much a word can say about a topic. */
  enum Kind {
    /** Says what is asked about. */
    CONTENT,
    /** A word of the language's frame or of politeness. */
    GENERIC,
    /** Turns the sense around. */
    NEGATION
  }

  /** What the parts of a compound are worth for the whole, all together. */
  static final double PARTS_CREDIT = 0.9;

  /** The share of this word that a set of terms covers, 0..1. */
  double coveredBy(Set<String> terms) {
    double best = 0;
    for (Map.Entry<String, Double> alternative : alternatives.entrySet()) {
      if (alternative.getValue() > best && terms.contains(alternative.getKey())) {
        best = alternative.getValue();
      }
    }
    if (best < PARTS_CREDIT && !parts.isEmpty()) {
      int hits = 0;
      for (String part : parts) {
        hits += terms.contains(part) ? 1 : 0;
      }
      best = Math.max(best, PARTS_CREDIT * hits / parts.size());
    }
    return best;
  }
}
