package dev.tellonce.server.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.journal.Audience;
import dev.tellonce.bot.journal.EveryEntry;
import dev.tellonce.bot.journal.Expected;
import dev.tellonce.bot.journal.JournalEntry;
import dev.tellonce.bot.journal.NewEntry;
import dev.tellonce.bot.message.ClientId;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.Sender;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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

/** Who is sent what: nobody reads what is not for them, by any road. */
@TestInstance(Lifecycle.PER_CLASS)
class AudienceTest {
  private static final String CANARY = "canary-of-ida";

  private RunningServer server;

  @BeforeAll
  void start(@TempDir Path data) {
    server = RunningServer.start(data);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void visitorIsNeverSentWhatIsForStaff(boolean polled) {
    Link.Opener opener = polled ? PollLink::open : SocketLink::open;
    Session.Visitor who = new Session.Visitor(RunningServer.SHOP);
    try (WireClient visitor =
            new WireClient("ida", server.door(), who, opener, event -> {}).connect();
        WireClient agent = server.agent("mia")) {
      visitor.stored(visitor.say("Hello"));
      String conv = visitor.conversation();
      Script.handedOff(server, conv);
      agent.follow(conv);
      int before = server.log(conv).size();
      List<JournalEntry> every = EveryEntry.entries();
      every.forEach(body -> append(conv, body));
      Script.sameAsJournal(server, visitor, conv);
      Script.sameAsJournal(server, agent, conv);

      // Read once more from the top, as after a reload, besides what came live.
      visitor.anew(conv);
      Script.sameAsJournal(server, visitor, conv);
      String heard = String.join("\n", visitor.frames().stream().map(Json::write).toList());
      assertThat(heard)
          .doesNotContain(EveryEntry.STAFF_ONLY)
          .doesNotContain("as_written")
          .doesNotContain("\"tone\"")
          .doesNotContain("\"reason\"")
          .doesNotContain("\"faq\"");
      List<JsonNode> shown = visitor.view(conv).entries();
      Set<String> hidden = new TreeSet<>();
      for (int i = 0; i < every.size(); i++) {
        boolean isHidden = shown.get(before + i).path("hidden").asBoolean(false);
        assertThat(isHidden)
            .as(every.get(i).getClass().getSimpleName())
            .isEqualTo(every.get(i).audience() == Audience.STAFF);
        if (isHidden) {
          hidden.add(every.get(i).getClass().getSimpleName());
          assertThat(shown.get(before + i).propertyNames())
              .containsExactlyInAnyOrder("seq", "t", "hidden");
        }
      }
      assertThat(hidden)
          .containsExactly(
              "ContextGiven",
              "DeliveryChanged",
              "FactLearned",
              "HandOffRequested",
              "Identified",
              "NoteAdded",
              "PromiseMade",
              "RemarkMade",
              "Tagged",
              "Understood",
              "Unknown");
      assertThat(Json.write(Json.mapper().valueToTree(agent.view(conv).entries())))
          .contains(EveryEntry.STAFF_ONLY);
    }
  }

  private void append(String conv, JournalEntry body) {
    NewEntry entry =
        new NewEntry(Sender.SYSTEM, new ClientId(WireClient.id()), Optional.empty(), body);
    server.journal().append(new ConversationId(conv), List.of(entry), Expected.any());
  }

  @Test
  void anotherVisitorsConversationIsAsIfItWereNotThere() {
    try (WireClient ida = server.visitor("ida");
        WireClient bo = server.visitor("bo");
        WireClient agent = server.agent("aino")) {
      long target = ida.stored(ida.say(CANARY));
      bo.stored(bo.say("My own words"));
      String idas = ida.conversation();
      Script.handedOff(server, idas);
      agent.follow(idas);
      Script.sameAsJournal(server, agent, idas);
      int size = server.log(idas).size();
      agent.forget();
      ida.forget();
      for (String conv : List.of(idas, WireClient.id())) {
        bo.forget();
        bo.raw(Json.frame("sub").put("conv", conv));
        assertThat(refusal(bo).path("code").asString()).isEqualTo("not_found");
        List<String> acts =
            List.of(
                bo.say(WireClient.id(), conv, "Let me in"),
                bo.command(conv, "person", Json.object()),
                bo.command(conv, "rate", Json.object().put("rating", 1).put("comment", "x")),
                bo.command(conv, "edit", Json.object().put("target", target).put("text", "x")),
                bo.command(conv, "delete", Json.object().put("target", target)));
        for (String cid : acts) {
          assertThat(bo.answer(cid).path("code").asString()).isEqualTo("not_found");
        }
        for (String question : List.of("history", "brief", "preview", "agents")) {
          JsonNode answer = bo.ask(question, conv, Json.object().put("text", "x"));
          assertThat(answer.path("code").asString()).isEqualTo("unknown_question");
        }
        bo.raw(Json.frame("ack").put("conv", conv).put("delivered", 9).put("read", 9));
        bo.raw(Json.frame("typing").put("conv", conv).put("on", true));
        bo.raw(Json.frame("unsub").put("conv", conv));
      }
      // An answer to what came after shows that all of it was handled.
      bo.stored(bo.say("Still here"));
      assertThat(String.join("", bo.frames().stream().map(Json::write).toList()))
          .doesNotContain(CANARY);
      assertThat(server.log(idas)).hasSize(size);
      agent.ask("agents", "", Json.object());
      assertThat(agent.frames())
          .noneMatch(frame -> List.of("typing", "marks", "ev").contains(type(frame)));
      ida.stored(ida.say("And again"));
      assertThat(ida.frames()).noneMatch(frame -> type(frame).equals("no"));
    }
  }

  @Test
  void visitorCannotSpeakAsTheDesk() {
    try (WireClient visitor = server.visitor("ida")) {
      visitor.stored(visitor.say("Hello"));
      String conv = visitor.conversation();
      Script.handedOff(server, conv);
      int size = server.log(conv).size();
      List<String> commands =
          List.of("accept", "return", "resolve", "transfer", "note", "tag", "availability");
      for (String command : commands) {
        ObjectNode args = Json.object().put("text", "x").put("to", "mia").put("tag", "x");
        String cid = visitor.command(conv, command, args);
        assertThat(visitor.answer(cid).path("code").asString()).isEqualTo("unknown_command");
      }
      visitor.raw(Json.frame("watch").put("list", "queue"));
      assertThat(refusal(visitor).path("code").asString()).isEqualTo("forbidden");
      assertThat(visitor.frames()).noneMatch(frame -> type(frame).equals("list"));
      assertThat(server.log(conv)).hasSize(size);
    }
  }

  @Test
  void deskCannotSpeakAsTheVisitor() {
    try (WireClient visitor = server.visitor("ida");
        WireClient agent = server.agent("bea")) {
      visitor.stored(visitor.say("Hello"));
      String conv = visitor.conversation();
      Script.handedOff(server, conv);
      int size = server.log(conv).size();
      for (String command : List.of("person", "rate")) {
        String cid = agent.command(conv, command, Json.object().put("rating", 5));
        assertThat(agent.answer(cid).path("code").asString()).isEqualTo("unknown_command");
      }
      String unowned = agent.say(WireClient.id(), conv, "I have not accepted it");
      assertThat(agent.answer(unowned).path("code").asString()).isEqualTo("not_yours");
      String nowhere = agent.say(WireClient.id(), WireClient.id(), "Nowhere");
      assertThat(agent.answer(nowhere).path("code").asString()).isEqualTo("not_found");
      agent.forget();
      agent.raw(Json.frame("sub").put("conv", WireClient.id()));
      assertThat(refusal(agent).path("code").asString()).isEqualTo("not_found");
      assertThat(server.log(conv)).hasSize(size);
    }
  }

  @Test
  void ticketOfOneSideDoesNotOpenTheOther() {
    Session.Visitor visitor = new Session.Visitor(RunningServer.SHOP);
    Session.Desk desk = server.desk("cleo");
    Door door = server.door();
    Session asStaff = new Session.Ticketed(desk, visitor.ticket(door));
    Session asGuest = new Session.Ticketed(visitor, desk.ticket(door));
    try (WireClient asDesk = new WireClient("x", door, asStaff);
        WireClient asVisitor = new WireClient("y", door, asGuest)) {
      assertThat(asDesk.connect().closed()).isEqualTo(4401);
      assertThat(asVisitor.connect().closed()).isEqualTo(4401);
      assertThat(asDesk.frames()).isEmpty();
      assertThat(asVisitor.frames()).isEmpty();
    }
  }

  private static String type(JsonNode frame) {
    return frame.path("type").asString();
  }

  private static JsonNode refusal(WireClient client) {
    return client.next(
        "a refusal without an id", frame -> type(frame).equals("no") && !frame.has("cid"));
  }
}
