package dev.tellonce.bot.understanding;

import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.message.Mood;
import java.util.List;

/** Reads how a visitor feels. */
public interface MoodReader {
  /**
   * The mood the lines show.
   *
   * @param lines what the visitor said in this episode, oldest first
   * @param language their language, or unknown
   */
  Mood read(List<String> lines, Language language);
}
