package dev.tellonce.nlp.facts;

import dev.tellonce.bot.message.Fact;
import dev.tellonce.nlp.words.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;

/**
 * Finds dates told from today: yesterday, three days ago, last Tuesday. Weeks start on Monday (ISO
 * 8601). A day of the week alone is taken to be the last one, as visitors mostly tell what was;
 * that is not sure and its confidence says so.
 */
final class RelativeDates {
  private static final double SURE = 0.9;
  private static final double LAST = 0.8;
  private static final double THIS_OR_NEXT = 0.7;
  private static final double BARE = 0.5;
  private static final double ROUGH = 0.6;
  private static final int WEEK = 7;
  private static final int LONGEST_AGO = 400;
  private static final int NEAR = 2;

  private RelativeDates() {}

  static void scan(FactText text, FactWords words) {
    for (Lexicon.Entry day : words.days().find(text.tokens())) {
      add(text, text.today().plusDays(day.number()), day.span(), SURE);
    }
    for (Lexicon.Entry ago : words.spans().find(text.tokens())) {
      add(text, text.today().plusDays(ago.number()), ago.span(), SURE);
    }
    ago(text, words);
    for (Lexicon.Entry day : words.weekdaysPast().find(text.tokens())) {
      add(text, last(text.today(), weekday(day)), day.span(), LAST);
    }
    List<Lexicon.Entry> modifiers = words.modifiers().find(text.tokens());
    for (Lexicon.Entry day : words.weekdays().find(text.tokens())) {
      weekday(text, day, modifiers);
    }
  }

  /** "Two days ago": a number, a unit, and what says that it is past before or after. */
  private static void ago(FactText text, FactWords words) {
    List<Lexicon.Entry> numbers = words.numbers().find(text.tokens());
    for (Lexicon.Entry unit : words.units().find(text.tokens())) {
      int from = unit.span().from();
      int to = unit.span().to();
      boolean after = to < text.size() && words.agoAfter().contains(text.token(to).word());
      int start = from;
      int count = 0;
      if (text.isNumber(from - 1) && text.token(from - 1).word().length() <= 3) {
        count = Integer.parseInt(text.token(from - 1).word());
        start = from - 1;
      } else {
        Optional<Lexicon.Entry> number =
            numbers.stream().filter(entry -> entry.span().to() == from).findFirst();
        count = number.map(Lexicon.Entry::number).orElse(0);
        start = number.map(entry -> entry.span().from()).orElse(from);
      }
      boolean before = start > 0 && words.agoBefore().contains(text.token(start - 1).word());
      int days = count * unit.number();
      if (count > 0 && days <= LONGEST_AGO && (after || before)) {
        Span span = new Span(before ? start - 1 : start, after ? to + 1 : to);
        add(text, text.today().minusDays(days), span, unit.number() == 1 ? SURE : ROUGH);
      }
    }
  }

  private static void weekday(FactText text, Lexicon.Entry day, List<Lexicon.Entry> modifiers) {
    int from = day.span().from();
    int to = day.span().to();
    Optional<Lexicon.Entry> modifier =
        modifiers.stream()
            .filter(
                entry -> from - entry.span().to() >= 0 && from - entry.span().to() <= gap(entry))
            .findFirst()
            .or(
                () ->
                    modifiers.stream()
                        .filter(entry -> entry.value().endsWith("week"))
                        .filter(entry -> follows(text, to, entry.span().from()))
                        .findFirst());
    Span span =
        modifier
            .map(m -> new Span(Math.min(from, m.span().from()), Math.max(to, m.span().to())))
            .orElse(day.span());
    LocalDate today = text.today();
    DayOfWeek weekday = weekday(day);
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    LocalDate inWeek = monday.plusDays(weekday.getValue() - 1L);
    switch (modifier.map(Lexicon.Entry::value).orElse("")) {
      case "last" -> add(text, last(today, weekday), span, LAST);
      case "previous-week" -> add(text, inWeek.minusDays(WEEK), span, LAST);
      case "this-week" -> add(text, inWeek, span, LAST);
      case "next-week" -> add(text, inWeek.plusDays(WEEK), span, LAST);
      case "next" -> add(text, today.with(TemporalAdjusters.next(weekday)), span, THIS_OR_NEXT);
      default -> add(text, last(today, weekday), span, BARE);
    }
  }

  /** Whether no more than a word or two, and no comma, stands between. */
  private static boolean follows(FactText text, int to, int from) {
    for (int i = to; i < from; i++) {
      if (!text.token(i).isWord()) {
        return false;
      }
    }
    return from >= to && from - to <= NEAR;
  }

  /** A week's name may have a word between it and the day: "last week on Tuesday". */
  private static int gap(Lexicon.Entry modifier) {
    return modifier.value().endsWith("week") ? 1 : 0;
  }

  private static DayOfWeek weekday(Lexicon.Entry day) {
    return DayOfWeek.of(day.number());
  }

  private static LocalDate last(LocalDate today, DayOfWeek weekday) {
    return today.with(TemporalAdjusters.previous(weekday));
  }

  private static void add(FactText text, LocalDate date, Span span, double confidence) {
    for (int i = span.from(); i < span.to(); i++) {
      if (!text.isFree(i)) {
        return;
      }
    }
    text.add(Fact.Kind.DATE, date.toString(), span.from(), span.to(), confidence);
  }
}
