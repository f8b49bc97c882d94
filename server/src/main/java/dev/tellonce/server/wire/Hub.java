package dev.tellonce.server.wire;

import dev.tellonce.bot.journal.Entry;
import dev.tellonce.bot.message.ConversationId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Knows which connections follow which conversation and tells them to look. A hint says nothing but
 * a number: what is read comes from the log. Any thread; holds no lock while it tells.
 */
public final class Hub {
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<ConversationId, Set<Following>> followers = new HashMap<>();
  private final List<Consumer<List<Entry>>> listeners = new ArrayList<>();

  /** Begins to tell a connection about a conversation; twice is once. */
  void follow(ConversationId conversation, Following following) {
    lock.lock();
    try {
      followers.computeIfAbsent(conversation, id -> new HashSet<>()).add(following);
    } finally {
      lock.unlock();
    }
  }

  /** Stops telling. */
  void leave(ConversationId conversation, Following following) {
    lock.lock();
    try {
      Set<Following> set = followers.get(conversation);
      if (set != null && set.remove(following) && set.isEmpty()) {
        followers.remove(conversation);
      }
    } finally {
      lock.unlock();
    }
  }

  /** The connections that follow a conversation now. */
  List<Following> of(ConversationId conversation) {
    lock.lock();
    try {
      return List.copyOf(followers.getOrDefault(conversation, Set.of()));
    } finally {
      lock.unlock();
    }
  }

  /** The conversations that anybody follows now. */
  public List<ConversationId> followed() {
    lock.lock();
    try {
      return List.copyOf(followers.keySet());
    } finally {
      lock.unlock();
    }
  }

  /** Asks to be told of every append too; called on the journal's thread, so it returns quickly. */
  public void onAppended(Consumer<List<Entry>> listener) {
    lock.lock();
    try {
      listeners.add(listener);
    } finally {
      lock.unlock();
    }
  }

  /** Entries are durable: tells who follows. Given to the journal as its listener. */
  public void appended(List<Entry> entries) {
    Entry last = entries.getLast();
    for (Following following : of(last.conversation())) {
      following.hint(last.conversation(), last.seq());
    }
    List<Consumer<List<Entry>>> told;
    lock.lock();
    try {
      told = List.copyOf(listeners);
    } finally {
      lock.unlock();
    }
    told.forEach(listener -> listener.accept(entries));
  }

  /**
   * Sends a frame that is not durable to everybody who follows a conversation but one; who cannot
   * take it now misses it.
   *
   * @param conversation whose
   * @param except who is left out: the one it came from
   * @param audience which sides are sent it
   * @param frame the frame
   */
  public void tell(
      ConversationId conversation, Following except, Set<Side> audience, String frame) {
    for (Following following : of(conversation)) {
      if (following != except && audience.contains(following.side())) {
        following.whisper(frame);
      }
    }
  }

  /** Sends a frame that is not durable to all followers of one side. */
  public void tellAll(ConversationId conversation, Side side, String frame) {
    for (Following following : of(conversation)) {
      if (following.side() == side) {
        following.whisper(frame);
      }
    }
  }

  /** Which side of the conversation a connection is on. */
  public enum Side {
    /** The person who asks. */
    VISITOR,
    /** The desk. */
    STAFF
  }
}
