package dev.tellonce.nlp.words;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Reads a misspelt word as a known one: one letter too many, too few or wrong, or two in the wrong
 * order. Known words are found by what is left of them with one letter missing. Immutable.
 */
final class NearWords {
  private static final int SHORTEST = 5;
  private static final int LONGEST = 24;
  private static final String SEVERAL = "";

  private final Set<String> known;
  private final Map<String, String> byRest = new HashMap<>();

  NearWords(Set<String> words) {
    this.known = Set.copyOf(words);
    for (String word : known) {
      if (word.length() >= SHORTEST && word.length() <= LONGEST) {
        add(word, word);
        for (int i = 0; i < word.length(); i++) {
          add(without(word, i), word);
        }
      }
    }
  }

  private void add(String rest, String word) {
    byRest.merge(rest, word, (a, b) -> a.equals(b) ? a : SEVERAL);
  }

  /** The one known word near to this one; the word itself where there is none or it is known. */
  String read(String word) {
    if (known.contains(word) || word.length() < SHORTEST || word.length() > LONGEST) {
      return word;
    }
    String found = byRest.getOrDefault(word, SEVERAL);
    for (int i = 0; found.equals(SEVERAL) && i < word.length(); i++) {
      String candidate = byRest.getOrDefault(without(word, i), SEVERAL);
      if (!candidate.equals(SEVERAL) && oneStep(word, candidate)) {
        found = candidate;
      }
    }
    return found.equals(SEVERAL) || found.charAt(0) != word.charAt(0) ? word : found;
  }

  private static String without(String word, int index) {
    return word.substring(0, index) + word.substring(index + 1);
  }

  private static boolean oneStep(String a, String b) {
    if (Math.abs(a.length() - b.length()) > 1) {
      return false;
    }
    int head = 0;
    while (head < a.length() && head < b.length() && a.charAt(head) == b.charAt(head)) {
      head++;
    }
    int tail = 0;
    while (tail < Math.min(a.length(), b.length()) - head
        && a.charAt(a.length() - 1 - tail) == b.charAt(b.length() - 1 - tail)) {
      tail++;
    }
    int left = a.length() - head - tail;
    int right = b.length() - head - tail;
    return (left <= 1 && right <= 1)
        || (left == 2
            && right == 2
            && a.charAt(head) == b.charAt(head + 1)
            && a.charAt(head + 1) == b.charAt(head));
  }
}
