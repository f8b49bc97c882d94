package dev.tellonce.nlp.tone;

import dev.tellonce.bot.tone.AnswerShape.Part;
import dev.tellonce.nlp.words.PhraseBook;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads a file of the shape of answers and runs its examples. One thread. */
final class ShapeReader {
  private static final List<String> OFFERS =
      List.of(
          "offer-greeting",
          "offer-empathy",
          "offer-empathy-warm",
          "offer-apology",
          "offer-apology-warm",
          "offer-apology-plain",
          "offer-action",
          "offer-wish");
  private static final Set<String> PHRASES =
      Set.of("trouble", "greeting", "empathy", "apology", "action", "refusal", "way");
  private static final Set<String> MATTERS = Set.of("order_number", "tracking_number");

  private final String file;
  private final List<PackFault> faults;

  private ShapeReader(String file, List<PackFault> faults) {
    this.file = file;
    this.faults = faults;
  }

  /**
   * Reads a file.
   *
   * @param file its name, {@code <language>.yaml}
   * @param faults takes what is wrong with it
   */
  static ShapeWords read(String file, String yaml, List<PackFault> faults) {
    return new ShapeReader(file, faults)
        .words(YamlReader.read(file, yaml, "language, version, greeting", faults));
  }

  private void fault(int line, String what) {
    faults.add(new PackFault(file, line, "", what));
  }

  private ShapeWords words(YamlNode.Fields root) {
    for (String key : root.fields().keySet()) {
      if (!PHRASES.contains(key)
          && !OFFERS.contains(key)
          && !Set.of("language", "version", "common", "matter", "examples").contains(key)) {
        fault(root.lines().getOrDefault(key, 1), key + ": not known (expected: see README.md)");
      }
    }
    String language = String.join("", texts(root, "language"));
    if (!(language + ".yaml").equals(file)) {
      fault(1, "language: \"" + language + "\" (expected: the file's name)");
    }
    if (!String.join("", texts(root, "version")).matches("[1-9][0-9]{0,5}")) {
      fault(1, "version (expected: a whole number from 1)");
    }
    Map<Part, PhraseBook> parts = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      parts.put(part, phrases(root, part.wireName()));
    }
    Map<String, List<String>> offers = new LinkedHashMap<>();
    for (String key : OFFERS) {
      List<String> texts = texts(root, key);
      if (texts.isEmpty()) {
        fault(1, key + ": missing (expected: at least one text)");
      }
      offers.put(key, texts);
    }
    ShapeWords words =
        new ShapeWords(
            phrases(root, "trouble"),
            parts,
            phrases(root, "refusal"),
            phrases(root, "way"),
            Set.copyOf(new TreeSet<>(texts(root, "common"))),
            offers,
            matter(root));
    examples(root, words);
    return words;
  }

  private Map<String, String> matter(YamlNode.Fields root) {
    Map<String, String> matter = new LinkedHashMap<>();
    if (root.fields().get("matter") instanceof YamlNode.Fields kinds) {
      for (String kind : kinds.fields().keySet()) {
        String text = String.join("", texts(kinds, kind));
        if (!MATTERS.contains(kind) || !text.contains("{value}")) {
          fault(
              kinds.lines().getOrDefault(kind, 1),
              kind
                  + ": \""
                  + text
                  + "\" (expected: order_number or tracking_number, with {value})");
        }
        matter.put(kind, text);
      }
    }
    return matter;
  }

  private PhraseBook phrases(YamlNode.Fields root, String key) {
    List<String> lines = texts(root, key);
    if (lines.isEmpty()) {
      fault(1, key + ": missing (expected: at least one phrase)");
    }
    try {
      return PhraseBook.of(lines, Map.of());
    } catch (IllegalArgumentException e) {
      fault(root.lines().getOrDefault(key, 1), key + ": " + e.getMessage());
      return PhraseBook.of(List.of(), Map.of());
    }
  }

  private List<String> texts(YamlNode.Fields node, String key) {
    return node.texts(key, this::fault);
  }

  private void examples(YamlNode.Fields root, ShapeWords words) {
    if (!(root.fields().get("examples") instanceof YamlNode.Items items)
        || items.items().size() < 2) {
      fault(1, "examples (expected: at least two)");
      return;
    }
    for (YamlNode item : items.items()) {
      if (item instanceof YamlNode.Fields example) {
        String text = String.join("", texts(example, "text"));
        Set<String> wanted =
            new TreeSet<>(List.of(String.join("", texts(example, "parts")).split(" +", -1)));
        Set<String> found = new TreeSet<>();
        words.places(text).keySet().forEach(part -> found.add(part.wireName()));
        if (found.isEmpty()) {
          found.add("none");
        }
        if (text.isBlank() || !found.equals(wanted)) {
          fault(item.line(), "example \"" + text + "\": " + found + " (expected: " + wanted + ")");
        }
      } else {
        fault(item.line(), "example (expected: {text: ..., parts: ...})");
      }
    }
  }

  /** The code of the language of a file. */
  static String language(String file) {
    return file.substring(0, file.length() - ".yaml".length()).toLowerCase(Locale.ROOT);
  }
}
