package dev.tellonce.bot.people;

import dev.tellonce.bot.message.InvalidValueException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * When people are at the desk. Without any span nobody has said, and it counts as always open.
 *
 * @param zone whose clock
 * @param week the open spans of a usual week, in any order; at most 70
 * @param closed days on which it stays closed whatever the weekday; at most 1,000
 */
public record OpeningHours(ZoneId zone, List<Span> week, Set<LocalDate> closed) {
  private static final int MOST_SPANS = 70;
  private static final int MOST_DAYS = 1_000;

  /** How far ahead the next opening is looked for; longer closures have no date to promise. */
  private static final int DAYS_AHEAD = 60;

  /**
   * An open span of a day, which ends on the same day.
   *
   * @param day which day
   * @param from when it opens
   * @param to when it closes, after {@code from}
   */
  public record Span(DayOfWeek day, LocalTime from, LocalTime to) {
    /** Refuses a span that ends before it begins. */
    public Span {
      if (!from.isBefore(to)) {
        throw new InvalidValueException(
            "hours: " + day + " " + from + "-" + to + " (expected: from before to)");
      }
    }
  }

  /** Keeps its own copies and refuses more than anybody needs. */
  public OpeningHours {
    week = List.copyOf(week);
    closed = Set.copyOf(closed);
    if (week.size() > MOST_SPANS || closed.size() > MOST_DAYS) {
      throw new InvalidValueException(
          "hours: "
              + week.size()
              + " spans, "
              + closed.size()
              + " closed days (expected: at most "
              + MOST_SPANS
              + " and "
              + MOST_DAYS
              + ")");
    }
  }

  /** Hours that nobody has limited. */
  public static OpeningHours always(ZoneId zone) {
    return new OpeningHours(zone, List.of(), Set.of());
  }

  /** Whether it is open. */
  public boolean isOpen(Instant now) {
    if (week.isEmpty()) {
      return true;
    }
    ZonedDateTime here = now.atZone(zone);
    LocalTime time = here.toLocalTime();
    return !closed.contains(here.toLocalDate())
        && week.stream()
            .anyMatch(
                span ->
                    span.day() == here.getDayOfWeek()
                        && !time.isBefore(span.from())
                        && time.isBefore(span.to()));
  }

  /**
   * When it opens next.
   *
   * @return empty while it is open, and when it does not open within 60 days
   */
  public Optional<Instant> nextOpening(Instant now) {
    if (isOpen(now)) {
      return Optional.empty();
    }
    LocalDate today = now.atZone(zone).toLocalDate();
    for (int ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
      LocalDate day = today.plusDays(ahead);
      Optional<Instant> first =
          week.stream()
              .filter(span -> span.day() == day.getDayOfWeek() && !closed.contains(day))
              .map(span -> day.atTime(span.from()).atZone(zone).toInstant())
              .filter(opens -> opens.isAfter(now))
              .sorted()
              .findFirst();
      if (first.isPresent()) {
        return first;
      }
    }
    return Optional.empty();
  }
}
