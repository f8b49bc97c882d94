package dev.tellonce.bot.message;

import java.util.List;
import java.util.Optional;

/**
 * What was understood of what the visitor said since the last answer.
 *
 * @param language the language, or {@link Language#UNKNOWN}
 * @param hits the FAQ entries that may answer, best first
 * @param elsewhere the entry that may answer, where there is one only in another language
 * @param wantsPerson whether the visitor asks for a person
 * @param mood how the visitor feels
 */
public record Understanding(
    Language language,
    List<FaqReference> hits,
    Optional<Elsewhere> elsewhere,
    boolean wantsPerson,
    Mood mood) {
  /**
   * An entry in another language than the visitor's.
   *
   * @param language its language
   * @param faq the entry
   */
  public record Elsewhere(Language language, FaqReference faq) {}

  /** Keeps its own copy of the hits. */
  public Understanding {
    hits = List.copyOf(hits);
  }
}
