package dev.tellonce.faq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.content.FaqEntry;
import dev.tellonce.bot.message.FaqId;
import dev.tellonce.bot.message.Language;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LearntTest {
  private static final List<String> WORDS = List.of("parcel", "return", "invoice");

  /** Phrasings of three entries, each with a vector of its own direction. */
  private static List<Phrasing> phrasings(int count) {
    return IntStream.range(0, count).mapToObj(LearntTest::phrasing).toList();
  }

  private static Phrasing phrasing(int number) {
    int entry = number % WORDS.size();
    String text = WORDS.get(entry) + " number " + number;
    FaqEntry of =
        new FaqEntry(
            new FaqId(WORDS.get(entry)),
            Language.ENGLISH,
            1,
            "",
            WORDS.get(entry),
            List.of(),
            "Gladly.",
            Optional.empty(),
            true);
    float[] vector = {0.1f, 0.1f, 0.1f};
    vector[entry] = 0.98f;
    return new Phrasing(
        number, of, text, new AnalysedText(List.of(), Set.of(), Set.of(), false), vector);
  }

  private static boolean seesVectors(Learnt learnt) {
    return Optional.ofNullable(learnt.classifier()).orElseThrow().seesVectors();
  }

  @Test
  void partIsLearntAsTheWholeIs() {
    List<Phrasing> few = phrasings(Learnt.FEW);
    List<Phrasing> many = phrasings(Learnt.FEW + 1);
    assertThat(seesVectors(Learnt.from(few))).isTrue();
    assertThat(seesVectors(Learnt.from(many))).isFalse();
    assertThat(seesVectors(Learnt.from(many).of(many.subList(0, 300)))).isFalse();
  }

  @Test
  void bothWaysTellEntriesApart() {
    for (int count : List.of(300, Learnt.FEW + 1)) {
      Phrasing asked = phrasing(1);
      Learnt learnt = Learnt.from(phrasings(count));
      assertThat(learnt.judge("a return, please", asked.vector()).best().getFirst())
          .isEqualTo(asked.id());
    }
  }

  @Test
  void twoEntriesAreToldApartToo() {
    List<Phrasing> two =
        phrasings(Learnt.FEW * 2).stream()
            .filter(phrasing -> !phrasing.id().value().equals("invoice"))
            .toList();
    Learnt learnt = Learnt.from(two);
    assertThat(learnt.judge("my parcel", phrasing(0).vector()).best().getFirst())
        .isEqualTo(phrasing(0).id());
    assertThat(learnt.judge("a return", phrasing(1).vector()).best().getFirst())
        .isEqualTo(phrasing(1).id());
  }
}
