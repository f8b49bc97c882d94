package dev.tellonce.server.wire;

import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.ConversationId;
import java.util.List;

/**
 * Keeps which notes call which agents. It is written with the note itself, in the same transaction.
 * Any thread; blocks.
 */
public interface Mentions {
  /** The most that are given out at once; the newest ones. */
  int MOST = 200;

  /**
   * A note that calls an agent.
   *
   * @param conversation where
   * @param seq the note's number
   */
  record Mention(ConversationId conversation, long seq) {}

  /** The notes that call an agent and were not seen yet, newest first. */
  List<Mention> unseen(AgentId agent);

  /** The agent has seen all notes of a conversation. */
  void seen(AgentId agent, ConversationId conversation);
}
