package dev.tellonce.bot.routing;

import java.util.Optional;

/**
 * What a waiting visitor is told.
 *
 * @param place the place in the queue, from 1
 * @param minutes the wait that is likely; empty where nothing honest can be said
 * @param agents how many agents are at the desk
 */
public record WaitEstimate(int place, Optional<Range> minutes, int agents) {
  /**
   * A range of whole minutes.
   *
   * @param min at least, from 0
   * @param max at most, from {@code min}
   */
  public record Range(int min, int max) {}
}
