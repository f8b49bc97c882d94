package dev.tellonce.bot.content;

import java.util.Locale;

/** The texts the server itself writes; each is a key in {@code config/phrases/<language>.yaml}. */
public enum Phrase {
  /** Greets in the panel and says that the first answers are automatic. */
  GREETING,
  /** Says that a person was asked for: {place}, {min}, {max}. */
  HAND_OFF_QUEUED,
  /** The same while no honest estimate is known: {place}. */
  HAND_OFF_QUEUED_NO_ESTIMATE,
  /** Nobody is at the desk now; the message is kept and will be answered. */
  HAND_OFF_NOBODY,
  /** It is closed; people are back on another day: {day}, {time}. */
  HAND_OFF_CLOSED,
  /** It is closed; people are back today: {time}. */
  HAND_OFF_CLOSED_TODAY,
  /** Asks which of the close questions is meant. */
  CLARIFY,
  /** The option "something else". */
  CLARIFY_OTHER,
  /** Asks whether the answer helped. */
  DID_THIS_HELP,
  /** The option "yes". */
  HELPED_YES,
  /** The option "no". */
  HELPED_NO,
  /** Thanks after "yes"; the chat stays open. */
  HELPED_THANKS,
  /** Tells who helps now: {agent}. */
  AGENT_JOINED,
  /** Tells who takes over because of expertise: {agent}, {from}. */
  TRANSFER_EXPERTISE,
  /** Tells who takes over because of language: {agent}, {from}. */
  TRANSFER_LANGUAGE,
  /** Tells who takes over at the end of a shift: {agent}, {from}. */
  TRANSFER_SHIFT_END,
  /** Tells who takes over with more authority: {agent}, {from}. */
  TRANSFER_AUTHORITY,
  /** The agent had to leave; the conversation is first in line again. */
  RETURNED_TO_QUEUE,
  /** Closes kindly and says how to come back: nothing is asked twice. */
  RESOLVED;

  /** The key in the files, for instance {@code hand_off_queued}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
