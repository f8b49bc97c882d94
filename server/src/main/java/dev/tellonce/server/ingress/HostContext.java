package dev.tellonce.server.ingress;

import dev.tellonce.bot.journal.JournalEntry.ContextGiven;
import dev.tellonce.bot.message.InvalidValueException;
import dev.tellonce.bot.message.Labels;
import dev.tellonce.bot.message.PageVisit;
import dev.tellonce.bot.message.TrailStep;
import dev.tellonce.server.wire.FrameReader;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Reads what a host page tells of a visitor. Any thread. */
final class HostContext {
  private static final int MAX_TIME = 40;

  private HostContext() {}

  /**
   * Reads the arguments of the command {@code context}.
   *
   * @param args {@code {attributes: {key: text}, trail: [{event, page, at}]}}; both may be missing
   * @throws InvalidValueException if something is too much, too long or of the wrong kind
   */
  static ContextGiven read(JsonNode args) {
    JsonNode told = args.path("attributes");
    if (!told.isObject() && !told.isMissingNode()) {
      throw new InvalidValueException("attributes: no object (expected: texts by key)");
    }
    Map<String, String> attributes = new LinkedHashMap<>();
    for (String key : told.propertyNames()) {
      attributes.put(key, FrameReader.text(told, key, Labels.MAX_VALUE));
    }
    JsonNode steps = args.path("trail");
    if (!steps.isArray() && !steps.isMissingNode()) {
      throw new InvalidValueException("trail: no list (expected: a list of steps)");
    }
    List<TrailStep> trail = new ArrayList<>();
    for (JsonNode step : steps) {
      trail.add(step(step));
    }
    if (attributes.isEmpty() && trail.isEmpty()) {
      throw new InvalidValueException("context: empty (expected: attributes or a trail)");
    }
    return new ContextGiven(attributes, trail);
  }

  private static TrailStep step(JsonNode step) {
    PageVisit page =
        FrameReader.page(step.path("page"))
            .orElseThrow(() -> new InvalidValueException("page: missing (expected: url, title)"));
    try {
      return new TrailStep(
          FrameReader.optionalText(step, "event", TrailStep.MAX_EVENT),
          page,
          Instant.parse(FrameReader.text(step, "at", MAX_TIME)));
    } catch (DateTimeParseException e) {
      throw new InvalidValueException("at: no time (expected: ISO 8601 in UTC)");
    }
  }
}
