package dev.tellonce.nlp.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A shipped list of words: lines in {@code [sections]}, remarks after {@code #}. Immutable.
 *
 * @param sections the lines of each section, in the order of the file
 */
public record WordFile(Map<String, List<String>> sections) {
  /** Keeps its own copy. */
  public WordFile {
    sections = Map.copyOf(sections);
  }

  /**
   * Reads a list beside a class.
   *
   * @param owner the class it lies beside
   * @param name its name, relative to the class's package
   * @throws IllegalStateException when it is not in the jar
   */
  public static WordFile beside(Class<?> owner, String name) {
    try (InputStream in = owner.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(
            "word list " + name + ": not in the jar (expected: shipped)");
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the text of a list. */
  static WordFile parse(String text) {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    List<String> current = sections.computeIfAbsent("", key -> new ArrayList<>());
    for (String raw : text.lines().toList()) {
      int remark = raw.indexOf('#');
      String line = (remark < 0 ? raw : raw.substring(0, remark)).strip();
      if (line.startsWith("[") && line.endsWith("]")) {
        current =
            sections.computeIfAbsent(line.substring(1, line.length() - 1), k -> new ArrayList<>());
      } else if (!line.isEmpty()) {
        current.add(line);
      }
    }
    return new WordFile(sections);
  }

  /** The lines of a section; none where it is not there. */
  public List<String> lines(String section) {
    return sections.getOrDefault(section, List.of());
  }

  /** The {@code key = value} lines of a section. */
  public Map<String, String> pairs(String section) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String line : lines(section)) {
      int equals = line.indexOf('=');
      if (equals > 0) {
        pairs.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
      }
    }
    return pairs;
  }

  /** The phrases of a section; they may name the word classes of the section {@code classes}. */
  public PhraseBook phrases(String section) {
    return PhraseBook.of(lines(section), pairs("classes"));
  }

  /** The same, in a book that reads misspelt words. */
  public PhraseBook forgivingPhrases(String section) {
    return PhraseBook.forgiving(lines(section), pairs("classes"));
  }
}
