package dev.tellonce.nlp.tone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TokensTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.com/a?b=c",
        "www.example.com",
        "shop.example.co.kr/form",
        "anna@example.com",
        "`code with spaces`",
        "```\nfence\n```",
        "\"quoted words.\"",
        "“quoted words”",
        "«quoted words»",
        "'quoted words'",
        "<a href=x>",
        "{{order}}",
        "invoice-7.pdf",
        "#48213",
        "order_id"
      })
  void keptPassageIsOneToken(String kept) {
    assertThat(words("See " + kept + ", please")).containsExactly("See", kept, ",", "please");
  }

  @Test
  void apostrophesAndHyphensBelongToTheWord() {
    assertThat(keys("Don’t pre-order f.eks. O'Brien"))
        .containsExactly("don't", "pre-order", "f.eks", ".", "o'brien");
  }

  @Test
  void timesAmountsAndReferencesAreOneNumber() {
    assertThat(Tokens.of("10:30 1,299.50 24.12.2026 A-48213 3일"))
        .extracting(Token::kind)
        .containsOnly(Token.Kind.NUMBER);
  }

  @Test
  void ordinalsAndAbbreviationsEndNoSentence() {
    assertThat(sentences("Den kommer d. 5. maj kl. 10. Vi ses.")).isEqualTo(2);
    assertThat(sentences("First line\nsecond line")).isEqualTo(2);
    assertThat(sentences("Really?! Yes. ok")).isEqualTo(3);
    assertThat(sentences("Look at example.com.Then go")).isEqualTo(1);
  }

  @Test
  void unpairedSurrogatesAreTokensOfTheirOwn() {
    assertThat(words("a \ud800 b")).containsExactly("a", "\ud800", "b");
  }

  private static int sentences(String text) {
    return Sentence.split(text, Tokens.of(text), Set.of("kl", "d")).size();
  }

  private static List<String> keys(String text) {
    return Tokens.of(text).stream().map(Token::key).toList();
  }

  private static List<String> words(String text) {
    return Tokens.of(text).stream()
        .map(token -> text.substring(token.start(), token.end()))
        .toList();
  }
}
