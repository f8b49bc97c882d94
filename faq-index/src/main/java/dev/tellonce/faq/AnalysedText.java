package dev.tellonce.faq;

import java.util.List;
import java.util.Set;

/**
 * A text opened into what is compared.
 *
 * @param slots its words, in order, each distinct surface once
 * @param terms every term that stands for one of its words
 * @param grams its character n-grams
 * @param negated whether a word turns its sense around
 */
record AnalysedText(List<Slot> slots, Set<String> terms, Set<String> grams, boolean negated) {
  /** The share of common n-grams by Dice, 0..1. */
  double likeness(AnalysedText other) {
    if (grams.isEmpty() || other.grams.isEmpty()) {
      return 0;
    }
    boolean smaller = grams.size() <= other.grams.size();
    Set<String> few = smaller ? grams : other.grams;
    Set<String> many = smaller ? other.grams : grams;
    long common = few.stream().filter(many::contains).count();
    return 2.0 * common / (grams.size() + other.grams.size());
  }
}
