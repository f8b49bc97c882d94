package dev.tellonce.server.wire;

import dev.tellonce.bot.message.ConversationId;
import java.util.List;

/** Keeps how far everybody has received and read; only the maximum counts. Any thread; blocks. */
public interface Marks {
  /**
   * How far somebody is.
   *
   * @param principal who
   * @param delivered the last number that arrived; 0 for none
   * @param read the last number that was read; 0 for none
   */
  record Mark(String principal, long delivered, long read) {}

  /**
   * Raises a mark; a lower number changes nothing, and one beyond the log's end counts as its end.
   * What was read has arrived. An unknown conversation is ignored.
   *
   * @param conversation whose log
   * @param principal who
   * @param delivered the last number that arrived
   * @param read the last number that was read
   * @return whether the mark was raised
   */
  boolean raise(ConversationId conversation, String principal, long delivered, long read);

  /** The marks of a conversation, by principal. */
  List<Mark> of(ConversationId conversation);
}
