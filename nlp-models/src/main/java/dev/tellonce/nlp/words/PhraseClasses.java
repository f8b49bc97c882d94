package dev.tellonce.nlp.words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The classes of words that phrases may name, each read once. For one thread, while a book is made.
 */
final class PhraseClasses {
  private final Map<String, String> written;
  private final Map<String, List<List<Phrase.Form>>> read = new HashMap<>();

  PhraseClasses(Map<String, String> written) {
    this.written = written;
  }

  /**
   * The words of a class.
   *
   * @throws IllegalArgumentException when it is not declared
   */
  List<List<Phrase.Form>> rows(String name) {
    List<List<Phrase.Form>> known = read.get(name);
    if (known != null) {
      return known;
    }
    String words = written.get(name);
    if (words == null) {
      throw new IllegalArgumentException("phrase class {" + name + "} (expected: declared)");
    }
    List<List<Phrase.Form>> rows = Phrase.rows(words.replace(" ", ""), this);
    read.put(name, rows);
    return rows;
  }
}
