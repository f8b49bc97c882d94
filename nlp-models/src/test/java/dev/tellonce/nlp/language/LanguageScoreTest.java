package dev.tellonce.nlp.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.message.Language;
import dev.tellonce.nlp.language.LanguageScore.Pair;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LanguageScoreTest {
  private static final Language DANISH = new Language("da");
  private static final Language BOKMAL = new Language("nb");
  private static final Language NYNORSK = new Language("nn");

  @Test
  void bokmalAndNynorskAreOneUnlessApart() {
    LanguageScore score = new LanguageScore();
    score.add(BOKMAL, NYNORSK);
    score.add(BOKMAL, BOKMAL);
    score.add(BOKMAL, DANISH);
    score.add(DANISH, DANISH);
    assertThat(score.lines()).isEqualTo(4);
    assertThat(score.accuracy()).isEqualTo(0.75);
    assertThat(score.accuracyApart()).isEqualTo(0.5);
    assertThat(score.accuracy(BOKMAL)).isEqualTo(2 / 3.0);
    assertThat(score.accuracyApart(BOKMAL)).isEqualTo(1 / 3.0);
    assertThat(score.languages()).containsExactly(DANISH, BOKMAL);
    assertThat(score.confusions())
        .containsExactly(
            Map.entry(new Pair(BOKMAL, DANISH), 1), Map.entry(new Pair(BOKMAL, NYNORSK), 1));
  }

  @Test
  void nothingMeasuredIsNotRight() {
    assertThat(new LanguageScore().accuracy()).isZero();
    assertThat(new LanguageScore().accuracy(DANISH)).isZero();
  }
}
