package dev.tellonce.server.config;

import dev.tellonce.bot.message.InvalidValueException;
import dev.tellonce.bot.people.OpeningHours;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads when people are at the desk. Stateless. */
final class HoursReader {
  private static final String SPAN = "expected: like 09:00-17:00";

  private HoursReader() {}

  /**
   * Reads {@code opening_hours} and {@code closed_days}; a day that is not named is closed, and
   * without any day it is always open.
   *
   * @param section {@code routing.yaml}
   * @param zone whose clock
   */
  static OpeningHours read(Section section, ZoneId zone) {
    List<OpeningHours.Span> week = new ArrayList<>();
    Section days = section.section("opening_hours");
    for (DayOfWeek day : DayOfWeek.values()) {
      String key = day.name().toLowerCase(Locale.ROOT);
      for (String text : days.texts(key)) {
        span(days, key, day, text, week);
      }
    }
    days.end();
    Set<LocalDate> closed = new HashSet<>();
    for (String text : section.texts("closed_days")) {
      try {
        closed.add(LocalDate.parse(text));
      } catch (DateTimeException e) {
        section.wrong("closed_days", text + " (expected: like \"2026-12-25\", in quotes)");
      }
    }
    try {
      return new OpeningHours(zone, week, closed);
    } catch (InvalidValueException e) {
      section.wrong("opening_hours", String.valueOf(e.getMessage()));
      return OpeningHours.always(zone);
    }
  }

  private static void span(
      Section days, String key, DayOfWeek day, String text, List<OpeningHours.Span> week) {
    int dash = text.indexOf('-');
    if (dash < 0) {
      days.wrong(key, text + " (" + SPAN + ")");
      return;
    }
    try {
      LocalTime from = LocalTime.parse(text.substring(0, dash).strip());
      LocalTime to = LocalTime.parse(text.substring(dash + 1).strip());
      week.add(new OpeningHours.Span(day, from, to));
    } catch (DateTimeException | InvalidValueException e) {
      days.wrong(key, text + " (" + SPAN + ", the end after the beginning)");
    }
  }
}
