package dev.tellonce.nlp.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.understanding.SentenceEncoder;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The encoder in the jars. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShippedEncoderTest extends SentenceEncoderContract {
  private final OnnxResources resources = new OnnxResources();
  private final SentenceEncoder encoder = Encoders.open(new EncoderFiles.Shipped(), 2, resources);
  private long openAtRest;

  @BeforeAll
  void rest() {
    openAtRest = resources.open();
  }

  @AfterAll
  void closeLast() {
    encoder.close();
    assertThat(resources.open()).isZero();
  }

  @Override
  SentenceEncoder encoder() {
    return encoder;
  }

  @Override
  SentenceEncoder opened() {
    return Encoders.shipped();
  }

  @Test
  void readsEnglishAndHasANameWithAFingerprint() {
    assertThat(encoder.reads(Language.ENGLISH)).isTrue();
    assertThat(encoder.reads(new Language("da"))).isFalse();
    assertThat(encoder.name()).matches("bge-small-en-v1\\.5-q@[0-9a-f]{16}");
    assertThat(encoder.dimensions()).isEqualTo(384);
  }

  @Test
  void sentencesOfOneMeaningAreNearerThanOthers() {
    List<String> pairs =
        List.of(
            "Where is my parcel?",
            "My package has not arrived yet",
            "I want my money back",
            "How do I get a refund?",
            "How can I change my password?",
            "I cannot log in, I forgot my secret word");
    List<float[]> vectors = encoder.encodeAll(pairs);
    for (int i = 0; i < pairs.size(); i += 2) {
      for (int other = 0; other < pairs.size(); other++) {
        if (other / 2 != i / 2) {
          assertThat(dot(vectors.get(i), vectors.get(i + 1)))
              .as(pairs.get(i) + " / " + pairs.get(other))
              .isGreaterThan(dot(vectors.get(i), vectors.get(other)));
        }
      }
    }
  }

  @Test
  void twoThousandEncodingsLeaveNothingOpen() {
    long before = resources.opened();
    for (int i = 0; i < 2_000; i++) {
      encoder.encode("order " + i);
    }
    assertThat(resources.opened()).isGreaterThan(before + 2_000);
    assertThat(resources.open()).isEqualTo(openAtRest).isEqualTo(1);
  }
}
