package dev.tellonce.nlp.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.understanding.SentenceEncoder;
import dev.tellonce.nlp.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every encoder keeps. */
abstract class SentenceEncoderContract {
  private static final List<String> QUESTIONS =
      List.of(
          "Where is my order?",
          "",
          "I would like to have my money back, because the jacket arrived with a broken zip.",
          "Do you ship to Norway",
          "\uD83D\uDE00");

  /** The encoder under test; the test does not close it. */
  abstract SentenceEncoder encoder();

  /** A new encoder of the same kind; the test closes it. */
  abstract SentenceEncoder opened();

  @Test
  void everyVectorIsFiniteAndOfLengthOne() {
    List<String> texts = new ArrayList<>(QUESTIONS);
    texts.addAll(Tables.odd());
    for (float[] vector : encoder().encodeAll(texts)) {
      assertThat(vector).hasSize(encoder().dimensions());
      assertThat(dot(vector, vector)).isCloseTo(1, within(1e-4));
    }
  }

  @Test
  void sameTextHasSameVector() {
    for (String text : QUESTIONS) {
      assertThat(encoder().encode(text)).isEqualTo(encoder().encode(text));
    }
  }

  @Test
  void aTextHasItsVectorInAnyCompany() {
    List<float[]> together = encoder().encodeAll(QUESTIONS);
    assertThat(together).hasSize(QUESTIONS.size());
    for (int i = 0; i < QUESTIONS.size(); i++) {
      assertThat(together.get(i))
          .as(QUESTIONS.get(i))
          .containsExactly(encoder().encode(QUESTIONS.get(i)), within(1e-4f));
    }
  }

  @Test
  void noTextsGiveNoVectors() {
    assertThat(encoder().encodeAll(List.of())).isEmpty();
  }

  @Test
  void anotherOpeningHasTheSameNameAndVectors() {
    try (SentenceEncoder other = opened()) {
      assertThat(other.name()).isEqualTo(encoder().name());
      assertThat(other.encode("Where is my order?"))
          .isEqualTo(encoder().encode("Where is my order?"));
    }
  }

  @Test
  void eightThreadsGetTheVectorsThatOneGets() throws Exception {
    List<float[]> alone = QUESTIONS.stream().map(encoder()::encode).toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<List<float[]>>> found = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        found.add(threads.submit(() -> QUESTIONS.stream().map(encoder()::encode).toList()));
      }
      for (Future<List<float[]>> one : found) {
        for (int q = 0; q < QUESTIONS.size(); q++) {
          assertThat(one.get().get(q)).isEqualTo(alone.get(q));
        }
      }
    }
  }

  @Test
  void aClosedEncoderRefusesAndClosesTwice() {
    SentenceEncoder encoder = opened();
    encoder.close();
    encoder.close();
    assertThatThrownBy(() -> encoder.encode("Where is my order?"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
  }

  @Test
  void unknownLanguageIsReadOnlyByAnEncoderForAll() {
    assertThat(encoder().reads(Language.UNKNOWN)).isEqualTo(encoder().reads(new Language("xx")));
  }

  static double dot(float[] one, float[] other) {
    double sum = 0;
    for (int d = 0; d < one.length; d++) {
      sum += (double) one[d] * other[d];
    }
    return sum;
  }
}
