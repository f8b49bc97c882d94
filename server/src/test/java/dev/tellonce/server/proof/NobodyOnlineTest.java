package dev.tellonce.server.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Words that are said while nobody is there. */
class NobodyOnlineTest {
  @Test
  void agentWhoComesAfterARestartReadsEverything(@TempDir Path data) {
    try (RunningServer server = RunningServer.start(data)) {
      Session.Visitor ida = new Session.Visitor(RunningServer.SHOP);
      String conv;
      try (WireClient visitor = new WireClient("ida", server.door(), ida).connect()) {
        visitor.stored(visitor.say("Where is my parcel? Order 48213"));
        visitor.stored(visitor.say("It was promised for Monday."));
        conv = visitor.conversation();
        Script.handedOff(server, conv);
        visitor.stored(visitor.say("Is anybody there?"));
      }
      server.restart();
      assertThat(Script.bodies(server, conv, "VisitorSaid")).hasSize(3);

      try (WireClient agent = server.agent("mia");
          WireClient visitor = new WireClient("ida again", server.door(), ida)) {
        agent.raw(Json.frame("watch").put("list", "queue"));
        JsonNode list =
            agent.next("the queue", frame -> frame.path("type").asString().equals("list"));
        assertThat(list.path("set").valueStream().map(row -> row.path("conv").asString()))
            .containsExactly(conv);
        Script.accept(server, agent, conv);
        Script.sameAsJournal(server, agent, conv);
        JsonNode brief = agent.ask("brief", conv, Json.object()).path("brief");
        assertThat(brief.path("about").asString()).contains("Where is my parcel?");
        agent.stored(agent.say(WireClient.id(), conv, "It arrives today."));
        visitor.connect();
        Script.sameAsJournal(server, visitor, conv);
        assertThat(visitor.conversation()).isEqualTo(conv);
      }
    }
  }
}
