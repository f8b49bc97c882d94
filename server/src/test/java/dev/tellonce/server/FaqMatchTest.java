package dev.tellonce.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FaqMatchTest {
  @TempDir private Path dir = Path.of("");

  private static CommandRun asked(String questions, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--no-encoder", "--config", FaqCommandTest.config()));
    return CommandRun.of(
        new FaqMatchCommand(new ByteArrayInputStream(questions.getBytes(StandardCharsets.UTF_8))),
        all.toArray(String[]::new));
  }

  private static List<JsonNode> lines(CommandRun done) {
    JsonMapper mapper = JsonMapper.builder().build();
    return done.out().lines().map(mapper::readTree).toList();
  }

  @Test
  void eachQuestionIsDecidedWithItsReasons() {
    CommandRun done =
        asked(
            """
            Hvor er min pakke?
            Hvem vandt kampen i søndags?
            Min lampe er gået i stykker
            """,
            "--language",
            "da",
            "--json");
    assertThat(done.code()).isZero();
    assertThat(done.err()).contains("entries; answered from a confidence of");
    List<JsonNode> lines = lines(done);
    assertThat(lines).hasSize(3);
    JsonNode parcel = lines.getFirst();
    assertThat(parcel.path("question").asString()).isEqualTo("Hvor er min pakke?");
    assertThat(parcel.path("decision").asString()).isEqualTo("answer");
    assertThat(parcel.path("entry").asString()).isEqualTo("parcel-status");
    assertThat(parcel.path("confidence").asDouble()).isGreaterThan(0.8);
    assertThat(parcel.path("why").path("phrasing").asString()).isEqualTo("Hvor er min pakke?");
    assertThat(parcel.path("why").path("words").asDouble()).isPositive();
    assertThat(parcel.path("why").path("meaning").asDouble()).isZero();
    assertThat(parcel.path("why").path("doubt").asDouble()).isNegative();
    assertThat(lines.get(1).path("decision").asString()).isEqualTo("hand_off");
    assertThat(lines.get(1).path("reason").asString()).isEqualTo("not_covered");
    assertThat(lines.get(2).path("decision").asString()).isEqualTo("hand_off");
  }

  @Test
  void storyAroundTheQuestionIsSetApart() {
    CommandRun done =
        asked("Hi, I ordered a lamp last week for my mother. Where is my parcel?\n", "--json");
    JsonNode line = lines(done).getFirst();
    assertThat(line.path("entry").asString()).isEqualTo("parcel-status");
    assertThat(line.path("why").path("part").asString()).isEqualTo("Where is my parcel?");
  }

  @Test
  void peopleReadWords() {
    assertThat(asked("Where is my parcel?\n").out())
        .startsWith("Where is my parcel?\n  answer\n  best: parcel-status ")
        .containsPattern("words \\+\\d")
        .contains("meaning +0.0")
        .containsPattern("doubt -\\d");
  }

  @Test
  void strangeLinesAreAnsweredCalmlyOneByOne() {
    String zero = "\u200B\u200D";
    CommandRun done =
        asked(
            "\n   \n😀\n"
                + zero
                + "\n"
                + "where is my parcel ".repeat(4_000)
                + "\n\u001B[31mred\0\n",
            "--json");
    assertThat(done.code()).isZero();
    List<JsonNode> lines = lines(done);
    assertThat(lines).hasSize(6);
    assertThat(lines.subList(0, 4))
        .allSatisfy(line -> assertThat(line.path("decision").asString()).isEqualTo("hand_off"));
    assertThat(asked("\u001B[31mred\n").out()).doesNotContain("\u001B");
  }

  @Test
  void ownFileIsAskedInPlaceOfTheShippedContent() throws IOException {
    String faq =
        CommandRun.file(
            dir,
            "faq.jsonl",
            List.of(
                "{\"id\": \"tea\", \"question\": \"Which teas do you have?\", \"answer\":"
                    + " \"All.\"}",
                "{\"id\": \"cup\", \"question\": \"Is a cup with it?\", \"answer\": \"Yes.\","
                    + " \"automate\": false}"));
    List<JsonNode> lines =
        lines(asked("which teas do you have\nis a cup with it\n", "--faq", faq, "--json"));
    assertThat(lines.getFirst().path("entry").asString()).isEqualTo("tea");
    assertThat(lines.getLast().path("entry").asString()).isEqualTo("cup");
    assertThat(lines.getLast().path("decision").asString()).isEqualTo("hand_off");
    assertThat(lines.getLast().path("reason").asString()).isEqualTo("never_automate");
  }
}
