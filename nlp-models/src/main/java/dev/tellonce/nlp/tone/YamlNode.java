package dev.tellonce.nlp.tone;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** A piece of a YAML file that knows its line. */
sealed interface YamlNode {
  /** Its line, from 1. */
  int line();

  /** What it is called in a fault. */
  default String kind() {
    return switch (this) {
      case Scalar scalar -> "\"" + scalar.text() + "\"";
      case Items items -> "a list";
      case Fields fields -> "a map";
    };
  }

  /**
   * A value, as written: {@code no} is the word "no".
   *
   * @param line its line
   * @param text its text
   */
  record Scalar(int line, String text) implements YamlNode {}

  /**
   * A list.
   *
   * @param line its line
   * @param items the items
   */
  record Items(int line, List<YamlNode> items) implements YamlNode {
    public Items {
      items = List.copyOf(items);
    }
  }

  /**
   * A map.
   *
   * @param line its line
   * @param fields the values by key, in the order of the file
   * @param lines the line of each key
   */
  record Fields(int line, Map<String, YamlNode> fields, Map<String, Integer> lines)
      implements YamlNode {
    public Fields {
      fields = new LinkedHashMap<>(fields);
      lines = Map.copyOf(lines);
    }

    /**
     * A text, or the texts of a list; none where the key is not there.
     *
     * @param fault is told the line and what is wrong with each value that is left out
     */
    List<String> texts(String key, BiConsumer<Integer, String> fault) {
      return switch (fields.get(key)) {
        case null -> List.of();
        case Scalar scalar -> List.of(scalar.text());
        case Fields map -> {
          fault.accept(map.line(), key + ": a map (expected: a text or a list of texts)");
          yield List.of();
        }
        case Items list -> {
          List<String> texts = new ArrayList<>();
          for (YamlNode item : list.items()) {
            if (item instanceof Scalar scalar) {
              texts.add(scalar.text());
            } else {
              fault.accept(item.line(), key + ": " + item.kind() + " (expected: a text)");
            }
          }
          yield List.copyOf(texts);
        }
      };
    }
  }
}
