package dev.tellonce.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tellonce.bot.message.Language;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuestionGroupsTest {
  private static QuestionGroups groups(String language) {
    return new QuestionGroups(new Language(language), Optional.empty());
  }

  /** The groups as sets of their questions, the largest first. */
  private static List<Set<String>> together(String language, List<String> questions) {
    return groups(language).of(questions).stream()
        .map(group -> group.members().stream().map(questions::get).collect(Collectors.toSet()))
        .toList();
  }

  @Test
  void englishQuestionsInOtherWordsAreOneGroup() {
    assertThat(
            together(
                "en",
                List.of(
                    "Do you gift wrap?",
                    "Where is my order?",
                    "Can you wrap my order as a gift?",
                    "Is gift wrapping possible?",
                    "How do I cancel my order?",
                    "Could u gift wrap it pls?",
                    "Can I cancel the order I placed this morning?")))
        .startsWith(
            Set.of(
                "Do you gift wrap?",
                "Can you wrap my order as a gift?",
                "Is gift wrapping possible?",
                "Could u gift wrap it pls?"))
        .contains(
            Set.of("How do I cancel my order?", "Can I cancel the order I placed this morning?"))
        .contains(Set.of("Where is my order?"));
  }

  @Test
  void danishCompoundsAndInflectionAreSeenThrough() {
    assertThat(
            together(
                "da",
                List.of(
                    "Kan I pakke lampen ind som gave?",
                    "Har I gaveindpakning?",
                    "Tilbyder I gaveindpakning?",
                    "Hvornår åbner butikken i Aarhus?",
                    "Hvad er jeres åbningstider i butikken?",
                    "Kan jeg betale med MobilePay?",
                    "Kan jeg bruge MobilePay?",
                    "Kan man betale med mobilepay hos jer?")))
        .contains(
            Set.of(
                "Kan jeg betale med MobilePay?",
                "Kan jeg bruge MobilePay?",
                "Kan man betale med mobilepay hos jer?"))
        .contains(Set.of("Har I gaveindpakning?", "Tilbyder I gaveindpakning?"));
  }

  @Test
  void koreanEndingsAreSeenThrough() {
    assertThat(
            together(
                "ko",
                List.of(
                    "선물 포장 가능한가요?",
                    "선물 포장도 해 주시나요?",
                    "선물포장 되나요?",
                    "배송은 얼마나 걸리나요?",
                    "배송 얼마나 걸려요?",
                    "매장이 어디에 있나요?")))
        .containsExactlyInAnyOrder(
            Set.of("선물 포장 가능한가요?", "선물 포장도 해 주시나요?", "선물포장 되나요?"),
            Set.of("배송은 얼마나 걸리나요?", "배송 얼마나 걸려요?"),
            Set.of("매장이 어디에 있나요?"));
  }

  @Test
  void sameWordsSeveralTimesCountSeveralTimes() {
    List<String> questions = List.of("Do you ship to Iceland?", "Gift cards?", "Gift cards?");
    List<QuestionGroups.Group> groups = groups("en").of(questions);
    assertThat(groups.getFirst()).isEqualTo(new QuestionGroups.Group(1, List.of(1, 2)));
    assertThat(groups).hasSize(2);
  }

  @Test
  void denyingQuestionIsAnotherQuestion() {
    assertThat(together("en", List.of("Has my parcel arrived?", "Why has my parcel not arrived?")))
        .hasSize(2);
  }

  @Test
  void theStoryAroundTheQuestionIsLeftOut() {
    QuestionGroups english = groups("en");
    assertThat(
            english.asking(
                "Hi there! I bought the floor lamp last week for my mother.\n"
                    + "It is lovely. Do you also sell bulbs for it?"))
        .isEqualTo("Do you also sell bulbs for it?");
    assertThat(english.asking("floor lamp\nbulb E27")).isEqualTo("floor lamp bulb E27");
    assertThat(english.asking("a".repeat(1000))).hasSizeLessThanOrEqualTo(300);
  }

  @Test
  void garbageHasGroupsToo() {
    assertThat(groups("en").of(List.of())).isEmpty();
    assertThat(together("en", List.of("", "🙂", "???", "12345"))).isNotEmpty();
    assertThat(groups("und").of(List.of("hvad", "hvad nu"))).hasSize(1);
  }

  @Test
  void moreThanTheMostIsRefused() {
    assertThatThrownBy(() -> groups("en").of(Collections.nCopies(2_001, "Why?")))
        .isInstanceOf(FaqIndexException.class)
        .hasMessageContaining("2001");
  }

  @Test
  void theMostQuestionsAtOnceAreGroupedAndTheSameTwice() {
    List<String> words = List.of("lamp", "chair", "rug", "shelf", "mirror", "vase", "desk", "bed");
    List<String> questions =
        IntStream.range(0, QuestionGroups.MOST)
            .mapToObj(
                i ->
                    "Can I "
                        + List.of("return", "repair", "exchange", "hang", "clean").get(i % 5)
                        + " the "
                        + words.get(i / 5 % 8)
                        + " from series "
                        + Character.toString('a' + i / 40 % 26)
                        + Character.toString('a' + i / 1040))
            .toList();
    List<QuestionGroups.Group> once = groups("en").of(questions);
    assertThat(once.stream().mapToInt(group -> group.members().size()).sum())
        .isEqualTo(QuestionGroups.MOST);
    assertThat(groups("en").of(questions)).isEqualTo(once);
  }
}
