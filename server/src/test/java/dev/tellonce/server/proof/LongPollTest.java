package dev.tellonce.server.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.journal.JournalEntry.VisitorSaid;
import dev.tellonce.server.proof.Door.Answer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Long polls carry what a socket carries, also when their answers are lost. */
@TestInstance(Lifecycle.PER_CLASS)
class LongPollTest {
  private static final String POLL = "/v1/visitor/poll";

  private RunningServer server;

  @BeforeAll
  void start(@TempDir Path data) {
    server = RunningServer.start(data);
    server.hire("mia", 50);
    server.hire("aino", 50);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void sameScriptComesToTheSameViewsOverBothCarriers() {
    Played socket = play(SocketLink::open);
    Played polls = play(PollLink::open);
    assertThat(polls.visitor).isEqualTo(socket.visitor);
    assertThat(polls.agent).isEqualTo(socket.agent);
    assertThat(polls.heard).isEqualTo(socket.heard);
    assertThat(socket.visitor).hasSizeGreaterThan(12);
  }

  @Test
  void lostAnswersLoseNothingAndBringNothingTwice() {
    AtomicInteger lost = new AtomicInteger();
    AtomicInteger calls = new AtomicInteger();
    UnaryOperator<Answer> network =
        answer -> {
          if (calls.incrementAndGet() % 3 != 0) {
            lost.incrementAndGet();
            throw new PollLink.LostAnswer();
          }
          return answer;
        };
    Played calm = play(PollLink::open);
    Played torn = play((door, session, ear) -> PollLink.open(door, session, ear, network));
    assertThat(lost.get()).isGreaterThan(10);
    assertThat(torn.visitor).isEqualTo(calm.visitor);
    assertThat(torn.agent).isEqualTo(calm.agent);
    assertThat(torn.drops).isZero();
  }

  /** What both sides hold at the end, without times and ids, and the kinds of frames they heard. */
  private record Played(List<String> visitor, List<String> agent, Set<String> heard, long drops) {}

  private Played play(Link.Opener opener) {
    Door door = server.door();
    Session.Desk mias = Session.Desk.signIn(door, "mia", RunningServer.PASSWORD);
    Session.Desk ainos = Session.Desk.signIn(door, "aino", RunningServer.PASSWORD);
    Session.Visitor idas = new Session.Visitor(RunningServer.SHOP);
    try (WireClient visitor = new WireClient("ida", door, idas, opener, event -> {}).connect();
        WireClient mia = new WireClient("mia", door, mias, opener, event -> {}).connect();
        WireClient aino = new WireClient("aino", door, ainos, opener, event -> {}).connect()) {
      mia.raw(Json.frame("watch").put("list", "queue"));
      final long said = visitor.stored(visitor.say("Where is my parcel?"));
      String conv = visitor.conversation();
      Script.handedOff(server, conv);
      Script.accept(server, mia, conv);
      Script.sameAsJournal(server, visitor, conv);
      visitor.raw(Json.frame("ack").put("conv", conv).put("delivered", 5).put("read", 4));
      visitor.raw(Json.frame("typing").put("conv", conv).put("on", true));
      mia.next("typing", frame -> type(frame).equals("typing"));
      mia.next("marks", frame -> type(frame).equals("marks") && number(frame, "read") == 4);
      long answer = mia.stored(mia.say(WireClient.id(), conv, "It is at the depot."));
      mia.stored(mia.command(conv, "note", Json.object().put("text", "At the depot")));
      visitor.stored(
          visitor.command(
              conv, "edit", Json.object().put("target", said).put("text", "Where is 48213?")));
      mia.stored(mia.command(conv, "delete", Json.object().put("target", answer)));
      mia.ask("preview", conv, Json.object().put("text", "You must wait."));
      ObjectNode handed = Json.object().put("to", "aino").put("cause", "shift_end");
      mia.stored(mia.command(conv, "transfer", handed.put("reason", "My day ends")));
      aino.follow(conv);
      aino.stored(aino.say(WireClient.id(), conv, "It arrives on Monday."));
      aino.stored(aino.command(conv, "resolve", Json.object()));
      ObjectNode rating = Json.object().put("rating", 5).put("comment", "Kind");
      visitor.stored(visitor.command(conv, "rate", rating));
      Script.sameAsJournal(server, visitor, conv);
      Script.sameAsJournal(server, aino, conv);
      Set<String> heard = new TreeSet<>();
      visitor.frames().forEach(frame -> heard.add("visitor " + type(frame)));
      mia.frames().forEach(frame -> heard.add("desk " + type(frame)));
      heard.removeIf(kind -> kind.endsWith("ping"));
      return new Played(
          timeless(visitor.view(conv)),
          timeless(aino.view(conv)),
          heard,
          visitor.view(conv).drops() + aino.view(conv).drops());
    }
  }

  private static String type(JsonNode frame) {
    return frame.path("type").asString();
  }

  private static long number(JsonNode frame, String field) {
    return frame.path(field).asLong(0);
  }

  private static List<String> timeless(View view) {
    List<String> entries = new ArrayList<>();
    for (JsonNode entry : view.entries()) {
      ObjectNode held = ((ObjectNode) Script.held(entry)).deepCopy();
      if (held.path("body") instanceof ObjectNode body) {
        body.remove(List.of("since"));
        // The place in the queue depends on what other tests left there.
        if (entry.path("body").path("purpose").asString("").equals("hand_off")) {
          body.remove(List.of("content", "as_written"));
        }
      }
      entries.add(Json.write(held));
    }
    return entries;
  }

  private JsonNode call(ObjectNode body, String... frames) {
    for (String frame : frames) {
      body.withArray("frames").add(Json.read(frame));
    }
    return server.door().post(POLL, body).json();
  }

  private JsonNode opened() {
    Session.Visitor visitor = new Session.Visitor(RunningServer.SHOP);
    ObjectNode hello =
        Json.frame("hello")
            .put("v", 1)
            .put("ticket", visitor.ticket(server.door()))
            .put("client", WireClient.id());
    return call(Json.object().put("wait", 5_000), Json.write(hello));
  }

  @Test
  void batchIsAnsweredAgainUntilItIsNamed() {
    JsonNode first = opened();
    assertThat(first.path("batch").asLong()).isEqualTo(1);
    String poll = first.path("poll").asString();
    for (int i = 0; i < 3; i++) {
      JsonNode again = call(Json.object().put("poll", poll).put("got", 0).put("wait", 0));
      assertThat(again).isEqualTo(first);
    }
    JsonNode next =
        call(
            Json.object().put("poll", poll).put("got", 1).put("wait", 0),
            "{\"type\":\"ask\",\"rid\":\"r1\",\"name\":\"x\"}");
    assertThat(next.path("batch").asLong()).isEqualTo(2);
    assertThat(next.path("frames").path(0).path("rid").asString()).isEqualTo("r1");
    JsonNode older = call(Json.object().put("poll", poll).put("got", 1).put("wait", 0));
    assertThat(older).isEqualTo(next);
  }

  @Test
  void callThatBringsFramesIsAnsweredAtOnceWhileAnotherIsHeld() {
    String poll = opened().path("poll").asString();
    List<JsonNode> answers =
        Together.all(
            List.of(true, false),
            held -> {
              ObjectNode body = Json.object().put("poll", poll).put("got", 1);
              return held
                  ? call(body.put("wait", 20_000))
                  : call(body.put("wait", 0), "{\"type\":\"ask\",\"rid\":\"r2\",\"name\":\"x\"}");
            });
    long frames = answers.stream().mapToLong(answer -> answer.path("frames").size()).sum();
    assertThat(frames).isPositive();
    assertThat(answers.toString()).contains("r2");
  }

  @Test
  void pollThatIsNotThereIsSaidToBeGone() {
    for (String poll : List.of("made-up", WireClient.id(), opened().path("poll").asString())) {
      Answer desk =
          server.door().post("/v1/desk/poll", Json.object().put("poll", poll).put("wait", 0));
      // A visitor's connection is not there for the desk.
      assertThat(desk.status()).as(poll).isEqualTo(404);
      assertThat(desk.code()).isEqualTo("poll_gone");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no json",
        "{",
        "[]",
        "null",
        "{}",
        "{\"frames\":[]}",
        "{\"frames\":{}}",
        "{\"frames\":\"x\"}",
        "{\"poll\":\"a\",\"poll\":\"b\"}",
        "SIXTY-FIVE"
      })
  void callThatMakesNoSenseIsRefused(String body) {
    String frames = "{\"frames\":[" + "1,".repeat(64) + "1]}";
    Answer answer = server.door().post(POLL, body.equals("SIXTY-FIVE") ? frames : body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("bad_frame");
  }

  @Test
  void helloThatIsRefusedClosesTheConnectionWithItsCode() {
    JsonNode answer =
        call(
            Json.object().put("wait", 0),
            "{\"type\":\"hello\",\"v\":1,\"ticket\":\"x\",\"client\":\"y\"}");
    assertThat(answer.path("closed").path("code").asInt()).isEqualTo(4401);
    Answer after =
        server.door().post(POLL, Json.object().put("poll", answer.path("poll").asString()));
    assertThat(after.status()).isEqualTo(404);
  }

  @Test
  void wrongFramesAreAnsweredAsOnASocket() {
    JsonNode first = opened();
    String poll = first.path("poll").asString();
    // As text: a JSON library would not write half a pair as a page's script does.
    String body =
        "{\"poll\":\""
            + poll
            + "\",\"got\":1,\"wait\":0,\"frames\":[{\"type\":\"wave\"},7,"
            + "{\"type\":\"pong\",\"n\":-1},"
            + "{\"type\":\"send\",\"cid\":\"b7Qm2Xv9RkT4yLs0Wd8eHg\",\"body\":"
            + "{\"type\":\"text\",\"text\":\"half \\ud83d a smile\"}}]}";
    JsonNode answer = server.door().post(POLL, body).json();
    assertThat(answer.path("frames").valueStream().map(f -> f.path("code").asString("ok")))
        .containsExactly("unknown_type", "bad_frame", "bad_frame", "ok");
    String conv = answer.path("frames").path(3).path("conv").asString();
    VisitorSaid said = (VisitorSaid) Script.bodies(server, conv, "VisitorSaid").getFirst();
    assertThat(said.content().plainText()).isEqualTo("half \uFFFD a smile");
  }
}
