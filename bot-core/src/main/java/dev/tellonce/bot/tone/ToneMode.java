package dev.tellonce.bot.tone;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the tone step does with the texts of an inbox. */
public enum ToneMode {
  /** The better wording is sent, unless the agent keeps the own words. */
  ON,
  /** The agent's own words are sent, unless the agent takes the better wording. */
  SUGGEST,
  /** Nothing is read: every text leaves as it was written, blame included. */
  OFF;

  /** The name on the wire and in settings. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The mode of a name; empty for a name that is none. */
  public static Optional<ToneMode> of(String wireName) {
    return Stream.of(values()).filter(mode -> mode.wireName().equals(wireName)).findFirst();
  }
}
