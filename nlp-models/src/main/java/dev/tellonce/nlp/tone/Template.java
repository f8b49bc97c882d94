package dev.tellonce.nlp.tone;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The words a rule puts in: text with {@code {name}} for a captured part, {@code {name-}} for what
 * stands before or after a captured {@code *ending}, {@code {name@table}} for its other form. A
 * part that is missing where the pattern was found gives nothing.
 *
 * @param source as written
 * @param pieces in order
 */
record Template(String source, List<Piece> pieces) {
  Template {
    pieces = List.copyOf(pieces);
  }

  /** A piece of a template. */
  sealed interface Piece {}

  /**
   * Fixed words.
   *
   * @param words the words
   */
  record Fixed(String words) implements Piece {}

  /**
   * A captured part.
   *
   * @param capture its name
   * @param stem whether only its stem is meant
   * @param table the table of its other form; empty for none
   */
  record Part(String capture, boolean stem, String table) implements Piece {}

  /** Reads a template; the faults are those of a rule's author. */
  static Template parse(String source, Map<String, Forms> tables, List<String> captures) {
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    while (at < source.length()) {
      int open = source.indexOf('{', at);
      if (open < 0) {
        pieces.add(new Fixed(source.substring(at)));
        break;
      }
      if (open > at) {
        pieces.add(new Fixed(source.substring(at, open)));
      }
      int close = source.indexOf('}', open);
      if (close < 0) {
        throw new IllegalArgumentException("replacement \"" + source + "\": \"{\" never closed");
      }
      pieces.add(part(source.substring(open + 1, close), tables, captures));
      at = close + 1;
    }
    return new Template(source, pieces);
  }

  private static Part part(String body, Map<String, Forms> tables, List<String> captures) {
    int sign = body.indexOf('@');
    String table = sign < 0 ? "" : body.substring(sign + 1);
    String name = sign < 0 ? body : body.substring(0, sign);
    boolean stem = name.endsWith("-");
    String capture = stem ? name.substring(0, name.length() - 1) : name;
    if (!captures.contains(capture)) {
      throw new IllegalArgumentException(
          "capture \"" + capture + "\" is in no pattern (expected: one of " + captures + ")");
    }
    if (!table.isEmpty() && !tables.containsKey(table)) {
      throw new IllegalArgumentException(
          "table \"" + table + "\" (expected: one of " + tables.keySet() + ")");
    }
    return new Part(capture, stem, table);
  }
}
