package dev.tellonce.server.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.InboxId;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An inbox that offers no calls. */
class CallbackOffTest {
  private static final ObjectNode CALL =
      Json.object().put("phone", "+45 12 34 56 78").put("when", "tomorrow").put("text", "A lamp");

  private static void offers(RunningServer server, int version, boolean calls) {
    server
        .assembly()
        .store()
        .admin()
        .looks()
        .save(
            new InboxId(RunningServer.SHOP),
            "{\"call_back\":" + calls + "}",
            version,
            new AgentId("astrid"));
  }

  @Test
  void callThatIsNotOfferedIsRefusedAndOpensNothing(@TempDir Path data) {
    try (RunningServer server = RunningServer.start(data)) {
      offers(server, 0, false);
      try (WireClient visitor = server.visitor("ida")) {
        JsonNode no = visitor.answer(visitor.command("", "callback", CALL));
        assertThat(no.path("type").asString()).isEqualTo("no");
        assertThat(no.path("code").asString()).isEqualTo("callback_off");
        assertThat(no.path("retry").asBoolean(true)).isFalse();
        assertThat(no.path("say").asString()).contains("Write in the chat");

        visitor.stored(visitor.say("Where is my parcel?"));
        String conv = visitor.conversation();
        assertThat(visitor.answer(visitor.command(conv, "callback", CALL)).path("code").asString())
            .isEqualTo("callback_off");
        assertThat(Script.bodies(server, conv, "CallbackRequested")).isEmpty();

        // From the next request on it counts what the administrator says.
        offers(server, 1, true);
        visitor.stored(visitor.command(conv, "callback", CALL));
        assertThat(Script.bodies(server, conv, "CallbackRequested")).hasSize(1);
      }
    }
  }
}
