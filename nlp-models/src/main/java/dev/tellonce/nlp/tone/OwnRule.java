package dev.tellonce.nlp.tone;

import java.util.Optional;

/**
 * A rule of the operator's own, laid over the shipped packs of its language: it takes the place of
 * the rule with its id, or is one more, and wins where both find the same words.
 *
 * @param id the id that is said in its text
 * @param version its version, kept with every message it touches
 * @param yaml the rule as a YAML map, as one item of {@code rules} in a pack
 */
public record OwnRule(String id, int version, String yaml) {
  /** What stands before the id in the place of a file's name, where faults are told. */
  public static final String FILE = "own/";

  /**
   * The id that a rule gives itself.
   *
   * @param yaml the rule as a YAML map
   * @return its id; empty where there is none that can be read
   */
  public static Optional<String> idOf(String yaml) {
    return PackReader.ownId(yaml);
  }

  /** Where faults of this rule are told; the lines are those of its text. */
  public String file() {
    return FILE + id;
  }
}
