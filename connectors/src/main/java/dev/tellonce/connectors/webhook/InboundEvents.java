package dev.tellonce.connectors.webhook;

import dev.tellonce.bot.delivery.InboundMessage;
import dev.tellonce.bot.delivery.Received;
import dev.tellonce.bot.delivery.StableIds;
import dev.tellonce.bot.message.ChannelSession;
import dev.tellonce.bot.message.ClientId;
import dev.tellonce.bot.message.Content;
import dev.tellonce.bot.message.InboxId;
import dev.tellonce.bot.message.InvalidValueException;
import dev.tellonce.bot.message.Language;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Reads the body of a call that is known to be genuine. A call is taken whole or not at all, so
 * that a platform never has to find out which of its messages got through.
 */
final class InboundEvents {
  private static final String CREATED = "message.created";
  private static final int MAX_MESSAGES = 100;
  private static final int MAX_NAME = 200;
  private static final int MAX_PLATFORM_ID = 256;
  private static final int MAX_DEPTH = 32;

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final InboxId inbox;

  InboundEvents(InboxId inbox) {
    this.inbox = inbox;
  }

  Received read(String webhookId, byte[] body) {
    JsonNode root;
    try {
      root = JSON.readTree(body);
    } catch (JacksonException e) {
      return new Received.Rejected(
          400,
          "bad_json",
          "The body is no JSON that can be read"
              + where(e)
              + "; send one object in UTF-8, at most 32 levels deep.");
    }
    try {
      return event(webhookId, root);
    } catch (InvalidValueException e) {
      return new Received.Rejected(
          400, "bad_message", e.getMessage() + ". Nothing of this call was stored; correct it.");
    }
  }

  private static String where(JacksonException e) {
    return e.getLocation() == null
        ? ""
        : " (line "
            + e.getLocation().getLineNr()
            + ", column "
            + e.getLocation().getColumnNr()
            + ")";
  }

  private Received event(String webhookId, JsonNode root) {
    if (!root.isObject()) {
      throw new InvalidValueException("body: no object (expected: an object with type and data)");
    }
    String type = required(root, "type", "type", 100);
    if (!type.equals(CREATED)) {
      return new Received.Ignored(
          "type " + (type.matches("[a-zA-Z0-9_.]+") ? type : "of another alphabet"));
    }
    JsonNode data = root.path("data");
    JsonNode batch = data.path("messages");
    if (!batch.isArray()) {
      return new Received.Messages(
          messages(webhookId, root, data, data.path("message"), "data.message"), Optional.empty());
    }
    if (batch.isEmpty() || batch.size() > MAX_MESSAGES) {
      throw new InvalidValueException(
          "data.messages: " + batch.size() + " (expected: 1.." + MAX_MESSAGES + ")");
    }
    List<InboundMessage> all = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      String place = "data.messages[" + i + "]";
      all.addAll(messages(webhookId + "#" + i, root, data, batch.get(i), place));
    }
    return new Received.Messages(all, Optional.empty());
  }

  /** One message, or several where its text is longer than one may be. */
  private List<InboundMessage> messages(
      String fallbackId, JsonNode root, JsonNode data, JsonNode message, String place) {
    if (!message.isObject()) {
      throw new InvalidValueException(place + ": missing (expected: an object with id and text)");
    }
    boolean own = message.path("session").isObject();
    ChannelSession address =
        new ChannelSession(
            WebhookReceiver.CHANNEL,
            required(
                (own ? message : data).path("session"),
                "id",
                (own ? place : "data") + ".session.id",
                200));
    String id =
        message.has("id") ? required(message, "id", place + ".id", MAX_PLATFORM_ID) : fallbackId;
    JsonNode sender = message.path("sender").isObject() ? message : data;
    List<Content> contents = InboundContent.of(message);
    List<InboundMessage> messages = new ArrayList<>(contents.size());
    for (int part = 0; part < contents.size(); part++) {
      messages.add(
          new InboundMessage(
              inbox,
              address,
              clientId(address, id, part),
              contents.get(part),
              language(sender.path("sender")),
              name(sender.path("sender")),
              time(message).or(() -> time(root))));
    }
    return messages;
  }

  private ClientId clientId(ChannelSession session, String id, int part) {
    return part == 0
        ? StableIds.client(session.channel(), inbox.value(), session.id(), id)
        : StableIds.client(
            session.channel(), inbox.value(), session.id(), id, Integer.toString(part));
  }

  /** A text or a number; some platforms count their ids. */
  private static String required(JsonNode node, String field, String place, int max) {
    JsonNode value = node.path(field);
    String text = value.isString() || value.isNumber() ? value.asString() : "";
    if (text.isBlank() || text.length() > max) {
      String found = text.isBlank() ? "missing" : text.length() + " characters";
      throw new InvalidValueException(
          place + ": " + found + " (expected: a text of 1.." + max + " characters)");
    }
    return text;
  }

  private static Language language(JsonNode sender) {
    return Language.ofTag(sender.path("language").asString(""));
  }

  private static String name(JsonNode sender) {
    return InboundContent.line(sender.path("name").asString(""), MAX_NAME);
  }

  /** A label only, so an unreadable one is as good as none. */
  private static Optional<Instant> time(JsonNode node) {
    JsonNode value = node.path("timestamp");
    if (value instanceof MissingNode || !value.isString()) {
      return Optional.empty();
    }
    try {
      return Optional.of(OffsetDateTime.parse(value.asString()).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
