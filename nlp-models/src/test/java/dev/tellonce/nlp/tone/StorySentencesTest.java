package dev.tellonce.nlp.tone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.message.ToneVerdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sentence of the product's story in its five languages. */
final class StorySentencesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Unfortunately we can't ship your order before Monday. You must wait."
            + " | We can ship your order from Monday. Thank you for waiting.",
        "da | Desværre kan vi ikke sende din ordre før mandag. Du skal vente."
            + " | Vi kan sende din ordre fra mandag. Tak for din tålmodighed.",
        "fi | Valitettavasti emme voi lähettää tilaustasi ennen maanantaita. Sinun täytyy odottaa."
            + " | Voimme lähettää tilauksesi maanantaista alkaen. Kiitos kärsivällisyydestäsi.",
        "nb | Dessverre kan vi ikke sende bestillingen din før mandag. Du må vente."
            + " | Vi kan sende bestillingen din fra mandag. Takk for tålmodigheten.",
        "ko | 죄송하지만 월요일 전에는 주문하신 상품을 발송할 수 없습니다. 기다리셔야 합니다."
            + " | 월요일부터 주문하신 상품을 발송해 드릴 수 있습니다. 기다려 주셔서 감사합니다."
      })
  void whatWeCannotBecomesFromWhenWeCan(String language, String before, String after) {
    ToneVerdict verdict = Shipped.REWRITER.rewrite(before, new Language(language));

    assertThat(verdict).isInstanceOf(ToneVerdict.Rephrased.class);
    assertThat(((ToneVerdict.Rephrased) verdict).text()).isEqualTo(after);
  }

  @Test
  void theRulesThatWereUsedAreNamed() {
    ToneReading reading =
        Shipped.REWRITER.explain(
            "Hi Anna, we can't ship order 48213 before 10:30.", Language.ENGLISH);

    assertThat(reading.after()).isEqualTo("Hi Anna, we can ship order 48213 from 10:30.");
    assertThat(reading.rules()).hasSize(1);
    assertThat(reading.rules().getFirst().id()).isEqualTo("cannot-before");
    assertThat(reading.rules().getFirst().version()).isEqualTo(1);
    assertThat(reading.rules().getFirst().reason()).isNotBlank();
    assertThat(reading.rules().getFirst().from())
        .isEqualTo("we can't ship order 48213 before 10:30");
    assertThat(reading.rules().getFirst().to()).isEqualTo("we can ship order 48213 from 10:30");
  }

  @Test
  void theDayItselfIsNeverPromised() {
    for (String day : new String[] {"Monday", "next Friday", "3 May", "10:30", "tomorrow"}) {
      String text = "Unfortunately we can't ship your order before " + day + ".";

      assertThat(Shipped.REWRITER.explain(text, Language.ENGLISH).after())
          .isEqualTo("We can ship your order from " + day + ".");
    }
  }

  @Test
  void aTextInAnUnknownLanguageStays() {
    String text = "Tyvärr kan vi inte skicka din order före måndag.";

    assertThat(Shipped.REWRITER.rewrite(text, new Language("sv")))
        .isInstanceOf(ToneVerdict.Fine.class);
    assertThat(Shipped.REWRITER.rewrite(text, Language.UNKNOWN))
        .isInstanceOf(ToneVerdict.Fine.class);
  }
}
