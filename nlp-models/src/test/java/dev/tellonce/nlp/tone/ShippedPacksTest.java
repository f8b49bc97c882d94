package dev.tellonce.nlp.tone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.message.ToneVerdict;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What the shipped packs do with texts that are in none of their examples. */
final class ShippedPacksTest {
  static final List<String> LANGUAGES = Shipped.LANGUAGES;

  @Test
  void allFiveLanguagesLoadWithTheirExamples() {
    assertThat(Shipped.PACKS.languages()).containsExactlyInAnyOrderElementsOf(LANGUAGES);
    for (String language : LANGUAGES) {
      assertThat(Shipped.PACKS.list(language)).hasSizeGreaterThanOrEqualTo(40);
      assertThat(Shipped.PACKS.list(language)).anyMatch(TonePacks.ListedRule::holds);
    }
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void neutralAndKindSentencesStay(String language) {
    assertThat(Shipped.table(language, "neutral")).hasSizeGreaterThanOrEqualTo(40);
    assertThat(changed(language, "neutral")).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void negationsThatCarryAFactStay(String language) {
    assertThat(Shipped.table(language, "negation")).hasSizeGreaterThanOrEqualTo(20);
    assertThat(changed(language, "negation")).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void harmlessLookAlikesAreNotHeld(String language) {
    assertThat(Shipped.table(language, "harmless")).hasSizeGreaterThanOrEqualTo(20);
    assertThat(Shipped.table(language, "harmless"))
        .filteredOn(line -> verdict(line, language) instanceof ToneVerdict.Held)
        .isEmpty();
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void blameAndAbuseAreHeld(String language) {
    assertThat(Shipped.table(language, "held")).hasSizeGreaterThanOrEqualTo(20);
    assertThat(Shipped.table(language, "held"))
        .allSatisfy(
            line -> assertThat(verdict(line, language)).isInstanceOf(ToneVerdict.Held.class));
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void whatIsOfferedForAHeldTextMayLeave(String language) {
    for (String line : Shipped.table(language, "held")) {
      if (verdict(line, language) instanceof ToneVerdict.Held held) {
        held.better()
            .ifPresent(
                better ->
                    assertThat(verdict(better, language))
                        .as(better)
                        .isInstanceOf(ToneVerdict.Fine.class));
      }
    }
  }

  @Test
  void abuseInAKindMessageHoldsAllOfIt() {
    ToneVerdict verdict = verdict("Thank you for writing, Anna. You are an idiot.", "en");

    assertThat(verdict).isInstanceOf(ToneVerdict.Held.class);
    assertThat(((ToneVerdict.Held) verdict).better()).isEmpty();
  }

  @Test
  void betterWordsKeepTheOtherSentences() {
    ToneVerdict verdict = verdict("Order 48213 is on its way. It is your fault.", "en");

    assertThat(((ToneVerdict.Held) verdict).better())
        .contains("Order 48213 is on its way. Let's put this right together.");
  }

  @Test
  void betterWordsThatWouldLoseAFactAreNotOffered() {
    ToneVerdict verdict = verdict("It is your fault that order 48213 came back.", "en");

    assertThat(((ToneVerdict.Held) verdict).better()).isEmpty();
  }

  private static List<String> changed(String language, String table) {
    return Stream.of(Shipped.table(language, table))
        .flatMap(List::stream)
        .filter(line -> !(verdict(line, language) instanceof ToneVerdict.Fine))
        .toList();
  }

  private static ToneVerdict verdict(String text, String language) {
    return Shipped.REWRITER.rewrite(text, new Language(language));
  }
}
