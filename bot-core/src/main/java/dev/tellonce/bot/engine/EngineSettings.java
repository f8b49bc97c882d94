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
 * @param listeners how many conversations are understood at the same time, at least 1; with fewer
 *     than there are processors, what was said is acknowledged while other words are thought about
 */
public record EngineSettings(Duration pause, Duration reopenWindow, ZoneId zone, int listeners) {
  /** Refuses pauses outside 0..10 s. */
  public EngineSettings {
    if (pause.isNegative() || pause.compareTo(Duration.ofSeconds(10)) > 0) {
      throw new InvalidValueException("pause: " + pause + " (expected: 0..10 s)");
    }
    if (listeners < 1) {
      throw new InvalidValueException("listeners: " + listeners + " (expected: from 1)");
    }
    if (reopenWindow.isNegative()) {
      throw new InvalidValueException("reopen window: " + reopenWindow + " (expected: 0 or more)");
    }
  }
}
