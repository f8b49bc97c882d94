package dev.tellonce.nlp.wish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.message.Language;
import dev.tellonce.nlp.Tables;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasePersonRequestsTest {
  private final PhrasePersonRequests requests = new PhrasePersonRequests();

  @ParameterizedTest
  @ValueSource(strings = {"en", "da", "nb", "fi", "ko", "sv", "de"})
  void requestsAreHeardAndTalesAreNot(String code) {
    List<String> wrong = new ArrayList<>();
    for (String line : Tables.lines(getClass(), "person-" + code + ".txt")) {
      boolean expected = line.startsWith("+");
      if (requests.asksForPerson(line.substring(2), new Language(code)) != expected) {
        wrong.add(line);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "da", "nb", "fi", "ko", "sv", "de"})
  void requestsAreHeardWhereTheLanguageIsNotKnown(String code) {
    for (String line : Tables.lines(getClass(), "person-" + code + ".txt")) {
      if (line.startsWith("+")) {
        assertThat(requests.asksForPerson(line.substring(2), Language.UNKNOWN)).as(line).isTrue();
      }
    }
  }

  @Test
  void englishIsHeardInEveryLanguage() {
    assertThat(requests.asksForPerson("agent please", new Language("fi"))).isTrue();
    assertThat(requests.asksForPerson("talk to a human", new Language("ko"))).isTrue();
  }

  @Test
  void oddTextsAskForNobody() {
    for (String text : Tables.odd()) {
      for (String code : List.of("en", "da", "ko", "und")) {
        assertThat(requests.asksForPerson(text, new Language(code))).isFalse();
      }
    }
  }
}
