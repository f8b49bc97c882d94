package dev.tellonce.faq;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Turns texts into numbers for a linear classifier: words, pairs of words and the character n-grams
 * within them, weighted by how few phrasings have them (tf-idf, sublinear). Immutable.
 */
final class Grams {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 5;

  /** What is over is not looked at, in characters. */
  private static final int MAX_TEXT = 600;

  /** With so many phrasings, what only one of them has says nothing. */
  private static final int MANY = 3_000;

  private final Map<String, Integer> places;
  private final float[] weights;
  private final boolean[] ofCharacters;

  private Grams(Map<String, Integer> places, float[] weights, boolean[] ofCharacters) {
    this.places = places;
    this.weights = weights;
    this.ofCharacters = ofCharacters;
  }

  /**
   * A text as numbers, all others nought; words and characters each of length one.
   *
   * @param places which, rising
   * @param values how much
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Row(int[] places, float[] values) {}

  /** The n-grams of these texts and what they weigh. */
  static Grams of(List<String> texts) {
    Map<String, Integer> seenIn = new TreeMap<>();
    for (String text : texts) {
      counts(text).keySet().forEach(gram -> seenIn.merge(gram, 1, Integer::sum));
    }
    int least = texts.size() > MANY ? 2 : 1;
    seenIn.values().removeIf(count -> count < least);
    Map<String, Integer> places = HashMap.newHashMap(seenIn.size());
    float[] weights = new float[seenIn.size()];
    boolean[] ofCharacters = new boolean[seenIn.size()];
    seenIn.forEach(
        (gram, count) -> {
          int place = places.size();
          places.put(gram, place);
          weights[place] = (float) (1 + StrictMath.log((1.0 + texts.size()) / (1 + count)));
          ofCharacters[place] = isOfCharacters(gram);
        });
    return new Grams(places, weights, ofCharacters);
  }

  /** How many different n-grams there are. */
  int size() {
    return weights.length;
  }

  Row row(String text) {
    Map<String, Integer> counts = counts(text);
    long[] found = new long[counts.size()];
    int n = 0;
    for (Map.Entry<String, Integer> each : counts.entrySet()) {
      Integer place = places.get(each.getKey());
      if (place != null) {
        found[n++] = ((long) place << Integer.SIZE) | each.getValue();
      }
    }
    Arrays.sort(found, 0, n);
    int[] at = new int[n];
    float[] values = new float[n];
    double words = 0;
    double characters = 0;
    for (int i = 0; i < n; i++) {
      at[i] = (int) (found[i] >>> Integer.SIZE);
      values[i] = (float) (1 + StrictMath.log((int) found[i])) * weights[at[i]];
      double square = (double) values[i] * values[i];
      if (ofCharacters[at[i]]) {
        characters += square;
      } else {
        words += square;
      }
    }
    float ofWord = words == 0 ? 0 : (float) (1 / Math.sqrt(words));
    float ofCharacter = characters == 0 ? 0 : (float) (1 / Math.sqrt(characters));
    for (int i = 0; i < n; i++) {
      values[i] *= ofCharacters[at[i]] ? ofCharacter : ofWord;
    }
    return new Row(at, values);
  }

  private static boolean isOfCharacters(String gram) {
    return gram.charAt(0) == 'c';
  }

  private static Map<String, Integer> counts(String text) {
    Map<String, Integer> counts = new HashMap<>();
    String before = "";
    for (String word : words(text)) {
      counts.merge("w" + word, 1, Integer::sum);
      if (!before.isEmpty()) {
        counts.merge("p" + before + " " + word, 1, Integer::sum);
      }
      before = word;
      String edged = "c " + word + " ";
      for (int length = SHORTEST; length <= LONGEST; length++) {
        for (int start = 1; start + length <= edged.length(); start++) {
          counts.merge("c" + edged.substring(start, start + length), 1, Integer::sum);
        }
      }
    }
    return counts;
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    String all = text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text;
    all.toLowerCase(Locale.ROOT)
        .codePoints()
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c) || c == '\'') {
                word.appendCodePoint(c);
              } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
              }
            });
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }
}
