package dev.tellonce.bot.routing;

import dev.tellonce.bot.message.InvalidValueException;
import java.time.Duration;

/**
 * What routing assumes until it has measured.
 *
 * @param reaction how long agents with a free place usually take to accept
 * @param handling how long a conversation usually keeps one of an agent's places
 */
public record RoutingPolicy(Duration reaction, Duration handling) {
  /** Refuses durations that are not positive. */
  public RoutingPolicy {
    if (reaction.isNegative() || reaction.isZero()) {
      throw new InvalidValueException("reaction: " + reaction + " (expected: above 0)");
    }
    if (handling.isNegative() || handling.isZero()) {
      throw new InvalidValueException("handling: " + handling + " (expected: above 0)");
    }
  }
}
