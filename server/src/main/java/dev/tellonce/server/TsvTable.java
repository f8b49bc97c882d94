package dev.tellonce.server;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of tab-separated values; columns are found by their names in the first line.
 *
 * @param file where it was read
 * @param columns the names of the columns
 * @param rows the rows that are not blank
 */
record TsvTable(Path file, List<String> columns, List<Row> rows) {
  /**
   * A row.
   *
   * @param line its number in the file, from 1
   * @param cells its cells, which may be more or fewer than the columns
   */
  record Row(int line, List<String> cells) {}

  /**
   * Reads a file: UTF-8, a line a row, without quoting.
   *
   * @param file the file
   * @param wanted the names of the columns that have to be there; more are fine
   * @throws IllegalArgumentException when it cannot be read so, with the place of the fault
   */
  static TsvTable read(Path file, String... wanted) {
    String expected = "(expected: a TSV file with the columns " + String.join(", ", wanted) + ")";
    List<String> lines = lines(file, expected);
    List<String> columns =
        lines.isEmpty() ? List.of() : cells(lines.getFirst().replaceFirst("^\uFEFF", ""));
    if (!columns.containsAll(List.of(wanted))) {
      throw new IllegalArgumentException(file + ": columns " + columns + " " + expected);
    }
    List<Row> rows = new ArrayList<>();
    for (int r = 1; r < lines.size(); r++) {
      if (!lines.get(r).isBlank()) {
        rows.add(new Row(r + 1, cells(lines.get(r))));
      }
    }
    return new TsvTable(file, columns, rows);
  }

  /** Whether there is such a column. */
  boolean has(String column) {
    return columns.contains(column);
  }

  /**
   * A cell.
   *
   * @throws IllegalArgumentException when the row is too short to have it
   */
  String cell(Row row, String column) {
    int at = columns.indexOf(column);
    if (at < 0 || at >= row.cells().size()) {
      throw new IllegalArgumentException(
          place(row)
              + row.cells().size()
              + " cells (expected: as many as columns, "
              + columns.size()
              + ")");
    }
    return row.cells().get(at);
  }

  /** All cells of a column. */
  List<String> column(String column) {
    return rows.stream().map(row -> cell(row, column)).toList();
  }

  /** Where a row stands, to begin a message with. */
  String place(Row row) {
    return file + ":" + row.line() + ": ";
  }

  private static List<String> lines(Path file, String expected) {
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException(file + ": no such file " + expected);
    }
    try {
      return Files.readAllLines(file);
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(file + ": not UTF-8 " + expected, e);
    } catch (IOException e) {
      throw new IllegalArgumentException(file + ": cannot be read " + expected, e);
    }
  }

  private static List<String> cells(String row) {
    return List.of(row.split("\t", -1));
  }
}
