package dev.tellonce.faq;

import dev.tellonce.bot.message.FaqId;
import dev.tellonce.bot.understanding.FaqHit;
import java.util.List;
import java.util.Optional;

/**
 * A question that was asked before any visitor asked it.
 *
 * @param kind what was hidden from the index while it was asked
 * @param entry the entry that it asks for; empty for a strange line
 * @param text the question
 * @param hits what was found, best first
 */
public record Rehearsed(Kind kind, Optional<FaqId> entry, String text, List<FaqHit> hits) {
  /** Keeps its own copy. */
  public Rehearsed {
    hits = List.copyOf(hits);
  }

  /** What was hidden. */
  public enum Kind {
    /** This phrasing: its entry has others, and is the right answer. */
    PHRASING,
    /** The whole entry: nothing that is left is the right answer. */
    ENTRY,
    /** Nothing: the line asks for what no FAQ answers. */
    STRANGE
  }
}
