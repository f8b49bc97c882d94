package dev.tellonce.server.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Welcomes and answers of a live server have the fields of their golden examples. */
class LiveFramesTest {
  @Test
  void welcomesAndAnswersHaveTheFieldsOfTheirExamples(@TempDir Path data) {
    try (RunningServer server = RunningServer.start(data);
        WireClient visitor = server.visitor("ida");
        WireClient tab = new WireClient("tab", server.door(), visitor.session());
        WireClient mia = server.agent("mia");
        WireClient aino = server.agent("aino")) {
      assertThat(fields(welcome(visitor))).isEqualTo(example("welcome of a new visitor"));
      visitor.stored(visitor.say("Where is my parcel? Order 48213"));
      String conv = visitor.conversation();
      tab.connect();
      assertThat(fields(welcome(tab))).isEqualTo(example("welcome of a visitor who was here"));
      assertThat(fields(welcome(mia))).isEqualTo(example("welcome of an agent"));

      Script.accept(server, mia, conv);
      mia.stored(mia.command(conv, "note", Json.object().put("text", "At the depot")));
      mia.stored(
          mia.command(
              conv,
              "transfer",
              Json.object()
                  .put("to", "aino")
                  .put("cause", "language")
                  .put("reason", "Writes Finnish")));
      Until.holds("the facts", () -> !Script.bodies(server, conv, "FactLearned").isEmpty());
      assertThat(fields(aino.ask("brief", conv, Json.object())))
          .isSubsetOf(example("answer to brief"))
          .contains(
              "brief.notes[].text:STRING",
              "brief.transfer.reason:STRING",
              "brief.facts[].source:NUMBER",
              "brief.about:STRING");
      assertThat(fields(mia.ask("agents", "", Json.object())))
          .isEqualTo(example("answer to agents"));
      assertThat(
              fields(
                  aino.ask(
                      "preview",
                      conv,
                      Json.object()
                          .put("text", "You must wait. What is your order number, please?"))))
          .contains("sent:STRING", "verdict.type:STRING", "known[].value:STRING");
      assertThat(fields(aino.ask("history", conv, Json.object().put("before", 3).put("limit", 2))))
          .contains("first:NUMBER", "entries[].seq:NUMBER", "entries[].from.kind:STRING");
      assertThat(fields(mia.ask("brief", WireClient.id(), Json.object())))
          .isEqualTo(example("answer that there is none"));
    }
  }

  private static JsonNode welcome(WireClient client) {
    return client.next("welcome", frame -> frame.path("type").asString().equals("welcome"));
  }

  private static Set<String> example(String name) {
    Path file =
        Optional.ofNullable(RunningServer.configFolder().getParent())
            .orElseThrow()
            .resolve("server/src/main/web/wire/examples/server.json");
    JsonNode found =
        Json.mapper()
            .readTree(file.toFile())
            .valueStream()
            .filter(each -> each.path("name").asString().equals(name))
            .findFirst()
            .orElseThrow();
    return fields(found.path("frame"));
  }

  private static Set<String> fields(JsonNode frame) {
    Set<String> fields = new TreeSet<>();
    frame.properties().forEach(field -> collect(field.getKey(), field.getValue(), fields));
    return fields;
  }

  private static void collect(String path, JsonNode value, Set<String> fields) {
    if (value.isObject()) {
      value
          .properties()
          .forEach(field -> collect(path + "." + field.getKey(), field.getValue(), fields));
    } else if (value.isArray()) {
      value.forEach(item -> collect(path + "[]", item, fields));
    } else {
      fields.add(path + ":" + value.getNodeType());
    }
  }
}
