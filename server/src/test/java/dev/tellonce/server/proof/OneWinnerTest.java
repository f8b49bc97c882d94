package dev.tellonce.server.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Agents who reach for the same conversation. */
class OneWinnerTest {
  private static final int AGENTS = 16;
  private static final int ROUNDS = 100;

  @Test
  void ofSixteenAgentsWhoAcceptAtOnceOneGetsIt(@TempDir Path data) {
    try (RunningServer server = RunningServer.start(data);
        WireClient visitor = server.visitor("ida")) {
      List<WireClient> agents = new ArrayList<>();
      for (int i = 0; i < AGENTS; i++) {
        agents.add(server.agent("agent-" + i));
      }
      visitor.stored(visitor.say("Where is my parcel?"));
      String conv = visitor.conversation();
      Script.queued(server, conv);
      for (int round = 1; round <= ROUNDS; round++) {
        List<JsonNode> answers =
            Together.all(
                agents, agent -> agent.answer(agent.command(conv, "accept", Json.object())));
        List<WireClient> winners = new ArrayList<>();
        for (int i = 0; i < AGENTS; i++) {
          if (answers.get(i).path("type").asString().equals("ok")) {
            winners.add(agents.get(i));
          } else {
            assertThat(answers.get(i).path("code").asString()).isEqualTo("already_assigned");
            assertThat(answers.get(i).path("retry").asBoolean(true)).isFalse();
          }
        }
        assertThat(winners).hasSize(1);
        assertThat(Script.bodies(server, conv, "Assigned")).hasSize(round);
        WireClient winner = winners.getFirst();
        winner.stored(winner.command(conv, "return", Json.object()));
      }
      agents.forEach(WireClient::close);
    }
  }
}
