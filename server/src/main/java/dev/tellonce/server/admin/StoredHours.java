package dev.tellonce.server.admin;

import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.InvalidValueException;
import dev.tellonce.bot.people.OpeningHours;
import dev.tellonce.bot.people.OpeningHours.Span;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The opening hours as administrators set them at the desk; until then those of the settings. What
 * was saved counts at once. Any thread; {@link #get} never blocks.
 */
public final class StoredHours implements Supplier<OpeningHours> {
  private static final String NAME = "hours";

  private final JsonMapper json = JsonMapper.builder().build();
  private final Documents documents;
  private volatile OpeningHours hours;
  private volatile int version;

  /**
   * Reads them.
   *
   * @param documents where they are kept
   * @param otherwise what counts while nobody has set any
   */
  public StoredHours(Documents documents, OpeningHours otherwise) {
    this.documents = documents;
    Optional<Documents.Document> stored = documents.find(NAME);
    this.version = stored.map(Documents.Document::version).orElse(0);
    this.hours = stored.map(this::read).orElse(otherwise);
  }

  private OpeningHours read(Documents.Document document) {
    return read(json.readTree(document.json()));
  }

  @Override
  public OpeningHours get() {
    return hours;
  }

  int version() {
    return version;
  }

  /** Stores hours; they count from then on. */
  synchronized Saved<Documents.Document> save(OpeningHours wanted, int madeOn, AgentId who) {
    Saved<Documents.Document> saved =
        documents.save(
            new Documents.Document(NAME, madeOn, json.writeValueAsString(shown(wanted))), who);
    if (saved instanceof Saved.Done<Documents.Document> done) {
      hours = wanted;
      version = done.value().version();
    }
    return saved;
  }

  /** Hours as they are stored and sent. */
  static Map<String, Object> shown(OpeningHours hours) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("zone", hours.zone().getId());
    shown.put(
        "week",
        hours.week().stream()
            .sorted(Comparator.comparing(Span::day).thenComparing(Span::from))
            .map(
                span -> {
                  Map<String, Object> one = new LinkedHashMap<>();
                  one.put("day", span.day().name().toLowerCase(Locale.ROOT));
                  one.put("from", span.from().toString());
                  one.put("to", span.to().toString());
                  return one;
                })
            .toList());
    shown.put("closed", new TreeSet<>(hours.closed()).stream().map(LocalDate::toString).toList());
    return shown;
  }

  /**
   * Reads hours as they are sent.
   *
   * @throws InvalidValueException when they are none
   */
  static OpeningHours read(JsonNode node) {
    try {
      List<Span> week = new ArrayList<>();
      for (JsonNode span : node.path("week")) {
        week.add(
            new Span(
                DayOfWeek.valueOf(span.path("day").asString("").toUpperCase(Locale.ROOT)),
                LocalTime.parse(span.path("from").asString("")),
                LocalTime.parse(span.path("to").asString(""))));
      }
      TreeSet<LocalDate> closed = new TreeSet<>();
      for (JsonNode day : node.path("closed")) {
        closed.add(LocalDate.parse(day.asString("")));
      }
      return new OpeningHours(ZoneId.of(node.path("zone").asString("")), week, closed);
    } catch (DateTimeException e) {
      throw new InvalidValueException("hours: " + e.getMessage());
    } catch (IllegalArgumentException e) {
      throw new InvalidValueException("hours: no day of the week (expected: monday..sunday)");
    }
  }
}
