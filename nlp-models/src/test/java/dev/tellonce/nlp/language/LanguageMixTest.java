package dev.tellonce.nlp.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.message.Language;
import dev.tellonce.nlp.Tables;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LanguageMixTest {
  private final OpenNlpLanguageDetector detector = new OpenNlpLanguageDetector();

  @Test
  void aChangeOfLanguageWithinALineIsHeard() {
    List<String> wrong = new ArrayList<>();
    for (String line : Tables.lines(getClass(), "mixed.txt")) {
      List<String> cells = Tables.cells(line);
      List<String> heard =
          detector.languagesOf(cells.get(2), new Language(cells.get(1))).stream()
              .map(Language::code)
              .sorted()
              .toList();
      if (!String.join(" ", heard).equals(cells.get(0))) {
        wrong.add(line + " -> " + heard);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void lineHalfInTheLanguageSoFarDoesNotChangeIt() {
    String both = "Hvor er min pakke henne? Where is my parcel, please tell me when it comes today";
    assertThat(detector.detect(List.of(both), new Language("da"))).isEqualTo(new Language("da"));
    assertThat(detector.detect(List.of(both), new Language("en"))).isEqualTo(new Language("en"));
  }

  @Test
  void oddTextsHoldAtMostTheKnownLanguages() {
    for (String text : Tables.odd()) {
      assertThat(detector.languagesOf(text, Language.UNKNOWN))
          .hasSizeLessThanOrEqualTo(8)
          .doesNotHaveDuplicates();
    }
    assertThat(detector.languagesOf("", Language.UNKNOWN)).isEmpty();
    assertThat(detector.languagesOf("😀👍", Language.UNKNOWN)).isEmpty();
    assertThat(detector.languagesOf("أين طلبي من فضلك", Language.UNKNOWN)).isEmpty();
  }
}
