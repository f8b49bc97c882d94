package dev.tellonce.faq;

import dev.tellonce.bot.message.FaqId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The terms of one language's phrasings, in how many entries each is, and what it therefore weighs.
 * Immutable.
 */
final class Vocabulary {
  /** What a word of the language's frame weighs beside a word no other entry has. */
  private static final double GENERIC_WEIGHT = 0.2;

  private static final double NEGATION_WEIGHT = 0.5;
  private static final double LEAST_WEIGHT = 0.3;

  /** A word seen once or twice proves less than one seen often. */
  private static final double RARE = 0.7;

  private final Map<String, Map<FaqId, Integer>> phrasings = new HashMap<>();
  private final Map<FaqId, Set<String>> terms = new HashMap<>();
  private final Map<String, String> surfaces = new HashMap<>();
  private final Map<Long, double[]> weights = new HashMap<>();
  private final int entries;

  /**
   * Counts.
   *
   * @param all the phrasings
   * @param tags the terms of the entries' tags; a tag counts like a word of one more phrasing
   */
  Vocabulary(List<Phrasing> all, Map<FaqId, Set<String>> tags) {
    for (Phrasing phrasing : all) {
      for (String term : phrasing.analysed().terms()) {
        phrasings
            .computeIfAbsent(term, key -> new HashMap<>())
            .merge(phrasing.id(), 1, Integer::sum);
      }
      terms
          .computeIfAbsent(phrasing.id(), key -> new HashSet<>())
          .addAll(phrasing.analysed().terms());
      for (Slot slot : phrasing.analysed().slots()) {
        surfaces.putIfAbsent(slot.surface(), slot.alternatives().keySet().iterator().next());
      }
    }
    tags.forEach(
        (entry, words) -> {
          for (String term : words) {
            phrasings.computeIfAbsent(term, key -> new HashMap<>()).merge(entry, 1, Integer::sum);
          }
          terms.computeIfAbsent(entry, key -> new HashSet<>()).addAll(words);
        });
    this.entries = terms.size();
    for (Phrasing phrasing : all) {
      weights.put(
          phrasing.serial(), weights(phrasing.analysed().slots(), Exclusion.Nothing.AT_ALL));
    }
  }

  /** Every term of an entry's phrasings but the excluded one. */
  Set<String> termsOf(FaqId entry, Exclusion exclusion) {
    Set<String> all = terms.getOrDefault(entry, Set.of());
    if (!exclusion.touches(entry)) {
      return all;
    }
    Set<String> left = new LinkedHashSet<>();
    for (String term : all) {
      if (phrasings.getOrDefault(term, Map.of()).getOrDefault(entry, 0)
          > exclusion.count(entry, term)) {
        left.add(term);
      }
    }
    return left;
  }

  /** Whether any phrasing but the excluded ones has the term. */
  boolean knows(String term, Exclusion exclusion) {
    return entriesWith(term, exclusion) > 0;
  }

  /** The term of a word as it is written in a phrasing. */
  String termOf(String surface, String otherwise) {
    return surfaces.getOrDefault(surface, otherwise);
  }

  /** Whether any content the slot stands for is known. */
  boolean knows(Slot slot, Exclusion exclusion) {
    return anyKnown(slot, exclusion)
        || (!slot.parts().isEmpty()
            && slot.parts().stream().allMatch(term -> knows(term, exclusion)));
  }

  private boolean anyKnown(Slot slot, Exclusion exclusion) {
    for (String term : slot.alternatives().keySet()) {
      if (knows(term, exclusion)) {
        return true;
      }
    }
    return false;
  }

  /** Of the phrasings that have a slot's word, the share that is this entry's, 0..1. */
  double share(Slot slot, FaqId entry, Exclusion exclusion) {
    double own = 0;
    double all = 0;
    List<String> terms =
        slot.alternatives().keySet().stream().anyMatch(phrasings::containsKey)
            ? List.copyOf(slot.alternatives().keySet())
            : slot.parts();
    for (String term : terms) {
      for (Map.Entry<FaqId, Integer> count : phrasings.getOrDefault(term, Map.of()).entrySet()) {
        double left =
            Math.max(0, count.getValue() - (double) exclusion.count(count.getKey(), term));
        all += left;
        own += count.getKey().equals(entry) ? left : 0;
      }
    }
    return own / (all + RARE);
  }

  /** What each slot weighs. */
  double[] weights(List<Slot> slots, Exclusion exclusion) {
    double[] each = new double[slots.size()];
    for (int i = 0; i < each.length; i++) {
      each[i] = weight(slots.get(i), exclusion);
    }
    return each;
  }

  /** What each slot of an indexed phrasing weighs; not to be changed. */
  double[] weightsOf(Phrasing phrasing) {
    double[] each = weights.get(phrasing.serial());
    return each == null ? weights(phrasing.analysed().slots(), Exclusion.Nothing.AT_ALL) : each;
  }

  /** What the slot weighs, 0..1: a word that few entries have, or none, weighs most. */
  double weight(Slot slot, Exclusion exclusion) {
    return switch (slot.kind()) {
      case GENERIC -> GENERIC_WEIGHT;
      case NEGATION -> NEGATION_WEIGHT;
      case CONTENT -> contentWeight(slot, exclusion);
    };
  }

  private double contentWeight(Slot slot, Exclusion exclusion) {
    int with = 0;
    for (String term : slot.alternatives().keySet()) {
      with = Math.max(with, entriesWith(term, exclusion));
    }
    for (String part : slot.parts()) {
      with = Math.max(with, entriesWith(part, exclusion));
    }
    if (with <= 1 || entries <= 2) {
      return 1;
    }
    double rarest = rarity(1);
    return Math.max(LEAST_WEIGHT, rarity(with) / rarest);
  }

  private double rarity(int with) {
    return Math.log1p((entries - with + 0.5) / (with + 0.5));
  }

  private int entriesWith(String term, Exclusion exclusion) {
    Map<FaqId, Integer> counts = phrasings.getOrDefault(term, Map.of());
    return counts.size() - exclusion.missing(term, counts);
  }
}
