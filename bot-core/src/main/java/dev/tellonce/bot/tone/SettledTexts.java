package dev.tellonce.bot.tone;

import dev.tellonce.bot.message.Language;

/**
 * Stored texts whose wording an editor has seen and decided on; they leave as they are stored. Any
 * thread; never blocks.
 */
@FunctionalInterface
public interface SettledTexts {
  /**
   * Whether a text is one of them, with its places filled in or not.
   *
   * @param text the whole text that is about to leave
   * @param language its language
   */
  boolean isSettled(String text, Language language);
}
