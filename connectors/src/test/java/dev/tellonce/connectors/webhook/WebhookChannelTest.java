package dev.tellonce.connectors.webhook;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static dev.tellonce.connectors.webhook.Samples.INBOX;
import static dev.tellonce.connectors.webhook.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.standardwebhooks.Webhook;
import dev.tellonce.bot.delivery.ChannelLimits;
import dev.tellonce.bot.delivery.OutboundMessage;
import dev.tellonce.bot.message.ChannelSession;
import dev.tellonce.bot.message.Content;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.DeliveryOutcome;
import dev.tellonce.bot.message.DeliveryOutcome.Refused;
import dev.tellonce.bot.message.DeliveryOutcome.Retry;
import dev.tellonce.bot.message.DeliveryOutcome.Sent;
import dev.tellonce.bot.message.DeliveryOutcome.Unauthorised;
import dev.tellonce.bot.message.InvalidValueException;
import dev.tellonce.bot.message.Link;
import dev.tellonce.bot.message.Sender;
import dev.tellonce.connectors.http.OutboundHttp;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way a receiver can answer, and what is put before it. */
final class WebhookChannelTest {
  private static final String NO_WAIT = "";
  private static final Content HELLO = new Content.Text("We ship on Monday.");
  private static final DeliveryOutcome NOT_NOW = new Retry(Optional.empty());

  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance().options(wireMockConfig().dynamicPort()).build();

  private final OutboundHttp http = http(Duration.ofSeconds(10));

  private static OutboundHttp http(Duration timeout) {
    return new OutboundHttp(
        host -> List.of(InetAddress.ofLiteral("127.0.0.1")),
        Set.of("partner.internal"),
        (SSLSocketFactory) SSLSocketFactory.getDefault(),
        timeout);
  }

  @AfterEach
  void close() {
    http.close();
  }

  private static URI hook(int port) {
    return URI.create("http://partner.internal:" + port + "/hook");
  }

  private WebhookChannel channel(ChannelLimits limits) {
    return channel(http, () -> NOW, SERVER.getPort(), Samples.KEYS, limits);
  }

  private static WebhookChannel channel(
      OutboundHttp http, InstantSource clock, int port, SigningKeys keys, ChannelLimits limits) {
    return new WebhookChannel(
        Map.of(INBOX, new WebhookEndpoint(hook(port), keys, limits)), http, clock);
  }

  private static OutboundMessage message(Content content, Link... links) {
    return new OutboundMessage(
        "msg_abc",
        INBOX,
        new ChannelSession("webhook", "chat-7"),
        new ConversationId("AAAAAAAAAAAAAAAAAAAAAA"),
        4,
        NOW.minusSeconds(60),
        Sender.Kind.AGENT,
        "Maja",
        content,
        List.of(links));
  }

  private DeliveryOutcome send(Content content, Link... links) {
    return channel(WebhookEndpoint.ANYTHING).send(message(content, links));
  }

  private static void answer(ResponseDefinitionBuilder response) {
    SERVER.stubFor(post(anyUrl()).willReturn(response));
  }

  private static List<LoggedRequest> calls() {
    return SERVER.findAll(postRequestedFor(urlEqualTo("/hook")));
  }

  static Stream<Arguments> answers() {
    Retry aMinute = new Retry(Optional.of(Duration.ofMinutes(1)));
    return Stream.of(
        Arguments.of(200, NO_WAIT, new Sent("")),
        Arguments.of(201, NO_WAIT, new Sent("")),
        Arguments.of(202, NO_WAIT, new Sent("")),
        Arguments.of(204, NO_WAIT, new Sent("")),
        Arguments.of(
            301,
            NO_WAIT,
            new Refused("the receiver answered with a redirect (301); enter its final address")),
        Arguments.of(
            307,
            NO_WAIT,
            new Refused("the receiver answered with a redirect (307); enter its final address")),
        Arguments.of(400, NO_WAIT, new Refused("the receiver refused it (400)")),
        Arguments.of(401, NO_WAIT, new Unauthorised()),
        Arguments.of(403, NO_WAIT, new Unauthorised()),
        Arguments.of(404, NO_WAIT, new Refused("the receiver refused it (404)")),
        Arguments.of(408, NO_WAIT, NOT_NOW),
        Arguments.of(410, NO_WAIT, new Refused("the receiver takes nothing any more (410)")),
        Arguments.of(413, "60", new Refused("the receiver refused it (413)")),
        Arguments.of(425, NO_WAIT, NOT_NOW),
        Arguments.of(429, NO_WAIT, NOT_NOW),
        Arguments.of(429, "60", aMinute),
        Arguments.of(500, NO_WAIT, NOT_NOW),
        Arguments.of(502, "60", aMinute),
        Arguments.of(503, "Sun, 22 Nov 2026 09:01:00 GMT", aMinute),
        Arguments.of(503, "Sun, 22 Nov 2026 08:00:00 GMT", new Retry(Optional.of(Duration.ZERO))),
        Arguments.of(503, "soon", NOT_NOW),
        Arguments.of(503, "-5", NOT_NOW),
        Arguments.of(503, "99999999999999", NOT_NOW),
        Arguments.of(504, NO_WAIT, NOT_NOW),
        Arguments.of(599, NO_WAIT, NOT_NOW));
  }

  @ParameterizedTest(name = "{0} retry-after \"{1}\" means {2}")
  @MethodSource("answers")
  void statusSaysWhatBecomesOfTheMessage(int status, String retryAfter, DeliveryOutcome expected) {
    ResponseDefinitionBuilder response = aResponse().withStatus(status);
    answer(retryAfter.isEmpty() ? response : response.withHeader("Retry-After", retryAfter));
    assertThat(send(HELLO)).isEqualTo(expected);
    assertThat(calls()).hasSize(1);
  }

  @Test
  void brokenConnectionIsTriedAgain() {
    answer(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    assertThat(send(HELLO)).isEqualTo(NOT_NOW);
    answer(aResponse().withFault(Fault.EMPTY_RESPONSE));
    assertThat(send(HELLO)).isEqualTo(NOT_NOW);
  }

  @Test
  void closedPortAndSilenceAreTriedAgain() throws IOException {
    int free;
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"));
        OutboundHttp hasty = http(Duration.ofMillis(300))) {
      free = silent.getLocalPort();
      assertThat(
              channel(hasty, () -> NOW, free, Samples.KEYS, WebhookEndpoint.ANYTHING)
                  .send(message(HELLO)))
          .isEqualTo(NOT_NOW);
    }
    assertThat(
            channel(http, () -> NOW, free, Samples.KEYS, WebhookEndpoint.ANYTHING)
                .send(message(HELLO)))
        .isEqualTo(NOT_NOW);
  }

  @Test
  void privateAddressIsRefusedWithTheReason() {
    WebhookChannel channel =
        new WebhookChannel(
            Map.of(
                INBOX,
                new WebhookEndpoint(
                    URI.create("https://evil.example/"), Samples.KEYS, WebhookEndpoint.ANYTHING)),
            http,
            () -> NOW);
    assertThat(channel.send(message(HELLO)))
        .isEqualTo(
            new Refused(
                "host: evil.example has an address that is not public (list it as private"
                    + " target)"));
  }

  @Test
  void inboxWithoutAnAddressRefuses() {
    assertThat(new WebhookChannel(Map.of(), http, () -> NOW).send(message(HELLO)))
        .isEqualTo(
            new Refused("inbox partner has no address to send to; add its url to the settings"));
  }

  @Test
  void callCarriesTheMessageAsAgreed() {
    answer(aResponse().withStatus(204));
    Content choice =
        new Content.Choice(
            "Did this help?",
            List.of(new Content.Option("yes", "Ja"), new Content.Option("no", "Nej")));
    send(choice, new Link("https://shop.example/track", "Track it"));
    SERVER.verify(
        postRequestedFor(urlEqualTo("/hook"))
            .withHeader("Content-Type", equalTo("application/json"))
            .withHeader("webhook-id", equalTo("msg_abc"))
            .withHeader("webhook-timestamp", equalTo(Long.toString(NOW.getEpochSecond())))
            .withRequestBody(
                equalToJson(
                    """
                    {"type":"message.created","timestamp":"2026-11-22T08:59:00Z","data":{
                      "conversation":"AAAAAAAAAAAAAAAAAAAAAA","seq":4,"inbox":"partner",
                      "session":{"id":"chat-7"},"from":{"kind":"agent","name":"Maja"},
                      "text":"Did this help?",
                      "options":[{"id":"yes","label":"Ja"},{"id":"no","label":"Nej"}],
                      "links":[{"url":"https://shop.example/track","label":"Track it"}]}}
                    """)));
  }

  @Test
  void referenceAcceptsEveryAttemptUnderOneIdWithEitherSecret() {
    answer(aResponse().withStatus(503));
    SigningKeys rotating = SigningKeys.of(List.of(Samples.OTHER_SECRET, Samples.SECRET));
    // The reference has no clock to hand over, so these calls are signed for about now.
    InstantSource real = InstantSource.system();
    Deque<Duration> later = new ArrayDeque<>(List.of(Duration.ZERO, Duration.ofSeconds(60)));
    while (!later.isEmpty()) {
      Duration by = later.removeFirst();
      channel(
              http,
              () -> real.instant().plus(by),
              SERVER.getPort(),
              rotating,
              WebhookEndpoint.ANYTHING)
          .send(message(new Content.Text("Hei på deg 📦")));
    }
    assertThat(calls()).hasSize(2);
    assertThat(calls()).extracting(call -> call.getHeader("webhook-id")).containsOnly("msg_abc");
    assertThat(calls())
        .extracting(call -> call.getHeader("webhook-timestamp"))
        .doesNotHaveDuplicates();
    for (LoggedRequest call : calls()) {
      HttpHeaders headers =
          HttpHeaders.of(
              Map.of(
                  "webhook-id", List.of(call.getHeader("webhook-id")),
                  "webhook-timestamp", List.of(call.getHeader("webhook-timestamp")),
                  "webhook-signature", List.of(call.getHeader("webhook-signature"))),
              (name, value) -> true);
      for (String secret : List.of(Samples.SECRET.reveal(), Samples.OTHER_SECRET.reveal())) {
        assertThatCode(() -> new Webhook(secret).verify(call.getBodyAsString(), headers))
            .doesNotThrowAnyException();
      }
    }
  }

  @Test
  void receiverWithoutButtonsGetsThemAsNumberedLines() {
    answer(aResponse().withStatus(204));
    Content choice = new Content.Choice("Did this help?", List.of(new Content.Option("yes", "Ja")));
    channel(new ChannelLimits(16_000, false))
        .send(message(choice, new Link("https://shop.example/", "Shop")));
    assertThat(calls().getFirst().getBodyAsString())
        .contains("\"text\":\"Did this help?\\n\\n1. Ja\\n\\nShop: https://shop.example/\"")
        .doesNotContain("options")
        .doesNotContain("links");
  }

  @Test
  void longTextGoesInPartsThatEachHaveAStableId() {
    answer(aResponse().withStatus(204));
    assertThat(
            channel(new ChannelLimits(20, true))
                .send(
                    message(
                        new Content.Text("Hello there, and welcome to the shop"),
                        new Link("/a", "A"))))
        .isEqualTo(new Sent(""));
    assertThat(calls())
        .extracting(call -> call.getHeader("webhook-id"))
        .containsExactly("msg_abc", "msg_abc-2");
    assertThat(calls().getFirst().getBodyAsString())
        .contains("\"text\":\"Hello there, and \",\"part\":{\"number\":1,\"of\":2}")
        .doesNotContain("links");
    assertThat(calls().getLast().getBodyAsString())
        .contains("\"text\":\"welcome to the shop\",\"part\":{\"number\":2,\"of\":2},\"links\"");
  }

  @Test
  void partThatFailsEndsTheAttempt() {
    answer(aResponse().withStatus(503));
    channel(new ChannelLimits(20, true)).send(message(new Content.Text("word ".repeat(50))));
    assertThat(calls()).hasSize(1);
  }

  @Test
  void manyPartsToASlowReceiverEndWithinThirtySeconds() {
    answer(aResponse().withStatus(204));
    Deque<Duration> passed =
        new ArrayDeque<>(List.of(Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(1)));
    InstantSource slow =
        () -> NOW.plus(passed.isEmpty() ? Duration.ofSeconds(16) : passed.removeFirst());
    DeliveryOutcome outcome =
        channel(http, slow, SERVER.getPort(), Samples.KEYS, new ChannelLimits(20, true))
            .send(message(new Content.Text("word ".repeat(50))));
    assertThat(outcome).isEqualTo(NOT_NOW);
    assertThat(calls()).hasSize(1);
  }

  @Test
  void placeIsSentInWordsAndNumbers() {
    answer(aResponse().withStatus(204));
    send(new Content.Place(55.7, 12.6, "Our shop"));
    assertThat(calls().getFirst().getBodyAsString())
        .contains("\"text\":\"Our shop\\n55.7, 12.6\"")
        .contains("\"place\":{\"latitude\":55.7,\"longitude\":12.6}");
  }

  @Test
  void whatCannotBeCarriedIsSaidAndNotSent() {
    assertThat(send(new Content.File("f1", "a.pdf", "application/pdf", 10)))
        .isEqualTo(new Refused("this channel carries no files; send a link instead"));
    assertThat(send(new Content.Unsupported("poll", "")))
        .isEqualTo(new Refused("there is nothing in this message that could be sent"));
    assertThat(calls()).isEmpty();
  }

  @Test
  void endpointThatIsNoAddressOrTooNarrowIsRefused() {
    for (String bad : List.of("/hook", "ftp://x.example/", "https:///x", "mailto:a@x.example")) {
      assertThatThrownBy(
              () -> new WebhookEndpoint(URI.create(bad), Samples.KEYS, WebhookEndpoint.ANYTHING))
          .isInstanceOf(InvalidValueException.class);
    }
    assertThatThrownBy(
            () -> new WebhookEndpoint(hook(1), Samples.KEYS, new ChannelLimits(19, true)))
        .hasMessage("webhook text characters: 19 (expected: 20..16000)");
  }

  @Test
  void channelSaysWhatItIs() {
    WebhookChannel channel = channel(WebhookEndpoint.ANYTHING);
    assertThat(channel.name()).isEqualTo(WebhookReceiver.CHANNEL);
    assertThat(channel.dropsRepeats()).isTrue();
    assertThat(channel.limits()).isEqualTo(new ChannelLimits(16_000, true));
  }
}
