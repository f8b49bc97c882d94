package dev.tellonce.nlp.tone;

import dev.tellonce.bot.tone.AnswerShape.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A draft cut into sentences, so that others can be put between them. One thread. */
final class DraftSentences {
  /** A greeting is cut from what follows it on its line, when the comma comes this soon. */
  private static final int LONGEST_GREETING = 40;

  private final ShapeWords words;
  private final List<String> sentences = new ArrayList<>();

  DraftSentences(String draft, ShapeWords words) {
    this.words = words;
    int from = 0;
    for (int i = 0; i < draft.length(); i++) {
      boolean last = i + 1 == draft.length();
      boolean stop = ".!?。！？".indexOf(draft.charAt(i)) >= 0;
      if (last
          || draft.charAt(i) == '\n'
          || (stop && Character.isWhitespace(draft.charAt(i + 1)))) {
        add(draft.substring(from, i + 1));
        from = i + 1;
      }
    }
    cutGreeting();
  }

  private void add(String sentence) {
    if (!sentence.isBlank()) {
      sentences.add(sentence.strip());
    }
  }

  private void cutGreeting() {
    if (sentences.isEmpty()) {
      return;
    }
    String first = sentences.getFirst();
    int comma = first.indexOf(',');
    // A Korean greeting ends with the address that follows its comma.
    int end = comma < 0 ? -1 : comma + 1;
    if (end > 0 && end < first.length() && comma <= LONGEST_GREETING) {
      Map<Part, Integer> all = words.places(first);
      Map<Part, Integer> head = words.places(first.substring(0, end));
      if (head.containsKey(Part.GREETING) && head.size() == 1 && all.size() > 1) {
        sentences.set(0, first.substring(0, end));
        sentences.add(1, first.substring(end).strip());
      }
    }
  }

  List<String> all() {
    return List.copyOf(sentences);
  }

  /** The draft with a sentence for a part that is missing, in its place. */
  String with(Part part, String sentence) {
    List<String> changed = new ArrayList<>(sentences);
    int place = placeOf(part);
    if (place < changed.size() && place > 0) {
      // What followed a greeting's comma begins a sentence now.
      changed.set(place, capital(changed.get(place)));
    }
    changed.add(place, sentence);
    return String.join(" ", changed);
  }

  private static String capital(String sentence) {
    int first = sentence.codePointAt(0);
    return Character.toString(Character.toUpperCase(first))
        + sentence.substring(Character.charCount(first));
  }

  /** A part comes after the last sentence of an earlier part, and an action at the end. */
  private int placeOf(Part part) {
    int place = part == Part.ACTION ? sentences.size() : 0;
    for (int i = 0; i < sentences.size() && part != Part.ACTION; i++) {
      if (words.places(sentences.get(i)).keySet().stream().anyMatch(p -> p.compareTo(part) < 0)) {
        place = i + 1;
      }
    }
    return place;
  }

  /** The draft with another sentence in the place of one, or without it. */
  String instead(String old, String sentence) {
    List<String> changed = new ArrayList<>(sentences);
    if (sentence.isEmpty()) {
      changed.remove(old);
    } else {
      changed.replaceAll(each -> each.equals(old) ? sentence : each);
    }
    return String.join(" ", changed);
  }
}
