package dev.tellonce.server.config;

import dev.tellonce.server.ingress.LookReader;
import dev.tellonce.server.ingress.WidgetLook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * One level of a settings file, read key by key. What is wrong is noted and a value that fits is
 * given, so that one reading finds every fault. One thread.
 */
final class Section {
  private final String place;
  private final JsonNode node;
  private final List<String> faults;
  private final Set<String> asked = new TreeSet<>();

  Section(String place, JsonNode node, List<String> faults) {
    this.place = place;
    this.node = node;
    this.faults = faults;
    if (!node.isObject() && !node.isMissingNode() && !node.isNull()) {
      fault(place, "no section (expected: keys with values)");
    }
  }

  /** Reads files into sections; a key that stands twice is a fault, not the last of both. */
  static YAMLMapper mapper() {
    return YAMLMapper.builder(
            YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
        .build();
  }

  private JsonNode value(String key) {
    asked.add(key);
    return node.isObject() ? node.path(key) : MissingNode.getInstance();
  }

  private static boolean isAbsent(JsonNode value) {
    return value.isMissingNode() || value.isNull();
  }

  private String at(String key) {
    return place.endsWith(": ") ? place + key : place + "." + key;
  }

  void fault(String where, String what) {
    faults.add(where + ": " + what);
  }

  /** Notes that a value is wrong. */
  void wrong(String key, String what) {
    fault(at(key), what);
  }

  Section section(String key) {
    return new Section(at(key), value(key), faults);
  }

  List<Section> sections(String key) {
    JsonNode list = value(key);
    List<Section> sections = new ArrayList<>();
    if (!isAbsent(list) && !list.isArray()) {
      wrong(key, "no list (expected: a list)");
      return sections;
    }
    int i = 1;
    for (JsonNode item : list) {
      sections.add(new Section(at(key) + "[" + i + "]", item, faults));
      i++;
    }
    return sections;
  }

  Optional<String> text(String key) {
    JsonNode value = value(key);
    if (isAbsent(value)) {
      return Optional.empty();
    }
    if (!value.isString() && !value.isNumber() && !value.isBoolean()) {
      wrong(key, "no text (expected: a text)");
      return Optional.empty();
    }
    return Optional.of(value.asString());
  }

  String text(String key, String otherwise) {
    return text(key).orElse(otherwise);
  }

  String required(String key) {
    Optional<String> text = text(key).filter(value -> !value.isBlank());
    if (text.isEmpty()) {
      wrong(key, "missing (expected: a text)");
    }
    return text.orElse("missing");
  }

  int number(String key, int otherwise, int min, int max) {
    JsonNode value = value(key);
    if (isAbsent(value)) {
      return otherwise;
    }
    if (!value.isIntegralNumber() || value.asLong() < min || value.asLong() > max) {
      wrong(key, value.asString("") + " (expected: " + min + ".." + max + ")");
      return otherwise;
    }
    return value.asInt();
  }

  double share(String key, double otherwise, double min, double max) {
    JsonNode value = value(key);
    if (isAbsent(value)) {
      return otherwise;
    }
    if (!value.isNumber() || !(value.asDouble() >= min && value.asDouble() <= max)) {
      wrong(key, value.asString("") + " (expected: " + min + ".." + max + ")");
      return otherwise;
    }
    return value.asDouble();
  }

  double share(String key, double otherwise) {
    JsonNode value = value(key);
    if (isAbsent(value)) {
      return otherwise;
    }
    if (!value.isNumber() || !(value.asDouble() > 0 && value.asDouble() <= 1)) {
      wrong(key, value.asString("") + " (expected: above 0, at most 1)");
      return otherwise;
    }
    return value.asDouble();
  }

  boolean flag(String key, boolean otherwise) {
    JsonNode value = value(key);
    if (isAbsent(value)) {
      return otherwise;
    }
    if (!value.isBoolean()) {
      wrong(key, value.asString("") + " (expected: true or false)");
      return otherwise;
    }
    return value.asBoolean();
  }

  List<String> texts(String key) {
    JsonNode list = value(key);
    List<String> texts = new ArrayList<>();
    if (!isAbsent(list) && !list.isArray()) {
      wrong(key, "no list (expected: a list of texts)");
      return texts;
    }
    for (JsonNode item : list) {
      if (item.isString() || item.isNumber()) {
        texts.add(item.asString());
      } else {
        wrong(key, "holds something else than texts (expected: a list of texts)");
      }
    }
    return texts;
  }

  /** How the widget of an inbox looks. */
  WidgetLook widget(String key) {
    LookReader reader = new LookReader();
    WidgetLook look = reader.read(value(key));
    reader.faults().forEach(fault -> faults.add(at(key) + "." + fault));
    return look;
  }

  /** Notes every key nobody asked for, with the near one that exists. Call last. */
  void end() {
    if (!node.isObject()) {
      return;
    }
    for (String key : node.propertyNames()) {
      if (!asked.contains(key)) {
        String near =
            asked.stream()
                .filter(known -> distance(known, key) <= 2)
                .findFirst()
                .map(known -> "did you mean " + known + "?")
                .orElse("expected: " + String.join(", ", asked));
        wrong(key, "unknown key (" + near + ")");
      }
    }
  }

  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int same = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(same, Math.min(row[j - 1], above) + 1);
        diagonal = above;
      }
    }
    return row[b.length()];
  }
}
