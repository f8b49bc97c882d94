package dev.tellonce.bot.understanding;

import dev.tellonce.bot.content.FaqEntry;
import dev.tellonce.bot.message.FaqReference;
import dev.tellonce.bot.message.InboxId;

/**
 * An FAQ entry that may answer.
 *
 * @param entry the entry
 * @param confidence how likely this is the right answer, 0 to 1
 */
public record FaqHit(FaqEntry entry, double confidence) {
  /** The hit with the answer an inbox gives. */
  public FaqHit in(InboxId inbox) {
    return new FaqHit(entry.in(inbox), confidence);
  }

  /** The hit as it is kept in the journal. */
  public FaqReference reference() {
    return new FaqReference(entry.id(), entry.version(), entry.question(), confidence);
  }
}
