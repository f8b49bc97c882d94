package dev.tellonce.server.wire;

import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes texts well-formed: half a surrogate pair, which JSON can write and UTF-8 cannot, becomes
 * U+FFFD. Pages that cut a text between two halves of an emoji send such. Any thread.
 */
final class WellFormed {
  private static final char REPLACEMENT = '\uFFFD';

  private WellFormed() {}

  /**
   * The same JSON with well-formed texts.
   *
   * @param node as it was read
   * @param source what it was read from: only an escape can hold half a pair
   */
  static JsonNode of(JsonNode node, String source) {
    return source.toLowerCase(Locale.ROOT).contains("\\ud") ? of(node) : node;
  }

  private static JsonNode of(JsonNode node) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    if (node.isString()) {
      return nodes.stringNode(text(node.asString()));
    }
    if (node.isArray()) {
      ArrayNode array = nodes.arrayNode();
      node.forEach(item -> array.add(of(item)));
      return array;
    }
    if (node.isObject()) {
      ObjectNode object = nodes.objectNode();
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        object.set(text(field.getKey()), of(field.getValue()));
      }
      return object;
    }
    return node;
  }

  /** A text without halves of surrogate pairs. */
  private static String text(String text) {
    StringBuilder whole = new StringBuilder(text);
    for (int i = 0; i < whole.length(); i++) {
      char unit = whole.charAt(i);
      boolean isPair =
          Character.isHighSurrogate(unit)
              && i + 1 < whole.length()
              && Character.isLowSurrogate(whole.charAt(i + 1));
      if (isPair) {
        i++;
      } else if (Character.isSurrogate(unit)) {
        whole.setCharAt(i, REPLACEMENT);
      }
    }
    return whole.toString();
  }

  /** At most so many characters of a text, and never half a pair at its end. */
  static String cut(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    boolean splits = Character.isHighSurrogate(text.charAt(length - 1));
    return text.substring(0, splits ? length - 1 : length);
  }
}
