package dev.tellonce.nlp.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.nlp.Tables;
import org.junit.jupiter.api.Test;

class LineFeaturesTest {
  @Test
  void wordsAndNgramsWithEdgesAreFeaturesOnce() {
    assertThat(LineFeatures.of("Ja, ja"))
        .containsExactlyInAnyOrder(
            " j", " ja", " ja ", " ja j", "j", "ja", "ja ", "ja j", "ja ja", "a", "a ", "a j",
            "a ja", "a ja ", "=ja");
  }

  @Test
  void hangulIsOneFeature() {
    assertThat(LineFeatures.of("iPhone 언제 와요")).containsExactly(LineFeatures.HANGUL);
  }

  @Test
  void numbersAddressesAndLinksAreLeftOut() {
    assertThat(LineFeatures.cleaned("Ordre 48213 til a@b.dk, se https://shop.example/x!"))
        .isEqualTo(" ordre til se ");
    assertThat(LineFeatures.of("48213")).isEmpty();
  }

  @Test
  void whatIsCleanStaysAsItIs() {
    for (String text : Tables.odd()) {
      String clean = LineFeatures.cleaned(text);
      assertThat(clean.length()).isLessThanOrEqualTo(LineFeatures.MAX_LENGTH);
      assertThat(LineFeatures.of(text)).hasSizeLessThan(5 * LineFeatures.MAX_LENGTH + 400);
      assertThat(LineFeatures.of(clean)).isEqualTo(LineFeatures.of(text));
    }
  }
}
