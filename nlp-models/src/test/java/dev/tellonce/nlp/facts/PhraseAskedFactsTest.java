package dev.tellonce.nlp.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.message.Fact;
import dev.tellonce.bot.message.Language;
import dev.tellonce.nlp.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseAskedFactsTest {
  private final PhraseAskedFacts facts = new PhraseAskedFacts();

  @ParameterizedTest
  @ValueSource(strings = {"en", "da", "nb", "fi", "ko", "sv", "de"})
  void requestsAreHeardAndStatementsAreNot(String code) {
    List<String> wrong = new ArrayList<>();
    for (String line : Tables.lines(getClass(), "asked-" + code + ".txt")) {
      List<String> cells = Tables.cells(line);
      Set<String> expected =
          cells.get(0).equals("-") ? Set.of() : new TreeSet<>(List.of(cells.get(0).split(" ", -1)));
      Set<String> asked = new TreeSet<>();
      facts.asked(cells.get(1), new Language(code)).stream()
          .map(Fact.Kind::wireName)
          .forEach(asked::add);
      if (!asked.equals(expected)) {
        wrong.add(line + " -> " + asked);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyLanguageIsTriedWhereItIsNotKnown() {
    assertThat(facts.asked("Mikä on tilausnumerosi?", Language.UNKNOWN))
        .containsExactly(Fact.Kind.ORDER_NUMBER);
    assertThat(facts.asked("주문번호를 알려 주시겠어요?", Language.UNKNOWN))
        .containsExactly(Fact.Kind.ORDER_NUMBER);
  }

  @Test
  void oddDraftsAskForNothing() {
    for (String text : Tables.odd()) {
      assertThat(facts.asked(text, Language.UNKNOWN)).isEmpty();
    }
  }
}
