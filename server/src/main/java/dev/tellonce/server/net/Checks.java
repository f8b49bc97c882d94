package dev.tellonce.server.net;

import java.time.Duration;

/** Range checks of the settings records; the text gives the value and the expectation. */
final class Checks {
  private static final Duration LONGEST = Duration.ofHours(1);

  private Checks() {}

  static void range(String name, long value, long least, long most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          name + ": " + value + " (expected: " + least + ".." + most + ")");
    }
  }

  /** A time above zero and at most an hour. */
  static void time(String name, Duration value) {
    if (value.isNegative() || value.isZero() || value.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(name + ": " + value + " (expected: above 0, at most 1 h)");
    }
  }

  /** A time of zero, which switches the rule off, to an hour. */
  static void timeOrOff(String name, Duration value) {
    if (value.isNegative() || value.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(name + ": " + value + " (expected: 0 (off) to 1 h)");
    }
  }
}
