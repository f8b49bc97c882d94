package dev.tellonce.faq;

import dev.tellonce.bot.message.FaqId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the entries whose phrasings mean nearly the same, by the vectors of an encoder; every
 * phrasing is looked at, which for tens of thousands takes no longer than an index of them.
 * Immutable.
 */
final class Meanings {
  /** So many entries compete for a text because they mean nearly the same. */
  private static final int BEST = 5;

  private final List<Phrasing> phrasings;
  private final List<FaqId> entries;
  private final int[] entryOf;

  Meanings(List<Phrasing> all) {
    this.phrasings = all.stream().filter(phrasing -> phrasing.vector().length > 0).toList();
    Map<FaqId, Integer> places = new HashMap<>();
    this.entries = new ArrayList<>();
    this.entryOf = new int[phrasings.size()];
    for (int i = 0; i < entryOf.length; i++) {
      FaqId id = phrasings.get(i).id();
      entryOf[i] =
          places.computeIfAbsent(
              id,
              key -> {
                entries.add(key);
                return entries.size() - 1;
              });
    }
  }

  /**
   * A phrasing that means nearly the same as a text.
   *
   * @param phrasing which
   * @param likeness the cosine of the two
   */
  record Like(Phrasing phrasing, double likeness) {}

  /** The best phrasing of each entry; empty for a text without a vector. */
  Map<FaqId, Like> of(float[] vector, Exclusion exclusion) {
    if (vector.length == 0 || phrasings.isEmpty()) {
      return Map.of();
    }
    float[] best = new float[entries.size()];
    int[] at = new int[entries.size()];
    Arrays.fill(at, -1);
    for (int i = 0; i < entryOf.length; i++) {
      float likeness = dot(vector, phrasings.get(i).vector());
      int entry = entryOf[i];
      if ((at[entry] < 0 || likeness > best[entry]) && !exclusion.excludes(phrasings.get(i))) {
        best[entry] = likeness;
        at[entry] = i;
      }
    }
    Map<FaqId, Like> likes = HashMap.newHashMap(at.length);
    for (int entry = 0; entry < at.length; entry++) {
      if (at[entry] >= 0) {
        likes.put(entries.get(entry), new Like(phrasings.get(at[entry]), best[entry]));
      }
    }
    return likes;
  }

  /** The likest of them, likest first. */
  static Map<FaqId, Like> best(Map<FaqId, Like> likes) {
    Map<FaqId, Like> best = new LinkedHashMap<>();
    likes.entrySet().stream()
        .sorted(
            Comparator.<Map.Entry<FaqId, Like>>comparingDouble(each -> each.getValue().likeness())
                .reversed()
                .thenComparing(each -> each.getKey().value()))
        .limit(BEST)
        .forEach(each -> best.put(each.getKey(), each.getValue()));
    return best;
  }

  private static float dot(float[] a, float[] b) {
    // Four sums at a time, which the compiler turns into wide instructions.
    float s0 = 0;
    float s1 = 0;
    float s2 = 0;
    float s3 = 0;
    int i = 0;
    for (; i + 3 < a.length; i += 4) {
      s0 += a[i] * b[i];
      s1 += a[i + 1] * b[i + 1];
      s2 += a[i + 2] * b[i + 2];
      s3 += a[i + 3] * b[i + 3];
    }
    for (; i < a.length; i++) {
      s0 += a[i] * b[i];
    }
    return s0 + s1 + s2 + s3;
  }
}
