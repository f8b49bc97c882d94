package dev.tellonce.bot.understanding;

import dev.tellonce.bot.message.Language;

/** Hears whether somebody asks for a person. Missing one is worse than an early hand-off. */
public interface PersonRequestDetector {
  /**
   * Whether the text asks for a person.
   *
   * @param text what the visitor said
   * @param language its language, or unknown, in which case every language is tried
   */
  boolean asksForPerson(String text, Language language);
}
