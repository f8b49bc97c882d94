package dev.tellonce.nlp.facts;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import dev.tellonce.bot.message.Fact;
import dev.tellonce.nlp.words.Span;
import dev.tellonce.nlp.words.Token;
import java.util.List;
import java.util.Optional;

/** Finds telephone numbers; libphonenumber says which of the candidates are valid. */
final class PhoneScanner {
  private static final double NAMED = 0.95;
  private static final double INTERNATIONAL = 0.95;
  private static final double GROUPED = 0.85;
  private static final double BARE = 0.6;
  private static final int FEWEST_DIGITS = 7;
  private static final int MOST_DIGITS = 15;
  private static final int MAX_GROUPS = 8;
  private static final int MAX_CANDIDATES = 40;
  private static final int NEAR = 6;

  private final PhoneNumberUtil util = PhoneNumberUtil.getInstance();

  /** Where a candidate lies and how it is written. */
  private record Candidate(int from, int to, int digits, boolean grouped, boolean plus) {}

  void scan(FactText text, FactWords words) {
    List<Span> named = words.phone().find(text.tokens());
    int tried = 0;
    for (int i = 0; i < text.size() && tried < MAX_CANDIDATES; i++) {
      Optional<Candidate> found = candidate(text, i);
      if (found.isEmpty()) {
        continue;
      }
      tried++;
      Candidate candidate = found.get();
      Optional<String> number = valid(text.said(candidate.from(), candidate.to()), words.regions());
      if (number.isPresent()) {
        text.add(
            Fact.Kind.PHONE,
            number.get(),
            candidate.from(),
            candidate.to(),
            confidence(candidate, named));
      }
      i = candidate.to() - 1;
    }
  }

  private static double confidence(Candidate candidate, List<Span> named) {
    if (candidate.plus()) {
      return INTERNATIONAL;
    }
    boolean near =
        named.stream()
            .anyMatch(
                span ->
                    candidate.from() - span.to() <= NEAR && span.from() - candidate.to() <= NEAR);
    return near ? NAMED : candidate.grouped() ? GROUPED : BARE;
  }

  private static Optional<Candidate> candidate(FactText text, int from) {
    boolean plus = text.is(from, '+');
    int at = plus || text.is(from, '(') ? from + 1 : from;
    if (!text.isNumber(at)) {
      return Optional.empty();
    }
    int digits = 0;
    int groups = 0;
    int to = at;
    while (to < text.size() && groups < MAX_GROUPS) {
      if (text.isNumber(to) && digits + text.token(to).word().length() <= MOST_DIGITS) {
        digits += text.token(to).word().length();
        groups++;
        to++;
      } else if (isJoin(text.token(to)) && text.isNumber(next(text, to))) {
        to = next(text, to);
      } else {
        break;
      }
    }
    while (to > at && !text.token(to - 1).isNumber()) {
      to--;
    }
    return digits < FEWEST_DIGITS
        ? Optional.empty()
        : Optional.of(new Candidate(from, to, digits, groups > 1, plus));
  }

  private static int next(FactText text, int at) {
    int next = at + 1;
    return next < text.size() && isJoin(text.token(next)) ? next + 1 : next;
  }

  private static boolean isJoin(Token token) {
    return token.is('-') || token.is('.') || token.is('(') || token.is(')') || token.is('/');
  }

  private Optional<String> valid(String said, List<String> regions) {
    for (String region : said.startsWith("+") ? List.of("ZZ") : regions) {
      Optional<String> number = valid(said, region);
      if (number.isPresent()) {
        return number;
      }
    }
    return Optional.empty();
  }

  private Optional<String> valid(String said, String region) {
    try {
      PhoneNumber number = util.parse(said, region);
      return util.isValidNumber(number)
          ? Optional.of(util.format(number, PhoneNumberUtil.PhoneNumberFormat.E164))
          : Optional.empty();
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }
}
