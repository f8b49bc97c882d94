package dev.tellonce.nlp.facts;

import dev.tellonce.bot.message.Fact;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Finds dates written with numbers: 2026-11-22, 22.11.2026, 22/11, 22 November, 11월 22일. */
final class DateScanner {
  private static final double ISO = 0.98;
  private static final double WITH_YEAR = 0.95;
  private static final double WITHOUT_YEAR = 0.85;
  private static final double AMBIGUOUS = 0.5;
  private static final int DAYS_AHEAD = 90;
  private static final int OLDEST_YEAR = 1900;
  private static final int NEWEST_YEAR = 2199;

  private DateScanner() {}

  static void scanNumbers(FactText text, FactWords words) {
    for (int i = 0; i < text.size(); i++) {
      if (!text.isNumber(i)) {
        continue;
      }
      int at = i;
      Optional<Integer> end =
          yearFirst(text, at).or(() -> korean(text, at)).or(() -> dayAndMonth(text, words, at));
      i = end.map(to -> to - 1).orElse(i);
    }
    for (Lexicon.Entry month : words.months().find(text.tokens())) {
      named(text, month);
    }
  }

  static void scanWords(FactText text, FactWords words) {
    RelativeDates.scan(text, words);
  }

  private static Optional<Integer> yearFirst(FactText text, int at) {
    int year = value(text, at, 4, 4);
    if (year < OLDEST_YEAR || year > NEWEST_YEAR || !joined(text, at) || !joined(text, at + 2)) {
      return Optional.empty();
    }
    if (!text.token(at + 1).word().equals(text.token(at + 3).word())) {
      return Optional.empty();
    }
    Optional<LocalDate> date = date(year, value(text, at + 2, 1, 2), value(text, at + 4, 1, 2));
    return date.map(d -> add(text, d, at, at + 5, ISO));
  }

  private static Optional<Integer> korean(FactText text, int at) {
    int next = at;
    int year = 0;
    if (isUnit(text, next, "년")) {
      year = value(text, next, 4, 4);
      next += 2;
    }
    if (!text.isNumber(next) || !isUnit(text, next, "월") || !isUnit(text, next + 2, "일")) {
      return Optional.empty();
    }
    int month = value(text, next, 1, 2);
    int day = value(text, next + 2, 1, 2);
    int to = next + 4;
    Optional<LocalDate> date =
        year > 0 ? date(year, month, day) : withoutYear(text.today(), month, day);
    double confidence = year > 0 ? WITH_YEAR : WITHOUT_YEAR;
    return date.map(d -> add(text, d, at, to, confidence));
  }

  private static boolean isUnit(FactText text, int number, String unit) {
    return text.isNumber(number)
        && number + 1 < text.size()
        && text.token(number + 1).word().equals(unit);
  }

  /** Two or three numbers joined by full stops, strokes or dashes. */
  private static Optional<Integer> dayAndMonth(FactText text, FactWords words, int at) {
    int first = value(text, at, 1, 2);
    if (first < 0 || !joined(text, at)) {
      return Optional.empty();
    }
    int second = value(text, at + 2, 1, 2);
    if (second < 0) {
      return Optional.empty();
    }
    boolean dayFirst = second > 12 ? false : first > 12 || words.dayFirst();
    int day = dayFirst ? first : second;
    int month = dayFirst ? second : first;
    boolean ambiguous = words.code().equals("en") && first <= 12 && second <= 12 && first != second;
    boolean sameSign =
        at + 3 < text.size() && text.token(at + 1).word().equals(text.token(at + 3).word());
    if (sameSign && joined(text, at + 2)) {
      int year = year(text, at + 4);
      Optional<LocalDate> date = year < 0 ? Optional.empty() : date(year, month, day);
      return date.map(d -> add(text, d, at, at + 5, ambiguous ? AMBIGUOUS : WITH_YEAR));
    }
    boolean closed = text.is(at + 1, '.') && text.is(at + 3, '.') && text.touches(at + 2, at + 3);
    boolean introduced = at > 0 && words.dateBefore().contains(text.token(at - 1).word());
    boolean stroke = text.is(at + 1, '/') && second >= 1 && day <= 31;
    if (!closed && !introduced && !stroke) {
      return Optional.empty();
    }
    int to = closed ? at + 4 : at + 3;
    double confidence = ambiguous || !(closed || introduced) ? AMBIGUOUS : WITHOUT_YEAR;
    return withoutYear(text.today(), month, day).map(d -> add(text, d, at, to, confidence));
  }

  /** A month's name with the day before it ("22. november 2026") or after it ("November 22nd"). */
  private static void named(FactText text, Lexicon.Entry month) {
    int from = month.span().from();
    int to = month.span().to();
    int before = from - 1;
    while (before >= from - 3 && before >= 0 && isBetween(text, before)) {
      before--;
    }
    int day = value(text, before, 1, 2);
    int start = before;
    int end = to;
    if (day < 1) {
      int after = text.is(to, '.') ? to + 1 : to;
      day = value(text, after, 1, 2);
      start = from;
      end = after + 1;
      while (end < text.size() && end < after + 2 && isOrdinal(text, end)) {
        end++;
      }
    }
    if (day < 1) {
      return;
    }
    int yearAt = text.is(end, ',') || text.is(end, '.') ? end + 1 : end;
    int year = value(text, yearAt, 4, 4);
    boolean withYear = year >= OLDEST_YEAR && year <= NEWEST_YEAR;
    Optional<LocalDate> date =
        withYear ? date(year, month.number(), day) : withoutYear(text.today(), month.number(), day);
    if (date.isPresent()) {
      add(
          text,
          date.get(),
          start,
          withYear ? yearAt + 1 : end,
          withYear ? WITH_YEAR : WITHOUT_YEAR);
    }
  }

  private static boolean isBetween(FactText text, int at) {
    return text.is(at, '.') || isOrdinal(text, at) || text.token(at).word().equals("of");
  }

  private static boolean isOrdinal(FactText text, int at) {
    return List.of("st", "nd", "rd", "th", "de").contains(text.token(at).word());
  }

  private static boolean joined(FactText text, int at) {
    return text.touches(at, at + 1)
        && text.touches(at + 1, at + 2)
        && (text.is(at + 1, '.') || text.is(at + 1, '/') || text.is(at + 1, '-'))
        && text.isNumber(at + 2);
  }

  private static int year(FactText text, int at) {
    int four = value(text, at, 4, 4);
    if (four >= OLDEST_YEAR && four <= NEWEST_YEAR) {
      return four;
    }
    int two = value(text, at, 2, 2);
    return two < 0 ? -1 : 2000 + two;
  }

  /** The number at a place when it is free and has so many digits; -1 otherwise. */
  private static int value(FactText text, int at, int fewest, int most) {
    if (!text.isNumber(at)) {
      return -1;
    }
    String digits = text.token(at).word();
    return digits.length() >= fewest && digits.length() <= most ? Integer.parseInt(digits) : -1;
  }

  private static Optional<LocalDate> date(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The date of that day that lies nearest to today, rather behind than ahead. */
  private static Optional<LocalDate> withoutYear(LocalDate today, int month, int day) {
    for (int year = today.getYear() + 1; year >= today.getYear() - 4; year--) {
      Optional<LocalDate> date = date(year, month, day);
      if (date.isPresent() && !date.get().isAfter(today.plusDays(DAYS_AHEAD))) {
        return date;
      }
    }
    return Optional.empty();
  }

  private static int add(FactText text, LocalDate date, int from, int to, double confidence) {
    text.add(Fact.Kind.DATE, date.toString(), from, to, confidence);
    return to;
  }
}
