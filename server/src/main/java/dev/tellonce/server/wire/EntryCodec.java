package dev.tellonce.server.wire;

import dev.tellonce.bot.journal.JournalEntry;
import dev.tellonce.bot.message.Content;
import dev.tellonce.bot.message.InvalidValueException;
import dev.tellonce.bot.message.ToneVerdict;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes journal entries as JSON and reads them back: property names are the record's parts in
 * snake_case, ids and languages plain texts, times ISO 8601, what is empty is left out, and a part
 * of several kinds says which in {@code type}. The entry's own type is its record's name and
 * travels beside the body. Any thread.
 */
public final class EntryCodec {
  private static final Map<String, Class<?>> TYPES =
      Arrays.stream(JournalEntry.class.getPermittedSubclasses())
          .filter(type -> type != JournalEntry.Unknown.class)
          .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

  private final JsonMapper mapper;

  /** Creates the codec; costly, so one serves all. */
  public EntryCodec() {
    mapper = EntryMapping.mapper();
  }

  /** The name of an entry's type, on the wire and on disk. */
  public static String type(JournalEntry entry) {
    return entry instanceof JournalEntry.Unknown unknown
        ? unknown.type()
        : entry.getClass().getSimpleName();
  }

  /** The body of an entry as UTF-8; the same entry always gives the same bytes. */
  public byte[] write(JournalEntry entry) {
    return entry instanceof JournalEntry.Unknown unknown
        ? unknown.json().getBytes(StandardCharsets.UTF_8)
        : mapper.writeValueAsBytes(entry);
  }

  /** The body of an entry as a JSON object; an unknown body that is none becomes an empty one. */
  public JsonNode tree(JournalEntry entry) {
    if (!(entry instanceof JournalEntry.Unknown unknown)) {
      return mapper.valueToTree(entry);
    }
    try {
      JsonNode tree = mapper.readTree(unknown.json());
      return tree.isObject() ? tree : mapper.createObjectNode();
    } catch (JacksonException e) {
      return mapper.createObjectNode();
    }
  }

  /**
   * Reads an entry's body. A type this version does not know, or a body it cannot read, becomes
   * {@link JournalEntry.Unknown} and loses nothing.
   *
   * @param type the name of the entry's type
   * @param body the body as UTF-8
   */
  public JournalEntry read(String type, byte[] body) {
    Class<?> known = TYPES.get(type);
    if (known != null) {
      try {
        return (JournalEntry) mapper.readValue(body, known);
      } catch (JacksonException e) {
        return new JournalEntry.Unknown(type, new String(body, StandardCharsets.UTF_8));
      }
    }
    return new JournalEntry.Unknown(type, new String(body, StandardCharsets.UTF_8));
  }

  /**
   * Reads an entry's body, as {@link #read(String, byte[])} does.
   *
   * @param type the name of the entry's type
   * @param body the body
   */
  public JournalEntry read(String type, JsonNode body) {
    Class<?> known = TYPES.get(type);
    if (known != null) {
      try {
        return (JournalEntry) mapper.treeToValue(body, known);
      } catch (JacksonException e) {
        return new JournalEntry.Unknown(type, body.toString());
      }
    }
    return new JournalEntry.Unknown(type, body.toString());
  }

  /** What the tone step says, as a JSON object. */
  public JsonNode tree(ToneVerdict verdict) {
    return mapper.valueToTree(verdict);
  }

  /** A message's content as a JSON object. */
  public JsonNode tree(Content content) {
    return mapper.valueToTree(content);
  }

  /**
   * Reads a message's content.
   *
   * @param content the JSON object with its {@code type}
   * @throws InvalidValueException if it is none; the text names the field and the expectation and
   *     never repeats the words
   */
  public Content readContent(JsonNode content) {
    if (!content.isObject()) {
      throw new InvalidValueException("body: no object (expected: an object with a type)");
    }
    try {
      return mapper.treeToValue(content, Content.class);
    } catch (JacksonException e) {
      throw refusal(e);
    }
  }

  private static InvalidValueException refusal(JacksonException problem) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof InvalidValueException refused) {
        return refused;
      }
    }
    if (problem instanceof InvalidTypeIdException) {
      return new InvalidValueException(
          "body type: not known (expected: one of " + EntryMapping.CONTENT_TYPES + ")");
    }
    String where = problem instanceof DatabindException e ? path(e) : "body";
    String expected =
        problem instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null
            ? mismatch.getTargetType().getSimpleName().toLowerCase(Locale.ROOT)
            : "a value";
    return new InvalidValueException(
        "body " + where + ": missing or of the wrong kind (expected: " + expected + ")");
  }

  private static String path(DatabindException problem) {
    return problem.getPath().stream()
        .map(
            part ->
                part.getPropertyName() == null
                    ? "[" + part.getIndex() + "]"
                    : part.getPropertyName())
        .collect(Collectors.joining("."));
  }
}
