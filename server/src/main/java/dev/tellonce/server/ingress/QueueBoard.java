package dev.tellonce.server.ingress;

import dev.tellonce.bot.engine.Engine;
import dev.tellonce.bot.journal.Entry;
import dev.tellonce.bot.journal.JournalEntry;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.routing.WaitEstimate;
import dev.tellonce.server.wire.Frames;
import dev.tellonce.server.wire.Hub;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Tells visitors their place whenever it changes. Changes that come close together are told once.
 * Any thread.
 */
public final class QueueBoard {
  private static final int GATHER_MILLIS = 150;
  private static final int REFRESH_SECONDS = 15;

  private final Map<ConversationId, String> told = new ConcurrentHashMap<>();
  private volatile Map<ConversationId, WaitEstimate> newest = Map.of();
  private final AtomicBoolean asked = new AtomicBoolean();
  private final Engine engine;
  private final Hub hub;
  private final Frames frames;
  private final ScheduledExecutorService timer;
  private final Executor executor;

  /**
   * Creates the board.
   *
   * @param engine knows the queue
   * @param hub reaches visitors
   * @param frames writes frames
   * @param timer waits
   * @param executor looks at the queue; blocking work
   */
  public QueueBoard(
      Engine engine, Hub hub, Frames frames, ScheduledExecutorService timer, Executor executor) {
    this.engine = engine;
    this.hub = hub;
    this.frames = frames;
    this.timer = timer;
    this.executor = executor;
    hub.onAppended(this::appended);
    ScheduledFuture<?> unused =
        timer.scheduleWithFixedDelay(
            this::changed, REFRESH_SECONDS, REFRESH_SECONDS, TimeUnit.SECONDS);
  }

  private void appended(List<Entry> entries) {
    for (Entry entry : entries) {
      JournalEntry body = entry.body();
      if (body instanceof JournalEntry.Queued
          || body instanceof JournalEntry.Assigned
          || body instanceof JournalEntry.Resolved) {
        changed();
        return;
      }
    }
  }

  /** The queue or who is at the desk has changed. */
  public void changed() {
    if (asked.compareAndSet(false, true)) {
      ScheduledFuture<?> unused =
          timer.schedule(() -> executor.execute(this::tell), GATHER_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  private void tell() {
    asked.set(false);
    List<ConversationId> followed = hub.followed();
    told.keySet().retainAll(Set.copyOf(followed));
    Map<ConversationId, WaitEstimate> estimates = engine.estimates();
    newest = estimates;
    for (ConversationId conversation : followed) {
      Optional<WaitEstimate> estimate = Optional.ofNullable(estimates.get(conversation));
      if (estimate.isEmpty() && !told.containsKey(conversation)) {
        continue;
      }
      String frame = frames.queue(conversation, estimate);
      if (!frame.equals(told.put(conversation, frame))) {
        hub.tellAll(conversation, Hub.Side.VISITOR, frame);
      }
      if (estimate.isEmpty()) {
        told.remove(conversation);
      }
    }
  }

  /**
   * The place of a conversation now, for somebody who has just come. Who waited at the last look is
   * told what was true then, and soon after what has changed since: thousands who come back at once
   * must not each have the whole queue counted.
   */
  String now(ConversationId conversation) {
    Optional<WaitEstimate> known = Optional.ofNullable(newest.get(conversation));
    Optional<WaitEstimate> estimate = known.isEmpty() ? engine.estimate(conversation) : known;
    String frame = frames.queue(conversation, estimate);
    if (known.isPresent()) {
      told.put(conversation, frame);
    }
    return frame;
  }
}
