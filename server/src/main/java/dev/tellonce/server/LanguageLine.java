package dev.tellonce.server;

import dev.tellonce.bot.message.InvalidValueException;
import dev.tellonce.bot.message.Language;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of a test file, and the language it is in.
 *
 * @param text what it says
 * @param language the language it is in
 */
record LanguageLine(String text, Language language) {
  private static final String WANTED = "(expected: a TSV file with the columns text and lang)";

  /**
   * Reads a file: its columns are found by their names in the first line; without a column {@code
   * lang} the file's own name is the language.
   *
   * @throws IllegalArgumentException when it cannot be read so, with the place of the fault
   */
  static List<LanguageLine> read(Path file) {
    List<String> rows = rows(file);
    List<String> columns =
        rows.isEmpty() ? List.of() : cells(rows.getFirst().replaceFirst("^\uFEFF", ""));
    int text = columns.indexOf("text");
    int lang = columns.indexOf("lang");
    if (text < 0) {
      throw new IllegalArgumentException(file + ": columns " + columns + " " + WANTED);
    }
    String name = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
    if (lang < 0 && !name.matches("[a-z]{2,3}")) {
      throw new IllegalArgumentException(
          file
              + ": columns "
              + columns
              + " (expected: a column lang, or a file named after its language, such as da.tsv)");
    }
    List<LanguageLine> lines = new ArrayList<>();
    for (int r = 1; r < rows.size(); r++) {
      List<String> cells = cells(rows.get(r));
      if (rows.get(r).isBlank()) {
        continue;
      }
      String place = file + ":" + (r + 1) + ": ";
      if (cells.size() <= Math.max(text, lang)) {
        throw new IllegalArgumentException(
            place + cells.size() + " cells (expected: as many as columns, " + columns.size() + ")");
      }
      lines.add(
          new LanguageLine(cells.get(text), language(place, lang < 0 ? name : cells.get(lang))));
    }
    return lines;
  }

  private static List<String> rows(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException(file + ": no such file " + WANTED);
    }
    try {
      return Files.readAllLines(file);
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(file + ": not UTF-8 " + WANTED, e);
    } catch (IOException e) {
      throw new IllegalArgumentException(file + ": cannot be read " + WANTED, e);
    }
  }

  private static Language language(String place, String tag) {
    try {
      // Some sets call Bokmål no.
      return new Language(tag.strip().equals("no") ? "nb" : tag.strip());
    } catch (InvalidValueException e) {
      throw new IllegalArgumentException(place + e.getMessage(), e);
    }
  }

  private static List<String> cells(String row) {
    return List.of(row.split("\t", -1));
  }
}
