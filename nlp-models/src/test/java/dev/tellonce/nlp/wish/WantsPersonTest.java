package dev.tellonce.nlp.wish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.message.Language;
import dev.tellonce.nlp.Tables;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Wishes for a person as customers write them in chat: slang, typos, hints, and lines that only
 * look like one.
 */
class WantsPersonTest {
  private static final double WANTED = 0.95;

  private final PhrasePersonRequests requests = new PhrasePersonRequests();

  @ParameterizedTest
  @ValueSource(strings = {"da", "nb", "fi", "ko", "sv", "de"})
  void wishesAreHeardInEveryLanguage(String code) {
    List<String> wrong = new ArrayList<>();
    int wished = 0;
    int missed = 0;
    int mistaken = 0;
    for (String line : Tables.lines(getClass(), "asks-" + code + ".txt")) {
      boolean wish = line.startsWith("+");
      boolean heard = requests.asksForPerson(line.substring(2), new Language(code));
      wished += wish ? 1 : 0;
      missed += wish && !heard ? 1 : 0;
      mistaken += !wish && heard ? 1 : 0;
      if (wish != heard) {
        wrong.add(line);
      }
    }
    double heard = wished - missed;
    assertThat(heard / wished).as("recall; wrong: %s", wrong).isGreaterThanOrEqualTo(WANTED);
    assertThat(heard / (heard + mistaken))
        .as("precision; wrong: %s", wrong)
        .isGreaterThanOrEqualTo(WANTED);
  }

  @Test
  void wishesAreHeardAtBothEndsOfALongText() {
    String story = "the parcel came late and the box was wet. ".repeat(1_000);
    String wish = "Please let me talk to a human. ";
    assertThat(requests.asksForPerson(wish + story, Language.ENGLISH)).isTrue();
    assertThat(requests.asksForPerson(story + wish, Language.ENGLISH)).isTrue();
    assertThat(requests.asksForPerson(story, Language.ENGLISH)).isFalse();
  }
}
