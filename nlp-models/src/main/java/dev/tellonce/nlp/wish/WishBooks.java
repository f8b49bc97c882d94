package dev.tellonce.nlp.wish;

import dev.tellonce.bot.message.Language;
import dev.tellonce.nlp.words.WordFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * One book of phrases for each language, and which of them are opened for a text.
 *
 * @param <T> the book
 */
final class WishBooks<T> {
  private static final List<String> FILES = List.of("en", "da", "nb", "fi", "ko", "sv", "de");

  private final Map<String, T> books = new LinkedHashMap<>();

  WishBooks(Function<WordFile, T> reader) {
    for (String code : FILES) {
      books.put(code, reader.apply(WordFile.beside(WishBooks.class, code + ".txt")));
    }
  }

  /**
   * The books for a text: its language's and English; all of them when the language is not known.
   */
  List<T> forText(Language language) {
    String code = language.code().equals("nn") ? "nb" : language.code();
    T own = books.get(code);
    if (own == null) {
      return List.copyOf(books.values());
    }
    List<T> open = new ArrayList<>();
    open.add(own);
    if (!code.equals("en")) {
      open.add(books.get("en"));
    }
    return open;
  }
}
