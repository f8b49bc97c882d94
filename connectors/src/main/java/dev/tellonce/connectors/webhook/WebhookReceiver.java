package dev.tellonce.connectors.webhook;

import dev.tellonce.bot.delivery.Received;
import dev.tellonce.bot.message.InboxId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/**
 * Takes signed calls of one inbox in. The signature is checked over the bytes as they came, before
 * anything is parsed; a message that came before gets the same client id, so that the journal
 * stores it once. Any thread; does not block.
 */
public final class WebhookReceiver {
  /** The channel's name in a {@code ChannelSession}. */
  public static final String CHANNEL = "webhook";

  /** The most bytes of a body. */
  public static final int MAX_BODY_BYTES = 4 * 1024 * 1024;

  /** How far a call's time may be from ours, either way. */
  public static final Duration TOLERANCE = Duration.ofMinutes(5);

  private static final int MAX_ID = 256;

  private final SigningKeys keys;
  private final InstantSource clock;
  private final InboundEvents events;

  /**
   * Creates the receiver of an inbox.
   *
   * @param inbox the inbox
   * @param keys the secrets its platform signs with
   * @param clock what time it is
   */
  public WebhookReceiver(InboxId inbox, SigningKeys keys, InstantSource clock) {
    this.keys = keys;
    this.clock = clock;
    this.events = new InboundEvents(inbox);
  }

  /**
   * Reads a call. Its messages must be stored before the platform is answered with a 2xx.
   *
   * @param header finds a header by its name in lower case
   * @param rawBody the body as it came, before any decoding
   * @return messages to store; something to pass over (answer 2xx); or a refusal with the status to
   *     answer, 413 for a body over 4 MiB, 401 for whatever is wrong with the signature, 400 for
   *     JSON that cannot be read
   */
  public Received receive(Function<String, Optional<String>> header, byte[] rawBody) {
    if (rawBody.length > MAX_BODY_BYTES) {
      return new Received.Rejected(
          413,
          "too_large",
          "The body has "
              + rawBody.length
              + " bytes; send at most "
              + MAX_BODY_BYTES
              + ", in several calls if need be.");
    }
    String id = header.apply("webhook-id").orElse("");
    if (!isSigned(id, header, rawBody)) {
      // One answer for all: which part was wrong is of use to nobody but a forger.
      return new Received.Rejected(401, "unauthorised", "The call is not signed as agreed.");
    }
    return events.read(id, rawBody);
  }

  private boolean isSigned(String id, Function<String, Optional<String>> header, byte[] rawBody) {
    String timestamp = header.apply("webhook-timestamp").orElse("");
    String signatures = header.apply("webhook-signature").orElse("");
    return !id.isBlank()
        && id.length() <= MAX_ID
        && isNow(timestamp)
        && keys.verify(id, timestamp, rawBody, signatures);
  }

  private boolean isNow(String timestamp) {
    if (!timestamp.matches("[0-9]{1,12}")) {
      return false;
    }
    long away = Long.parseLong(timestamp) - clock.instant().getEpochSecond();
    return Math.abs(away) <= TOLERANCE.toSeconds();
  }
}
