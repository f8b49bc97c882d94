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
 * @param vector what an encoder makes of it; empty without one
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Phrasing(long serial, FaqEntry entry, String text, AnalysedText analysed, float[] vector) {
  FaqId id() {
    return entry.id();
  }
}
