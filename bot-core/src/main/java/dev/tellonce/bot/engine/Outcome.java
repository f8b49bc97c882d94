package dev.tellonce.bot.engine;

import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.ToneVerdict;
import java.time.Instant;

/** How an act ended. */
public sealed interface Outcome {
  /**
   * Done and durable.
   *
   * @param conversation where
   * @param seq the number of the first entry it stored, now or at the first try
   * @param time when that was
   */
  record Stored(ConversationId conversation, long seq, Instant time) implements Outcome {}

  /**
   * Not done; nothing was stored.
   *
   * @param denial why
   */
  record Denied(Denial denial) implements Outcome {}

  /**
   * Not done: the text must not leave.
   *
   * @param verdict why, and a better wording where one is known
   */
  record Held(ToneVerdict.Held verdict) implements Outcome {}
}
