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

class EvaluateIntentsTest {
  private static final List<String> PARCEL =
      List.of(
          "Where is my parcel?",
          "When does my parcel arrive?",
          "I am still waiting for my parcel",
          "Has my parcel been sent?",
          "My parcel has not come yet",
          "Track my parcel please",
          "How long until the parcel is here?",
          "Is the parcel on its way?");
  private static final List<String> RETURN =
      List.of(
          "How do I send something back?",
          "Can I return these shoes?",
          "I want to return my order",
          "What does a return cost?",
          "How long may I return things?",
          "Where do I hand in a return?",
          "The shoes do not fit, how do I return them?",
          "I would like to send it back");
  private static final List<String> PAY =
      List.of(
          "Which cards can I pay with?",
          "Can I pay by invoice?",
          "Do you take cash?",
          "How may I pay?",
          "Is paying by card safe?",
          "Can I pay in instalments?",
          "My card was refused when I paid",
          "Which ways to pay do you offer?");

  @TempDir private Path dir = Path.of("");

  private static CommandRun run(String... arguments) {
    return CommandRun.of(new EvaluateCommand(), arguments);
  }

  private String file(String name, List<String> rows) throws IOException {
    return CommandRun.file(dir, name, rows);
  }

  private String train() throws IOException {
    List<String> rows = new ArrayList<>(List.of("intent\ttext"));
    PARCEL.forEach(text -> rows.add("parcel\t" + text));
    RETURN.forEach(text -> rows.add("return\t" + text));
    PAY.forEach(text -> rows.add("pay\t" + text));
    return file("train.tsv", rows);
  }

  private String test() throws IOException {
    return file(
        "test.tsv",
        List.of(
            "text\tintent\tnote",
            "where is my parcel please\tparcel\t",
            "I want to return the shoes\treturn\t",
            "can I pay with my card\tpay\t",
            "who won the match on sunday\toos\t",
            "please sing me a song\tNO_NODES_DETECTED\t"));
  }

  @Test
  void questionsAreMatchedAndOthersAreRefused() throws IOException {
    CommandRun done =
        run(
            "intents",
            "--train",
            train(),
            "--test",
            test(),
            "--out-of-scope",
            file("more.tsv", List.of("text", "what is the tallest mountain")),
            "--no-encoder",
            "--precision",
            "0.7",
            "--json");
    assertThat(done.code()).isZero();
    assertThat(done.err()).contains("train.tsv: 3 intents");
    JsonNode json = done.json();
    assertThat(json.path("inScope").asInt()).isEqualTo(3);
    assertThat(json.path("outOfScope").asInt()).isEqualTo(3);
    assertThat(json.path("accuracy").asDouble()).isEqualTo(1);
    assertThat(json.path("macroF1").asDouble()).isEqualTo(1);
    assertThat(json.path("outOfScopeRecall").asDouble()).isEqualTo(1);
    assertThat(json.path("precisionAnswered").asDouble()).isEqualTo(1);
    assertThat(json.has("coverage")).isTrue();
    assertThat(json.has("inScopeAccuracyAnswered")).isTrue();
    assertThat(json.has("trainSeconds")).isTrue();
    assertThat(json.has("microsPerQuery")).isTrue();
  }

  @Test
  void sentenceVectorsTellTheSameInOtherWords() throws IOException {
    String asked = file("asked.tsv", List.of("text\tintent", "my package is late\tparcel"));
    CommandRun done = run("intents", "--train", train(), "--test", asked);
    assertThat(done.code()).isZero();
    assertThat(done.out()).contains("best intent is right").contains("100.0 %");
  }

  @Test
  void reportShowsTheQuestionsAndDoubtsTheTrainingFile() throws IOException {
    Path page = dir.resolve("page.html");
    CommandRun done =
        run(
            "intents",
            "--train",
            train(),
            "--test",
            test(),
            "--no-encoder",
            "--precision",
            "0.7",
            "--report",
            page.toString());
    assertThat(done.code()).isZero();
    assertThat(Files.readString(page))
        .contains("Of the 3 questions like these, ")
        .contains("Questions that no entry covers: all 2 go to a person.")
        .contains("where is my parcel please")
        .contains("3\u00A0entries");
    assertThat(
            run(
                    "intents",
                    "--train",
                    train(),
                    "--test",
                    test(),
                    "--report",
                    dir.resolve("none").resolve("page.html").toString())
                .err())
        .contains("page.html (expected: the name of a file, in a folder that is there)");
  }

  @Test
  void faultsNameTheFileAndWhatIsExpected() throws IOException {
    String empty = file("empty.tsv", List.of("text\tintent", "what\toos"));
    assertThat(run("intents", "--train", empty, "--test", test(), "--no-encoder"))
        .satisfies(done -> assertThat(done.code()).isNotZero())
        .satisfies(done -> assertThat(done.err()).contains("no intent (expected: at least one)"));
    String wrong = file("wrong.tsv", List.of("question\tintent", "what\tparcel"));
    assertThat(run("intents", "--train", wrong, "--test", test()).err())
        .contains("wrong.tsv: columns [question, intent]")
        .contains("(expected: a TSV file with the columns text, intent)");
    assertThat(run("intents", "--train", train(), "--test", test(), "--precision", "1.5").err())
        .contains("--precision: 1.5 (expected: above 0, below 1)");
  }
}
