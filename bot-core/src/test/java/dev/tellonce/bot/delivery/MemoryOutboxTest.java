package dev.tellonce.bot.delivery;

import dev.tellonce.bot.journal.Journal;
import dev.tellonce.bot.journal.MemoryJournal;
import java.util.Random;

class MemoryOutboxTest extends OutboxContract {
  private final MemoryOutbox outbox = new MemoryOutbox(clock);
  private final MemoryJournal journal = new MemoryJournal(clock, new Random(7), outbox::add);

  @Override
  protected Journal journal() {
    return journal;
  }

  @Override
  protected Outbox outbox() {
    return outbox;
  }
}
