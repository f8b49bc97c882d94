package dev.tellonce.bot.content;

import dev.tellonce.bot.journal.ManualClock;

class MemoryCannedRepliesTest extends CannedRepliesContract {
  private final MemoryCannedReplies replies = new MemoryCannedReplies(new ManualClock());

  @Override
  protected CannedReplies replies() {
    return replies;
  }
}
