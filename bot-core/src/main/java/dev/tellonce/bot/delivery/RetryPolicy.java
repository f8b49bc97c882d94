package dev.tellonce.bot.delivery;

import dev.tellonce.bot.delivery.Outbox.Settlement;
import dev.tellonce.bot.message.DeliveryOutcome;
import dev.tellonce.bot.message.InvalidValueException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Decides what becomes of a message after an attempt to hand it over: done, again and when, given
 * up, or left to a person. Safe on any thread when its generator is.
 */
public final class RetryPolicy {
  /**
   * How long to wait before each attempt, counted from the end of the one before: ten attempts
   * within a little over three days. The schedule that Standard Webhooks 1.0.0 recommends.
   */
  public static final List<Duration> STANDARD =
      List.of(
          Duration.ZERO,
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(14),
          Duration.ofHours(20),
          Duration.ofHours(24));

  /** At most a tenth of the wait is added at random, so that what failed together returns apart. */
  private static final double JITTER = 0.1;

  private static final Duration LONGEST_ASKED = Duration.ofHours(24);
  private static final Duration SIGN_IN = Duration.ofMinutes(5);

  private final List<Duration> waits;
  private final RandomGenerator random;

  /**
   * Creates a policy.
   *
   * @param waits how long to wait before each attempt; as many attempts as waits
   * @param random where the jitter comes from
   */
  public RetryPolicy(List<Duration> waits, RandomGenerator random) {
    this.waits = List.copyOf(waits);
    this.random = random;
    if (waits.isEmpty() || waits.stream().anyMatch(Duration::isNegative)) {
      throw new InvalidValueException("waits: " + waits + " (expected: one or more, none below 0)");
    }
  }

  /** How many attempts are made. */
  public int attempts() {
    return waits.size();
  }

  /**
   * What becomes of a message.
   *
   * @param outcome how the attempt ended
   * @param attempt the attempt's number, from 1
   * @param dropsRepeats whether the platform drops a repeat, so that an unknown outcome may be
   *     tried again
   * @param now when the attempt ended
   */
  public Settlement settlement(
      DeliveryOutcome outcome, int attempt, boolean dropsRepeats, Instant now) {
    return switch (outcome) {
      case DeliveryOutcome.Sent sent -> new Settlement.Sent(sent.platformId());
      case DeliveryOutcome.Retry retry -> again(attempt, now, retry.after().orElse(Duration.ZERO));
      case DeliveryOutcome.Unauthorised unauthorised -> again(attempt, now, SIGN_IN);
      case DeliveryOutcome.Refused refused -> new Settlement.Dead(refused.reason());
      case DeliveryOutcome.WindowClosed closed ->
          new Settlement.Dead("the platform's time for free answers is over");
      case DeliveryOutcome.Unconfirmed unconfirmed ->
          dropsRepeats && attempt < attempts()
              ? again(attempt, now, Duration.ZERO)
              : new Settlement.Unconfirmed();
    };
  }

  /**
   * The longer of the schedule's wait and the one asked for: a platform that asks for more gets it,
   * and one that asks for a second each time does not use up the attempts within a minute.
   */
  private Settlement again(int attempt, Instant now, Duration asked) {
    return wait(attempt, asked)
        .<Settlement>map(wait -> new Settlement.Again(now.plus(wait)))
        .orElseGet(() -> new Settlement.Dead("not taken in " + attempt + " attempts"));
  }

  private Optional<Duration> wait(int attempt, Duration asked) {
    if (attempt >= attempts()) {
      return Optional.empty();
    }
    Duration capped = asked.compareTo(LONGEST_ASKED) > 0 ? LONGEST_ASKED : asked;
    Duration planned = waits.get(attempt);
    Duration base = planned.compareTo(capped) > 0 ? planned : capped;
    return Optional.of(base.plusMillis((long) (base.toMillis() * JITTER * random.nextDouble())));
  }
}
