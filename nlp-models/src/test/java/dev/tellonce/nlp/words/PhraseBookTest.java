package dev.tellonce.nlp.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PhraseBookTest {
  private static boolean has(String phrase, String text) {
    return PhraseBook.of(List.of(phrase), Map.of("who", "person|real_person|agen*"))
        .isIn(Tokens.of(text));
  }

  @Test
  void choicesGapsAndClassesAreFound() {
    assertThat(has("talk|speak .. {who}", "can I talk to a person")).isTrue();
    assertThat(has("talk|speak .. {who}", "speak with agents")).isTrue();
    assertThat(has("talk|speak .. {who}", "talk to one of your people, a person")).isFalse();
    assertThat(has("talk ... {who}", "talk to one real person")).isTrue();
  }

  @Test
  void aGapDoesNotLeaveItsSentence() {
    assertThat(has("talk ... person", "we talk. A person came")).isFalse();
    assertThat(has("talk ... person", "no. 48213 talk, a person")).isTrue();
  }

  @Test
  void bordersAreThoseOfASentence() {
    assertThat(has("^ agent please? $", "Hello. Agent please!")).isTrue();
    assertThat(has("^ agent please? $", "agent")).isTrue();
    assertThat(has("^ agent please? $", "travel agent please")).isFalse();
    assertThat(has("^ agent please? $", "agent please help")).isFalse();
  }

  @Test
  void spacesDoNotMatterInKorean() {
    assertThat(has("상담원 .. 연결", "상담원연결해주세요")).isTrue();
    assertThat(has("상담원 .. 연결", "상담원을 연결해 주세요")).isTrue();
    assertThat(has("상담원 .. 연결", "상담원이 어제 친절하게 전화 연결")).isFalse();
  }

  @Test
  void dashesAndCommasDoNotPartAPhrase() {
    assertThat(has("customer_service please", "customer-service, please")).isTrue();
  }

  @Test
  void theLongestOfSeveralIsGiven() {
    PhraseBook book = PhraseBook.of(List.of("order", "order number"), Map.of());
    assertThat(book.find(Tokens.of("my order number"))).containsExactly(new Span(1, 3));
  }

  @Test
  void misspeltWordsAreReadOnlyWhereThatIsWanted() {
    List<Token> tokens = Tokens.of("transfr me to an agnet, or a pesron");
    PhraseBook book = PhraseBook.forgiving(List.of("transfer me ... agent", "person"), Map.of());
    assertThat(book.find(tokens)).isEmpty();
    assertThat(book.find(book.read(tokens))).hasSize(2);
    assertThat(PhraseBook.of(List.of("person"), Map.of()).read(tokens)).isEqualTo(tokens);
  }

  @Test
  void linesThatCannotBeReadAreRefused() {
    assertThatThrownBy(() -> PhraseBook.of(List.of("talk {nobody}"), Map.of()))
        .hasMessageContaining("expected: declared");
    assertThatThrownBy(() -> PhraseBook.of(List.of("a .. b .. c .. d .. e"), Map.of()))
        .hasMessageContaining("at most 3 gaps");
    assertThatThrownBy(() -> PhraseBook.of(List.of(".. person"), Map.of()))
        .hasMessageContaining("a word first");
  }
}
