package dev.tellonce.server.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.journal.JournalEntry.AgentSaid;
import dev.tellonce.bot.journal.JournalEntry.VisitorSaid;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is wrong is answered with a code and a sentence; the connection lives, nothing is lost. */
@TestInstance(Lifecycle.PER_CLASS)
class BadInputTest {
  private static final String CID = "\"cid\":\"b7Qm2Xv9RkT4yLs0Wd8eHg\"";
  private static final String SEND = "{\"type\":\"send\"," + CID + ",";
  private static final String CMD = "{\"type\":\"cmd\"," + CID + ",\"conv\":\"CONV\",";
  private static final int FRAME_BYTES = 64 * 1024;

  private RunningServer server;
  private WireClient visitor;
  private WireClient agent;
  private String conv;

  @BeforeAll
  void start(@TempDir Path data) {
    server = RunningServer.start(data);
    visitor = server.visitor("ida");
    agent = server.agent("mia");
    visitor.stored(visitor.say("Hello"));
    conv = visitor.conversation();
    Script.accept(server, agent, conv);
    Script.handedOff(server, conv);
  }

  @AfterAll
  void stop() {
    visitor.close();
    agent.close();
    server.close();
  }

  static Stream<String> unreadable() {
    return Stream.of(
        "",
        " ",
        "?",
        "null",
        "7",
        "\"text\"",
        "[]",
        "[{\"type\":\"pong\",\"n\":1}]",
        "{",
        "{}",
        "{}{}",
        "{\"type\":}",
        "{\"type\":null}",
        "{\"type\":7}",
        "{\"type\":\"" + "x".repeat(65) + "\"}",
        "{\"type\":\"pong\",\"type\":\"pong\",\"n\":1}",
        "{\"type\":\"pong\",\"n\":-1}",
        "{\"type\":\"pong\",\"n\":1.5}",
        "{\"type\":\"pong\",\"n\":\"1\"}",
        "{\"type\":\"pong\",\"n\":1e400}",
        "{\"type\":\"pong\",\"n\":99999999999999999999}",
        "{\"type\":\"pong\",\"n\":" + "9".repeat(60) + "}",
        "{\"type\":\"pong\",\"n\":NaN}",
        "{\"type\":\"pong\",\"n\":1,\"deep\":" + "[".repeat(8) + "]".repeat(8) + "}",
        "{\"type\":\"pong\",\"deep\":" + "[".repeat(20_000) + "}",
        "{\"type\":\"sub\"}",
        "{\"type\":\"sub\",\"conv\":\"short\"}",
        "{\"type\":\"sub\",\"conv\":\"Zk3vQ1m0T8yXo2nLr5uPw!\"}",
        "{\"type\":\"sub\",\"conv\":\"CONV\",\"after\":-1}",
        "{\"type\":\"sub\",\"conv\":\"CONV\",\"epoch\":7}",
        "{\"type\":\"unsub\",\"conv\":{}}",
        "{\"type\":\"ack\",\"conv\":\"CONV\",\"delivered\":\"all\"}",
        "{\"type\":\"typing\",\"on\":true}",
        "{\"type\":\"watch\"}",
        "{\"type\":\"hello\",\"v\":2,\"ticket\":\"x\",\"client\":\"y\"}",
        "{\"type\":\"send\",\"body\":{\"type\":\"text\",\"text\":\"no id\"}}",
        "{\"type\":\"send\",\"cid\":7,\"body\":{\"type\":\"text\",\"text\":\"x\"}}",
        "{\"type\":\"send\",\"cid\":\"short\",\"body\":{\"type\":\"text\",\"text\":\"x\"}}",
        SEND + "\"body\":null}",
        SEND + "\"body\":\"text\"}",
        SEND + "\"body\":{}}",
        SEND + "\"body\":{\"type\":\"text\"}}",
        SEND + "\"body\":{\"type\":\"text\",\"text\":\"\"}}",
        SEND + "\"body\":{\"type\":\"text\",\"text\":\" \\n \"}}",
        SEND + "\"body\":{\"type\":\"text\",\"text\":7}}",
        SEND + "\"body\":{\"type\":\"text\",\"text\":\"a\\u0000b\"}}",
        SEND + "\"body\":{\"type\":\"hologram\"}}",
        SEND + "\"body\":{\"type\":\"choice\",\"text\":\"x\",\"options\":[]}}",
        SEND + "\"body\":{\"type\":\"place\",\"latitude\":91,\"longitude\":0,\"label\":\"\"}}",
        SEND + "\"body\":{\"type\":\"text\",\"text\":\"x\"},\"reply_to\":-1}",
        SEND + "\"body\":{\"type\":\"text\",\"text\":\"x\"},\"ct\":\"yesterday\"}",
        SEND + "\"body\":{\"type\":\"text\",\"text\":\"x\",\"text\":\"y\"}}",
        "{\"type\":\"cmd\",\"conv\":\"CONV\",\"name\":\"edit\"}",
        CMD + "\"args\":{}}",
        CMD + "\"name\":7}",
        CMD + "\"name\":\"edit\",\"args\":{\"target\":0,\"text\":\"x\"}}",
        CMD + "\"name\":\"edit\",\"args\":{\"target\":1}}",
        CMD + "\"name\":\"edit\",\"args\":{\"target\":1,\"text\":\"\"}}",
        CMD + "\"name\":\"edit\",\"args\":[]}",
        CMD + "\"name\":\"delete\",\"args\":{\"target\":\"1\"}}");
  }

  static Stream<String> unreadableAtTheDesk() {
    return Stream.of(
        CMD + "\"name\":\"note\",\"args\":{}}",
        CMD + "\"name\":\"note\",\"args\":{\"text\":\" \"}}",
        CMD + "\"name\":\"note\",\"args\":{\"text\":\"a\\u0000b\"}}",
        CMD + "\"name\":\"tag\",\"args\":{\"tag\":\"" + "t".repeat(65) + "\"}}",
        CMD + "\"name\":\"tag\",\"args\":{\"tag\":\"\"}}",
        CMD + "\"name\":\"transfer\",\"args\":{\"to\":\"\",\"cause\":\"language\"}}",
        CMD + "\"name\":\"transfer\",\"args\":{\"to\":\"mia\",\"cause\":\"whim\"}}",
        CMD + "\"name\":\"transfer\",\"args\":{\"to\":\"m m\",\"cause\":\"language\"}}",
        "{\"type\":\"watch\",\"list\":\"everything\"}");
  }

  static Stream<String> unreadableAtTheVisitors() {
    return Stream.of(
        CMD + "\"name\":\"rate\",\"args\":{\"rating\":0}}",
        CMD + "\"name\":\"rate\",\"args\":{\"rating\":6}}",
        CMD + "\"name\":\"rate\",\"args\":{\"rating\":4.5}}",
        CMD + "\"name\":\"rate\",\"args\":{\"rating\":5,\"comment\":\"" + "x".repeat(1001) + "\"}}",
        CMD + "\"name\":\"rate\",\"args\":{\"rating\":5,\"comment\":7}}",
        SEND + "\"body\":{\"type\":\"place\",\"latitude\":1,\"longitude\":1,\"label\":\"\"}}");
  }

  @ParameterizedTest
  @MethodSource({"unreadable", "unreadableAtTheVisitors"})
  void visitorsFrameThatCannotBeReadIsRefused(String frame) {
    refused(visitor, frame);
  }

  @ParameterizedTest
  @MethodSource({"unreadable", "unreadableAtTheDesk"})
  void desksFrameThatCannotBeReadIsRefused(String frame) {
    refused(agent, frame);
  }

  private void refused(WireClient client, String frame) {
    int size = server.log(conv).size();
    client.forget();
    client.rawText(frame.replace("CONV", conv));
    JsonNode no = client.next("a refusal", heard -> heard.path("type").asString().equals("no"));
    assertThat(no.path("code").asString()).isEqualTo("bad_frame");
    assertThat(no.path("retry").asBoolean(true)).isFalse();
    assertThat(no.path("say").asString()).isNotBlank().doesNotContain("Exception");
    lives(client);
    assertThat(server.log(conv)).hasSize(size);
  }

  private static void lives(WireClient client) {
    JsonNode answer = client.ask("no such thing", "", Json.object());
    assertThat(answer.path("code").asString()).isEqualTo("unknown_question");
    assertThat(client.isIn()).isTrue();
  }

  @Test
  void questionThatCannotBeReadIsAnsweredUnderItsId() {
    for (WireClient client : List.of(visitor, agent)) {
      client.forget();
      client.rawText("{\"type\":\"ask\",\"rid\":\"r1\"}");
      JsonNode answer = client.next("an answer", f -> f.path("rid").asString("").equals("r1"));
      assertThat(answer.path("type").asString()).isEqualTo("answer");
      assertThat(answer.path("code").asString()).isEqualTo("bad_frame");
      lives(client);
    }
  }

  @Test
  void unknownTypesCommandsAndQuestionsAreSaidToBeUnknown() {
    for (WireClient client : List.of(visitor, agent)) {
      client.forget();
      String cid = WireClient.id();
      client.raw(Json.frame("wave").put("cid", cid).put("hand", "left"));
      JsonNode no = client.next("a refusal", f -> f.path("type").asString().equals("no"));
      assertThat(no.path("code").asString()).isEqualTo("unknown_type");
      assertThat(no.path("cid").asString()).isEqualTo(cid);
      String command = client.command(conv, "dance", Json.object());
      assertThat(client.answer(command).path("code").asString()).isEqualTo("unknown_command");
      lives(client);
    }
  }

  @Test
  void secondHelloIsRefused() {
    visitor.forget();
    visitor.raw(
        Json.frame("hello")
            .put("v", 1)
            .put("ticket", visitor.session().ticket(server.door()))
            .put("client", WireClient.id()));
    JsonNode no = visitor.next("a refusal", f -> f.path("type").asString().equals("no"));
    assertThat(no.path("code").asString()).isEqualTo("bad_frame");
    lives(visitor);
  }

  /** What people said; what was understood of it may still come. */
  private long said() {
    return server.log(conv).stream()
        .filter(entry -> entry.body() instanceof VisitorSaid || entry.body() instanceof AgentSaid)
        .count();
  }

  @Test
  void textOfSixteenThousandCharactersIsTakenAndOneMoreIsNot() {
    for (WireClient client : List.of(visitor, agent)) {
      long said = said();
      String tooLong = client.say(WireClient.id(), conv, "소".repeat(16_001));
      JsonNode no = client.answer(tooLong);
      assertThat(no.path("code").asString()).isEqualTo("too_long");
      assertThat(no.path("retry").asBoolean(true)).isFalse();
      assertThat(said()).isEqualTo(said);
      client.stored(client.say(WireClient.id(), conv, "소".repeat(16_000)));
      assertThat(said()).isEqualTo(said + 1);
    }
    Script.sameAsJournal(server, visitor, conv);
    Script.sameAsJournal(server, agent, conv);
  }

  @Test
  void frameOfSixtyFourKilobytesIsTakenAndALongerOneEndsTheConnection() {
    String cid = WireClient.id();
    ObjectNode frame = Json.frame("send").put("cid", cid);
    frame.putObject("body").put("type", "text").put("text", "In a large frame");
    frame.put("padding", "");
    int room = FRAME_BYTES - Json.write(frame).length();
    visitor.raw(frame.put("padding", "x".repeat(room)));
    visitor.next("ok", f -> f.path("type").asString().equals("ok") && cid(f).equals(cid));

    visitor.raw(frame.put("cid", WireClient.id()).put("padding", "x".repeat(room + 1)));
    assertThat(visitor.closed()).isEqualTo(1009);
    visitor.connect();
    lives(visitor);
  }

  private static String cid(JsonNode frame) {
    return frame.path("cid").asString("");
  }

  @Test
  void halfASurrogatePairIsKeptAsAReplacementCharacter() {
    for (String half : List.of("\\ud83d", "\\ude00", "\\ud83d\\ud83d", "\\ude00\\ud83d")) {
      String cid = WireClient.id();
      visitor.rawText(
          "{\"type\":\"send\",\"cid\":\""
              + cid
              + "\",\"body\":{\"type\":\"text\",\"text\":\"half "
              + half
              + " a smile\"}}");
      visitor.next("ok", f -> f.path("type").asString().equals("ok") && cid(f).equals(cid));
    }
    lives(visitor);
    Script.sameAsJournal(server, visitor, conv);
    List<String> halves = new ArrayList<>();
    Script.bodies(server, conv, "VisitorSaid")
        .forEach(body -> halves.add(((VisitorSaid) body).content().plainText()));
    assertThat(halves)
        .filteredOn(text -> text.startsWith("half "))
        .hasSize(4)
        .allMatch(text -> text.contains("\uFFFD"));
  }

  @Test
  void longTitlesAndHostsOfPagesAreCutBetweenCharacters() {
    try (WireClient guest =
        new WireClient("guest", server.door(), new Session.Visitor(RunningServer.SHOP))) {
      guest.on("https://shop.example/" + "p".repeat(3000), "x" + "😀".repeat(400));
      guest.connect();
      guest.stored(guest.say("From a page with a long title"));
      Script.handedOff(server, guest.conversation());
      Script.sameAsJournal(server, guest, guest.conversation());
    }
  }

  @Test
  void ticketCallsThatMakeNoSenseAreRefused() {
    for (String body : List.of("", "no json", "{", "[]", "null", "{}", "{\"inbox\":7}")) {
      Door.Answer answer = server.door().post("/v1/visitor/ticket", body);
      assertThat(answer.status()).as(body).isIn(400, 404);
      assertThat(answer.json().path("detail").asString()).isNotBlank();
    }
    Door.Answer unknown =
        server.door().post("/v1/visitor/ticket", Json.object().put("inbox", "attic"));
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.code()).isEqualTo("no_inbox");
    Door.Answer odd =
        server
            .door()
            .post(
                "/v1/visitor/ticket",
                "{\"inbox\":\"shop\",\"token\":{},\"identity\":[],\"locale\":\"\\ud83d\"}");
    assertThat(odd.status()).isEqualTo(200);
  }
}
