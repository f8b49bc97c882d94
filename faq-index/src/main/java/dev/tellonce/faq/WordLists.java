package dev.tellonce.faq;

import dev.tellonce.bot.message.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The shipped word lists of one language, in sections: {@code [generic]} words that say little
 * about a topic, {@code [negation]}, {@code [asking]} beginnings of a question or request, {@code
 * [asking-end]} endings, {@code [condition]} beginnings of a condition, {@code [joiner]} words
 * between two questions, {@code [opener]} words that may stand before one, {@code [parts]} of
 * compounds, {@code [synonyms]} one group a line, {@code [out-of-scope]} lines a shop's FAQ does
 * not answer. Immutable.
 */
final class WordLists {
  private static final Map<String, String> FILES =
      Map.of(
          "en", "en", "da", "da", "fi", "fi", "nb", "nb", "nn", "nb", "ko", "ko", "sv", "sv", "de",
          "de");

  private final Map<String, List<String>> sections;

  private WordLists(Map<String, List<String>> sections) {
    this.sections = sections;
  }

  /** The lists of a language; empty ones where none are shipped. */
  static WordLists of(Language language) {
    String file = FILES.get(language.code());
    return new WordLists(file == null ? Map.of() : read("words/" + file + ".txt"));
  }

  /** The lines of a section, in the order of the file. */
  List<String> lines(String section) {
    return sections.getOrDefault(section, List.of());
  }

  /** The words of a section whose lines hold several words each. */
  List<String> words(String section) {
    List<String> words = new ArrayList<>();
    for (String line : lines(section)) {
      words.addAll(List.of(line.split(" ", -1)));
    }
    return words;
  }

  private static Map<String, List<String>> read(String resource) {
    try (InputStream in = WordLists.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new FaqIndexException(
            "word list " + resource + ": not in the jar (expected: shipped)");
      }
      Map<String, List<String>> sections = new HashMap<>();
      List<String> current = new ArrayList<>();
      for (String raw : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        String line = raw.strip();
        if (line.startsWith("[") && line.endsWith("]")) {
          current =
              sections.computeIfAbsent(
                  line.substring(1, line.length() - 1), k -> new ArrayList<>());
        } else if (!line.isEmpty() && !line.startsWith("#")) {
          current.add(line);
        }
      }
      return sections;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
