package dev.tellonce.bot.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tellonce.bot.message.InvalidValueException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OpeningHoursTest {
  private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
  private static final OpeningHours HOURS =
      new OpeningHours(
          HELSINKI,
          List.of(
              span(DayOfWeek.MONDAY, "13:00", "17:00"),
              span(DayOfWeek.MONDAY, "09:00", "12:00"),
              span(DayOfWeek.FRIDAY, "09:00", "17:00")),
          Set.of(LocalDate.parse("2026-11-27")));

  private static OpeningHours.Span span(DayOfWeek day, String from, String to) {
    return new OpeningHours.Span(day, LocalTime.parse(from), LocalTime.parse(to));
  }

  /** A time on the shop's clock, which is two hours before UTC in winter. */
  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(HELSINKI).toInstant();
  }

  @Test
  void withoutSpansItIsAlwaysOpen() {
    OpeningHours always = OpeningHours.always(HELSINKI);
    assertThat(always.isOpen(at("2026-11-22T03:00"))).isTrue();
    assertThat(always.nextOpening(at("2026-11-22T03:00"))).isEmpty();
  }

  @Test
  void spanHoldsItsBeginningAndNotItsEnd() {
    assertThat(HOURS.isOpen(at("2026-11-23T09:00"))).isTrue();
    assertThat(HOURS.isOpen(at("2026-11-23T11:59:59"))).isTrue();
    assertThat(HOURS.isOpen(at("2026-11-23T12:00"))).isFalse();
    assertThat(HOURS.isOpen(at("2026-11-24T10:00"))).isFalse();
  }

  @Test
  void nextOpeningIsTheNextSpanOnTheShopsClock() {
    assertThat(HOURS.nextOpening(at("2026-11-22T20:00"))).contains(at("2026-11-23T09:00"));
    assertThat(HOURS.nextOpening(at("2026-11-23T12:30"))).contains(at("2026-11-23T13:00"));
  }

  @Test
  void closedDayIsSkipped() {
    assertThat(HOURS.isOpen(at("2026-11-27T10:00"))).isFalse();
    assertThat(HOURS.nextOpening(at("2026-11-24T10:00"))).contains(at("2026-11-30T09:00"));
  }

  @Test
  void closureWithoutAnEndPromisesNothing() {
    Set<LocalDate> all = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      all.add(LocalDate.parse("2026-11-22").plusDays(i));
    }
    OpeningHours closed = new OpeningHours(HELSINKI, HOURS.week(), all);
    assertThat(closed.nextOpening(at("2026-11-23T10:00"))).isEmpty();
  }

  @Test
  void spanThatEndsBeforeItBeginsIsRefused() {
    assertThatThrownBy(() -> span(DayOfWeek.MONDAY, "17:00", "09:00"))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("expected: from before to");
  }
}
