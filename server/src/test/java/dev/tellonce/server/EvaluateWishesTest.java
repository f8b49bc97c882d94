package dev.tellonce.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that measure wishes for a person, moods and the finding of FAQ entries. */
class EvaluateWishesTest {
  @TempDir private Path dir = Path.of("");

  private static CommandRun run(String... arguments) {
    return CommandRun.of(new EvaluateCommand(), arguments);
  }

  private String file(String name, String... rows) throws IOException {
    return CommandRun.file(dir, name, List.of(rows));
  }

  @Test
  void wishesThatAreHeardAndMissedAreCounted() throws IOException {
    String test =
        file(
            "wishes.tsv",
            "label\ttext",
            "1\tI want to talk to a person",
            "1\tthe weather is nice",
            "0\tI want to talk to an agent",
            "0\twhere is my parcel");
    CommandRun done = run("person-request", "--test", test, "--json");
    assertThat(done.code()).isZero();
    assertThat(done.json().path("lines").asInt()).isEqualTo(4);
    assertThat(done.json().path("wishes").asInt()).isEqualTo(2);
    assertThat(done.json().path("precision").asDouble()).isEqualTo(0.5);
    assertThat(done.json().path("recall").asDouble()).isEqualTo(0.5);
    assertThat(done.json().path("f1").asDouble()).isEqualTo(0.5);
    assertThat(done.err())
        .contains("missed: the weather is nice")
        .contains("mistaken: I want to talk to an agent");
    assertThat(run("person-request", "--test", test).out()).contains("50.0 %");
  }

  @Test
  void labelThatIsNoneNamesItsLine() throws IOException {
    String test = file("wishes.tsv", "text\tlabel", "hello\t1", "hi\tmaybe");
    assertThat(run("person-request", "--test", test).err())
        .contains("wishes.tsv:3: label: maybe (expected: 1 or 0)");
  }

  @Test
  void moodsAreComparedWithWhatPeopleSaid() throws IOException {
    String test =
        file(
            "moods.tsv",
            "text\tmean",
            "THIS IS USELESS!!! I AM FURIOUS, WORST SHOP EVER\t4",
            "could you tell me the price\t0.3",
            "thank you so much\t0");
    CommandRun done = run("mood", "--test", test, "--json");
    assertThat(done.code()).isZero();
    assertThat(done.json().path("areaUnderCurve").asDouble()).isEqualTo(1);
    assertThat(done.json().path("spearman").asDouble()).isGreaterThan(0.8);
    assertThat(run("mood", "--test", file("none.tsv", "text\tmean")).err())
        .contains("0 lines (expected: at least one)");
    assertThat(run("mood", "--test", file("bad.tsv", "text\tmean", "hm\tlow")).err())
        .contains("bad.tsv:2: mean: low (expected: a number, 0 to 4)");
  }

  @Test
  void entriesAreFoundByWhatIsAsked() throws IOException {
    String faq =
        file(
            "faq.jsonl",
            "{\"faq_id\": 7, \"question\": \"Where is my parcel?\", \"answer\": \"On its way.\"}",
            "{\"id\": \"back\", \"question\": \"How do I return shoes?\", \"answers\": [\"So.\"]}",
            "{\"id\": \"back\", \"question\": \"Can I send things back?\", \"answer\": \"So.\"}",
            "{\"id\": \"hej\", \"lang\": \"da\", \"question\": \"Hvor?\", \"answer\": \"Her.\"}");
    String queries =
        file("queries.tsv", "query\tfaq_id", "where is the parcel\t7", "return the shoes\tback");
    CommandRun done = run("faq", "--faq", faq, "--queries", queries, "--no-encoder", "--json");
    assertThat(done.code()).isZero();
    assertThat(done.json().path("entries").asInt()).isEqualTo(2);
    assertThat(done.json().path("queries").asInt()).isEqualTo(2);
    assertThat(done.json().path("hitAt1").asDouble()).isEqualTo(1);
    assertThat(done.json().path("hitAt3").asDouble()).isEqualTo(1);
    assertThat(done.json().path("mrrAt10").asDouble()).isEqualTo(1);
    String broken = file("broken.jsonl", "{\"id\": 1, \"question\": \"What?\"}");
    assertThat(run("faq", "--faq", broken, "--queries", queries, "--no-encoder").err())
        .contains("broken.jsonl:1: no answer (expected: id, question and answer)");
  }
}
