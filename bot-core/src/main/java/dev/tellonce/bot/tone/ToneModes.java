package dev.tellonce.bot.tone;

import dev.tellonce.bot.message.InboxId;

/** The mode of each inbox. Any thread; never blocks. */
@FunctionalInterface
public interface ToneModes {
  /** The mode of an inbox now; on for one that is not known. */
  ToneMode of(InboxId inbox);
}
