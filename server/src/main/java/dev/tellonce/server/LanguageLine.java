package dev.tellonce.server;

import dev.tellonce.bot.message.InvalidValueException;
import dev.tellonce.bot.message.Language;
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
  /**
   * Reads a file: its columns are found by their names in the first line; without a column {@code
   * lang} the file's own name is the language.
   *
   * @throws IllegalArgumentException when it cannot be read so, with the place of the fault
   */
  static List<LanguageLine> read(Path file) {
    TsvTable table = TsvTable.read(file, "text");
    boolean told = table.has("lang");
    String name = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
    if (!told && !name.matches("[a-z]{2,3}")) {
      throw new IllegalArgumentException(
          file
              + ": columns "
              + table.columns()
              + " (expected: a column lang, or a file named after its language, such as da.tsv)");
    }
    List<LanguageLine> lines = new ArrayList<>();
    for (TsvTable.Row row : table.rows()) {
      String tag = told ? table.cell(row, "lang") : name;
      lines.add(new LanguageLine(table.cell(row, "text"), language(table.place(row), tag)));
    }
    return lines;
  }

  private static Language language(String place, String tag) {
    try {
      // Some sets call Bokmål no.
      return new Language(tag.strip().equals("no") ? "nb" : tag.strip());
    } catch (InvalidValueException e) {
      throw new IllegalArgumentException(place + e.getMessage(), e);
    }
  }
}
