package dev.tellonce.bot.journal;

import java.util.Locale;

/** Who may read an entry. */
public enum Audience {
  /** The visitor and the staff. */
  ALL,
  /** The staff alone. */
  STAFF;

  /** The name on the wire and on disk. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
