package dev.tellonce.server.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Coming back: twice at once, after others have changed things, and many times. */
@TestInstance(Lifecycle.PER_CLASS)
class ResumeTest {
  private static final int RETURNS = 200;

  private RunningServer server;

  @BeforeAll
  void start(@TempDir Path data) {
    server = RunningServer.start(data);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void olderConnectionOfAPageIsClosedAndEachEntryArrivesOnce() {
    try (WireClient old = server.visitor("old");
        WireClient young = new WireClient("young", server.door(), old.session())) {
      old.stored(old.say("one"));
      String conv = old.conversation();
      Script.handedOff(server, conv);
      Script.sameAsJournal(server, old, conv);
      young.samePageAs(old);
      List<String> late = List.of(old.say("two"), old.say("three"));

      young.connect();
      assertThat(old.closed()).isEqualTo(4409);
      young.follow(conv);
      for (String cid : late) {
        young.say(cid, conv, cid.equals(late.getFirst()) ? "two" : "three");
        young.stored(cid);
      }
      Script.sameAsJournal(server, young, conv);
      assertThat(young.view(conv).holes()).isZero();
      assertThat(Script.bodies(server, conv, "VisitorSaid")).hasSize(3);
      young.stored(young.say("four"));
      assertThat(old.isIn()).isFalse();
    }
  }

  @Test
  void whatChangedWhileAwayIsThereAfterTheReturn() {
    try (WireClient visitor = server.visitor("ida");
        WireClient tab = new WireClient("ida's other tab", server.door(), visitor.session());
        WireClient mia = server.agent("mia");
        WireClient aino = server.agent("aino")) {
      long mine = visitor.stored(visitor.say("Order 48213 is late"));
      long other = visitor.stored(visitor.say("Hello?"));
      String conv = visitor.conversation();
      Script.accept(server, mia, conv);
      aino.follow(conv);
      long said = mia.stored(mia.say(WireClient.id(), conv, "It is at the depot."));
      long wrong = mia.stored(mia.say(WireClient.id(), conv, "It is on its way."));
      Script.sameAsJournal(server, visitor, conv);
      Script.sameAsJournal(server, aino, conv);
      visitor.drop();
      aino.drop();

      ObjectNode edit = Json.object().put("target", said).put("text", "It is in Turku.");
      mia.stored(mia.command(conv, "edit", edit));
      mia.stored(mia.command(conv, "delete", Json.object().put("target", wrong)));
      mia.stored(mia.command(conv, "tag", Json.object().put("tag", "delivery").put("on", true)));
      mia.stored(mia.command(conv, "note", Json.object().put("text", "Turku depot")));
      mia.stored(mia.command(conv, "resolve", Json.object()));
      tab.connect();
      tab.stored(
          tab.command(
              conv, "edit", Json.object().put("target", mine).put("text", "Order 48214 is late")));
      tab.stored(tab.command(conv, "delete", Json.object().put("target", other)));
      tab.stored(tab.say("It is still not here"));
      Until.holds("the reopening", () -> !Script.bodies(server, conv, "Reopened").isEmpty());
      aino.connect();
      aino.drop();
      mia.stored(mia.command(conv, "tag", Json.object().put("tag", "delivery").put("on", false)));

      visitor.connect();
      aino.connect();
      Script.sameAsJournal(server, visitor, conv);
      Script.sameAsJournal(server, aino, conv);
      try (WireClient freshTab = new WireClient("fresh", server.door(), visitor.session());
          WireClient freshDesk = new WireClient("fresh", server.door(), aino.session())) {
        freshTab.connect();
        freshDesk.connect().follow(conv);
        Script.sameAsJournal(server, freshTab, conv);
        Script.sameAsJournal(server, freshDesk, conv);
        assertThat(visitor.view(conv).entries()).isEqualTo(freshTab.view(conv).entries());
        assertThat(aino.view(conv).entries()).isEqualTo(freshDesk.view(conv).entries());
      }
      assertThat(types(visitor.view(conv)))
          .contains("Edited", "Deleted", "Resolved", "Reopened", "Assigned")
          .doesNotContain("Tagged", "NoteAdded");
      assertThat(types(aino.view(conv))).contains("Tagged", "NoteAdded");
      assertThat(visitor.view(conv).resets()).isZero();
    }
  }

  @Test
  void pageThatComesBackOftenIsKnownOnceAndToldOnce() {
    double before = openConnections();
    try (WireClient visitor = server.visitor("ida");
        WireClient agent = server.agent("bo")) {
      visitor.stored(visitor.say("Where is my parcel?"));
      String conv = visitor.conversation();
      Script.accept(server, agent, conv);
      for (int i = 0; i < RETURNS; i++) {
        visitor.drop();
        visitor.connect();
      }
      Until.holds("the old ones to be gone", () -> openConnections() <= before + 2);
      assertThat(openConnections()).isEqualTo(before + 2);
      Script.sameAsJournal(server, visitor, conv);
      visitor.forget();
      long seq = agent.stored(agent.say(WireClient.id(), conv, "It is at the depot."));
      agent.stored(agent.say(WireClient.id(), conv, "It leaves today."));
      visitor.applied(conv, seq + 1);
      List<Long> told =
          visitor.frames().stream()
              .filter(frame -> frame.path("type").asString().equals("ev"))
              .flatMap(frame -> frame.path("entries").valueStream())
              .map(entry -> entry.path("seq").asLong())
              .toList();
      assertThat(told).containsExactly(seq, seq + 1);
      assertThat(visitor.view(conv).drops()).isZero();
    }
  }

  @Test
  void copyOfAnotherHistoryIsThrownAway() {
    try (WireClient visitor = server.visitor("ida")) {
      visitor.stored(visitor.say("one"));
      String conv = visitor.conversation();
      Script.handedOff(server, conv);
      Script.sameAsJournal(server, visitor, conv);
      View view = visitor.view(conv).copy();
      ObjectNode sub = Json.frame("sub").put("conv", conv);
      String[][] wrong = {
        {"AAAAAAAAAAA", "1", view.chain(), "epoch"},
        {view.epoch(), "1", "AAAAAAAAAAA", "history"},
        {view.epoch(), "9999", view.chain(), "ahead"},
        {"AAAAAAAAAAA", "0", "", "epoch"}
      };
      for (String[] copy : wrong) {
        visitor.forget();
        visitor.raw(
            sub.deepCopy()
                .put("epoch", copy[0])
                .put("after", Long.parseLong(copy[1]))
                .put("h", copy[2]));
        JsonNode reset = visitor.next("reset", f -> f.path("type").asString().equals("reset"));
        assertThat(reset.path("why").asString()).isEqualTo(copy[3]);
        assertThat(reset.path("head").asLong()).isEqualTo(view.last());
        Script.sameAsJournal(server, visitor, conv);
      }
    }
  }

  private static List<String> types(View view) {
    return view.entries().stream().map(entry -> entry.path("type").asString("hidden")).toList();
  }

  private double openConnections() {
    return server
        .admin()
        .call("GET", "/metrics", "", "")
        .text()
        .lines()
        .filter(line -> line.startsWith("tellonce_ws_connections "))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(' '))))
        .sum();
  }
}
