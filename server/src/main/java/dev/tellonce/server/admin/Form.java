package dev.tellonce.server.admin;

import dev.tellonce.bot.message.InvalidValueException;
import dev.tellonce.bot.message.Language;
import dev.tellonce.server.net.HttpCall;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody filled in, read with all its faults at once, each named with its field. One thread.
 */
final class Form {
  /**
   * A fault of a field.
   *
   * @param field which
   * @param code such as {@code missing}, {@code too_long}, {@code not_known}
   * @param say a sentence that says what to do
   */
  record Fault(String field, String code, String say) {}

  /** A form with faults; carries them all. */
  static final class FaultyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The faults, in the order of the fields. */
    private final transient List<Fault> faults;

    FaultyException(List<Fault> faults) {
      super(faults.size() + " faults (expected: none)");
      this.faults = List.copyOf(faults);
    }

    List<Map<String, String>> faults() {
      return faults.stream()
          .map(
              fault -> {
                Map<String, String> told = new LinkedHashMap<>();
                told.put("field", fault.field());
                told.put("code", fault.code());
                told.put("say", fault.say());
                return told;
              })
          .toList();
    }
  }

  private final JsonNode body;
  private final List<Fault> faults = new ArrayList<>();

  private Form(JsonNode body) {
    this.body = body;
  }

  /**
   * Reads a call's body.
   *
   * @throws FaultyException when it is no JSON object
   */
  static Form of(HttpCall call, JsonMapper json) {
    try {
      JsonNode body = json.readTree(call.body());
      if (body.isObject()) {
        return new Form(body);
      }
    } catch (JacksonException e) {
      // Told below, like JSON that is no object.
    }
    throw new FaultyException(
        List.of(new Fault("", "bad_request", "Send a JSON object with the fields of the form.")));
  }

  void fault(String field, String code, String say) {
    faults.add(new Fault(field, code, say));
  }

  /** A text that must be there, without the blanks around it. */
  String required(String field, int most) {
    String text = optional(field, most);
    if (text.isEmpty() && faults.stream().noneMatch(fault -> fault.field().equals(field))) {
      fault(field, "missing", "Fill this in.");
    }
    return text;
  }

  /** A text that may be empty, without the blanks around it. */
  String optional(String field, int most) {
    JsonNode node = body.path(field);
    if (!node.isString() && !node.isMissingNode() && !node.isNull()) {
      fault(field, "bad_value", "Send a text.");
      return "";
    }
    String text = node.asString("").strip();
    if (text.codePoints().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
      fault(field, "bad_value", "Take out the signs that cannot be seen.");
      return "";
    }
    if (text.length() > most) {
      fault(field, "too_long", "Use at most " + most + " characters.");
      return "";
    }
    return text;
  }

  /** A text on one line. */
  String line(String field, int most, boolean needed) {
    String text = needed ? required(field, most) : optional(field, most);
    return text.replace('\n', ' ').replace('\t', ' ');
  }

  int number(String field, int least, int most) {
    JsonNode node = body.path(field);
    if (!node.isInt() || node.asInt() < least || node.asInt() > most) {
      fault(field, "out_of_range", "Use a number from " + least + " to " + most + ".");
      return least;
    }
    return node.asInt();
  }

  boolean flag(String field, boolean otherwise) {
    JsonNode node = body.path(field);
    return node.isBoolean() ? node.asBoolean() : otherwise;
  }

  JsonNode whole() {
    return body;
  }

  JsonNode node(String field) {
    return body.path(field);
  }

  /** A list of texts, without blank ones and doubles. */
  List<String> texts(String field, int mostItems, int longest) {
    List<String> texts = new ArrayList<>();
    for (JsonNode item : body.path(field)) {
      String text = item.asString("").strip();
      if (text.length() > longest) {
        fault(field, "too_long", "Use at most " + longest + " characters for each.");
        return List.of();
      }
      if (!text.isEmpty() && !texts.contains(text)) {
        texts.add(text);
      }
    }
    if (texts.size() > mostItems) {
      fault(field, "too_many", "Use at most " + mostItems + ".");
      return List.of();
    }
    return texts;
  }

  /** The language of a code. */
  Optional<Language> language(String field) {
    try {
      return Optional.of(new Language(body.path(field).asString("")));
    } catch (InvalidValueException e) {
      fault(field, "not_known", "Choose a language such as en, da, fi, nb or ko.");
      return Optional.empty();
    }
  }

  boolean isFaulty() {
    return !faults.isEmpty();
  }

  /**
   * Ends reading.
   *
   * @throws FaultyException when there was a fault
   */
  void end() {
    if (!faults.isEmpty()) {
      throw new FaultyException(faults);
    }
  }
}
