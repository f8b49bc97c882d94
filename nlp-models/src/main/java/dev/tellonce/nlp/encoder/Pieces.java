package dev.tellonce.nlp.encoder;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A vocabulary that is asked letter by letter which pieces a text may go on with. The pieces lie
 * sorted in one array of letters: a quarter of a million of them take some ten megabytes, where a
 * map of strings would take several times that. Immutable, safe on any thread.
 */
final class Pieces {
  private final char[] letters;
  private final int[] starts;
  private final int[] ids;

  /**
   * Of pieces by their numbers; of a piece that is there twice, the first number counts. An empty
   * piece is never found, but has its number.
   */
  Pieces(List<String> pieces) {
    Integer[] order = new Integer[pieces.size()];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.<Integer, String>comparing(pieces::get).thenComparing(i -> i));
    StringBuilder all = new StringBuilder();
    this.starts = new int[order.length + 1];
    this.ids = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      ids[i] = order[i];
      all.append(pieces.get(order[i]));
      starts[i + 1] = all.length();
    }
    this.letters = new char[all.length()];
    all.getChars(0, letters.length, letters, 0);
  }

  /** How many pieces there are. */
  int size() {
    return ids.length;
  }

  /** The pieces that begin with the letters stepped so far. For one thread. */
  final class Walk {
    private int from;
    private int to;
    private int depth;

    /** Begins with all pieces. */
    Walk() {
      restart();
    }

    /** All pieces again. */
    void restart() {
      from = 0;
      to = ids.length;
      depth = 0;
    }

    /** Goes on by a letter; false when no piece does. */
    boolean step(char letter) {
      int first = firstAtLeast(letter);
      to = letter == Character.MAX_VALUE ? to : firstAtLeast((char) (letter + 1));
      from = first;
      depth++;
      return from < to;
    }

    /** The number of the piece that ends here, or -1. */
    int id() {
      return from < to && starts[from + 1] - starts[from] == depth ? ids[from] : -1;
    }

    private int firstAtLeast(char letter) {
      int low = from;
      int high = to;
      while (low < high) {
        int middle = (low + high) >>> 1;
        int at = starts[middle] + depth;
        // A piece that ends before this letter is sorted before all that go on.
        if (at < starts[middle + 1] && letters[at] >= letter) {
          high = middle;
        } else {
          low = middle + 1;
        }
      }
      return low;
    }
  }
}
