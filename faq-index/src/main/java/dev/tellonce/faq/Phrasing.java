package dev.tellonce.faq;

import dev.tellonce.bot.content.FaqEntry;
import dev.tellonce.bot.message.FaqId;

/**
 * One way to put an entry's question.
 *
 * @param serial its number in the index
 * @param entry the entry it asks for
 * @param text as the operator wrote it
 * @param analysed the text opened
 */
record Phrasing(long serial, FaqEntry entry, String text, AnalysedText analysed) {
  FaqId id() {
    return entry.id();
  }
}
