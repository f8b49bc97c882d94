package dev.tellonce.bot.understanding;

import dev.tellonce.bot.message.Fact;
import dev.tellonce.bot.message.Language;
import java.time.LocalDate;
import java.util.List;

/** Reads facts out of what a visitor said. */
public interface FactReader {
  /**
   * The facts in a text, in the order of the text.
   *
   * @param text what the visitor said
   * @param language its language, or unknown
   * @param today the visitor's day, for "last Tuesday"
   * @param source the number of the entry the text is from
   */
  List<Fact> read(String text, Language language, LocalDate today, long source);
}
