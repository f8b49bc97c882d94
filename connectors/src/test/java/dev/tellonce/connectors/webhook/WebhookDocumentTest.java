package dev.tellonce.connectors.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.delivery.InboundMessage;
import dev.tellonce.bot.delivery.OutboundMessage;
import dev.tellonce.bot.delivery.RetryPolicy;
import dev.tellonce.bot.message.ChannelSession;
import dev.tellonce.bot.message.Content;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.Link;
import dev.tellonce.bot.message.Secret;
import dev.tellonce.bot.message.Sender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What docs/webhook.md tells an integrator is what the code does. */
final class WebhookDocumentTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern JSON_BLOCK = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);

  private String document = "";

  @BeforeEach
  void read() throws IOException {
    document = Files.readString(Path.of("..", "docs", "webhook.md"));
  }

  private List<String> examples() {
    return JSON_BLOCK.matcher(document).results().map(found -> found.group(1)).toList();
  }

  private String row(String name) {
    Matcher row = Pattern.compile("\\| " + name + " \\| `([^`]+)` \\|").matcher(document);
    assertThat(row.find()).as("row %s", name).isTrue();
    return row.group(1);
  }

  @Test
  void signatureInTheTableIsRight() {
    SigningKeys keys = SigningKeys.of(List.of(Secret.of(row("secret"))));
    assertThat(keys.sign(row("id"), Long.parseLong(row("timestamp")), Samples.bytes(row("body"))))
        .isEqualTo(row("signature"));
  }

  @Test
  void messagesInAreTakenAsTheyStandThere() {
    InboundMessage one = Samples.messages(examples().get(0)).getFirst();
    assertThat(one.content()).isEqualTo(new Content.Text("Hvor er min pakke?"));
    assertThat(one.senderName()).isEqualTo("Mette Holm");
    assertThat(Samples.messages(examples().get(1)))
        .extracting(InboundMessage::content)
        .containsExactly(
            new Content.Text("Order 48213"),
            new Content.Place(55.6761, 12.5683, "Here"),
            new Content.Chosen("not-helped", "No", 4),
            new Content.Unsupported("sticker", "A cat that waits"));
  }

  @Test
  void messageOutIsWrittenAsItStandsThere() {
    OutboundMessage message =
        new OutboundMessage(
            "msg_abc",
            Samples.INBOX,
            new ChannelSession("webhook", "chat-7"),
            new ConversationId("AAAAAAAAAAAAAAAAAAAAAA"),
            4,
            Instant.parse("2026-11-22T09:00:04Z"),
            Sender.Kind.AGENT,
            "Maja",
            new Content.Choice(
                "Did this help?",
                List.of(
                    new Content.Option("helped", "Yes"), new Content.Option("not-helped", "No"))),
            List.of(new Link("https://shop.example/track", "Track it")));
    assertThat(JSON.readTree(WebhookPayload.of(message, "Did this help?", true, 1, 1)))
        .isEqualTo(JSON.readTree(examples().get(2)));
  }

  @Test
  void waitsAreTheSchedules() {
    String waits =
        RetryPolicy.STANDARD.stream()
            .skip(1)
            .map(WebhookDocumentTest::words)
            .collect(Collectors.joining(", "))
            .replace(", 24 h", " and 24 h");
    assertThat(document.replace('\n', ' ')).contains("It is sent again after " + waits);
  }

  private static String words(Duration wait) {
    if (wait.toHours() > 0) {
      return wait.toHours() + " h";
    }
    return wait.toMinutes() > 0 ? wait.toMinutes() + " min" : wait.toSeconds() + " s";
  }
}
