package dev.tellonce.faq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.message.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentsTest {
  private static List<Segment> of(String code, String text) {
    Language language = new Language(code);
    return new Segments(language, WordLists.of(language)).of(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | I bought a lamp. Where is my parcel?            | Where is my parcel?
          en | hi, where is my parcel                          | where is my parcel
          en | I bought it for my mum, can I return it         | can I return it
          en | She is turning 80. I want to change my order    | I want to change my order
          da | Jeg købte en lampe. Hvor er min pakke           | Hvor er min pakke
          da | hej, kan jeg bytte den                          | kan jeg bytte den
          nb | Jeg kjøpte en lampe. Når kommer pakken          | Når kommer pakken
          fi | Ostin lampun. Voinko palauttaa sen              | Voinko palauttaa sen
          fi | Ostin lampun, toimitatteko Ruotsiin             | toimitatteko Ruotsiin
          ko | 램프를 샀습니다. 반품하고 싶어요                | 반품하고 싶어요
          """)
  void theAskingPartIsFound(String code, String text, String asking) {
    assertThat(of(code, text).stream().filter(Segment::asks).map(Segment::text))
        .containsExactly(asking);
  }

  @Test
  void aJoinedSecondQuestionIsAPartOfItsOwn() {
    assertThat(of("en", "Where is my parcel and can I change my address?"))
        .extracting(Segment::text)
        .containsExactly("Where is my parcel", "and can I change my address?");
    assertThat(of("fi", "Missä pakettini on ja korjaatteko pyöriä?")).hasSize(2);
  }

  @Test
  void aConditionStaysWithItsQuestion() {
    assertThat(of("en", "If it is broken, can I send it back?")).hasSize(1);
    assertThat(of("da", "Hvis den er i stykker, kan jeg så sende den retur?")).hasSize(1);
  }

  @Test
  void aTellingSentenceIsNotCutAtItsCommas() {
    assertThat(of("en", "I bought lamps, chairs, and rugs.")).hasSize(1);
    assertThat(of("en", "I bought lamps, chairs, and rugs.").getFirst().asks()).isFalse();
  }

  @Test
  void ofTooManyPartsThoseThatAskAreKept() {
    List<Segment> kept = of("en", "I am here. ".repeat(200) + "Where is my parcel?");
    assertThat(kept).hasSize(Segments.MAX_SEGMENTS);
    assertThat(kept.getFirst().text()).isEqualTo("Where is my parcel?");
  }
}
