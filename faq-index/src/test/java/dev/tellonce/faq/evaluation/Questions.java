package dev.tellonce.faq.evaluation;

import dev.tellonce.faq.evaluation.IntentScore.Hit;
import dev.tellonce.faq.evaluation.IntentScore.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Questions whose ending is known. */
public final class Questions {
  private Questions() {}

  /** A question that wants an entry; names and confidences of what was found alternate. */
  public static Outcome wanting(String entry, String text, Object... found) {
    return new Outcome(text, Optional.of(entry), hits(found), 0);
  }

  /** A question that no entry covers. */
  public static Outcome uncovered(String text, Object... found) {
    return new Outcome(text, Optional.empty(), hits(found), 0);
  }

  private static List<Hit> hits(Object... found) {
    List<Hit> hits = new ArrayList<>();
    for (int i = 0; i < found.length; i += 2) {
      hits.add(new Hit(String.valueOf(found[i]), ((Number) found[i + 1]).doubleValue()));
    }
    return hits;
  }
}
