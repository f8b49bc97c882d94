package dev.tellonce.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class FaqCommandTest {
  @TempDir private Path dir = Path.of("");

  /** The shipped content, wherever the tests were started. */
  static String config() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.exists(at.resolve("config").resolve("routing.yaml"))) {
        return at.resolve("config").toString();
      }
    }
    throw new IllegalStateException("no config (expected: beside a folder above this one)");
  }

  private static CommandRun run(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--no-encoder", "--config", config()));
    return CommandRun.of(new FaqCommand(), all.toArray(String[]::new));
  }

  private String lines(String... lines) throws IOException {
    return CommandRun.file(dir, "faq.jsonl", List.of(lines));
  }

  @Test
  void shippedContentIsReportedBeforeAnybodyAsks() throws IOException {
    Path page = dir.resolve("page.html");
    CommandRun done = run("report", "--language", "da", "--report", page.toString(), "--json");
    assertThat(done.code()).isZero();
    JsonNode json = done.json();
    assertThat(json.path("entries").asInt()).isGreaterThan(20);
    assertThat(json.path("keptForPeople").asInt()).isPositive();
    assertThat(json.path("coverage").asDouble()).isPositive();
    assertThat(Files.readString(page))
        .contains("Of 100 questions that your entries cover, ")
        .contains("kept for people")
        .contains("Questions of an entry that was taken away: ")
        .contains("Hvor er min pakke?");
  }

  @Test
  void linesWithOneIdAndVariantsAreOneEntry() throws IOException {
    String faq =
        lines(
            "{\"id\": \"a\", \"question\": \"Where is it?\", \"answer\": \"Near.\"}",
            "",
            "{\"id\": \"a\", \"question\": \"Where?\", \"answer\": \"Near.\"}",
            "{\"id\": \"b\", \"question\": \"Is it far?\", \"answer\": \"No.\","
                + " \"variant_of\": \"a\", \"phrasings\": [\"How far?\", \"\"]}",
            "{\"id\": \"c\", \"question\": \"Who?\", \"answer\": \"We.\", \"automate\": false}");
    JsonNode json = run("report", "--faq", faq, "--json").json();
    assertThat(json.path("entries").asInt()).isEqualTo(2);
    assertThat(json.path("phrasings").asInt()).isEqualTo(5);
    assertThat(json.path("keptForPeople").asInt()).isEqualTo(1);
  }

  @Test
  void whatIsWrongInAnFaqIsToldWithItsPlace() throws IOException {
    String a = "{\"id\": \"a\", \"question\": \"Where?\", \"answer\": \"Here.\"}";
    refused(
        "faq.jsonl:2: id a stands in line 1 with another answer (expected: one answer an id",
        a,
        "{\"id\": \"a\", \"question\": \"Where?\", \"answer\": \"There.\"}");
    refused("faq.jsonl:1: no question", "{\"id\": \"a\", \"answer\": \"Here.\"}");
    refused("faq.jsonl:2: no JSON object", a, "7");
    refused("faq.jsonl:1: no JSON (expected", "{\"id\":");
    refused(
        "variant_of goes in a circle: b -> c -> b",
        a,
        "{\"id\": \"b\", \"question\": \"B?\", \"answer\": \"B.\", \"variant_of\": \"c\"}",
        "{\"id\": \"c\", \"question\": \"C?\", \"answer\": \"C.\", \"variant_of\": \"b\"}");
    refused(
        "faq.jsonl:1: variant_of: z (expected: the id of an entry in this file)",
        "{\"id\": \"b\", \"question\": \"B?\", \"answer\": \"B.\", \"variant_of\": \"z\"}");
    refused("no entry in the language en (expected: at least one", "", "  ");
    assertThat(run("report", "--faq", dir.resolve("none.jsonl").toString()).err())
        .contains("none.jsonl: no such file (expected: one JSON object a line, UTF-8)");
    assertThat(run("report", "--faq", dir.resolve("none.yaml").toString()).err())
        .contains("none.yaml: no such file");
  }

  private void refused(String why, String... lines) throws IOException {
    CommandRun done = run("report", "--faq", lines(lines));
    assertThat(done.code()).isEqualTo(1);
    assertThat(done.err()).contains(why).doesNotContain("\tat ");
    assertThat(done.out()).isEmpty();
  }

  @Test
  void yamlFileOfOneLanguageIsReadToo() throws IOException {
    String faq =
        CommandRun.file(
            dir,
            "shop.yaml",
            List.of(
                "- id: where", "  question: Hvor er den?", "  answer: Her.", "  topic: delivery"));
    assertThat(run("report", "--faq", faq, "--language", "da", "--json").json().path("entries"))
        .hasToString("1");
    String twice =
        CommandRun.file(
            dir,
            "twice.yaml",
            List.of(
                "- {id: a, question: Hvor?, answer: Her.}",
                "- {id: a, question: Hvad?, answer: Det.}"));
    assertThat(run("report", "--faq", twice, "--language", "da").err())
        .contains("twice.yaml[2]")
        .contains("a stands twice (expected: once a language)");
  }
}
