package dev.tellonce.faq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.understanding.FaqHit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LuceneFaqIndexGarbageTest {
  private final LuceneFaqIndex index = new LuceneFaqIndex();

  @BeforeAll
  void build() {
    index.replaceAll(FaqFixture.all());
  }

  @AfterAll
  void close() {
    index.close();
  }

  private void holds(String question) {
    for (String code : FaqFixture.LANGUAGES) {
      List<FaqHit> hits = index.match(question, new Language(code));
      assertThat(hits).hasSizeLessThanOrEqualTo(10);
      assertThat(hits).allMatch(hit -> hit.confidence() >= 0 && hit.confidence() <= 1);
      assertThat(hits)
          .isSortedAccordingTo((a, b) -> Double.compare(b.confidence(), a.confidence()));
    }
  }

  @Test
  void oddTextsAreBornWithEqualCalm() {
    List<String> odd = new ArrayList<>();
    odd.add("");
    odd.add(" \t\n");
    odd.add("\uD83D\uDE00");
    odd.add("\uD83D");
    odd.add("\uDE00?");
    odd.add("wh\u200Bere is my par\u00ADcel?");
    odd.add("\u202Elecrap ym si erehw");
    odd.add("e\u0301".repeat(5000));
    odd.add("?".repeat(65_536));
    odd.add("where is my parcel? ".repeat(3500));
    odd.add("a".repeat(70_000));
    odd.add("가".repeat(65_536));
    odd.add(",".repeat(65_536));
    odd.add("1 ".repeat(32_768));
    odd.add("x, ".repeat(20_000) + "where is my parcel?");
    odd.add("where \u0000 is \uFFFF my parcel");
    odd.forEach(this::holds);
  }

  @Test
  void randomTextsAreBornWithEqualCalm() {
    long seed = 20_261_122L;
    Random random = new Random(seed);
    for (int i = 0; i < 60; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(400);
      for (int c = 0; c < length; c++) {
        switch (random.nextInt(5)) {
          case 0 -> text.append((char) random.nextInt(0x10000));
          case 1 -> text.append(' ');
          case 2 ->
              text.append(
                  "where parcel pakke paketti 택배 hvor, ? ! and".split(" ", -1)[random.nextInt(9)]);
          default -> text.append((char) ('a' + random.nextInt(26)));
        }
      }
      try {
        holds(text.toString());
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed " + seed + ", text " + i, e);
      }
    }
  }
}
