package dev.tellonce.nlp.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tellonce.bot.message.Language;
import dev.tellonce.nlp.wish.LinearModel;
import dev.tellonce.nlp.wish.PhraseMoods;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainMoodTest {
  private static final List<String> SOUR =
      List.of("the mugs came broken", "no answer at all", "it leaks and nobody cares");
  private static final List<String> SWEET =
      List.of("what a pretty mug", "that was quick", "so pleased with the teapot");

  @Test
  void theSameDataGivesTheSameBytes(@TempDir Path folder) throws IOException {
    Path data = corpora(folder);
    new TrainMood(data, line -> {}).write(folder.resolve("one"));
    new TrainMood(data, line -> {}).write(folder.resolve("two"));
    for (String file : List.of("tone.txt", "heat.txt", "heat.md")) {
      assertThat(folder.resolve("one").resolve(file))
          .hasSameBinaryContentAs(folder.resolve("two").resolve(file));
    }
    assertThat(folder.resolve("one/heat.md"))
        .content()
        .contains("Licence", "seeded", "cross-validation");
  }

  @Test
  void ratedLinesTeachWhichWordsAreSour(@TempDir Path folder) throws IOException {
    new TrainMood(corpora(folder), line -> {}).write(folder);
    LinearModel heat = read(folder, "heat.txt");
    PhraseMoods moods = new PhraseMoods(read(folder, "tone.txt"), heat);
    assertThat(moods.strength(List.of("the mugs came broken again"), Language.ENGLISH))
        .isGreaterThan(moods.strength(List.of("what a pretty mug it is"), Language.ENGLISH));
    assertThat(read(folder, "heat.txt").text()).isEqualTo(heat.text());
  }

  @Test
  void missingCorpusIsToldByItsFile(@TempDir Path folder) throws IOException {
    Path data = corpora(folder);
    Files.delete(data.resolve(TrainMood.RATED));
    assertThatThrownBy(() -> new TrainMood(data, line -> {}).write(folder))
        .isNotInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("user_turns.tsv: no such file");
  }

  private static LinearModel read(Path folder, String file) throws IOException {
    return LinearModel.parse(Files.readString(folder.resolve(file)));
  }

  private static Path corpora(Path folder) throws IOException {
    List<String> films = new ArrayList<>(List.of("text\tlabels"));
    List<String> rated = new ArrayList<>(List.of("dialog\ttext\tmean"));
    for (int i = 0; i < 30; i++) {
      films.add(SOUR.get(i % 3) + "\t1,6");
      films.add(SWEET.get(i % 3) + "\t5");
      rated.add(i + "\t" + SOUR.get(i % 3) + "\t3.33");
      rated.add(i + "\t" + SWEET.get(i % 3) + "\t0.33");
    }
    Path data = folder.resolve("data");
    write(data.resolve(TrainMood.EMOTIONS), films);
    write(data.resolve(TrainMood.RATED), rated);
    return data;
  }

  private static void write(Path file, List<String> lines) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, lines);
  }
}
