package dev.tellonce.bot.content;

import dev.tellonce.bot.message.Language;
import java.util.Map;

/** The server's own texts in every language it is complete in. Any thread; does not block. */
public interface Phrases {
  /**
   * A text in a language; in English where the language is not there.
   *
   * @param phrase which
   * @param language in which language
   * @param values what stands for each {@code {name}}
   */
  String text(Phrase phrase, Language language, Map<String, String> values);
}
