package dev.tellonce.connectors.webhook;

import dev.tellonce.bot.message.DeliveryOutcome;
import dev.tellonce.connectors.http.HttpAnswer;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** What a receiver's answer means for the message. */
final class WebhookAnswers {
  private WebhookAnswers() {}

  static DeliveryOutcome outcome(HttpAnswer.Response response, Instant now) {
    int status = response.status();
    if (status < 300) {
      return new DeliveryOutcome.Sent("");
    }
    if (status < 400) {
      return new DeliveryOutcome.Refused(
          "the receiver answered with a redirect (" + status + "); enter its final address");
    }
    return switch (status) {
      case 401, 403 -> new DeliveryOutcome.Unauthorised();
      case 410 -> new DeliveryOutcome.Refused("the receiver takes nothing any more (410)");
      // By their meaning the request was not processed: timeout, too early, too many.
      case 408, 425, 429 -> new DeliveryOutcome.Retry(after(response, now));
      default ->
          status >= 500
              ? new DeliveryOutcome.Retry(after(response, now))
              : new DeliveryOutcome.Refused("the receiver refused it (" + status + ")");
    };
  }

  /** RFC 9110, 10.2.3: seconds, or a date. */
  private static Optional<Duration> after(HttpAnswer.Response response, Instant now) {
    return response.header("retry-after").flatMap(value -> after(value, now));
  }

  private static Optional<Duration> after(String value, Instant now) {
    if (value.matches("[0-9]{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
    }
    try {
      Instant at = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(at.isAfter(now) ? Duration.between(now, at) : Duration.ZERO);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
