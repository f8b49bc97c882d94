package dev.tellonce.nlp.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tellonce.nlp.wish.LinearModel;
import dev.tellonce.nlp.wish.PersonFeatures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainPersonTest {
  @Test
  void ownLinesTeachTheSameModelTwice(@TempDir Path folder) throws IOException {
    Path data = questions(folder);
    new TrainPerson(data, line -> {}).write(folder.resolve("one"));
    new TrainPerson(data, line -> {}).write(folder.resolve("two"));
    for (String file : List.of("person.txt", "person.md")) {
      assertThat(folder.resolve("one").resolve(file))
          .hasSameBinaryContentAs(folder.resolve("two").resolve(file));
    }
    LinearModel model =
        LinearModel.parse(Files.readString(folder.resolve("one").resolve("person.txt")));
    assertThat(model.score(PersonFeatures.of("i would like to speak with a huamn please")))
        .isGreaterThan(model.score(PersonFeatures.of("what does the teapot cost")));
  }

  @Test
  void missingQuestionsAreToldByTheirFile(@TempDir Path folder) throws IOException {
    Path data = questions(folder);
    Files.delete(data.resolve(TrainPerson.QUESTIONS.getLast()));
    assertThatThrownBy(() -> new TrainPerson(data, line -> {}).write(folder))
        .hasMessageContaining("train.tsv: no such file");
  }

  /** A tiny copy of each public set the trainer reads. */
  static Path questions(Path folder) throws IOException {
    Path data = folder.resolve("data");
    for (String file : TrainPerson.QUESTIONS) {
      Path path = data.resolve(file);
      Files.createDirectories(path.getParent());
      Files.write(
          path,
          List.of(
              "text\tintent",
              "what does the blue mug cost\tprice",
              "when is the sale\tsale",
              "call my aunt\tmake_call"));
    }
    return data;
  }
}
