package dev.tellonce.bot.engine;

import dev.tellonce.bot.message.InvalidValueException;
import java.time.Duration;
import java.time.ZoneId;

/**
 * How the engine paces itself.
 *
 * @param pause how long a visitor must be quiet before the bot answers, 0 to 10 s
 * @param reopenWindow how long after settling a new message goes back to the last agent
 * @param zone the shop's time zone, for "yesterday"
 */
public record EngineSettings(Duration pause, Duration reopenWindow, ZoneId zone) {
  /** Refuses pauses outside 0..10 s. */
  public EngineSettings {
    if (pause.isNegative() || pause.compareTo(Duration.ofSeconds(10)) > 0) {
      throw new InvalidValueException("pause: " + pause + " (expected: 0..10 s)");
    }
    if (reopenWindow.isNegative()) {
      throw new InvalidValueException("reopen window: " + reopenWindow + " (expected: 0 or more)");
    }
  }
}
