package dev.tellonce.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands for positive language, with the shipped packs and with packs of an operator's. */
class ToneCommandsTest {
  private static final String SHIPPED = Path.of("..", "config", "tone").toString();
  private static final String PACK =
      """
      language: en
      version: 3
      rules:
        - id: gladly
          reason: A favour is no problem to begin with.
          match: "no problem"
          replace: "gladly"
          examples:
            - {before: "No problem.", after: "Gladly."}
            - {before: "No problem at all.", after: "Gladly at all."}
            - {before: "The problem is known.", same: true}
      """;

  @TempDir private Path dir = Path.of("");

  /** What a command did. */
  private record Done(int code, String out, String err) {
    JsonNode json() {
      return JsonMapper.builder().build().readTree(out);
    }
  }

  private static Done run(Object command, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = new CommandLine(command);
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    line.setExecutionExceptionHandler(
        (failure, commandLine, parsed) -> Faults.tell(failure, commandLine.getErr()));
    return new Done(line.execute(arguments), out.toString(), err.toString());
  }

  private static ToneRewriteCommand rewriting(String lines) {
    return new ToneRewriteCommand(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
  }

  private String packs(String yaml) throws IOException {
    Path packs = dir.resolve("packs");
    Files.createDirectories(packs.resolve("en"));
    Files.writeString(packs.resolve("en/own.yaml"), yaml);
    return packs.toString();
  }

  @Test
  void linesComeOutInOrderInKinderWords() {
    Done done =
        run(
            rewriting("Unfortunately we can't ship order 48213 before Monday.\nThank you, Anna!\n"),
            "--language",
            "en",
            "--packs",
            SHIPPED);
    assertThat(done.code()).isZero();
    assertThat(done.out().lines())
        .containsExactly("We can ship order 48213 from Monday.", "Thank you, Anna!");
  }

  @Test
  void jsonTellsRulesAndWhatHolds() {
    Done changed =
        run(
            rewriting("Unfortunately we can't ship it before Monday."),
            "--language",
            "en",
            "--json",
            "--packs",
            SHIPPED);
    assertThat(changed.json().path("after").asString()).isEqualTo("We can ship it from Monday.");
    JsonNode rule = changed.json().path("rules").path(0);
    assertThat(rule.path("id").asString()).isEqualTo("cannot-before");
    assertThat(rule.path("reason").asString()).isNotBlank();
    assertThat(rule.path("to").asString()).isEqualTo("we can ship it from Monday");
    assertThat(changed.json().path("held").asBoolean()).isFalse();

    Done held =
        run(rewriting("It is your fault."), "--language", "en", "--json", "--packs", SHIPPED);
    assertThat(held.json().path("held").asBoolean()).isTrue();
    assertThat(held.json().path("better").asString()).isNotBlank();
    assertThat(held.json().path("reasons").path(0).asString()).contains("your fault");
  }

  @Test
  void fileIsCountedByVerdict() throws IOException {
    String lines =
        Files.writeString(
                dir.resolve("lines.txt"),
                "You must wait.\n\nIt is your fault.\nOrder 48213 is on its way.\n")
            .toString();
    Done shown = run(new ToneCheckCommand(), "--language", "en", "--packs", SHIPPED, lines);
    assertThat(shown.code()).isZero();
    assertThat(shown.out())
        .contains("held       It is your fault.", "unchanged  Order 48213 is on its way.");
    Done done =
        run(new ToneCheckCommand(), "--language", "en", "--packs", SHIPPED, "--json", lines);
    assertThat(done.json().path("messages").asInt()).isEqualTo(3);
    assertThat(done.json().path("changed").asInt()).isEqualTo(1);
    assertThat(done.json().path("held").asInt()).isEqualTo(1);
    assertThat(done.json().path("unchanged").asInt()).isEqualTo(1);
    assertThat(done.json().path("factsKept").asInt()).isEqualTo(3);
  }

  @Test
  void tableIsReadByItsTextColumn() throws IOException {
    String table =
        Files.writeString(dir.resolve("t.tsv"), "id\ttext\n1\tYou must wait.\n").toString();
    Done done =
        run(new ToneCheckCommand(), "--language", "en", "--packs", SHIPPED, "--json", table);
    assertThat(done.json().path("messages").asInt()).isEqualTo(1);
    assertThat(done.json().path("changed").asInt()).isEqualTo(1);
  }

  @Test
  void ownPacksAreTried() throws IOException {
    Done done = run(new ToneTestCommand(), "--packs", packs(PACK));
    assertThat(done.code()).isZero();
    assertThat(done.out())
        .contains("en: 1 rules, 0 of them hold a text back; 3 examples come out as written");
  }

  @Test
  void failingExampleIsToldWithItsPlaceAndNothingLoads() throws IOException {
    String packs = packs(PACK.replace("Gladly at all", "With pleasure at all"));
    Done test = run(new ToneTestCommand(), "--packs", packs);
    assertThat(test.code()).isEqualTo(1);
    assertThat(test.err()).contains("en/own.yaml:", "gladly:", "With pleasure at all");
    assertThat(run(rewriting("No problem."), "--language", "en", "--packs", packs).code())
        .isEqualTo(1);
  }

  @Test
  void wrongUseIsExplained() {
    assertThat(run(rewriting(""), "--language", "tlh", "--packs", SHIPPED).err())
        .contains("--language: tlh (expected: one of da, en, fi, ko, nb");
    assertThat(run(new ToneTestCommand(), "--packs", "nowhere").err())
        .contains("--packs: nowhere is no folder");
    assertThat(
            run(new ToneCheckCommand(), "--language", "en", "--packs", SHIPPED, "nowhere.txt")
                .err())
        .contains("nowhere.txt: no such file");
  }
}
