package dev.tellonce.bot.tone;

/** Which of both wordings an agent wants to be sent. */
public enum Wording {
  /** The agent did not choose: the inbox's mode decides. */
  UNDECIDED,
  /** The words as the agent wrote them. */
  OWN,
  /** The better wording. */
  BETTER
}
