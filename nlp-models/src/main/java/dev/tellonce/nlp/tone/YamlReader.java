package dev.tellonce.nlp.tone;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;

/** Reads a YAML file into nodes that know their lines, which data binding does not keep. */
final class YamlReader {
  private static final YAMLFactory FACTORY = new YAMLFactory();

  private final JsonParser parser;
  private final List<PackFault> faults;
  private final String file;

  private YamlReader(JsonParser parser, String file, List<PackFault> faults) {
    this.parser = parser;
    this.file = file;
    this.faults = faults;
  }

  /**
   * Reads a file.
   *
   * @param expected the keys that a map without any should have
   * @param faults takes what is wrong with it; a file that is no YAML at all gives an empty map
   */
  static YamlNode.Fields read(String file, String yaml, String expected, List<PackFault> faults) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), yaml)) {
      YamlReader reader = new YamlReader(parser, file, faults);
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        return reader.fields();
      }
      faults.add(new PackFault(file, 1, "", "no map of keys (expected: " + expected + ")"));
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
      faults.add(new PackFault(file, line, "", "no YAML: " + e.getOriginalMessage()));
    }
    return new YamlNode.Fields(1, Map.of(), Map.of());
  }

  private int line() {
    return parser.currentTokenLocation().getLineNr();
  }

  private YamlNode node(JsonToken token) {
    return switch (token) {
      case START_OBJECT -> fields();
      case START_ARRAY -> items();
      case null, default -> scalar();
    };
  }

  private YamlNode scalar() {
    String text = parser.getString();
    return new YamlNode.Scalar(line(), text == null ? "" : text);
  }

  private YamlNode items() {
    int line = line();
    List<YamlNode> items = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != null && token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      items.add(node(token));
    }
    return new YamlNode.Items(line, items);
  }

  private YamlNode.Fields fields() {
    int line = line();
    Map<String, YamlNode> fields = new LinkedHashMap<>();
    Map<String, Integer> lines = new HashMap<>();
    for (JsonToken token = parser.nextToken();
        token != null && token != JsonToken.END_OBJECT;
        token = parser.nextToken()) {
      String key = parser.currentName();
      int keyLine = line();
      YamlNode value = node(parser.nextToken());
      if (fields.put(key, value) != null) {
        faults.add(new PackFault(file, keyLine, "", "key \"" + key + "\" twice"));
      }
      lines.put(key, keyLine);
    }
    return new YamlNode.Fields(line, fields, lines);
  }
}
