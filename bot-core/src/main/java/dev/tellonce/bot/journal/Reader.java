package dev.tellonce.bot.journal;

/** In what capacity somebody reads a log. */
public enum Reader {
  /** The person who asked. */
  VISITOR,
  /** An agent, a supervisor, an administrator or an auditor with a grant on the conversation. */
  STAFF
}
