package dev.tellonce.nlp.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.message.Language;
import dev.tellonce.nlp.Tables;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NgramLanguageDetectorTest {
  private final NgramLanguageDetector detector = new NgramLanguageDetector();

  @Test
  void linesAreToldWithAndWithoutAPrior() {
    List<String> wrong = new ArrayList<>();
    for (String line : Tables.lines(getClass(), "lines.txt")) {
      List<String> cells = Tables.cells(line);
      List<String> said = List.of(cells.get(2).split(" / ", -1));
      Language found = detector.detect(said, new Language(cells.get(1)));
      if (!found.code().equals(cells.get(0))) {
        wrong.add(line + " -> " + found);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void nothingSaidKeepsThePrior() {
    assertThat(detector.detect(List.of(), new Language("da"))).isEqualTo(new Language("da"));
    assertThat(detector.detect(List.of(""), Language.UNKNOWN)).isEqualTo(Language.UNKNOWN);
  }

  @Test
  void oddTextsAreToldInBoundedTime() {
    for (String text : Tables.odd()) {
      detector.detect(List.of(text, text), Language.UNKNOWN);
      detector.detect(List.of(text), new Language("fr"));
    }
  }
}
