package dev.tellonce.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.server.proof.Json;
import dev.tellonce.server.proof.RunningServer;
import dev.tellonce.server.proof.Session;
import dev.tellonce.server.proof.WireClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the survey brought, over HTTP. */
class SurveyOverHttpTest {
  private static final String BUTTON = "I cannot find the button";

  private static Map<String, Object> look(List<Map<String, String>> reasons) {
    return Map.of(
        "invitation",
        Map.of(
            "seconds",
            30,
            "exit_intent",
            false,
            "paths",
            List.of(),
            "text",
            Map.of("en", "What keeps you from finishing today?"),
            "reasons",
            reasons));
  }

  private static void tell(RunningServer server, String inbox, String... remarks) {
    try (WireClient visitor =
        new WireClient("ida", server.door(), new Session.Visitor(inbox)).connect()) {
      for (String remark : remarks) {
        visitor.stored(
            visitor.command(
                visitor.conversation(),
                "remark",
                Json.object().put("text", remark).put("page", "").put("language", "en")));
      }
    }
  }

  private static List<String> counted(JsonNode survey) {
    List<String> counted = new ArrayList<>();
    survey
        .path("reasons")
        .forEach(
            reason ->
                counted.add(
                    reason.path("text").path("en").asString("")
                        + " "
                        + reason.path("count").asLong()));
    return counted;
  }

  @Test
  void answersAreCountedByReasonInEveryLanguageAndOverAChangeOfTheReasons(@TempDir Path data) {
    try (AdminDoor door = AdminDoor.open(data)) {
      Map<String, String> button = Map.of("en", BUTTON, "da", "Jeg kan ikke finde knappen");
      Map<String, String> payment = Map.of("en", "My way of paying is missing");
      Map<String, String> guide = Map.of("en", "I miss instructions");
      assertThat(save(door, 0, List.of(button, payment, guide))).isEqualTo(200);
      tell(door.server(), RunningServer.SHOP, BUTTON, BUTTON + ": it is below the fold");
      tell(door.server(), RunningServer.SHOP, "Jeg kan ikke finde knappen", "I like the lamps");
      tell(door.server(), RunningServer.SHOP, "My way of paying is missing");
      tell(door.server(), RunningServer.GARDEN, BUTTON);

      JsonNode survey = door.get("survey?inbox=shop").json();
      assertThat(counted(survey))
          .containsExactly(BUTTON + " 3", "My way of paying is missing 1", "I miss instructions 0");
      assertThat(survey.path("others").asLong()).isEqualTo(1);

      // What is asked no longer keeps its answers; what nobody chose goes.
      assertThat(save(door, 1, List.of(button))).isEqualTo(200);
      assertThat(counted(door.get("survey?inbox=shop").json()))
          .containsExactly(BUTTON + " 3", "My way of paying is missing 1");
      assertThat(door.get("survey?inbox=garden").json().path("others").asLong()).isEqualTo(1);
      assertThat(door.get("survey?inbox=cellar").status()).isEqualTo(404);
    }
  }

  private static int save(AdminDoor door, int version, List<Map<String, String>> reasons) {
    return door.put("inbox-look?inbox=shop", Map.of("version", version, "look", look(reasons)))
        .status();
  }
}
