package dev.tellonce.bot.dialogue;

import dev.tellonce.bot.message.HandOffReason;
import dev.tellonce.bot.understanding.FaqHit;
import java.util.List;

/** What the limited tier does next. */
public sealed interface Decision {
  /**
   * Give the FAQ's answer and ask whether it helped.
   *
   * @param hit the entry
   */
  record Answer(FaqHit hit) implements Decision {}

  /**
   * Ask once which of the close questions is meant.
   *
   * @param candidates two or three entries, best first
   */
  record Clarify(List<FaqHit> candidates) implements Decision {
    /** Keeps its own copy. */
    public Clarify {
      candidates = List.copyOf(candidates);
    }
  }

  /**
   * Bring in a person.
   *
   * @param reason why
   */
  record HandOff(HandOffReason reason) implements Decision {}

  /** Thank the visitor, whom the answer helped; the chat stays open. */
  record Thank() implements Decision {}

  /** Say nothing: somebody else has the conversation, or nothing new was said. */
  record Silence() implements Decision {}
}
