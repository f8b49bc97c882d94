package dev.tellonce.connectors.webhook;

import static dev.tellonce.connectors.webhook.Samples.INBOX;
import static dev.tellonce.connectors.webhook.Samples.KEYS;
import static dev.tellonce.connectors.webhook.Samples.NOW;
import static dev.tellonce.connectors.webhook.Samples.OTHER_SECRET;
import static dev.tellonce.connectors.webhook.Samples.SECRET;
import static dev.tellonce.connectors.webhook.Samples.body;
import static dev.tellonce.connectors.webhook.Samples.messages;
import static dev.tellonce.connectors.webhook.Samples.receiver;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.delivery.InboundMessage;
import dev.tellonce.bot.delivery.Received;
import dev.tellonce.bot.message.ClientId;
import dev.tellonce.bot.message.InboxId;
import dev.tellonce.connectors.webhook.Samples.Call;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who is let in, before a byte is parsed (S-31), and that a repeat is known as one (T-36). */
final class WebhookReceiverTest {
  private static final String BODY = body("\"text\":\"Hvor er min pakke?\"");
  private static final Call GOOD = Call.signed(KEYS, "msg_1", NOW, BODY);

  @Test
  void genuineCallIsLetIn() {
    InboundMessage message = messages(GOOD.to(receiver())).getFirst();
    assertThat(message.inbox()).isEqualTo(INBOX);
    assertThat(message.session().channel()).isEqualTo("webhook");
    assertThat(message.session().id()).isEqualTo("chat-7");
    assertThat(message.content().plainText()).isEqualTo("Hvor er min pakke?");
    assertThat(message.language().code()).isEqualTo("da");
    assertThat(message.senderName()).isEqualTo("Mette");
    assertThat(message.clientTime()).contains(NOW.minusSeconds(2));
  }

  static Stream<Arguments> forgeries() {
    SigningKeys other = SigningKeys.of(List.of(OTHER_SECRET));
    Duration justOver = WebhookReceiver.TOLERANCE.plusSeconds(1);
    return Stream.of(
        Arguments.of("no headers", new Call(Map.of(), BODY)),
        Arguments.of("no id", GOOD.without("webhook-id")),
        Arguments.of("blank id", Call.signed(KEYS, " ", NOW, BODY)),
        Arguments.of("endless id", Call.signed(KEYS, "x".repeat(257), NOW, BODY)),
        Arguments.of("no timestamp", GOOD.without("webhook-timestamp")),
        Arguments.of("no signature", GOOD.without("webhook-signature")),
        Arguments.of("empty signature", GOOD.with("webhook-signature", "")),
        Arguments.of("version only", GOOD.with("webhook-signature", "v1,")),
        Arguments.of("old", Call.signed(KEYS, "msg_1", NOW.minus(justOver), BODY)),
        Arguments.of("from the future", Call.signed(KEYS, "msg_1", NOW.plus(justOver), BODY)),
        Arguments.of("other time", GOOD.with("webhook-timestamp", "" + (NOW.getEpochSecond() + 1))),
        Arguments.of("time no number", GOOD.with("webhook-timestamp", "now")),
        Arguments.of("negative time", GOOD.with("webhook-timestamp", "-1")),
        Arguments.of("time beyond all", GOOD.with("webhook-timestamp", "9".repeat(40))),
        Arguments.of("other id", GOOD.with("webhook-id", "msg_2")),
        Arguments.of("other body", GOOD.withBody(BODY.replace("pakke", "penge"))),
        Arguments.of("re-serialised", GOOD.withBody(BODY.replace("\n", ""))),
        Arguments.of("one byte more", GOOD.withBody(BODY + " ")),
        Arguments.of("other secret", Call.signed(other, "msg_1", NOW, BODY)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forgeries")
  void forgeryIsRefusedAndToldNothing(String what, Call call) {
    assertThat(call.to(receiver()))
        .as(what)
        .isEqualTo(new Received.Rejected(401, "unauthorised", "The call is not signed as agreed."));
  }

  @Test
  void nothingIsParsedBeforeTheSignatureIsRight() {
    assertThat(GOOD.withBody("no json").to(receiver()))
        .isInstanceOfSatisfying(
            Received.Rejected.class, no -> assertThat(no.status()).isEqualTo(401));
  }

  @Test
  void clockMayBeFiveMinutesOffEitherWay() {
    for (Duration off : List.of(WebhookReceiver.TOLERANCE, WebhookReceiver.TOLERANCE.negated())) {
      assertThat(messages(Call.signed(KEYS, "msg_1", NOW.plus(off), BODY).to(receiver())))
          .hasSize(1);
    }
  }

  @Test
  void rotatedPairIsAcceptedBothWays() {
    SigningKeys both = SigningKeys.of(List.of(OTHER_SECRET, SECRET));
    WebhookReceiver rotating = new WebhookReceiver(INBOX, both, () -> NOW);
    assertThat(messages(GOOD.to(rotating))).hasSize(1);
    assertThat(messages(Call.signed(both, "msg_1", NOW, BODY).to(receiver()))).hasSize(1);
  }

  @Test
  void bodyOverFourMebibytesIsRefusedBeforeAllElse() {
    String huge = "x".repeat(5 * 1024 * 1024);
    assertThat(new Call(Map.of(), huge).to(receiver()))
        .isEqualTo(
            new Received.Rejected(
                413,
                "too_large",
                "The body has 5242880 bytes; send at most 4194304, in several calls if need be."));
  }

  @Test
  void bodyOfFourMebibytesIsTaken() {
    String padding = " ".repeat(WebhookReceiver.MAX_BODY_BYTES - Samples.bytes(BODY).length);
    assertThat(messages(Call.signed(KEYS, "msg_1", NOW, BODY + padding).to(receiver()))).hasSize(1);
  }

  @Test
  void repeatGetsTheSameClientIdAndEveryOtherMessageAnother() {
    ClientId id = messages(GOOD.to(receiver())).getFirst().clientId();
    Call later = Call.signed(KEYS, "msg_2", NOW.plusSeconds(60), BODY);
    assertThat(messages(later.to(receiver())).getFirst().clientId()).isEqualTo(id);

    String otherMessage = BODY.replace("m-1", "m-2");
    String otherSession = BODY.replace("chat-7", "chat-8");
    WebhookReceiver otherInbox = new WebhookReceiver(new InboxId("second"), KEYS, () -> NOW);
    assertThat(Samples.messages(otherMessage).getFirst().clientId()).isNotEqualTo(id);
    assertThat(Samples.messages(otherSession).getFirst().clientId()).isNotEqualTo(id);
    assertThat(messages(GOOD.to(otherInbox)).getFirst().clientId()).isNotEqualTo(id);
  }

  @Test
  void messageWithoutIdIsKnownByItsWebhookId() {
    String anonymous = BODY.replace("\"id\":\"m-1\",", "");
    Call first = Call.signed(KEYS, "msg_1", NOW, anonymous);
    Call repeat = Call.signed(KEYS, "msg_1", NOW.plusSeconds(30), anonymous);
    Call second = Call.signed(KEYS, "msg_2", NOW, anonymous);
    ClientId id = messages(first.to(receiver())).getFirst().clientId();
    assertThat(messages(repeat.to(receiver())).getFirst().clientId()).isEqualTo(id);
    assertThat(messages(second.to(receiver())).getFirst().clientId()).isNotEqualTo(id);
  }

  @Test
  void replayStormStoresEachMessageOnceAndKeepsOrder() {
    long seed = 36;
    Random random = new Random(seed);
    WebhookReceiver receiver = receiver();
    List<Integer> deliveries = new ArrayList<>();
    for (int message = 0; message < 200; message++) {
      deliveries.addAll(Collections.nCopies(1 + random.nextInt(10), message));
    }
    Collections.shuffle(deliveries, random);

    // What a journal does: per session, the first of each client id is stored.
    Map<String, LinkedHashMap<ClientId, String>> stored = new HashMap<>();
    Map<String, List<String>> firstSeen = new HashMap<>();
    for (int message : deliveries) {
      String text = "message " + message;
      String session = "chat-" + message % 7;
      String body =
          String.format(
              Locale.ROOT,
              """
              {"type":"message.created","data":{"session":{"id":"%s"},
               "message":{"id":%d,"text":"%s"}}}\
              """,
              session,
              message,
              text);
      Call call =
          Call.signed(KEYS, "msg_" + message, NOW.plusSeconds(random.nextInt(-299, 300)), body);
      for (InboundMessage in : messages(call.to(receiver))) {
        stored
            .computeIfAbsent(in.session().id(), id -> new LinkedHashMap<>())
            .putIfAbsent(in.clientId(), in.content().plainText());
      }
      List<String> seen = firstSeen.computeIfAbsent(session, id -> new ArrayList<>());
      if (!seen.contains(text)) {
        seen.add(text);
      }
    }
    assertThat(stored.values().stream().mapToInt(Map::size).sum())
        .as("seed %s", seed)
        .isEqualTo(200);
    firstSeen.forEach(
        (session, texts) ->
            assertThat(Optional.ofNullable(stored.get(session)).orElseThrow().values())
                .as("seed %s", seed)
                .containsExactlyElementsOf(texts));
  }
}
