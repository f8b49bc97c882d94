package dev.tellonce.nlp.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.nlp.Tables;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokensTest {
  private static List<String> words(String text) {
    return Tokens.of(text).stream().map(Token::word).toList();
  }

  @Test
  void wordsDigitsSyllablesAndSignsAreApart() {
    assertThat(words("Order 48213, ok?")).containsExactly("order", "48213", ",", "ok", "?");
    assertThat(words("249kr")).containsExactly("249", "kr");
    assertThat(words("48213번 주문")).containsExactly("48213", "번", "주", "문");
  }

  @Test
  void apostrophesInsideAWordBelongToIt() {
    assertThat(words("don't 'quote' it’s")).containsExactly("don't", "'", "quote", "'", "it's");
  }

  @Test
  void invisibleCharactersAndWideFormsAreUnified() {
    assertThat(words("per\u200Bson")).containsExactly("person");
    assertThat(words("per\u00ADson")).containsExactly("person");
    assertThat(words("ＯＲＤＥＲ ４８２１３")).containsExactly("order", "48213");
    assertThat(words("a\u030Ar")).containsExactly("år");
  }

  @Test
  void placesPointIntoTheText() {
    for (String text : Tables.odd()) {
      int last = 0;
      for (Token token : Tokens.of(text)) {
        assertThat(token.start()).isGreaterThanOrEqualTo(last);
        assertThat(token.end()).isGreaterThan(token.start()).isLessThanOrEqualTo(text.length());
        last = token.end();
      }
    }
  }

  @Test
  void sentencesEndAtTheirMarksAndNotAtNumbers() {
    List<List<Token>> sentences =
        Tokens.sentences(Tokens.of("Order no. 48213. It cost 12.50 kr. now! Really?!\nyes"));
    assertThat(sentences).hasSize(5);
    assertThat(sentences.getFirst()).extracting(Token::word).contains("48213");
  }
}
