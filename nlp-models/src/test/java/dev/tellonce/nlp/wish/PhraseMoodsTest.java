package dev.tellonce.nlp.wish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.message.Mood;
import dev.tellonce.nlp.Tables;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhraseMoodsTest {
  private final PhraseMoods moods = new PhraseMoods();

  @Test
  void moodsAreReadInEveryLanguage() {
    List<String> wrong = new ArrayList<>();
    for (String line : Tables.lines(getClass(), "mood.txt")) {
      List<String> cells = Tables.cells(line);
      Mood mood = moods.read(List.of(cells.get(4).split(" / ", -1)), new Language(cells.get(0)));
      boolean inside =
          mood.frustration() >= Integer.parseInt(cells.get(1))
              && mood.frustration() <= Integer.parseInt(cells.get(2));
      if (!inside || mood.vulnerable() != cells.get(3).equals("yes")) {
        wrong.add(line + " -> " + mood);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void nothingSaidIsCalm() {
    assertThat(moods.read(List.of(), Language.ENGLISH)).isEqualTo(Mood.CALM);
  }

  @Test
  void whatWasVulnerableStaysSo() {
    List<String> lines = new ArrayList<>(List.of("my wife died last month"));
    for (int i = 0; i < 40; i++) {
      lines.add("where do I send the lamp number " + i);
    }
    assertThat(moods.read(lines, Language.ENGLISH).vulnerable()).isTrue();
  }

  @Test
  void oddTextsAreRead() {
    for (String text : Tables.odd()) {
      assertThat(moods.read(List.of(text, text), Language.UNKNOWN).frustration()).isBetween(0, 4);
    }
  }
}
