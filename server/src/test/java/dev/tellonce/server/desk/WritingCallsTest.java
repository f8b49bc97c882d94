package dev.tellonce.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.server.proof.Door.Answer;
import dev.tellonce.server.proof.Json;
import dev.tellonce.server.proof.RunningServer;
import dev.tellonce.server.proof.Session;
import dev.tellonce.server.proof.WireClient;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The calls around an agent's writing: drafts, canned replies, mentions. */
@TestInstance(Lifecycle.PER_CLASS)
class WritingCallsTest {
  private final long now = Clock.systemUTC().millis();
  private RunningServer server;
  private Session.Desk mia;
  private Session.Desk aino;
  private WireClient visitor;
  private String conv = "";

  @BeforeAll
  void start(@TempDir Path data) {
    server = RunningServer.start(data);
    mia = server.desk("mia");
    aino = server.desk("aino");
    visitor = server.visitor("ida");
    visitor.stored(visitor.say("Where is my parcel?"));
    conv = visitor.conversation();
  }

  @AfterAll
  void stop() {
    visitor.close();
    server.close();
  }

  private Answer call(Session.Desk who, String method, String path, String body) {
    return server.door().call(method, path, body, server.door().origin(), "Cookie", who.cookie());
  }

  private Answer save(Session.Desk who, String kind, String text, long typed) {
    ObjectNode draft = Json.object().put("kind", kind).put("text", text).put("typed", typed);
    return call(who, "PUT", "/v1/desk/drafts/" + conv, Json.write(draft));
  }

  @Test
  void draftIsFoundOnAnotherMachineAndByNobodyElse() {
    assertThat(save(mia, "reply", "Hello Ida, \uD83D\uDC4B", now - 1_000).status()).isEqualTo(200);
    Session.Desk elsewhere = Session.Desk.signIn(server.door(), "mia", RunningServer.PASSWORD);
    JsonNode found = call(elsewhere, "GET", "/v1/desk/drafts", "").json().path("drafts");
    assertThat(found.get(0).path("text").asString()).isEqualTo("Hello Ida, \uD83D\uDC4B");
    assertThat(found.get(0).path("conv").asString()).isEqualTo(conv);
    assertThat(call(aino, "GET", "/v1/desk/drafts", "").json().path("drafts")).isEmpty();

    Answer older = save(elsewhere, "reply", "older", now - 60_000);
    assertThat(older.json().path("text").asString()).isEqualTo("Hello Ida, \uD83D\uDC4B");
    assertThat(call(mia, "DELETE", "/v1/desk/drafts/" + conv, "").status()).isEqualTo(204);
    assertThat(call(mia, "GET", "/v1/desk/drafts", "").json().path("drafts")).isEmpty();
  }

  @Test
  void draftThatCannotBeKeptIsRefusedWithWhatWasExpected() {
    assertThat(save(mia, "letter", "x", 1).json().path("detail").asString())
        .contains("letter (expected: reply or note)");
    assertThat(save(mia, "note", "x".repeat(16_001), 1).status()).isEqualTo(400);
    assertThat(call(mia, "PUT", "/v1/desk/drafts/" + conv, "[]").status()).isEqualTo(400);
    assertThat(call(mia, "PUT", "/v1/desk/drafts/" + conv, "{").status()).isEqualTo(400);
    String nobody = "/v1/desk/drafts/" + "a".repeat(22);
    ObjectNode draft = Json.object().put("kind", "note").put("text", "x").put("typed", 1);
    assertThat(call(mia, "PUT", nobody, Json.write(draft)).status()).isEqualTo(404);
  }

  @Test
  void onlyAgentsOnTheDesksOwnPageMayCall() {
    String path = "/v1/desk/drafts/" + conv;
    assertThat(server.door().call("GET", path, "", "").status()).isEqualTo(401);
    Answer foreign =
        server.door().call("PUT", path, "{}", "https://other.example", "Cookie", mia.cookie());
    assertThat(foreign.code()).isEqualTo("foreign_origin");
    Answer nowhere = server.door().call("PUT", path, "{}", "", "Cookie", mia.cookie());
    assertThat(nowhere.code()).isEqualTo("foreign_origin");
  }

  @Test
  void starterRepliesAreThereInFiveLanguages() {
    assertThat(call(mia, "GET", "/v1/desk/canned", "").json().path("canned"))
        .hasSizeGreaterThanOrEqualTo(50);
    JsonNode danish = call(mia, "GET", "/v1/desk/canned?language=da", "").json().path("canned");
    assertThat(danish).hasSize(11).allMatch(r -> r.path("language").asString().equals("da"));
    assertThat(call(mia, "GET", "/v1/desk/canned?language=d%2F", "").status()).isEqualTo(400);
  }

  @Test
  void noteCallsAColleagueAtOnceAndUntilItIsSeen() {
    try (WireClient desk = new WireClient("aino", server.door(), aino).connect();
        WireClient other = new WireClient("mia", server.door(), mia).connect()) {
      String text = "@Aino, can you look? Not @mia or x@aino.example, nor @nobody.";
      long seq = other.stored(other.command(conv, "note", Json.object().put("text", text)));
      JsonNode frame = desk.next("a mention", f -> f.path("type").asString("").equals("mention"));
      assertThat(frame.path("seq").asLong()).isEqualTo(seq);
      assertThat(frame.path("by").asString()).isEqualTo("mia");
      JsonNode list = call(aino, "GET", "/v1/desk/mentions", "").json().path("mentions");
      assertThat(list).hasSize(1);
      assertThat(list.get(0).path("text").asString()).isEqualTo(text);
      assertThat(call(mia, "GET", "/v1/desk/mentions", "").json().path("mentions")).isEmpty();
      assertThat(call(aino, "DELETE", "/v1/desk/mentions/" + conv, "").status()).isEqualTo(204);
      assertThat(call(aino, "GET", "/v1/desk/mentions", "").json().path("mentions")).isEmpty();
    }
  }
}
