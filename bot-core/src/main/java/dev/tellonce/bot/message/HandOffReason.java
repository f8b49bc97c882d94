package dev.tellonce.bot.message;

import java.util.Locale;

/** Why a conversation goes to a person. */
public enum HandOffReason {
  /** The visitor asked for a person, by the button or in words. */
  ASKED,
  /** No entry of the FAQ surely covers the question. */
  NOT_COVERED,
  /** An automated answer was given and did not help. */
  DID_NOT_HELP,
  /** The most automated answers in a row were given. */
  TURN_LIMIT,
  /** The topic is on the never-automate list. */
  NEVER_AUTOMATE,
  /** The visitor is upset or in a hard situation. */
  FEELINGS,
  /** Understanding is not available. */
  UNAVAILABLE,
  /** The inbox has no automation. */
  NO_AUTOMATION,
  /** The visitor asks to be called. */
  CALLBACK;

  /** The name on the wire, for instance {@code not_covered}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
