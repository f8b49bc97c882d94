package dev.tellonce.connectors.webhook;

import dev.tellonce.bot.delivery.Channel;
import dev.tellonce.bot.delivery.ChannelLimits;
import dev.tellonce.bot.delivery.OutboundMessage;
import dev.tellonce.bot.delivery.PlainText;
import dev.tellonce.bot.message.Content;
import dev.tellonce.bot.message.DeliveryOutcome;
import dev.tellonce.bot.message.InboxId;
import dev.tellonce.connectors.http.HttpAnswer;
import dev.tellonce.connectors.http.OutboundHttp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands answers to the platform behind a webhook inbox, signed after Standard Webhooks 1.0.0. The
 * {@code webhook-id} of a message is the same in every attempt and receivers pass over one they
 * have seen, so trying again is safe even when it is unknown whether an attempt got through. Any
 * thread; blocks for at most 30 seconds.
 */
public final class WebhookChannel implements Channel {
  /** The timeout a call's {@link OutboundHttp} should have: what Standard Webhooks recommends. */
  public static final Duration TIMEOUT = Duration.ofSeconds(15);

  /**
   * A message of many parts starts no further call after this; with its timeout that makes 30 s.
   */
  private static final Duration LAST_CALL = Duration.ofSeconds(15);

  private static final Logger LOG = LoggerFactory.getLogger(WebhookChannel.class);

  private final Map<InboxId, WebhookEndpoint> endpoints;
  private final OutboundHttp http;
  private final InstantSource clock;

  /**
   * Creates the channel.
   *
   * @param endpoints where each inbox's answers go; an inbox that only takes messages in has none
   * @param http the way out, with a timeout of at most {@link #TIMEOUT}
   * @param clock what time it is
   */
  public WebhookChannel(
      Map<InboxId, WebhookEndpoint> endpoints, OutboundHttp http, InstantSource clock) {
    this.endpoints = Map.copyOf(endpoints);
    this.http = http;
    this.clock = clock;
  }

  @Override
  public String name() {
    return WebhookReceiver.CHANNEL;
  }

  /** The most an endpoint can be set to; each keeps to its own limits. */
  @Override
  public ChannelLimits limits() {
    return WebhookEndpoint.ANYTHING;
  }

  @Override
  public boolean dropsRepeats() {
    return true;
  }

  @Override
  public DeliveryOutcome send(OutboundMessage message) {
    Optional<WebhookEndpoint> endpoint = Optional.ofNullable(endpoints.get(message.inbox()));
    if (endpoint.isEmpty()) {
      return new DeliveryOutcome.Refused(
          "inbox " + message.inbox() + " has no address to send to; add its url to the settings");
    }
    return switch (message.content()) {
      case Content.File file ->
          new DeliveryOutcome.Refused("this channel carries no files; send a link instead");
      case Content.Unsupported unsupported ->
          new DeliveryOutcome.Refused("there is nothing in this message that could be sent");
      case Content.Text text -> sendParts(endpoint.get(), message);
      case Content.Choice choice -> sendParts(endpoint.get(), message);
      case Content.Chosen chosen -> sendParts(endpoint.get(), message);
      case Content.Place place -> sendParts(endpoint.get(), message);
    };
  }

  private DeliveryOutcome sendParts(WebhookEndpoint endpoint, OutboundMessage message) {
    boolean structured = endpoint.limits().choices();
    String text = structured ? words(message) : PlainText.of(message.content(), message.links());
    List<String> parts = PlainText.split(text, endpoint.limits().textCharacters());
    Instant lastCall = clock.instant().plus(LAST_CALL);
    for (int part = 1; part <= parts.size(); part++) {
      if (part > 1 && clock.instant().isAfter(lastCall)) {
        return new DeliveryOutcome.Retry(Optional.empty());
      }
      String id = part == 1 ? message.id() : message.id() + "-" + part;
      byte[] body = WebhookPayload.of(message, parts.get(part - 1), structured, part, parts.size());
      DeliveryOutcome outcome = post(endpoint, id, body);
      if (!(outcome instanceof DeliveryOutcome.Sent)) {
        return outcome;
      }
    }
    return new DeliveryOutcome.Sent("");
  }

  /** Without what rides beside the text. */
  private static String words(OutboundMessage message) {
    return PlainText.of(
        message.content() instanceof Content.Choice choice
            ? new Content.Text(choice.text())
            : message.content(),
        List.of());
  }

  private DeliveryOutcome post(WebhookEndpoint endpoint, String id, byte[] body) {
    long now = clock.instant().getEpochSecond();
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", "application/json");
    headers.put("User-Agent", "Tellonce");
    headers.put("webhook-id", id);
    headers.put("webhook-timestamp", Long.toString(now));
    headers.put("webhook-signature", endpoint.keys().sign(id, now, body));
    return switch (http.post(endpoint.url(), headers, body)) {
      case HttpAnswer.Response response -> WebhookAnswers.outcome(response, clock.instant());
      case HttpAnswer.Blocked blocked -> new DeliveryOutcome.Refused(blocked.why());
      case HttpAnswer.Unreachable unreachable -> notNow(id, unreachable.why());
      // Safe to try again although it may have been taken: receivers drop a repeated webhook-id.
      case HttpAnswer.Unknown unknown -> notNow(id, unknown.why());
    };
  }

  private static DeliveryOutcome notNow(String id, String why) {
    LOG.info("webhook_not_delivered id={} why={}", id, why);
    return new DeliveryOutcome.Retry(Optional.empty());
  }
}
