package dev.tellonce.bot.journal;

import java.util.Random;

class MemoryJournalReadingTest extends JournalReadingContract {
  private final MemoryJournal journal = new MemoryJournal(clock, new Random(7));

  @Override
  protected Journal journal() {
    return journal;
  }
}
