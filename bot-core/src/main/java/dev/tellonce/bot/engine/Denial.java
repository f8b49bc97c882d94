package dev.tellonce.bot.engine;

import dev.tellonce.bot.journal.AppendResult;
import java.util.Locale;

/** Why an act was not done; the code is part of the wire protocol. */
public enum Denial {
  /** There is no such conversation, or no grant on it. */
  NOT_FOUND("This conversation is not here.", false),
  /** The client id was used for another body. */
  IDEM_MISMATCH("This message id was used for another text. The first one stands.", false),
  /** Too much is queued. */
  BUSY("We are busy just now. The message is kept and tried again.", true),
  /** The disk is full. */
  DISK_FULL("Nothing can be stored just now. The message is kept and tried again.", true),
  /** The journal is closed. */
  UNAVAILABLE("The server is about to restart. The message is kept and tried again.", true),
  /** A colleague was faster. */
  ALREADY_ASSIGNED("A colleague has this conversation already.", false),
  /** The agent has as many conversations as agreed. */
  AT_CAPACITY("You have as many conversations as agreed. Settle one to take the next.", false),
  /** Only the one who has the conversation may do this. */
  NOT_YOURS("This conversation is with somebody else. Ask to have it handed over.", false),
  /** What would be taken over is the agent's own. */
  ALREADY_YOURS("You already have this conversation.", false),
  /** What would be taken over no agent has. */
  NO_COLLEAGUE("No colleague has this conversation. Accept it when it waits for a person.", false),
  /** The conversation does not wait for a person. */
  NOT_QUEUED("This conversation does not wait in the queue.", false),
  /** The conversation is settled. */
  NOT_OPEN("This conversation is resolved. It opens again when the customer writes.", false),
  /** There is no such colleague. */
  NO_SUCH_AGENT("There is no such colleague. Choose one from the list.", false),
  /** The colleague is not at the desk. */
  AGENT_AWAY(
      "The colleague is not at the desk. Choose one who is, or return it to the queue.", false),
  /** A change of hands needs a reason. */
  REASON_MISSING("Write a line for the colleague, so that the customer tells it once.", false),
  /** Ratings belong to settled conversations. */
  NOT_RESOLVED("A rating is possible once the conversation is settled.", false),
  /** One rating an episode. */
  ALREADY_RATED("This conversation is rated already. Thank you.", false),
  /** Only the own messages may be changed, and only messages. */
  NOT_YOUR_MESSAGE("Only your own messages can be changed.", false),
  /** The role does not allow it. */
  FORBIDDEN("Your role does not allow this. Ask a supervisor.", false),
  /** The customer wrote while the agent did, who wants to be asked then. */
  CUSTOMER_WROTE(
      "The customer wrote in the meantime. Read it, then send your answer again.", false),
  /** The text blames or abuses. */
  HELD("This text may hurt the customer. Choose kinder words.", false);

  private final String say;
  private final boolean retry;

  Denial(String say, boolean retry) {
    this.say = say;
    this.retry = retry;
  }

  /** The journal's refusal as a denial. */
  public static Denial of(AppendResult.Refusal refusal) {
    return switch (refusal) {
      case BUSY -> BUSY;
      case DISK_FULL -> DISK_FULL;
      case CLOSED -> UNAVAILABLE;
      case NO_CONVERSATION -> NOT_FOUND;
    };
  }

  /** The code on the wire, for instance {@code already_assigned}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** A sentence in English that says what to do. */
  public String say() {
    return say;
  }

  /** Whether the same act may be tried again. */
  public boolean retry() {
    return retry;
  }
}
