package dev.tellonce.bot.routing;

import java.time.Instant;
import java.util.Optional;

/**
 * What a waiting visitor is told.
 *
 * @param place the place in the queue, from 1
 * @param minutes the wait that is likely; empty where nothing honest can be said
 * @param agents how many agents are at the desk
 * @param busy whether the likely wait is much longer than visitors usually wait
 * @param opens when people are back; empty while it is open, or when no date can be promised
 */
public record WaitEstimate(
    int place, Optional<Range> minutes, int agents, boolean busy, Optional<Instant> opens) {
  /**
   * A range of whole minutes.
   *
   * @param min at least, from 0
   * @param max at most, from {@code min}
   */
  public record Range(int min, int max) {}
}
