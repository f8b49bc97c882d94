package dev.tellonce.bot.understanding;

import dev.tellonce.bot.content.FaqEntry;
import dev.tellonce.bot.message.FaqReference;

/**
 * An FAQ entry that may answer.
 *
 * @param entry the entry
 * @param confidence how likely this is the right answer, 0 to 1
 */
public record FaqHit(FaqEntry entry, double confidence) {
  /** The hit as it is kept in the journal. */
  public FaqReference reference() {
    return new FaqReference(entry.id(), entry.version(), entry.question(), confidence);
  }
}
