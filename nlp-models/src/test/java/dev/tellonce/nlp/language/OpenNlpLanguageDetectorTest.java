package dev.tellonce.nlp.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.message.Language;
import dev.tellonce.nlp.Tables;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.junit.jupiter.api.Test;

class OpenNlpLanguageDetectorTest {
  private final OpenNlpLanguageDetector detector = new OpenNlpLanguageDetector();

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

  @Test
  void emojiAndRightToLeftTextsKeepThePriorOrAreUnknown() {
    Language finnish = new Language("fi");
    assertThat(detector.detect(List.of("😀👍🏽"), finnish)).isEqualTo(finnish);
    assertThat(detector.detect(List.of("\u202E\u200B"), finnish)).isEqualTo(finnish);
    assertThat(detector.detect(List.of("أين طلبي من فضلك"), finnish)).isEqualTo(Language.UNKNOWN);
    assertThat(detector.detect(List.of("أين طلبي من فضلك"), new Language("ar")))
        .isEqualTo(new Language("ar"));
  }

  @Test
  void endlessTextIsToldByItsBeginning() {
    String endless = "missä minun pakettini oikein on ".repeat(2_048);
    assertThat(endless).hasSize(65_536);
    assertThat(detector.detect(List.of(endless), Language.UNKNOWN)).isEqualTo(new Language("fi"));
    assertThat(detector.languagesOf(endless, Language.UNKNOWN)).containsExactly(new Language("fi"));
  }

  @Test
  void modelIsOpenNlpsOwnFile() throws IOException {
    LineFeaturesFactory.register();
    try (InputStream in = LanguageModel.class.getResourceAsStream(LanguageModel.FILE)) {
      LanguageDetectorME opennlp =
          new LanguageDetectorME(new LanguageDetectorModel(Objects.requireNonNull(in)));
      assertThat(opennlp.getSupportedLanguages())
          .containsExactlyInAnyOrder("da", "de", "en", "fi", "ko", "nb", "nn", "sv");
      assertThat(opennlp.predictLanguage("Milloin pakettini tulee?").getLang()).isEqualTo("fi");
    }
  }
}
