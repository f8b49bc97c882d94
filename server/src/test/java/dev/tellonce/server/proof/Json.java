package dev.tellonce.server.proof;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads and writes the clients' JSON. Any thread. */
public final class Json {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  /** A new object to fill. */
  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /** A frame of a type, to fill. */
  public static ObjectNode frame(String type) {
    return object().put("type", type);
  }

  /** Reads JSON. */
  public static JsonNode read(String text) {
    return MAPPER.readTree(text);
  }

  /** Writes JSON. */
  public static String write(JsonNode node) {
    return MAPPER.writeValueAsString(node);
  }

  static JsonMapper mapper() {
    return MAPPER;
  }
}
