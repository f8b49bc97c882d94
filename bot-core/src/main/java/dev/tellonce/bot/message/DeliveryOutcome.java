package dev.tellonce.bot.message;

import java.time.Duration;
import java.util.Optional;

/** How an attempt to hand a message to a platform ended. */
public sealed interface DeliveryOutcome {
  /**
   * The platform has it.
   *
   * @param platformId the platform's id of the message; may be empty where it gives none
   */
  record Sent(String platformId) implements DeliveryOutcome {}

  /**
   * Not now; certain not to have been taken.
   *
   * @param after how long the platform asks to wait, where it says so
   */
  record Retry(Optional<Duration> after) implements DeliveryOutcome {}

  /**
   * Never; trying again is useless.
   *
   * @param reason the platform's reason in plain words
   */
  record Refused(String reason) implements DeliveryOutcome {}

  /** The platform takes free answers only within a time that is over. */
  record WindowClosed() implements DeliveryOutcome {}

  /** The platform no longer knows us: an administrator must sign in again. */
  record Unauthorised() implements DeliveryOutcome {}

  /** The platform may or may not have it; only a person may decide to send it again. */
  record Unconfirmed() implements DeliveryOutcome {}
}
