package dev.tellonce.server.config;

import dev.tellonce.bot.content.Phrase;
import dev.tellonce.bot.content.Phrases;
import dev.tellonce.bot.message.Language;
import java.util.Map;

/** The server's own texts as they stand in the files. Immutable, any thread. */
public final class FilePhrases implements Phrases {
  private final Map<Language, Map<Phrase, String>> texts;

  /**
   * Creates the texts.
   *
   * @param texts by language; English is complete
   */
  public FilePhrases(Map<Language, Map<Phrase, String>> texts) {
    this.texts = Map.copyOf(texts);
  }

  @Override
  public String text(Phrase phrase, Language language, Map<String, String> values) {
    Map<Phrase, String> own =
        texts.getOrDefault(nearest(language), texts.getOrDefault(Language.ENGLISH, Map.of()));
    String text = own.getOrDefault(phrase, phrase.key());
    for (Map.Entry<String, String> value : values.entrySet()) {
      text = text.replace("{" + value.getKey() + "}", value.getValue());
    }
    return text;
  }

  /** Nynorsk is served in Bokmål where it has no texts of its own. */
  private Language nearest(Language language) {
    return language.code().equals("nn") && !texts.containsKey(language)
        ? new Language("nb")
        : language;
  }
}
