package dev.tellonce.server.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tellonce.server.proof.Door.Answer;
import java.nio.file.Path;
import java.time.Duration;
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
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Who comes in, how long they stay, and how often they may speak. */
@TestInstance(Lifecycle.PER_CLASS)
class AccessTest {
  private final RateClock rates = RateClock.standing();
  private RunningServer server;

  @BeforeAll
  void start(@TempDir Path data) {
    server = RunningServer.start(data, rates);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  static Stream<String> foreignOrigins() {
    return Stream.of(
        "",
        "null",
        "http://evil.example",
        "https://shop.example",
        "http://127.0.0.1",
        "http://127.0.0.1:1",
        "http://127.0.0.1:PORT0",
        "http://127.0.0.1:PORT.evil.example",
        "http://evil.example:PORT",
        "http://localhost:PORT",
        "http://127.0.0.1:PORT/",
        "HTTP://127.0.0.1:PORT",
        "ftp://127.0.0.1:PORT",
        "http://127.0.0.1@127.0.0.1:PORT");
  }

  @ParameterizedTest
  @MethodSource("foreignOrigins")
  void foreignPageIsRefusedEverywhere(String pattern) {
    String origin = pattern.replace("PORT", String.valueOf(server.door().port()));
    List<String> calls =
        List.of(
            "/v1/visitor/ticket",
            "/v1/visitor/poll",
            "/v1/desk/session",
            "/v1/desk/ticket",
            "/v1/desk/poll");
    for (String path : calls) {
      Answer answer = server.door().call("POST", path, "{\"inbox\":\"shop\"}", origin);
      assertThat(answer.status()).as(path).isEqualTo(403);
      assertThat(answer.code()).isEqualTo("foreign_origin");
      assertThat(answer.header("access-control-allow-origin")).isEmpty();
    }
    assertThat(server.door().call("DELETE", "/v1/desk/session", "", origin).status())
        .isEqualTo(403);
    for (String path : List.of("/v1/visitor", "/v1/desk")) {
      assertThatThrownBy(() -> SocketLink.open(server.door(), path, origin, new Deaf()))
          .isInstanceOfSatisfying(
              SocketLink.NotUpgraded.class, refused -> assertThat(refused.status()).isEqualTo(403));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"used", "made up", "", "of a new server"})
  void ticketThatIsNotFreshOpensNothing(String kind) {
    Session.Visitor visitor = new Session.Visitor(RunningServer.SHOP);
    Session.Desk desk = server.desk("tia");
    for (Session session : List.of(visitor, desk)) {
      String ticket =
          switch (kind) {
            case "used" -> used(session);
            case "made up" -> WireClient.id() + WireClient.id();
            case "of a new server" -> session.ticket(server.door());
            default -> "";
          };
      if (kind.equals("of a new server")) {
        server.restart();
      }
      try (WireClient client =
          new WireClient("x", server.door(), new Session.Ticketed(session, ticket)).connect()) {
        assertThat(client.closed()).isEqualTo(4401);
        assertThat(client.frames()).isEmpty();
      }
    }
  }

  private String used(Session session) {
    String ticket = session.ticket(server.door());
    try (WireClient first =
        new WireClient("first", server.door(), new Session.Ticketed(session, ticket)).connect()) {
      assertThat(first.isIn()).isTrue();
    }
    return ticket;
  }

  @Test
  void whoSpeaksBeforeHelloIsSentAway() {
    for (String frame :
        List.of(
            "{\"type\":\"sub\",\"conv\":\"Zk3vQ1m0T8yXo2nLr5uPwA\"}", "{\"type\":\"x\"}", "?")) {
      Deaf ear = new Deaf();
      Link link = SocketLink.open(server.door(), "/v1/visitor", server.door().origin(), ear);
      link.send(frame);
      Until.holds("the end", () -> ear.code() == 4401);
      assertThat(ear.frames()).isEmpty();
    }
  }

  @Test
  void signedOutAgentsPagesAreClosedAtOnce() {
    Session.Desk desk = server.desk("una");
    Session.Desk elsewhere = Session.Desk.signIn(server.door(), "una", RunningServer.PASSWORD);
    String kept = desk.ticket(server.door());
    try (WireClient one = new WireClient("one", server.door(), desk).connect();
        WireClient two = new WireClient("two", server.door(), desk).connect();
        WireClient other = new WireClient("other", server.door(), elsewhere).connect()) {
      assertThat(desk.signOut(server.door()).status()).isEqualTo(204);
      assertThat(one.closed()).isEqualTo(4401);
      assertThat(two.closed()).isEqualTo(4401);
      assertThat(other.ask("agents", "", Json.object()).has("agents")).isTrue();
      assertThat(other.isIn()).isTrue();
      Answer ticket = server.door().post("/v1/desk/ticket", "", "Cookie", desk.cookie());
      assertThat(ticket.status()).isEqualTo(401);
      Answer who = server.door().call("GET", "/v1/desk/session", "", "", "Cookie", desk.cookie());
      assertThat(who.status()).isEqualTo(401);
    }
    try (WireClient late =
        new WireClient("late", server.door(), new Session.Ticketed(desk, kept)).connect()) {
      assertThat(late.closed()).isEqualTo(4401);
      assertThat(late.frames()).isEmpty();
    }
  }

  @Test
  void signedOutAgentCannotSayOneMoreThingOverLongPoll() {
    Session.Desk desk = server.desk("vera");
    try (WireClient visitor = server.visitor("ida")) {
      visitor.stored(visitor.say("Hello"));
      String conv = visitor.conversation();
      Script.queued(server, conv);
      ObjectNode open = Json.object().put("wait", 0);
      open.putArray("frames")
          .add(
              Json.frame("hello")
                  .put("v", 1)
                  .put("ticket", desk.ticket(server.door()))
                  .put("client", WireClient.id()));
      JsonNode opened = server.door().post("/v1/desk/poll", open).json();
      assertThat(opened.path("frames").path(0).path("type").asString()).isEqualTo("welcome");
      desk.signOut(server.door());
      ObjectNode late = Json.object().put("poll", opened.path("poll").asString()).put("wait", 0);
      late.putArray("frames")
          .add(
              Json.frame("cmd")
                  .put("cid", WireClient.id())
                  .put("conv", conv)
                  .put("name", "accept")
                  .set("args", Json.object()));
      JsonNode answer = server.door().post("/v1/desk/poll", late).json();
      assertThat(answer.path("closed").path("code").asInt()).isEqualTo(4401);
      assertThat(Script.bodies(server, conv, "Assigned")).isEmpty();
    }
  }

  @Test
  void twentyFirstPageOfASessionIsRefusedAndTheOthersStay() {
    Session.Visitor visitor = new Session.Visitor(RunningServer.SHOP);
    List<WireClient> pages = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      pages.add(new WireClient("page " + i, server.door(), visitor).connect());
      rates.pass(Duration.ofSeconds(1));
    }
    try (WireClient more = new WireClient("one more", server.door(), visitor).connect()) {
      assertThat(more.closed()).isEqualTo(4029);
      assertThat(more.frames()).isEmpty();
      assertThat(pages).allMatch(WireClient::isIn);
      pages.getFirst().drop();
      Until.holds("room for another", () -> more.connect().isIn());
    }
    pages.forEach(WireClient::close);
  }

  @Test
  void visitorWhoIsTooQuickIsToldWhenToTryAgainAndLosesNothing() {
    rates.pass(Duration.ofMinutes(10));
    try (WireClient visitor = server.visitor("ida")) {
      for (int i = 0; i < 10; i++) {
        visitor.stored(visitor.say("words " + i));
      }
      String cid = visitor.say("one more");
      JsonNode no = visitor.next("a refusal", frame -> frame.path("type").asString().equals("no"));
      assertThat(no.path("code").asString()).isEqualTo("rate");
      assertThat(no.path("retry").asBoolean(false)).isTrue();
      assertThat(no.path("cid").asString()).isEqualTo(cid);
      assertThat(no.path("retry_after_ms").asLong()).isBetween(1L, 1000L);
      rates.pass(Duration.ofSeconds(1));
      // The client offers it again by itself, after the time it was told.
      assertThat(visitor.stored(cid)).isPositive();
      assertThat(Script.bodies(server, visitor.conversation(), "VisitorSaid")).hasSize(11);
    }
  }

  @Test
  void agentWhoIsTooQuickIsToldWhenToTryAgain() {
    rates.pass(Duration.ofMinutes(10));
    try (WireClient visitor = server.visitor("ida");
        WireClient agent = server.agent("wilma")) {
      visitor.stored(visitor.say("Hello"));
      String conv = visitor.conversation();
      List<String> notes = new ArrayList<>();
      for (int i = 0; i < 21; i++) {
        notes.add(agent.command(conv, "note", Json.object().put("text", "note " + i)));
      }
      JsonNode no = agent.next("a refusal", frame -> frame.path("type").asString().equals("no"));
      assertThat(no.path("code").asString()).isEqualTo("rate");
      assertThat(no.path("retry_after_ms").asLong()).isBetween(1L, 200L);
      rates.pass(Duration.ofSeconds(1));
      notes.forEach(agent::stored);
      assertThat(Script.bodies(server, conv, "NoteAdded")).hasSize(21);
    }
  }

  @Test
  void pageThatSendsTooManyFramesIsSentAwayForAMoment() {
    rates.pass(Duration.ofMinutes(10));
    Session.Visitor ida = new Session.Visitor(RunningServer.SHOP);
    Session.Desk desk = server.desk("xena");
    for (Session session : List.of(ida, desk)) {
      try (WireClient page = new WireClient("page", server.door(), session).connect();
          WireClient other = new WireClient("other", server.door(), session).connect()) {
        for (int i = 0; i <= 600; i++) {
          page.raw(Json.frame("pong").put("n", i));
        }
        assertThat(page.closed()).isEqualTo(4029);
        JsonNode bye = page.next("bye", frame -> frame.path("type").asString().equals("bye"));
        assertThat(bye.path("code").asInt()).isEqualTo(4029);
        assertThat(bye.path("retry_after_ms").asLong()).isBetween(1L, 10L);
        other.ask("x", "", Json.object());
        rates.pass(Duration.ofSeconds(1));
        page.connect().ask("x", "", Json.object());
      }
    }
  }

  @Test
  void nobodyHasReadWhatIsNotSaidYet() {
    rates.pass(Duration.ofMinutes(10));
    try (WireClient visitor = server.visitor("ida");
        WireClient agent = server.agent("yrsa")) {
      visitor.stored(visitor.say("Hello"));
      String conv = visitor.conversation();
      Script.accept(server, agent, conv);
      Script.sameAsJournal(server, agent, conv);
      Script.sameAsJournal(server, visitor, conv);
      long head = server.log(conv).size();
      visitor.raw(Json.frame("ack").put("conv", conv).put("delivered", 9999).put("read", 9999));
      agent.raw(Json.frame("ack").put("conv", conv).put("delivered", 9999).put("read", 9999));
      for (WireClient client : List.of(visitor, agent)) {
        JsonNode marks =
            client.next(
                "marks",
                frame ->
                    frame.path("type").asString().equals("marks")
                        && frame.path("read").asLong() > 0);
        assertThat(marks.path("read").asLong()).isEqualTo(head);
        assertThat(marks.path("delivered").asLong()).isEqualTo(head);
      }
    }
  }

  @Test
  void addressThatAsksForTooManyTicketsIsToldToWait() {
    rates.pass(Duration.ofMinutes(10));
    ObjectNode body = Json.object().put("inbox", RunningServer.SHOP);
    Answer answer = server.door().post("/v1/visitor/ticket", body);
    for (int i = 0; i < 200 && answer.status() == 200; i++) {
      answer = server.door().post("/v1/visitor/ticket", body);
    }
    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.code()).isEqualTo("rate");
    assertThat(answer.header("retry-after")).hasValue("1");
    rates.pass(Duration.ofSeconds(1));
    assertThat(server.door().post("/v1/visitor/ticket", body).status()).isEqualTo(200);
    rates.pass(Duration.ofMinutes(1));
  }
}
