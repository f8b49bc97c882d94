package dev.tellonce.bot.handoff;

import java.time.Duration;
import java.time.Instant;

/**
 * A wait in the queue that ended without a word of a person.
 *
 * @param since since when the customer waited
 * @param until when the wait ended for sure: somebody took the conversation or settled it, or the
 *     customer's last words before they were gone; at least a minute after {@code since}
 */
public record MissedWait(Instant since, Instant until) {
  /** A shorter wait is no wait anybody would be sorry about. */
  static final Duration SHORTEST = Duration.ofMinutes(1);

  /** Refuses what is no wait. */
  public MissedWait {
    if (Duration.between(since, until).compareTo(SHORTEST) < 0) {
      throw new IllegalArgumentException(
          "until: " + until + " (expected: a minute or more after " + since + ")");
    }
  }
}
