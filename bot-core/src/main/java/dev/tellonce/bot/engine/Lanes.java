package dev.tellonce.bot.engine;

import dev.tellonce.bot.message.ConversationId;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one step at a time for each conversation. A step reads what there is to do from the journal,
 * so waking a lane twice before it runs is the same as once: a lane holds one running step and one
 * mark, never a queue, and the number of lanes is bounded by the conversations that are awake. Safe
 * on any thread.
 */
final class Lanes {
  private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);

  private final ReentrantLock lock = new ReentrantLock();

  /** The lanes that run; true when another step was asked for meanwhile. */
  private final Map<ConversationId, Boolean> awake = new HashMap<>();

  private final Executor executor;
  private final Consumer<ConversationId> step;

  /**
   * Creates the lanes.
   *
   * @param executor runs steps; one virtual thread each in the server
   * @param step the step; may block
   */
  Lanes(Executor executor, Consumer<ConversationId> step) {
    this.executor = executor;
    this.step = step;
  }

  /** Asks for a step; it begins after this call's effects are in the journal. */
  void wake(ConversationId conversation) {
    lock.lock();
    try {
      if (awake.containsKey(conversation)) {
        awake.put(conversation, true);
        return;
      }
      awake.put(conversation, false);
    } finally {
      lock.unlock();
    }
    executor.execute(() -> run(conversation));
  }

  private void run(ConversationId conversation) {
    do {
      try {
        step.accept(conversation);
      } catch (RuntimeException failure) {
        // The lane must not die with its mark set: what is left to do is still in the journal.
        LOG.error("step failed, conversation {}", conversation, failure);
      }
    } while (isAskedAgain(conversation));
  }

  private boolean isAskedAgain(ConversationId conversation) {
    lock.lock();
    try {
      if (awake.replace(conversation, true, false)) {
        return true;
      }
      awake.remove(conversation);
      return false;
    } finally {
      lock.unlock();
    }
  }
}
