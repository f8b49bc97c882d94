package dev.tellonce.connectors.webhook;

import dev.tellonce.bot.delivery.PlainText;
import dev.tellonce.bot.message.Content;
import dev.tellonce.bot.message.InvalidValueException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Reads what a message holds, and refuses nothing: a platform that gets a 4xx for what it cannot
 * change sends it again for days. What we cannot show becomes {@link Content.Unsupported}, with
 * what there is to read in its note.
 */
final class InboundContent {
  /** Longer than any person types; a text of up to this many messages is kept whole. */
  private static final int MAX_PARTS = 10;

  private static final int MAX_KIND = 100;

  private InboundContent() {}

  /** What a message holds, in order; never empty. */
  static List<Content> of(JsonNode message) {
    JsonNode content = message.path("content");
    if (!content.isObject()) {
      return text(message.path("text").asString(""));
    }
    String kind = line(content.path("type").asString(""), MAX_KIND);
    try {
      return switch (kind) {
        case "text" -> text(content.path("text").asString(""));
        case "chosen" -> List.of(chosen(content));
        case "place" -> List.of(place(content));
        default -> List.of(unsupported(kind, message, content));
      };
    } catch (InvalidValueException e) {
      return List.of(unsupported(kind, message, content));
    }
  }

  private static Content chosen(JsonNode content) {
    return new Content.Chosen(
        content.path("option").asString(""),
        clean(content.path("label").asString("")),
        content.path("of").asLong(0));
  }

  private static Content place(JsonNode content) {
    return new Content.Place(
        content.path("latitude").asDouble(Double.NaN),
        content.path("longitude").asDouble(Double.NaN),
        line(content.path("label").asString(""), 200));
  }

  /**
   * Text over the limit of one message becomes several, so that nothing is lost. Far over it, only
   * its beginning is kept, and as {@link Content.Unsupported}: shown to a person with its true
   * length, and never answered as if it had been read whole.
   */
  private static List<Content> text(String raw) {
    String text = clean(raw);
    if (text.isBlank()) {
      return List.of(new Content.Unsupported("empty", ""));
    }
    if (text.length() > MAX_PARTS * Content.MAX_CHARACTERS) {
      String note = "Only the beginning of " + text.length() + " characters was kept:\n\n";
      return List.of(new Content.Unsupported("long_text", note + cut(text, note.length())));
    }
    return PlainText.split(text, Content.MAX_CHARACTERS).stream()
        .<Content>map(Content.Text::new)
        .toList();
  }

  private static Content unsupported(String kind, JsonNode message, JsonNode content) {
    String words = content.path("text").asString(message.path("text").asString(""));
    String note = clean(words.isBlank() ? content.toString() : words);
    return new Content.Unsupported(kind.isBlank() ? "unnamed" : kind, cut(note, 0));
  }

  private static String cut(String text, int used) {
    int most = Content.MAX_CHARACTERS - used;
    String beginning = text.substring(0, Math.min(text.length(), most + 2));
    return beginning.length() <= most ? beginning : PlainText.split(beginning, most).getFirst();
  }

  /** One line of words, cut at a whole character. */
  static String line(String raw, int most) {
    String line = clean(raw.substring(0, Math.min(raw.length(), most * 2)));
    String flat = line.replaceAll("\\p{Cntrl}+", " ").strip();
    return flat.length() <= most ? flat : PlainText.split(flat, most).getFirst().strip();
  }

  /** Puts the replacement character for what no text may hold: NUL and halves of a pair. */
  private static String clean(String raw) {
    String whole = new String(raw.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.UTF_16BE);
    return whole.replace('\0', '\uFFFD');
  }
}
