package dev.tellonce.server.wire;

import dev.tellonce.bot.message.ConversationId;
import java.util.List;

/** Keeps how far each side has received and read; only the maximum counts. Any thread; blocks. */
public interface Marks {
  /**
   * How far somebody has got.
   *
   * @param principal who: {@code visitor}, or an agent's id
   * @param delivered received up to this number
   * @param read read up to this number
   */
  record Mark(String principal, long delivered, long read) {}

  /** Raises a mark; lower numbers change nothing. */
  void raise(ConversationId conversation, String principal, long delivered, long read);

  /** The marks of a conversation. */
  List<Mark> of(ConversationId conversation);
}
