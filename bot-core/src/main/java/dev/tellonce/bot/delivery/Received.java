package dev.tellonce.bot.delivery;

import java.util.List;
import java.util.Optional;

/** What a platform's call turned out to be. */
public sealed interface Received {
  /**
   * Messages to store before the platform is answered.
   *
   * @param messages the messages in the platform's order
   * @param replySlot the time until which the answer may ride in the response, on platforms that
   *     take it there
   */
  record Messages(List<InboundMessage> messages, Optional<ReplySlot> replySlot)
      implements Received {
    /** Keeps its own copy. */
    public Messages {
      messages = List.copyOf(messages);
    }
  }

  /**
   * The platform checks that we are here.
   *
   * @param answer what it wants to hear
   */
  record Challenge(String answer) implements Received {}

  /**
   * Nothing for us; answered as well received.
   *
   * @param why for the log, without anybody's words
   */
  record Ignored(String why) implements Received {}

  /**
   * The call is not the platform's, or cannot be read.
   *
   * @param status the HTTP status to answer, 400 to 499
   * @param code a stable code
   * @param say a sentence that says what to do
   */
  record Rejected(int status, String code, String say) implements Received {}

  /**
   * The first answer may ride in the response.
   *
   * @param millis how long the platform waits, from now
   */
  record ReplySlot(long millis) {}
}
