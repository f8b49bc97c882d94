package dev.tellonce.bot.journal;

import dev.tellonce.bot.message.FaqReference;
import java.util.Optional;

/**
 * An automated answer the visitor was given in this episode.
 *
 * @param faq what was answered
 * @param seq the number of the entry that gave it
 * @param helped what the visitor said of it; empty while nothing was said
 */
public record TriedAnswer(FaqReference faq, long seq, Optional<Boolean> helped) {}
