package dev.tellonce.server.admin;

import dev.tellonce.bot.content.Particulars;
import dev.tellonce.bot.content.Validity;
import dev.tellonce.bot.content.Variant;
import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.InboxId;
import dev.tellonce.bot.message.InvalidValueException;
import dev.tellonce.bot.message.Link;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The particulars of an FAQ entry as JSON: in the store, in files that are brought in, and in what
 * the desk is answered. What is not there is not said. Any thread.
 */
public final class ParticularsJson {
  private ParticularsJson() {}

  /**
   * Reads them.
   *
   * @param node an object with {@code tags}, {@code owner}, {@code valid_from}, {@code
   *     valid_until}, {@code variants}, each of which may be missing; other keys are passed over
   * @throws InvalidValueException when one of them cannot be, with its name, value and expectation
   */
  public static Particulars read(JsonNode node) {
    String owner = text(node, "owner");
    return new Particulars(
        texts(node, "tags"),
        owner.isEmpty() ? Optional.empty() : Optional.of(new AgentId(owner)),
        new Validity(day("valid_from", text(node, "valid_from")), until(node)),
        variants(list(node, "variants")));
  }

  private static Optional<LocalDate> until(JsonNode node) {
    return day("valid_until", text(node, "valid_until"));
  }

  /**
   * A day.
   *
   * @param name what it is called where it stands
   * @param value like {@code 2026-12-31}; empty for none
   * @throws InvalidValueException when it is no day of the calendar
   */
  public static Optional<LocalDate> day(String name, String value) {
    if (value.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(value.strip()));
    } catch (DateTimeException e) {
      throw new InvalidValueException(
          name + ": " + value + " (expected: a day such as 2026-12-31)");
    }
  }

  private static List<Variant> variants(JsonNode list) {
    List<Variant> variants = new ArrayList<>();
    for (JsonNode each : list) {
      JsonNode link = each.path("link");
      String url = text(link, "url");
      String label = text(link, "label");
      variants.add(
          new Variant(
              texts(each, "inboxes").stream().map(InboxId::new).toList(),
              text(each, "answer"),
              url.isEmpty()
                  ? Optional.empty()
                  : Optional.of(new Link(url, label.isEmpty() ? url : label))));
    }
    return variants;
  }

  private static JsonNode list(JsonNode node, String key) {
    JsonNode list = node.path(key);
    if (!list.isArray() && !list.isMissingNode() && !list.isNull()) {
      throw new InvalidValueException(key + ": no list (expected: a list)");
    }
    return list;
  }

  private static List<String> texts(JsonNode node, String key) {
    List<String> texts = new ArrayList<>();
    for (JsonNode each : list(node, key)) {
      if (!each.isString() && !each.isNumber()) {
        throw new InvalidValueException(key + ": no text in the list (expected: texts)");
      }
      texts.add(each.asString());
    }
    return texts;
  }

  private static String text(JsonNode node, String key) {
    JsonNode value = node.path(key);
    if (!value.isString() && !value.isMissingNode() && !value.isNull()) {
      throw new InvalidValueException(key + ": no text (expected: a text)");
    }
    return value.asString("").strip();
  }

  /** Writes what is said into an object. */
  public static void write(Particulars particulars, Map<String, Object> into) {
    if (!particulars.tags().isEmpty()) {
      into.put("tags", particulars.tags());
    }
    particulars.owner().ifPresent(owner -> into.put("owner", owner.value()));
    particulars.validity().from().ifPresent(day -> into.put("valid_from", day.toString()));
    particulars.validity().until().ifPresent(day -> into.put("valid_until", day.toString()));
    if (!particulars.variants().isEmpty()) {
      into.put("variants", particulars.variants().stream().map(ParticularsJson::shown).toList());
    }
  }

  private static Map<String, Object> shown(Variant variant) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("inboxes", variant.inboxes().stream().map(InboxId::value).toList());
    shown.put("answer", variant.answer());
    variant
        .link()
        .ifPresent(link -> shown.put("link", Map.of("url", link.url(), "label", link.label())));
    return shown;
  }
}
