package dev.tellonce.bot.journal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until it is told to go on. Any thread. */
public final class ManualClock implements InstantSource {
  private final AtomicReference<Instant> now;

  /** Begins at 1 March 2026, 9:00 UTC. */
  public ManualClock() {
    this(Instant.parse("2026-03-01T09:00:00Z"));
  }

  /** Begins at a time. */
  public ManualClock(Instant start) {
    now = new AtomicReference<>(start);
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  /** Goes on, or back where the duration is negative. */
  public void advance(Duration by) {
    now.updateAndGet(time -> time.plus(by));
  }
}
