package dev.tellonce.connectors.webhook;

import static dev.tellonce.connectors.webhook.Samples.body;
import static dev.tellonce.connectors.webhook.Samples.messages;
import static dev.tellonce.connectors.webhook.Samples.received;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.delivery.InboundMessage;
import dev.tellonce.bot.delivery.Received;
import dev.tellonce.bot.message.Content;
import dev.tellonce.bot.message.Language;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the bodies of genuine calls come to. */
final class InboundEventsTest {
  private static Content only(String fields) {
    List<InboundMessage> messages = messages(body(fields));
    assertThat(messages).hasSize(1);
    return messages.getFirst().content();
  }

  @Test
  void batchKeepsItsOrderAndItsOwnSessions() {
    List<InboundMessage> messages =
        messages(
            """
            {"type":"message.created","data":{
              "session":{"id":"a"},"sender":{"language":"ko"},
              "messages":[
                {"id":1,"text":"one"},
                {"id":2,"text":"two","session":{"id":"b"},"sender":{"language":"fi-FI"}},
                {"text":"three"}]}}
            """);
    assertThat(messages)
        .extracting(message -> message.session().id() + " " + message.content().plainText())
        .containsExactly("a one", "b two", "a three");
    assertThat(messages)
        .extracting(message -> message.language().code())
        .containsExactly("ko", "fi", "ko");
    assertThat(messages).extracting(InboundMessage::clientId).doesNotHaveDuplicates();
  }

  @Test
  void contentCanSayWhatItIs() {
    assertThat(only("\"content\":{\"type\":\"text\",\"text\":\"Hei\"}"))
        .isEqualTo(new Content.Text("Hei"));
    assertThat(
            only("\"content\":{\"type\":\"chosen\",\"option\":\"yes\",\"label\":\"Ja\",\"of\":4}"))
        .isEqualTo(new Content.Chosen("yes", "Ja", 4));
    assertThat(
            only(
                "\"content\":{\"type\":\"place\",\"latitude\":55.7,\"longitude\":12.6,"
                    + "\"label\":\"Here\"}"))
        .isEqualTo(new Content.Place(55.7, 12.6, "Here"));
  }

  @Test
  void contentWeCannotShowIsKeptWithItsWords() {
    assertThat(only("\"content\":{\"type\":\"poll\",\"text\":\"Tea or coffee?\"}"))
        .isEqualTo(new Content.Unsupported("poll", "Tea or coffee?"));
    assertThat(
            only("\"text\":\"see\",\"content\":{\"type\":\"file\",\"url\":\"https://x.example\"}"))
        .isEqualTo(new Content.Unsupported("file", "see"));
    assertThat(only("\"content\":{\"type\":\"voice\",\"seconds\":4}"))
        .isEqualTo(new Content.Unsupported("voice", "{\"type\":\"voice\",\"seconds\":4}"));
    assertThat(only("\"content\":{}")).isEqualTo(new Content.Unsupported("unnamed", "{}"));
  }

  @Test
  void contentWithImpossibleValuesIsKeptToo() {
    assertThat(only("\"content\":{\"type\":\"place\",\"latitude\":99,\"longitude\":\"east\"}"))
        .isInstanceOf(Content.Unsupported.class);
    assertThat(only("\"content\":{\"type\":\"chosen\",\"option\":\"\"}"))
        .isInstanceOf(Content.Unsupported.class);
  }

  @Test
  void messageWithoutWordsIsKeptAsEmpty() {
    assertThat(only("\"text\":\" \\n\"")).isEqualTo(new Content.Unsupported("empty", ""));
    assertThat(only("\"text\":null")).isEqualTo(new Content.Unsupported("empty", ""));
    assertThat(only("\"text\":{\"a\":1}")).isEqualTo(new Content.Unsupported("empty", ""));
  }

  @Test
  void textAtTheLimitStaysOneMessage() {
    assertThat(only("\"text\":\"" + "x".repeat(16_000) + "\"").plainText()).hasSize(16_000);
    assertThat(only("\"text\":\"" + "배".repeat(16_000) + "\"").plainText()).hasSize(16_000);
  }

  @Test
  void longTextBecomesSeveralMessagesAndLosesNothing() {
    String text =
        IntStream.range(0, 9_000)
            .mapToObj(i -> "word" + i)
            .collect(Collectors.joining(" ", "", "."));
    List<InboundMessage> first = messages(body("\"text\":\"" + text + "\""));
    List<InboundMessage> again = messages(body("\"text\":\"" + text + "\""));
    assertThat(first).hasSizeGreaterThan(1).isEqualTo(again);
    assertThat(first).extracting(InboundMessage::clientId).doesNotHaveDuplicates();
    assertThat(first.stream().map(m -> m.content().plainText()).collect(Collectors.joining()))
        .isEqualTo(text);
  }

  @Test
  void textFarOverTheLimitIsShownToAPersonWithItsLength() {
    Content content = only("\"text\":\"" + "æ".repeat(200_000) + "\"");
    assertThat(content)
        .isInstanceOfSatisfying(
            Content.Unsupported.class,
            kept -> {
              assertThat(kept.kind()).isEqualTo("long_text");
              assertThat(kept.note())
                  .startsWith("Only the beginning of 200000 characters was kept:\n\nææ")
                  .hasSize(16_000);
            });
  }

  @Test
  void halvesOfPairsAndNulAreReplaced() {
    assertThat(only("\"text\":\"a\\u0000b\\ud83dc\""))
        .isEqualTo(new Content.Text("a\uFFFDb\uFFFDc"));
  }

  @ParameterizedTest
  @CsvSource({"no,nb", "nb-NO,nb", "da,da", "'',und", "english please,und", "xx-YY,xx"})
  void languageTagIsReadOrUnknown(String tag, String code) {
    String body = body("\"text\":\"x\"").replace("\"da\"", "\"" + tag + "\"");
    assertThat(messages(body).getFirst().language()).isEqualTo(new Language(code));
  }

  @Test
  void senderNameIsOneLineOfAtMost200Characters() {
    String body = body("\"text\":\"x\"").replace("Mette", "A\\nB" + "👩‍👩‍👧".repeat(60));
    String name = messages(body).getFirst().senderName();
    assertThat(name).startsWith("A B👩‍👩‍👧").endsWith("👩‍👩‍👧");
    assertThat(name.length()).isBetween(190, 200);
  }

  @Test
  void unreadableTimeIsNoTime() {
    String body = body("\"text\":\"x\"").replace("2026-11-22T08:59:58Z", "yesterday");
    assertThat(messages(body).getFirst().clientTime()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"contact.updated", "message.deleted", "x y\\nforged log line"})
  void otherTypesArePassedOver(String type) {
    Received received = received("{\"type\":\"" + type + "\",\"data\":{}}");
    assertThat(received)
        .isInstanceOfSatisfying(
            Received.Ignored.class, ignored -> assertThat(ignored.why()).doesNotContain("\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "no json",
        "{\"type\":\"message.created\"} trailing",
        "{\"type\":\"a\",\"type\":\"b\"}",
        "\u0000"
      })
  void bodyThatIsNoJsonIsRefusedWithASentence(String body) {
    assertRejected(body, "bad_json", "send one object in UTF-8");
  }

  @Test
  void brokenUtf8AndEndlessDepthAreRefused() {
    assertRejected("[".repeat(5_000), "bad_json", "at most 32 levels deep");
    byte[] broken = "{\"type\":\"æ\"}".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(new InboundEvents(Samples.INBOX).read("msg_1", broken))
        .isInstanceOfSatisfying(
            Received.Rejected.class, no -> assertThat(no.code()).isEqualTo("bad_json"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|body: no object",
        "[]|body: no object",
        "{}|type: missing",
        "{'type':'message.created'}|data.message: missing",
        "{'type':'message.created','data':{'message':'hello'}}|data.message: missing",
        "{'type':'message.created','data':{'message':{'text':'x'}}}|data.session.id: missing",
        "{'type':'message.created','data':{'message':{'id':' ','text':'x'},'session':{'id':'a'}}}"
            + "|data.message.id: missing",
        "{'type':'message.created','data':{'messages':[],'session':{'id':'a'}}}"
            + "|data.messages: 0 (expected: 1..100)",
        "{'type':'message.created','data':{'messages':[{'text':'x'},7],'session':{'id':'a'}}}"
            + "|data.messages[1]: missing",
        "{'type':'message.created','data':{'messages':[{'text':'x','session':{'id':true}}]}}"
            + "|data.messages[0].session.id: missing"
      })
  void bodyThatLacksSomethingIsRefusedWithItsPlace(String body, String says) {
    assertRejected(body.replace('\'', '"'), "bad_message", says);
  }

  @Test
  void oversizedIdsAndBatchesAreRefused() {
    assertRejected(
        body("\"text\":\"x\"").replace("chat-7", "c".repeat(201)),
        "bad_message",
        "data.session.id: 201 characters (expected: a text of 1..200 characters)");
    String many = "{\"text\":\"x\"}" + ",{\"text\":\"x\"}".repeat(100);
    assertRejected(
        "{\"type\":\"message.created\",\"data\":{\"session\":{\"id\":\"a\"},\"messages\":["
            + many
            + "]}}",
        "bad_message",
        "data.messages: 101 (expected: 1..100)");
  }

  private static void assertRejected(String body, String code, String says) {
    assertThat(received(body))
        .isInstanceOfSatisfying(
            Received.Rejected.class,
            no -> {
              assertThat(no.status()).isEqualTo(400);
              assertThat(no.code()).isEqualTo(code);
              assertThat(no.say()).contains(says);
            });
  }
}
