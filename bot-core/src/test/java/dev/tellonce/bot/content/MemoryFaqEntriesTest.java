package dev.tellonce.bot.content;

class MemoryFaqEntriesTest extends FaqEntriesContract {
  private final MemoryFaqEntries faq = new MemoryFaqEntries();

  @Override
  protected FaqEntries faq() {
    return faq;
  }
}
