package dev.tellonce.server.proof;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** The clock of the rate limits in tests. Any thread. */
public final class RateClock implements TimeMeter {
  private static final int HURRY = 100_000;

  private final AtomicLong nanos = new AtomicLong();
  private final long began = System.nanoTime();
  private final boolean hurried;

  private RateClock(boolean hurried) {
    this.hurried = hurried;
  }

  /** A clock on which a day passes in a second, so that no limit is met. */
  public static RateClock hurried() {
    return new RateClock(true);
  }

  /** A clock that stands. */
  public static RateClock standing() {
    return new RateClock(false);
  }

  /** Moves a standing clock on. */
  public void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  @Override
  public long currentTimeNanos() {
    return hurried ? (System.nanoTime() - began) * HURRY : nanos.get();
  }

  @Override
  public boolean isWallClockBased() {
    return false;
  }
}
