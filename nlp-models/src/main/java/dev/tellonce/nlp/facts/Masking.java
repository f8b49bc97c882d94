package dev.tellonce.nlp.facts;

import dev.tellonce.bot.understanding.SecretMask;
import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * Masks card numbers (13 to 19 digits that pass Luhn's check, ISO/IEC 7812; the last four stay) and
 * the national identity numbers of Denmark, Finland, Norway, Sweden and Korea. Every masked
 * character is replaced by one "•", so places in the text stay what they were. Any thread.
 */
public final class Masking implements SecretMask {
  private static final char DOT = '•';
  private static final int SHORTEST_CARD = 13;
  private static final int LONGEST_CARD = 19;
  private static final int CARD_KEPT = 4;
  private static final String HETU_CHECKS = "0123456789ABCDEFHJKLMNPRSTUVWXY";
  private static final String HETU_SIGNS = "+-ABCDEFUVWXY";
  private static final int[] FIRST_CHECK = {3, 7, 6, 1, 8, 9, 4, 5, 2, 1};
  private static final int[] SECOND_CHECK = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1};

  /** Creates the mask. */
  public Masking() {}

  @Override
  public String mask(String text) {
    char[] masked = text.toCharArray();
    int at = 0;
    while (at < masked.length) {
      if (isDigit(text, at) && !isPartOfWord(text, at - 1)) {
        Run run = Run.from(text, at);
        maskRun(text, run, masked);
        at = run.end;
      } else {
        at++;
      }
    }
    return new String(masked);
  }

  private static void maskRun(String text, Run run, char[] masked) {
    for (int first = 0; first < run.count; first++) {
      if (first > 0 && run.place(first) == run.place(first - 1) + 1) {
        continue;
      }
      int length = cardLength(run, first);
      if (length > 0) {
        cover(masked, run, first, first + length - CARD_KEPT);
        first += length - 1;
      } else if (isNational(run, first)) {
        int end = first + nationalLength(run, first);
        cover(masked, run, first, end);
        first = end - 1;
      }
    }
    int hetu = hetuStart(text, run);
    if (hetu >= 0) {
      for (int i = hetu; i < hetu + 11; i++) {
        masked[i] = DOT;
      }
    }
  }

  private static void cover(char[] masked, Run run, int first, int end) {
    for (int i = first; i < end; i++) {
      masked[run.place(i)] = DOT;
    }
  }

  /** Digits with single spaces and dashes between them. */
  private static final class Run {
    private final String text;
    private final int[] places;
    private final int end;
    private final int count;

    private Run(String text, int[] places, int count, int end) {
      this.text = text;
      this.places = places;
      this.count = count;
      this.end = end;
    }

    static Run from(String text, int start) {
      int[] places = new int[Math.min(text.length() - start, 4096)];
      int count = 0;
      int at = start;
      int end = start;
      while (at < text.length() && count < places.length) {
        if (isDigit(text, at)) {
          places[count++] = at++;
          end = at;
        } else if (isJoin(text.charAt(at)) && at + 1 < text.length() && isDigit(text, at + 1)) {
          at++;
        } else {
          break;
        }
      }
      return new Run(text, places, count, end);
    }

    int place(int index) {
      return places[index];
    }

    int digit(int index) {
      return Character.digit(text.charAt(places[index]), 10);
    }

    int number(int from, int to) {
      int number = 0;
      for (int i = from; i < to; i++) {
        number = number * 10 + digit(i);
      }
      return number;
    }

    /** Whether digits end here: the last of the run or one with a space or dash behind it. */
    boolean closes(int index) {
      return index == count - 1 || places[index + 1] > places[index] + 1;
    }

    /** Whether exactly one sign, this one, stands between a digit and the next. */
    boolean parted(int index, String signs) {
      return index + 1 < count
          && places[index + 1] == places[index] + 2
          && signs.indexOf(text.charAt(places[index] + 1)) >= 0;
    }

    boolean solid(int from, int to) {
      return places[to - 1] - places[from] == to - 1 - from;
    }
  }

  private static boolean isDigit(String text, int at) {
    return Character.isDigit(text.charAt(at));
  }

  private static boolean isJoin(char c) {
    return c == ' ' || c == '-' || c == '\u00A0' || c == '\u2011' || c == '\u2013';
  }

  private static boolean isPartOfWord(String text, int at) {
    return at >= 0 && text.charAt(at) < 128 && Character.isLetter(text.charAt(at));
  }

  /** The number of digits of a card that starts here; 0 for none. */
  private static int cardLength(Run run, int first) {
    for (int length = Math.min(LONGEST_CARD, run.count - first);
        length >= SHORTEST_CARD;
        length--) {
      if (run.closes(first + length - 1) && passesLuhn(run, first, length)) {
        return length;
      }
    }
    return 0;
  }

  private static boolean passesLuhn(Run run, int first, int length) {
    int sum = 0;
    boolean zeros = true;
    for (int i = 0; i < length; i++) {
      int digit = run.digit(first + length - 1 - i);
      zeros &= digit == 0;
      int doubled = i % 2 == 1 ? digit * 2 : digit;
      sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return !zeros && sum % 10 == 0;
  }

  private static int nationalLength(Run run, int first) {
    if (isResident(run, first)) {
      return 13;
    }
    return isBirthNumber(run, first) ? 11 : isSwedishLong(run, first) ? 12 : 10;
  }

  private static boolean isNational(Run run, int first) {
    return isResident(run, first)
        || isBirthNumber(run, first)
        || isSwedishLong(run, first)
        || isCivil(run, first);
  }

  /** Korea: six digits of a birth date, a dash, seven more whose first tells the century. */
  private static boolean isResident(Run run, int first) {
    return run.count - first >= 13
        && run.closes(first + 12)
        && (run.parted(first + 5, "-") || run.solid(first, first + 13))
        && run.digit(first + 6) >= 1
        && run.digit(first + 6) <= 8
        && isDate(2000, run.number(first + 2, first + 4), run.number(first + 4, first + 6));
  }

  /** Norway: a birth date and five digits, the last two of which are checks modulo 11. */
  private static boolean isBirthNumber(Run run, int first) {
    if (run.count - first < 11 || !run.closes(first + 10)) {
      return false;
    }
    int a = 0;
    int b = 0;
    for (int i = 0; i < 11; i++) {
      a += i < FIRST_CHECK.length ? FIRST_CHECK[i] * run.digit(first + i) : 0;
      b += SECOND_CHECK[i] * run.digit(first + i);
    }
    // D numbers add 40 to the day; synthetic ones add 40 or 80 to the month.
    int day = run.number(first, first + 2) % 40;
    int month = run.number(first + 2, first + 4) % 40;
    return a % 11 == 0 && b % 11 == 0 && isDate(2000, month, day);
  }

  /**
   * Denmark (ddmmyy-nnnn) and Sweden (yymmdd-nnnn with Luhn's check): a dash or a space is needed.
   */
  private static boolean isCivil(Run run, int first) {
    if (run.count - first < 10 || !run.closes(first + 9) || !run.solid(first, first + 6)) {
      return false;
    }
    boolean solid = run.solid(first, first + 10);
    boolean danish = isDate(2000, run.number(first + 2, first + 4), run.number(first, first + 2));
    boolean swedish =
        isDate(2000, run.number(first + 2, first + 4), run.number(first + 4, first + 6))
            && passesLuhn(run, first, 10);
    return (run.parted(first + 5, "-\u2011\u2013") || (!solid && run.parted(first + 5, " ")))
        && run.solid(first + 6, first + 10)
        && (danish || swedish);
  }

  private static boolean isSwedishLong(Run run, int first) {
    return run.count - first >= 12
        && run.closes(first + 11)
        && run.parted(first + 7, "-")
        && run.number(first, first + 2) >= 18
        && run.number(first, first + 2) <= 21
        && isDate(2000, run.number(first + 4, first + 6), run.number(first + 6, first + 8))
        && passesLuhn(run, first + 2, 10);
  }

  /** Finland: ddmmyy, a sign for the century, three digits and a check character; -1 for none. */
  private static int hetuStart(String text, Run run) {
    for (int i = 0; i + 6 <= run.count; i++) {
      int start = run.place(i);
      boolean begins = i == 0 || run.place(i - 1) < start - 1;
      if (begins && start + 11 <= text.length() && isHetu(text, start)) {
        return start;
      }
    }
    return -1;
  }

  private static boolean isHetu(String text, int start) {
    int number = 0;
    for (int i = 0; i < 10; i++) {
      char c = text.charAt(start + i);
      if (i == 6) {
        if (HETU_SIGNS.indexOf(Character.toUpperCase(c)) < 0) {
          return false;
        }
      } else if (c < '0' || c > '9') {
        return false;
      } else {
        number = number * 10 + c - '0';
      }
    }
    boolean ends =
        start + 11 == text.length() || !Character.isLetterOrDigit(text.charAt(start + 11));
    char check = Character.toUpperCase(text.charAt(start + 10));
    int day = number / 10_000_000;
    int month = number / 100_000 % 100;
    return (ends || text.charAt(start + 11) >= 128)
        && isDate(2000, month, day)
        && HETU_CHECKS.charAt(number % 31) == check;
  }

  private static boolean isDate(int year, int month, int day) {
    try {
      LocalDate.of(year, month, day);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
