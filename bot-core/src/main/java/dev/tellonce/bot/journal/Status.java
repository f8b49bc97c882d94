package dev.tellonce.bot.journal;

import java.util.Locale;

/** What the desk, the API and reports call the state of a conversation. */
public enum Status {
  /** Open, owned by the bot. */
  BOT,
  /** Waits for a person. */
  QUEUED,
  /** An agent has it. */
  ASSIGNED,
  /** Settled; nobody has it. */
  RESOLVED;

  /** The name on the wire and on disk. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
