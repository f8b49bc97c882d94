package dev.tellonce.nlp.tone;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A table from one form of a word to another; a key {@code *ab} stands for all words with that end.
 */
final class Forms {
  private final Map<String, String> whole = new TreeMap<>();
  private final Map<String, String> ends = new TreeMap<>();

  Forms(Map<String, String> entries) {
    entries.forEach(
        (from, to) -> {
          if (from.startsWith("*")) {
            ends.put(Tokens.key(from.substring(1)), to);
          } else {
            whole.put(Tokens.key(from), to);
          }
        });
  }

  /**
   * The other form of some words, with a capital where they have one.
   *
   * @param words as written
   * @param key their compared forms with one space between
   */
  Optional<String> find(String words, String key) {
    String exact = whole.get(key);
    if (exact != null) {
      return Optional.of(likeCapital(words, exact));
    }
    for (int i = 1; i < key.length(); i++) {
      String to = ends.get(key.substring(i));
      if (to != null) {
        return Optional.of(
            to.startsWith("*") && key.length() == words.length()
                ? words.substring(0, i) + to.substring(1)
                : to);
      }
    }
    return Optional.empty();
  }

  private static String likeCapital(String like, String word) {
    return Character.isUpperCase(like.codePointAt(0)) ? capital(word) : word;
  }

  /** A word with its first letter in upper case. */
  static String capital(String word) {
    if (word.isEmpty()) {
      return word;
    }
    int end = word.offsetByCodePoints(0, 1);
    return word.substring(0, end).toUpperCase(Locale.ROOT) + word.substring(end);
  }
}
