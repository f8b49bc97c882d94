package dev.tellonce.connectors.webhook;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static dev.tellonce.connectors.webhook.Samples.INBOX;
import static dev.tellonce.connectors.webhook.Samples.KEYS;
import static dev.tellonce.connectors.webhook.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.tellonce.bot.delivery.Deliveries;
import dev.tellonce.bot.delivery.InboundMessage;
import dev.tellonce.bot.delivery.MemoryOutbox;
import dev.tellonce.bot.delivery.RetryPolicy;
import dev.tellonce.bot.journal.AppendResult;
import dev.tellonce.bot.journal.Entry;
import dev.tellonce.bot.journal.Expected;
import dev.tellonce.bot.journal.Journal;
import dev.tellonce.bot.journal.JournalEntry;
import dev.tellonce.bot.journal.JournalEntry.BotPurpose;
import dev.tellonce.bot.journal.JournalEntry.BotSaid;
import dev.tellonce.bot.journal.JournalEntry.DeliveryChanged;
import dev.tellonce.bot.journal.JournalEntry.Opened;
import dev.tellonce.bot.journal.JournalEntry.VisitorSaid;
import dev.tellonce.bot.journal.ManualClock;
import dev.tellonce.bot.journal.MemoryJournal;
import dev.tellonce.bot.journal.NewEntry;
import dev.tellonce.bot.message.Content;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.DeliveryOutcome;
import dev.tellonce.bot.message.RandomIds;
import dev.tellonce.bot.message.Sender;
import dev.tellonce.bot.message.ToneVerdict;
import dev.tellonce.connectors.http.OutboundHttp;
import dev.tellonce.connectors.webhook.Samples.Call;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A question comes in by the webhook, is stored once, and its answer goes out by it. */
final class WebhookRoundTripTest {
  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance().options(wireMockConfig().dynamicPort()).build();

  private final ManualClock clock = new ManualClock(NOW);
  private final MemoryOutbox outbox = new MemoryOutbox(clock);
  private final Journal journal = new MemoryJournal(clock, new Random(8), outbox::add);
  private final RandomIds ids = new RandomIds(new Random(9));

  @Test
  void questionIsStoredOnceAndItsAnswerArrivesOnceTheReceiverIsBack() {
    SERVER.stubFor(
        post("/hook")
            .inScenario("restart")
            .whenScenarioStateIs(STARTED)
            .willReturn(aResponse().withStatus(503).withHeader("Retry-After", "20"))
            .willSetStateTo("up"));
    SERVER.stubFor(
        post("/hook")
            .inScenario("restart")
            .whenScenarioStateIs("up")
            .willReturn(aResponse().withStatus(204)));

    Call call = Call.signed(KEYS, "msg_1", NOW, Samples.body("\"text\":\"Hvor er min pakke?\""));
    WebhookReceiver receiver = new WebhookReceiver(INBOX, KEYS, clock);
    ConversationId conversation = store(Samples.messages(call.to(receiver)).getFirst());
    assertThat(store(Samples.messages(call.to(receiver)).getFirst())).isEqualTo(conversation);
    assertThat(bodies(conversation))
        .containsExactly(new VisitorSaid(new Content.Text("Hvor er min pakke?"), Optional.empty()));

    answer(conversation, "Den kommer mandag.");
    try (OutboundHttp http =
        new OutboundHttp(
            host -> List.of(InetAddress.ofLiteral("127.0.0.1")),
            Set.of("partner.internal"),
            (SSLSocketFactory) SSLSocketFactory.getDefault(),
            Duration.ofSeconds(10))) {
      Deliveries deliveries =
          new Deliveries(
              outbox,
              journal,
              List.of(channel(http)),
              new RetryPolicy(RetryPolicy.STANDARD, () -> 0L),
              clock);
      assertThat(deliveries.step(10)).isEqualTo(1);
      clock.advance(Duration.ofSeconds(19));
      assertThat(deliveries.step(10)).isZero();
      clock.advance(Duration.ofSeconds(1));
      assertThat(deliveries.step(10)).isEqualTo(1);
    }

    List<LoggedRequest> calls = SERVER.findAll(postRequestedFor(urlEqualTo("/hook")));
    assertThat(calls).hasSize(2);
    assertThat(calls).extracting(made -> made.getHeader("webhook-id")).doesNotContainNull();
    assertThat(calls.getFirst().getHeader("webhook-id"))
        .isEqualTo(calls.getLast().getHeader("webhook-id"));
    assertThat(calls.getFirst().getBodyAsString()).isEqualTo(calls.getLast().getBodyAsString());
    assertThat(calls.getLast().getBodyAsString())
        .contains("\"session\":{\"id\":\"chat-7\"}")
        .contains("\"text\":\"Den kommer mandag.\"");
    assertThat(bodies(conversation).stream().filter(DeliveryChanged.class::isInstance))
        .containsExactly(
            new DeliveryChanged(
                3, "chat-7", new DeliveryOutcome.Retry(Optional.of(Duration.ofSeconds(20)))),
            new DeliveryChanged(3, "chat-7", new DeliveryOutcome.Sent("")));
  }

  private WebhookChannel channel(OutboundHttp http) {
    URI url = URI.create("http://partner.internal:" + SERVER.getPort() + "/hook");
    WebhookEndpoint endpoint = new WebhookEndpoint(url, KEYS, WebhookEndpoint.ANYTHING);
    return new WebhookChannel(Map.of(INBOX, endpoint), http, clock);
  }

  private ConversationId store(InboundMessage message) {
    Opened opened =
        new Opened(
            message.inbox(),
            message.session().channel(),
            message.language(),
            Optional.empty(),
            true);
    NewEntry first = new NewEntry(Sender.SYSTEM, ids.client(), Optional.empty(), opened);
    return switch (journal.open(message.inbox(), message.session(), first)) {
      case Journal.Opening.Refused refused -> throw new AssertionError(refused);
      case Journal.Opening.Open open -> {
        append(
            open.id(),
            new NewEntry(
                Sender.visitor(message.session()),
                message.clientId(),
                message.clientTime(),
                new VisitorSaid(message.content(), Optional.empty())));
        yield open.id();
      }
    };
  }

  private void answer(ConversationId conversation, String text) {
    append(
        conversation,
        new NewEntry(
            Sender.BOT,
            ids.client(),
            Optional.empty(),
            new BotSaid(
                BotPurpose.NOTICE,
                new Content.Text(text),
                List.of(),
                Optional.empty(),
                2,
                text,
                new ToneVerdict.Fine())));
  }

  private void append(ConversationId conversation, NewEntry entry) {
    AppendResult result = journal.append(conversation, List.of(entry), Expected.any());
    assertThat(result).isInstanceOfAny(AppendResult.Appended.class, AppendResult.Duplicate.class);
  }

  /** What stands in the log after its first entry. */
  private List<JournalEntry> bodies(ConversationId conversation) {
    return journal.read(conversation, 1, 1_000).stream().map(Entry::body).toList();
  }
}
