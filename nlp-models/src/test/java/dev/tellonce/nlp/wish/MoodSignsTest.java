package dev.tellonce.nlp.wish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.message.Language;
import dev.tellonce.nlp.Tables;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MoodSignsTest {
  private static final Set<MoodSign.Kind> TOLD =
      EnumSet.of(
          MoodSign.Kind.VULNERABLE,
          MoodSign.Kind.LEAVING,
          MoodSign.Kind.PUBLIC,
          MoodSign.Kind.COMPLAINT,
          MoodSign.Kind.THANKS,
          MoodSign.Kind.PRAISE);

  private final PhraseMoods moods = new PhraseMoods();

  @Test
  void signsAreSeenInEveryLanguage() {
    List<String> wrong = new ArrayList<>();
    for (String row : Tables.lines(getClass(), "signs.txt")) {
      List<String> cells = Tables.cells(row);
      Language language = new Language(cells.get(0));
      List<String> said = List.of(cells.get(2));
      Set<String> kinds =
          moods.signs(said, language).stream()
              .map(MoodSign::kind)
              .filter(TOLD::contains)
              .map(Enum::name)
              .collect(Collectors.toSet());
      boolean right = cells.get(1).equals("NONE") ? kinds.isEmpty() : kinds.contains(cells.get(1));
      boolean alarm = cells.get(1).equals("VULNERABLE");
      if (!right || moods.read(said, language).vulnerable() != alarm) {
        wrong.add(row + " -> " + kinds);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void signsNameTheirLineAndTheWordsAsWritten() {
    List<MoodSign> signs =
        moods.signs(List.of("hello", "This is RIDICULOUS, my lawyer calls"), Language.ENGLISH);
    assertThat(signs)
        .contains(
            new MoodSign(MoodSign.Kind.ANGRY, 1, "RIDICULOUS"),
            new MoodSign(MoodSign.Kind.PUBLIC, 1, "lawyer"))
        .allMatch(sign -> sign.line() == 1);
  }

  @Test
  void learntWordsAreShownWhereTheyTell() {
    assertThat(moods.signs(List.of("still no reply and the worst app ever"), Language.ENGLISH))
        .anyMatch(sign -> sign.kind() == MoodSign.Kind.LEARNT && !sign.words().isEmpty());
  }

  @Test
  void calmerThanAQuestionLiesBelowZero() {
    assertThat(moods.strength(List.of("thanks, that was great"), Language.ENGLISH)).isNegative();
  }

  @Test
  void hostileTextsAreRead() {
    PhrasePersonRequests requests = new PhrasePersonRequests();
    List<String> hostile = new ArrayList<>(Tables.odd());
    hostile.add("talk ".repeat(13_000));
    hostile.add("can i get someone to ".repeat(3_000));
    hostile.add("ikke ".repeat(13_000));
    hostile.add("사람이랑".repeat(16_000));
    hostile.add("a\u0301\u0327\u0336".repeat(16_000));
    hostile.add("\uD83D\uDE21".repeat(32_000));
    for (String text : hostile) {
      for (String code : List.of("en", "ko", "und")) {
        Language language = new Language(code);
        requests.asksForPerson(text, language);
        assertThat(moods.read(List.of(text), language).frustration()).isBetween(0, 4);
        assertThat(moods.signs(List.of(text), language)).allMatch(sign -> sign.line() == 0);
      }
    }
  }
}
