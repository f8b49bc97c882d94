package dev.tellonce.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tellonce.bot.message.FaqId;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.understanding.FaqHit;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LuceneFaqIndexTest {
  private final LuceneFaqIndex index = new LuceneFaqIndex();

  @BeforeAll
  void build() {
    index.replaceAll(FaqFixture.all());
  }

  @AfterAll
  void close() {
    index.close();
  }

  private List<FaqHit> ask(String code, String question) {
    return index.match(question, new Language(code));
  }

  private static double sureness(List<FaqHit> hits) {
    return hits.isEmpty() ? 0 : hits.getFirst().confidence();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Where is my parcel? Order 48213, I ordered last Tuesday
          en | Hi! It is for my mother, she turns 70 on Sunday. Where is my parcel?
          da | Hvor er min pakke? Ordre 48213, jeg bestilte sidste tirsdag
          nb | Hvor er pakken min? Ordre 48213, jeg bestilte forrige tirsdag
          fi | Missä pakettini on? Tilaus 48213, tilasin viime tiistaina
          ko | 제 택배 어디 있나요? 주문번호 48213이고 지난주 화요일에 주문했어요
          """)
  void theStoryAroundTheQuestionDoesNotDrownIt(String code, String question) {
    List<FaqHit> hits = ask(code, question);
    assertThat(hits).isNotEmpty();
    assertThat(hits.getFirst().entry().id()).isEqualTo(new FaqId("parcel"));
    assertThat(hits.getFirst().confidence()).isGreaterThanOrEqualTo(0.8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | where is my parcle       | parcel
          en | how do i return a thing  | return
          en | how much is shiping?     | delivery-price
          da | hvad koster leveringen   | delivery-price
          da | hvor er min pake         | parcel
          nb | hva koster frakten       | delivery-price
          nb | hvor er pakka mi         | parcel
          fi | paljonko toimitus maksaa | delivery-price
          fi | miten palautan tuotteita | return
          ko | 배송비 얼마예요          | delivery-price
          ko | 환불 언제 되나요         | refund
          """)
  void otherWordsAndTyposStillFindTheEntry(String code, String question, String id) {
    List<FaqHit> hits = ask(code, question);
    assertThat(hits).isNotEmpty();
    assertThat(hits.getFirst().entry().id()).isEqualTo(new FaqId(id));
    assertThat(hits.getFirst().confidence()).isGreaterThanOrEqualTo(0.5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Can you repair my bicycle?
          en | What is the name of your founder?
          en | Do you sell garden furniture?
          en | My neighbour took my newspaper
          en | Where is my parcel and can you repair my bicycle?
          en | When do I get my money back for the concert tickets my boss lost?
          en | hello
          da | Kan I reparere min cykel?
          da | Sælger I havemøbler?
          da | Hvor er min pakke, og kan I reparere min cykel?
          nb | Kan dere reparere sykkelen min?
          nb | Selger dere hagemøbler?
          nb | Hvor er pakken min, og kan dere reparere sykkelen min?
          fi | Korjaatteko polkupyöriä?
          fi | Myyttekö puutarhakalusteita?
          fi | Missä pakettini on ja korjaatteko polkupyöriä?
          ko | 자전거 수리해 주시나요?
          ko | 정원 가구도 파나요?
          ko | 제 택배 어디 있나요? 그리고 자전거 수리도 되나요?
          """)
  void whatIsNotOrHalfCoveredIsNotSure(String code, String question) {
    assertThat(sureness(ask(code, question))).isLessThan(0.5);
  }

  @Test
  void everyPhrasingFindsItsOwnEntry() {
    for (String code : FaqFixture.LANGUAGES) {
      for (var entry : FaqFixture.in(code)) {
        for (String text : LuceneFaqIndex.texts(entry)) {
          FaqHit first = ask(code, text).getFirst();
          assertThat(first.entry().id()).as(text).isEqualTo(entry.id());
          assertThat(first.confidence()).as(text).isGreaterThanOrEqualTo(0.8);
        }
      }
    }
  }

  @Test
  void shippedLinesNoFaqAnswersAreNeverSure() {
    for (String code : FaqFixture.LANGUAGES) {
      for (String line : WordLists.of(new Language(code)).lines("out-of-scope")) {
        assertThat(sureness(ask(code, line))).as(line).isLessThan(0.5);
      }
    }
  }

  @Test
  void onlyEntriesInTheLanguageAreFound() {
    assertThat(ask("sv", "Hvor er min pakke?")).isEmpty();
    assertThat(index.match("Where is my parcel?", Language.UNKNOWN)).isEmpty();
    assertThat(ask("da", "Hvor er min pakke?"))
        .allMatch(hit -> hit.entry().language().equals(new Language("da")));
  }

  @Test
  void entryOfAnotherLanguageIsKnownButNeverAmongTheHits() {
    Language swedish = new Language("sv");
    FaqHit other = index.elsewhere("Hvor er min pakke?", swedish, LocalDate.EPOCH).orElseThrow();
    assertThat(other.entry().id()).isEqualTo(new FaqId("parcel"));
    assertThat(other.entry().language().code()).isIn("da", "nb");
    assertThat(index.match("Hvor er min pakke?", swedish)).isEmpty();
    assertThat(index.elsewhere("Hvor er min pakke?", new Language("da"), LocalDate.EPOCH))
        .map(hit -> hit.entry().language().code())
        .isNotEqualTo(Optional.of("da"));
    assertThat(index.elsewhere("purple elephants sing at midnight", swedish, LocalDate.EPOCH))
        .isEmpty();
  }

  @Test
  void whatIsTooUnlikelyToBeAHitHasItsPlaceAllTheSame() {
    String question = "purple elephants where they are, and parcels";
    List<FaqHit> ranked = index.ranked(question, Language.ENGLISH);
    assertThat(ranked).hasSizeGreaterThan(ask("en", question).size());
    assertThat(ranked).startsWith(ask("en", question).toArray(FaqHit[]::new));
    assertThat(index.ranked("Where is my parcel?", Language.ENGLISH).getFirst())
        .isEqualTo(ask("en", "Where is my parcel?").getFirst());
    assertThat(index.ranked(" ", Language.ENGLISH)).isEmpty();
  }

  @Test
  void theSameEntriesGiveTheSameHits() {
    try (LuceneFaqIndex other = new LuceneFaqIndex()) {
      other.replaceAll(FaqFixture.all().reversed());
      for (String question :
          List.of("where is my parcle", "free returns?", "refund for delivery")) {
        assertThat(other.match(question, Language.ENGLISH)).isEqualTo(ask("en", question));
      }
    }
  }

  @Test
  void anEditServesTheNextQuestion() {
    try (LuceneFaqIndex own = new LuceneFaqIndex()) {
      own.replaceAll(FaqFixture.all());
      assertThat(sureness(own.match("Do you engrave names?", Language.ENGLISH))).isLessThan(0.5);
      own.update(
          FaqFixture.entry("engraving", "en", "Do you engrave names?", "Can I get a name on it?"));
      FaqHit hit = own.match("Do you engrave names?", Language.ENGLISH).getFirst();
      assertThat(hit.entry().id()).isEqualTo(new FaqId("engraving"));
      assertThat(hit.confidence()).isGreaterThanOrEqualTo(0.8);
      own.remove(new FaqId("engraving"), Language.ENGLISH);
      assertThat(sureness(own.match("Do you engrave names?", Language.ENGLISH))).isLessThan(0.5);
      assertThat(sureness(own.match("Hvor er min pakke?", new Language("da")))).isGreaterThan(0.8);
    }
  }

  @Test
  void twoEntriesWithTheSamePhrasingAreNeverSure() {
    try (LuceneFaqIndex own = new LuceneFaqIndex()) {
      own.replaceAll(
          List.of(
              FaqFixture.entry("a", "en", "How long does it take?"),
              FaqFixture.entry("b", "en", "How long does it take?"),
              FaqFixture.entry("c", "en", "Where is my parcel?")));
      assertThat(sureness(own.match("How long does it take?", Language.ENGLISH)))
          .isLessThanOrEqualTo(0.5);
    }
  }

  @Test
  void oneEntryWithOnePhrasingIsEnough() {
    try (LuceneFaqIndex own = new LuceneFaqIndex()) {
      own.replaceAll(List.of(FaqFixture.entry("a", "is", "Hvar er pakkinn minn?")));
      assertThat(own.match("hvar er pakkinn", new Language("is"))).hasSize(1);
      assertThat(own.match("Hvað kostar hjól?", new Language("is")))
          .allMatch(hit -> hit.confidence() < 0.5);
    }
  }

  @Test
  void anEmptyIndexFindsNothing() {
    try (LuceneFaqIndex own = new LuceneFaqIndex()) {
      assertThat(own.match("Where is my parcel?", Language.ENGLISH)).isEmpty();
      own.replaceAll(List.of());
      assertThat(own.match("Where is my parcel?", Language.ENGLISH)).isEmpty();
    }
  }

  @Test
  void aFolderOfAnotherProcessIsRefused(@TempDir Path folder) {
    try (LuceneFaqIndex own = new LuceneFaqIndex(folder)) {
      own.replaceAll(FaqFixture.in("en"));
      assertThat(sureness(own.match("Where is my parcel?", Language.ENGLISH))).isGreaterThan(0.8);
      assertThatThrownBy(() -> new LuceneFaqIndex(folder))
          .isInstanceOf(FaqIndexException.class)
          .hasMessageContaining("in use by another process");
    }
    try (LuceneFaqIndex again = new LuceneFaqIndex(folder)) {
      assertThat(again.match("Where is my parcel?", Language.ENGLISH)).isEmpty();
    }
  }
}
