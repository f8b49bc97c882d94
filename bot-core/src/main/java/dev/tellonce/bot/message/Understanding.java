package dev.tellonce.bot.message;

import java.util.List;

/**
 * What was understood of what the visitor said since the last answer.
 *
 * @param language the language, or {@link Language#UNKNOWN}
 * @param hits the FAQ entries that may answer, best first
 * @param wantsPerson whether the visitor asks for a person
 * @param mood how the visitor feels
 */
public record Understanding(
    Language language, List<FaqReference> hits, boolean wantsPerson, Mood mood) {
  /** Keeps its own copy of the hits. */
  public Understanding {
    hits = List.copyOf(hits);
  }
}
