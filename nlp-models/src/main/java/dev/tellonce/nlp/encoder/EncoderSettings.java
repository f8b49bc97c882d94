package dev.tellonce.nlp.encoder;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What an {@code encoder.yaml} says.
 *
 * @param name what the encoder is called in names of vectors
 * @param model the model's file, beside the settings
 * @param tokenizer the tokenizer's file, beside the settings
 * @param pooling how a text's vector is made
 * @param lowerCase whether texts are read in small letters; empty for what the tokenizer says
 * @param languages codes of the languages it was made for; {@code all} for every one
 * @param mostPieces how many pieces of a text are read, 8..512
 * @param prefix what the model wants before every text, as e5 wants "query: "
 * @param text the file's text, which is part of the encoder's fingerprint
 */
record EncoderSettings(
    String name,
    String model,
    String tokenizer,
    Pooling pooling,
    Optional<Boolean> lowerCase,
    List<String> languages,
    int mostPieces,
    String prefix,
    String text) {

  /** The settings' file in an encoder's folder. */
  static final String FILE = "encoder.yaml";

  /** A model that reads all languages says so by this word. */
  static final String ALL = "all";

  private static final YAMLMapper YAML = new YAMLMapper();
  private static final Set<String> KEYS =
      Set.of(
          "name",
          "model",
          "tokenizer",
          "pooling",
          "lower_case",
          "languages",
          "max_tokens",
          "prefix");

  /**
   * Reads the settings and tells all faults at once.
   *
   * @param file what messages call the file
   */
  static EncoderSettings read(String file, String text) {
    List<String> faults = new ArrayList<>();
    JsonNode node;
    try {
      node = YAML.readTree(text);
    } catch (JacksonException e) {
      throw new EncoderException(file + ": no YAML: " + e.getOriginalMessage(), e);
    }
    for (String key : node.propertyNames()) {
      if (!KEYS.contains(key)) {
        faults.add(key + ": unknown (expected: one of " + String.join(", ", sorted()) + ")");
      }
    }
    EncoderSettings settings =
        new EncoderSettings(
            words(node, "name", "", "a name such as my-encoder", faults),
            words(node, "model", "model.onnx", "a file's name", faults),
            words(node, "tokenizer", "tokenizer.json", "a file's name", faults),
            pooling(node, faults),
            lowerCase(node, faults),
            languages(node, faults),
            mostPieces(node, faults),
            node.path("prefix").asString(""),
            text);
    if (!faults.isEmpty()) {
      throw new EncoderException(file + ":\n  " + String.join("\n  ", faults));
    }
    return settings;
  }

  private static List<String> sorted() {
    return KEYS.stream().sorted().toList();
  }

  private static String words(
      JsonNode node, String key, String usual, String expected, List<String> faults) {
    String found = node.path(key).asString(usual).strip();
    if (found.isEmpty() || found.length() > 200) {
      faults.add(key + ": \"" + shortened(found) + "\" (expected: " + expected + ")");
    }
    return found;
  }

  private static Pooling pooling(JsonNode node, List<String> faults) {
    String found = node.path("pooling").asString("");
    return switch (found) {
      case "cls" -> Pooling.CLS;
      case "mean" -> Pooling.MEAN;
      case "none" -> Pooling.NONE;
      default -> {
        faults.add(
            "pooling: \""
                + shortened(found)
                + "\" (expected: cls, mean or none, as the model's publisher says)");
        yield Pooling.CLS;
      }
    };
  }

  private static Optional<Boolean> lowerCase(JsonNode node, List<String> faults) {
    JsonNode found = node.path("lower_case");
    if (found.isMissingNode() || found.isNull()) {
      return Optional.empty();
    }
    if (!found.isBoolean()) {
      faults.add("lower_case: " + shortened(found.toString()) + " (expected: true or false)");
      return Optional.empty();
    }
    return Optional.of(found.booleanValue());
  }

  private static List<String> languages(JsonNode node, List<String> faults) {
    List<String> codes = new ArrayList<>();
    for (JsonNode item : node.path("languages")) {
      String code = item.asString("").toLowerCase(Locale.ROOT);
      if (!code.matches("[a-z]{2,3}")) {
        faults.add("languages: " + shortened(item.toString()) + " (expected: codes, or [all])");
      }
      codes.add(code);
    }
    if (codes.isEmpty()) {
      faults.add("languages: none (expected: codes such as [en, da], or [all])");
    }
    return List.copyOf(codes);
  }

  private static int mostPieces(JsonNode node, List<String> faults) {
    JsonNode found = node.path("max_tokens");
    int most = found.isMissingNode() ? 256 : found.asInt(-1);
    if (most < 8 || most > 512) {
      faults.add("max_tokens: " + shortened(found.toString()) + " (expected: 8..512)");
    }
    return most;
  }

  private static String shortened(String found) {
    return found.length() > 60 ? found.substring(0, 60) + "..." : found;
  }
}
