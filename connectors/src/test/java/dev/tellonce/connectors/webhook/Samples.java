package dev.tellonce.connectors.webhook;

import dev.tellonce.bot.delivery.InboundMessage;
import dev.tellonce.bot.delivery.Received;
import dev.tellonce.bot.message.InboxId;
import dev.tellonce.bot.message.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** What the tests of this package share: keys, a signed call and how to read what came of it. */
final class Samples {
  static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
  static final InboxId INBOX = new InboxId("partner");
  static final Secret SECRET = SigningKeys.newSecret(new Random(1));
  static final Secret OTHER_SECRET = SigningKeys.newSecret(new Random(2));
  static final SigningKeys KEYS = SigningKeys.of(List.of(SECRET));

  private Samples() {}

  /** A call as it comes in: headers by name in lower case, and the raw body. */
  record Call(Map<String, String> headers, String body) {
    static Call signed(SigningKeys keys, String id, Instant time, String body) {
      Map<String, String> headers = new HashMap<>();
      headers.put("webhook-id", id);
      headers.put("webhook-timestamp", Long.toString(time.getEpochSecond()));
      headers.put("webhook-signature", keys.sign(id, time.getEpochSecond(), bytes(body)));
      return new Call(headers, body);
    }

    Call with(String name, String value) {
      Map<String, String> changed = new HashMap<>(headers);
      changed.put(name, value);
      return new Call(changed, body);
    }

    Call without(String name) {
      Map<String, String> changed = new HashMap<>(headers);
      changed.remove(name);
      return new Call(changed, body);
    }

    Call withBody(String changed) {
      return new Call(headers, changed);
    }

    Received to(WebhookReceiver receiver) {
      return receiver.receive(name -> Optional.ofNullable(headers.get(name)), bytes(body));
    }
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static WebhookReceiver receiver() {
    return new WebhookReceiver(INBOX, KEYS, () -> NOW);
  }

  /** What a genuine call with this body comes to. */
  static Received received(String body) {
    return Call.signed(KEYS, "msg_1", NOW, body).to(receiver());
  }

  static List<InboundMessage> messages(String body) {
    return messages(received(body));
  }

  static List<InboundMessage> messages(Received received) {
    if (received instanceof Received.Messages messages) {
      return messages.messages();
    }
    throw new AssertionError("no messages: " + received);
  }

  /** A body with one message that holds these fields beside its id. */
  static String body(String fields) {
    return String.format(
        Locale.ROOT,
        """
        {"type":"message.created","timestamp":"2026-11-22T08:59:58Z","data":{
          "message":{"id":"m-1",%s},
          "session":{"id":"chat-7"},
          "sender":{"name":"Mette","language":"da"}}}
        """,
        fields);
  }
}
