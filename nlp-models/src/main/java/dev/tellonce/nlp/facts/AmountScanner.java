package dev.tellonce.nlp.facts;

import dev.tellonce.bot.message.Fact;
import dev.tellonce.nlp.words.Token;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds amounts of money: a number with its currency before or after it. */
final class AmountScanner {
  private static final String CROWN = "kr";
  private static final Map<String, String> CURRENCIES =
      Map.ofEntries(
          Map.entry("€", "EUR"),
          Map.entry("eur", "EUR"),
          Map.entry("euro", "EUR"),
          Map.entry("euros", "EUR"),
          Map.entry("euroa", "EUR"),
          Map.entry("euron", "EUR"),
          Map.entry("$", "USD"),
          Map.entry("usd", "USD"),
          Map.entry("dollar", "USD"),
          Map.entry("dollars", "USD"),
          Map.entry("£", "GBP"),
          Map.entry("gbp", "GBP"),
          Map.entry("pound", "GBP"),
          Map.entry("pounds", "GBP"),
          Map.entry("¥", "JPY"),
          Map.entry("₩", "KRW"),
          Map.entry("krw", "KRW"),
          Map.entry("won", "KRW"),
          Map.entry("원", "KRW"),
          Map.entry("kr", CROWN),
          Map.entry("kroner", CROWN),
          Map.entry("krone", CROWN),
          Map.entry("kronor", CROWN),
          Map.entry("kruunua", CROWN),
          Map.entry("dkk", "DKK"),
          Map.entry("nok", "NOK"),
          Map.entry("sek", "SEK"));
  private static final Set<String> WHOLE = Set.of("KRW", "JPY");
  private static final Map<String, Integer> KOREAN_UNITS =
      Map.of("만", 10_000, "천", 1_000, "백", 100);
  private static final double SURE = 0.95;
  private static final double OPEN_CURRENCY = 0.7;
  private static final int LONGEST = 12;

  private AmountScanner() {}

  static void scan(FactText text, FactWords words) {
    for (int i = 0; i < text.size(); i++) {
      if (text.isNumber(i) && !text.is(i - 1, '#')) {
        i = Math.max(i, amount(text, words, i) - 1);
      }
    }
  }

  /** Reads an amount that starts here; the token after it, or -1. */
  private static int amount(FactText text, FactWords words, int from) {
    Figure number = figure(text, from);
    if (number == null) {
      return -1;
    }
    int to = number.to;
    BigDecimal value = number.value;
    boolean round = false;
    while (unit(text, to) > 1) {
      value = value.multiply(BigDecimal.valueOf(unit(text, to)));
      to++;
      Figure rest =
          text.isNumber(to) && text.token(to).word().length() <= 4 ? figure(text, to) : null;
      if (rest != null) {
        int unit = unit(text, rest.to);
        value = value.add(rest.value.multiply(BigDecimal.valueOf(unit)));
        to = rest.to + (unit > 1 ? 1 : 0);
      }
    }
    if (text.is(to, ',') && text.is(to + 1, '-') && text.touches(to, to + 1)) {
      round = true;
      to += 2;
    }
    int start = from;
    String currency = currencyAt(text, to);
    if (currency != null) {
      to++;
      to += text.is(to, '.') && text.touches(to - 1, to) && isCrownWord(text, to - 1) ? 1 : 0;
    } else {
      int before = text.is(from - 1, '.') ? from - 2 : from - 1;
      currency = currencyAt(text, before);
      start = currency == null ? from : before;
      if (currency == null && round && !words.crown().equals(CROWN)) {
        currency = CROWN;
      }
    }
    if (currency == null) {
      return -1;
    }
    String iso = currency.equals(CROWN) ? words.crown() : currency;
    int decimals = WHOLE.contains(iso) ? 0 : 2;
    String plain = value.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    text.add(
        Fact.Kind.AMOUNT, plain + " " + iso, start, to, iso.equals(CROWN) ? OPEN_CURRENCY : SURE);
    return to;
  }

  /** What the Korean counting word at a place multiplies by; 1 where there is none. */
  private static int unit(FactText text, int at) {
    return text.isFree(at) ? KOREAN_UNITS.getOrDefault(text.token(at).word(), 1) : 1;
  }

  private static boolean isCrownWord(FactText text, int at) {
    return text.token(at).word().equals(CROWN);
  }

  private static @Nullable String currencyAt(FactText text, int at) {
    return text.isFree(at) ? CURRENCIES.get(text.token(at).word()) : null;
  }

  private record Figure(BigDecimal value, int to) {}

  /** Reads digits with grouping and decimal signs: 1.249,00 and 1,249.00 and 1 249,5. */
  private static @Nullable Figure figure(FactText text, int from) {
    StringBuilder digits = new StringBuilder(text.token(from).word());
    int decimals = 0;
    int at = from + 1;
    while (at < text.size() && digits.length() <= LONGEST) {
      Token next = text.token(at);
      boolean group = next.is('.') || next.is(',') || next.is('\'');
      if (group && text.touches(at - 1, at) && text.isNumber(at + 1) && text.touches(at, at + 1)) {
        String part = text.token(at + 1).word();
        if (part.length() == 3) {
          digits.append(part);
          at += 2;
          continue;
        }
        if (part.length() <= 2) {
          digits.append(part);
          decimals = part.length();
          at += 2;
        }
        break;
      }
      if (text.isNumber(at) && next.word().length() == 3 && text.token(from).word().length() <= 3) {
        digits.append(next.word());
        at++;
        continue;
      }
      break;
    }
    if (digits.length() > LONGEST) {
      return null;
    }
    return new Figure(new BigDecimal(digits.toString()).movePointLeft(decimals), at);
  }
}
