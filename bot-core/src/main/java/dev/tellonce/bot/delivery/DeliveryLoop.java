package dev.tellonce.bot.delivery;

import dev.tellonce.bot.delivery.Outbox.Item;
import dev.tellonce.bot.journal.Journal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps {@link Deliveries} going: wakes when a message was written, when one is due again, and when
 * one was handed over, so that the next of its conversation follows at once. A slow platform holds
 * up only its own messages, because each is sent on a virtual thread of its own, 16 at a time.
 * Start and close it once, from any thread.
 */
public final class DeliveryLoop implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DeliveryLoop.class);
  private static final int AT_ONCE = 16;

  /** Another node may have put something into the outbox that nobody told us of. */
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(200);
  private static final Duration CLOSING = Duration.ofSeconds(20);

  private final Deliveries deliveries;
  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Thread thread;
  private boolean woken;
  private boolean closed;
  private int sending;

  /**
   * Creates the loop.
   *
   * @param deliveries what it drives
   * @param journal tells of new messages
   * @param clock what time it is
   */
  public DeliveryLoop(Deliveries deliveries, Journal journal, InstantSource clock) {
    this.deliveries = deliveries;
    this.clock = clock;
    this.thread = Thread.ofVirtual().name("deliveries").unstarted(this::run);
    journal.onAppended(
        entries -> {
          if (entries.stream().anyMatch(Deliveries::mayGoOut)) {
            wake();
          }
        });
  }

  /** Begins; what is due already is sent at once. */
  public void start() {
    thread.start();
  }

  /**
   * Takes nothing more and waits at most 20 seconds for what is being sent; what takes longer is
   * met again after its lease, by the next start or another node.
   */
  @Override
  public void close() {
    try {
      endLoop();
      awaitSent();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void endLoop() throws InterruptedException {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    if (thread.getState() != Thread.State.NEW) {
      // First the loop, so that it cannot start one more after the count was seen at 0.
      boolean ended = thread.join(CLOSING);
      if (!ended) {
        LOG.warn("delivery_loop_slow_to_end the outbox has not answered within {}", CLOSING);
      }
    }
  }

  private void awaitSent() throws InterruptedException {
    lock.lock();
    try {
      long nanos = CLOSING.toNanos();
      while (sending > 0 && nanos > 0) {
        nanos = changed.awaitNanos(nanos);
      }
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    try {
      for (int free = awaitFree(); free > 0; free = awaitFree()) {
        await(round(free));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Starts what is due; how long to pause then, unless woken. */
  private Duration round(int free) {
    try {
      List<Item> items = deliveries.lease(free);
      items.forEach(this::sendApart);
      return items.isEmpty() ? pause(deliveries.outbox().nextDue()) : Duration.ZERO;
    } catch (RuntimeException e) {
      LOG.warn("delivery_outbox_fault fault={}", e.getClass().getName());
      return LONGEST_PAUSE;
    }
  }

  private Duration pause(Instant due) {
    Instant now = clock.instant();
    if (due.isAfter(now.plus(LONGEST_PAUSE))) {
      return LONGEST_PAUSE;
    }
    Duration left = Duration.between(now, due);
    return left.compareTo(SHORTEST_PAUSE) < 0 ? SHORTEST_PAUSE : left;
  }

  private void sendApart(Item item) {
    lock.lock();
    try {
      sending++;
    } finally {
      lock.unlock();
    }
    Thread.ofVirtual()
        .name("delivery")
        .start(
            () -> {
              try {
                deliveries.deliver(item);
              } finally {
                sent();
              }
            });
  }

  private void sent() {
    lock.lock();
    try {
      sending--;
      woken = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void wake() {
    lock.lock();
    try {
      woken = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** How many more may be sent at once; 0 when closed. */
  private int awaitFree() throws InterruptedException {
    lock.lock();
    try {
      while (sending >= AT_ONCE && !closed) {
        changed.await();
      }
      woken = false;
      return closed ? 0 : AT_ONCE - sending;
    } finally {
      lock.unlock();
    }
  }

  private void await(Duration pause) throws InterruptedException {
    lock.lock();
    try {
      long nanos = pause.toNanos();
      while (!woken && !closed && nanos > 0) {
        nanos = changed.awaitNanos(nanos);
      }
    } finally {
      lock.unlock();
    }
  }
}
