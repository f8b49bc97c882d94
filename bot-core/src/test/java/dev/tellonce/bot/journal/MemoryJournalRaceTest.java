package dev.tellonce.bot.journal;

import java.util.Random;

class MemoryJournalRaceTest extends JournalRaceContract {
  private final MemoryJournal journal = new MemoryJournal(clock, new Random(7));

  @Override
  protected Journal journal() {
    return journal;
  }
}
