package dev.tellonce.nlp.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.message.Fact;
import dev.tellonce.bot.message.Language;
import dev.tellonce.nlp.Tables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ScanningFactReaderTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 19);

  private final ScanningFactReader reader = new ScanningFactReader();

  @Test
  void factsAreReadInEveryLanguage() {
    List<String> wrong = new ArrayList<>();
    for (String line : Tables.lines(getClass(), "facts.txt")) {
      List<String> cells = Tables.cells(line);
      TreeSet<String> expected =
          cells.get(1).equals("-")
              ? new TreeSet<>()
              : new TreeSet<>(List.of(cells.get(1).split(" ", -1)));
      TreeSet<String> read = new TreeSet<>();
      for (Fact fact : reader.read(cells.get(2), new Language(cells.get(0)), TODAY, 1)) {
        read.add(fact.kind().wireName() + "=" + fact.value().replace(' ', '_'));
      }
      if (!read.equals(expected)) {
        wrong.add(line + " -> " + read);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void aFactKeepsItsWordsAndItsSource() {
    Fact fact = reader.read("Order no. 48213", Language.ENGLISH, TODAY, 7).getFirst();
    assertThat(fact.asSaid()).isEqualTo("48213");
    assertThat(fact.source()).isEqualTo(7);
    assertThat(fact.confidence()).isGreaterThan(0.9);
  }

  @Test
  void factsComeInTheOrderOfTheText() {
    List<Fact> facts =
        reader.read("yesterday I paid $5 for order 48213", Language.ENGLISH, TODAY, 1);
    assertThat(facts)
        .extracting(Fact::kind)
        .containsExactly(Fact.Kind.DATE, Fact.Kind.AMOUNT, Fact.Kind.ORDER_NUMBER);
  }

  @Test
  void oddTextsAreRead() {
    for (String text : Tables.odd()) {
      for (String code : List.of("en", "ko", "und")) {
        assertThat(reader.read(text, new Language(code), TODAY, 1)).hasSizeLessThanOrEqualTo(50);
      }
    }
  }
}
