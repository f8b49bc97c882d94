package dev.tellonce.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class EvaluateLanguageTest {
  @TempDir private Path dir = Path.of("");

  private static CommandRun run(String... arguments) {
    return CommandRun.of(new EvaluateCommand(), arguments);
  }

  private String file(String name, String... rows) throws IOException {
    return CommandRun.file(dir, name, List.of(rows));
  }

  @Test
  void columnsAreFoundByTheirNames() throws IOException {
    String file =
        file(
            "lines.tsv",
            "\uFEFFid\tlang\tsource\ttext",
            "1\ten\tshop\tWhere is my parcel? I ordered it last week",
            "2\tfi\tshop\tMilloin pakettini tulee? Olen odottanut viikon",
            "",
            "3\tko\tshop\t제 택배 언제 와요?",
            "4\ten\tshop\tWann kommt mein Paket? Ich warte schon eine Woche");
    CommandRun done = run("language", "--test", file, "--json");
    assertThat(done.code()).isZero();
    assertThat(done.err()).contains("lines.tsv: 4 lines");
    JsonNode json = done.json();
    assertThat(json.path("lines").asInt()).isEqualTo(4);
    assertThat(json.path("accuracy").asDouble()).isEqualTo(0.75);
    assertThat(json.path("accuracyApart").asDouble()).isEqualTo(0.75);
    assertThat(json.path("languages").path("en").path("accuracy").asDouble()).isEqualTo(0.5);
    assertThat(json.path("languages").path("ko").path("lines").asInt()).isEqualTo(1);
    JsonNode confusion = json.path("confusions").path(0);
    assertThat(confusion.path("lang").asString()).isEqualTo("en");
    assertThat(confusion.path("found").asString()).isEqualTo("de");
    assertThat(confusion.path("lines").asInt()).isEqualTo(1);
  }

  @Test
  void fileOfOneLanguageIsNamedAfterIt() throws IOException {
    String danish =
        file("da.tsv", "text", "Hvad skal jeg gøre nu? Jeg har ikke fået noget af jer endnu");
    String swedish = file("sv.tsv", "n\ttext", "1\tNär kommer mitt paket? Jag har väntat länge");
    CommandRun done = run("language", "--test", danish, swedish);
    assertThat(done.code()).isZero();
    assertThat(done.out())
        .containsPattern("da +1 +100\\.0 %")
        .containsPattern("sv +1 +100\\.0 %")
        .containsPattern("all +2 +100\\.0 %");
  }

  @Test
  void whatCannotBeReadIsToldWithItsPlace() throws IOException {
    refused("none.tsv: no such file", dir.resolve("none.tsv").toString());
    refused("columns [a, b] (expected: a TSV file", file("wrong.tsv", "a\tb", "1\t2"));
    refused("columns [text] (expected: a column lang", file("lines.tsv", "text", "hello"));
    refused("short.tsv:2: 1 cells", file("short.tsv", "text\tlang", "hello"));
    refused("tag.tsv:2: language: \"Danish\"", file("tag.tsv", "text\tlang", "hej\tDanish"));
    refused("0 lines (expected: at least one)", file("empty.tsv", "text\tlang"));
    Path latin = dir.resolve("latin.tsv");
    Files.write(latin, "text\tlang\nså\tda\n".getBytes(StandardCharsets.ISO_8859_1));
    refused("latin.tsv: not UTF-8", latin.toString());
  }

  private static void refused(String why, String file) {
    CommandRun done = run("language", "--test", file);
    assertThat(done.code()).isEqualTo(1);
    assertThat(done.err()).contains(why).doesNotContain("\tat ");
    assertThat(done.out()).isEmpty();
  }

  @Test
  void strangeLinesAreMeasuredCalmly() throws IOException {
    String file =
        file(
            "odd.tsv",
            "text\tlang",
            "\ten",
            "😀\tda",
            "أين طلبي\tar",
            "the ".repeat(16_000) + "\ten");
    CommandRun done = run("language", "--test", file, "--json");
    assertThat(done.code()).isZero();
    assertThat(done.out()).contains("\"found\":\"und\"");
  }
}
