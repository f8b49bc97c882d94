package dev.tellonce.bot.content;

import dev.tellonce.bot.message.InvalidValueException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The days on which an answer is right, both of them included; whole days, in the time zone of
 * whoever asks.
 *
 * @param from the first day; empty where it has always been right
 * @param until the last day; empty where no end is known
 */
public record Validity(Optional<LocalDate> from, Optional<LocalDate> until) {
  /** Right on every day. */
  public static final Validity ALWAYS = new Validity(Optional.empty(), Optional.empty());

  /** Refuses an end before the beginning. */
  public Validity {
    if (from.isPresent() && until.isPresent() && from.get().isAfter(until.get())) {
      throw new InvalidValueException(
          "valid_from: "
              + from.get()
              + " (expected: not after valid_until, which is "
              + until.get()
              + ")");
    }
  }

  /** How a day lies to these. */
  public enum State {
    /** Before the first day. */
    NOT_YET,
    /** One of them. */
    NOW,
    /** After the last day. */
    OVER
  }

  /** How a day lies to these. */
  public State at(LocalDate day) {
    if (from.isPresent() && day.isBefore(from.get())) {
      return State.NOT_YET;
    }
    return until.isPresent() && day.isAfter(until.get()) ? State.OVER : State.NOW;
  }

  /** Whether every day is one of them. */
  public boolean isAlways() {
    return from.isEmpty() && until.isEmpty();
  }
}
