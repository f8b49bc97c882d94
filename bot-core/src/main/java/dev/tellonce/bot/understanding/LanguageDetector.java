package dev.tellonce.bot.understanding;

import dev.tellonce.bot.message.Language;
import java.util.List;

/** Finds the language a visitor writes. */
public interface LanguageDetector {
  /**
   * The language of a conversation's lines.
   *
   * @param lines what the visitor said so far, oldest first; the last one weighs most
   * @param prior the language of the page or of earlier talk, or unknown
   * @return the language; the prior when the lines are too short to tell; unknown when nothing
   *     tells
   */
  Language detect(List<String> lines, Language prior);
}
