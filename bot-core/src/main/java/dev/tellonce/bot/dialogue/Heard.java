package dev.tellonce.bot.dialogue;

import dev.tellonce.bot.message.Content;
import dev.tellonce.bot.message.Mood;
import dev.tellonce.bot.understanding.FaqHit;
import java.util.List;
import java.util.Optional;

/**
 * What the visitor said since the last answer, understood.
 *
 * @param said the messages, oldest first; never empty when there is something to decide
 * @param hits FAQ entries that may answer, best first
 * @param sureFrom the confidence from which a hit is sure enough to be the answer, 0 to 1
 * @param chosen the entry of the clarifying question that the visitor tapped
 * @param wantsPerson whether a person is asked for
 * @param mood how the visitor feels
 * @param understandingReady whether understanding was there at all
 */
public record Heard(
    List<Content> said,
    List<FaqHit> hits,
    double sureFrom,
    Optional<FaqHit> chosen,
    boolean wantsPerson,
    Mood mood,
    boolean understandingReady) {
  /** Keeps its own copies. */
  public Heard {
    said = List.copyOf(said);
    hits = List.copyOf(hits);
  }
}
