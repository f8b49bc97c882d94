package dev.tellonce.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tellonce.bot.delivery.Outbox.Settlement;
import dev.tellonce.bot.message.DeliveryOutcome;
import dev.tellonce.bot.message.DeliveryOutcome.Refused;
import dev.tellonce.bot.message.DeliveryOutcome.Retry;
import dev.tellonce.bot.message.DeliveryOutcome.Sent;
import dev.tellonce.bot.message.DeliveryOutcome.Unauthorised;
import dev.tellonce.bot.message.DeliveryOutcome.Unconfirmed;
import dev.tellonce.bot.message.DeliveryOutcome.WindowClosed;
import dev.tellonce.bot.message.InvalidValueException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

final class RetryPolicyTest {
  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
  private static final Retry NOT_NOW = new Retry(Optional.empty());

  /** Always the least jitter. */
  private static final RandomGenerator NONE = () -> 0L;

  private final RetryPolicy policy = new RetryPolicy(RetryPolicy.STANDARD, NONE);

  private Settlement after(DeliveryOutcome outcome, int attempt) {
    return policy.settlement(outcome, attempt, false, NOW);
  }

  private static Settlement again(Duration wait) {
    return new Settlement.Again(NOW.plus(wait));
  }

  @Test
  void tenAttemptsAreSpreadOverThreeDays() {
    List<Duration> waits = new ArrayList<>();
    for (int attempt = 1; attempt < 10; attempt++) {
      if (after(NOT_NOW, attempt) instanceof Settlement.Again again) {
        waits.add(Duration.between(NOW, again.at()));
      }
    }
    assertThat(waits).isEqualTo(RetryPolicy.STANDARD.subList(1, 10));
    assertThat(waits.stream().reduce(Duration.ZERO, Duration::plus))
        .isEqualTo(Duration.ofHours(75).plusMinutes(35).plusSeconds(5));
    assertThat(after(NOT_NOW, 10)).isEqualTo(new Settlement.Dead("not taken in 10 attempts"));
  }

  @Test
  void jitterAddsAtMostATenthAndNeverComesEarlier() {
    long seed = 5;
    RetryPolicy shaken = new RetryPolicy(RetryPolicy.STANDARD, new Random(seed));
    List<Duration> waits = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      if (shaken.settlement(NOT_NOW, 3, false, NOW) instanceof Settlement.Again again) {
        waits.add(Duration.between(NOW, again.at()));
      }
    }
    assertThat(waits)
        .as("seed %s", seed)
        .hasSize(100)
        .allSatisfy(
            wait -> assertThat(wait).isBetween(Duration.ofMinutes(30), Duration.ofMinutes(33)));
    assertThat(waits.stream().distinct().count()).as("seed %s", seed).isGreaterThan(90);
  }

  @Test
  void platformThatAsksForMoreTimeGetsIt() {
    assertThat(after(new Retry(Optional.of(Duration.ofSeconds(90))), 1))
        .isEqualTo(again(Duration.ofSeconds(90)));
    assertThat(after(new Retry(Optional.of(Duration.ofDays(400))), 1))
        .isEqualTo(again(Duration.ofHours(24)));
  }

  @Test
  void platformThatAsksForLessDoesNotUseUpTheAttempts() {
    assertThat(after(new Retry(Optional.of(Duration.ofSeconds(1))), 3))
        .isEqualTo(again(Duration.ofMinutes(30)));
    assertThat(after(new Retry(Optional.of(Duration.ZERO)), 10))
        .isInstanceOf(Settlement.Dead.class);
  }

  @Test
  void signInIsWaitedForAtLeastFiveMinutes() {
    assertThat(after(new Unauthorised(), 1)).isEqualTo(again(Duration.ofMinutes(5)));
    assertThat(after(new Unauthorised(), 4)).isEqualTo(again(Duration.ofHours(2)));
    assertThat(after(new Unauthorised(), 10)).isInstanceOf(Settlement.Dead.class);
  }

  @Test
  void finalOutcomesAreFinal() {
    assertThat(after(new Sent("p7"), 1)).isEqualTo(new Settlement.Sent("p7"));
    assertThat(after(new Refused("gone"), 1)).isEqualTo(new Settlement.Dead("gone"));
    assertThat(after(new WindowClosed(), 1))
        .isEqualTo(new Settlement.Dead("the platform's time for free answers is over"));
  }

  @Test
  void unknownOutcomeIsTriedAgainOnlyWhereRepeatsAreDropped() {
    assertThat(policy.settlement(new Unconfirmed(), 1, false, NOW))
        .isEqualTo(new Settlement.Unconfirmed());
    assertThat(policy.settlement(new Unconfirmed(), 1, true, NOW))
        .isEqualTo(again(Duration.ofSeconds(5)));
    assertThat(policy.settlement(new Unconfirmed(), 10, true, NOW))
        .isEqualTo(new Settlement.Unconfirmed());
  }

  @Test
  void emptyOrNegativeScheduleIsRefused() {
    assertThatThrownBy(() -> new RetryPolicy(List.of(), NONE))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> new RetryPolicy(List.of(Duration.ofSeconds(-1)), NONE))
        .isInstanceOf(InvalidValueException.class);
  }
}
