package dev.tellonce.nlp.tone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tellonce.bot.message.Fact;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.message.ToneVerdict;
import dev.tellonce.bot.tone.AnswerShape.Hint;
import dev.tellonce.bot.tone.AnswerShape.Kind;
import dev.tellonce.bot.tone.AnswerShape.Part;
import dev.tellonce.bot.tone.AnswerShape.Talk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped shapes of an answer to a complaint, on sentences that are in none of their files. */
class PhraseShapeTest {
  private static final PhraseShape SHAPE = PhraseShape.load(folder());
  private static final Fact ORDER = new Fact(Fact.Kind.ORDER_NUMBER, "48213", "48213", 1, 1);
  private static final String BROKEN = "My lamp from order 48213 came with a crack, I am fed up.";

  private static Path folder() {
    Path at = Path.of("").toAbsolutePath();
    while (!Files.exists(at.resolve("config").resolve("shape"))) {
      at = Optional.ofNullable(at.getParent()).orElseThrow();
    }
    return at.resolve("config").resolve("shape");
  }

  private static Talk talk(boolean longWait, String... said) {
    return new Talk(
        Language.ENGLISH, "Ida", List.of(ORDER), List.of(BROKEN), List.of(said), longWait);
  }

  private static Optional<Hint> hint(String draft, Talk talk, Kind kind, Part... part) {
    return SHAPE.look(draft, talk).stream()
        .filter(hint -> hint.kind() == kind)
        .filter(hint -> part.length == 0 || hint.part().equals(Optional.of(part[0])))
        .findFirst();
  }

  @Test
  void fiveLanguagesAreShipped() {
    assertThat(SHAPE.languages()).contains("en", "da", "fi", "nb", "ko");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Hey there, I completely see why you are upset. Sorry about the delay. I've asked the warehouse to send another one.
          da | Kære Ida, det er virkelig træls. Vi beklager forsinkelsen. Jeg har bedt lageret om at sende en ny.
          nb | Hallo Ida! Jeg skjønner at du er skuffet. Unnskyld at pakken er forsinket. Jeg har bedt lageret sende en ny.
          fi | Hyvää päivää! Ymmärrän pettymyksesi. Olemme pahoillamme viivästyksestä. Olen pyytänyt varastoa lähettämään uuden.
          ko | 안녕하세요. 얼마나 실망하셨을지 이해합니다. 배송이 늦어져 사과드립니다. 창고에 새 제품 발송을 요청했습니다.
          """)
  void everyPartOfAWholeAnswerIsFound(String language, String answer) {
    assertThat(SHAPE.parts(answer, new Language(language)))
        .containsExactlyInAnyOrder(Part.values());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | The lamp was sent on Monday.
          en | Which lamp did you buy?
          da | Lampen blev sendt i mandags.
          da | Hvilken lampe har du købt?
          nb | Lampen ble sendt på mandag.
          nb | Hvilken lampe kjøpte du?
          fi | Lamppu lähti maanantaina.
          fi | Minkä lampun ostit?
          ko | 램프는 월요일에 출고되었습니다.
          ko | 어떤 램프를 구매하셨나요?
          """)
  void factsAndQuestionsAreNoPart(String language, String answer) {
    assertThat(SHAPE.parts(answer, new Language(language))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | My lamp from order 48213 came with a crack and I am fed up | How much is shipping?
          da | Lampen fra ordre 48213 kom med en revne, det er for dårligt | Hvad koster fragt?
          nb | Lampen fra bestilling 48213 kom ødelagt | Hva koster frakt?
          fi | Lamppu tilauksesta 48213 tuli rikki | Paljonko toimitus maksaa?
          ko | 주문 48213 램프가 깨져서 왔어요 | 배송비가 얼마예요?
          """)
  void complaintsAreToldFromQuestions(String language, String complaint, String question) {
    assertThat(SHAPE.isComplaint(List.of(complaint), new Language(language))).isTrue();
    assertThat(SHAPE.isComplaint(List.of(question), new Language(language))).isFalse();
  }

  @Test
  void missingPartsAreOfferedInTheirPlaceAndNameTheMatter() {
    Talk talk = talk(false);
    String draft = "Hi Ida, we will send a new lamp today.";
    assertThat(hint(draft, talk, Kind.MISSING, Part.GREETING)).isEmpty();
    assertThat(hint(draft, talk, Kind.MISSING, Part.APOLOGY).orElseThrow().draft())
        .isEqualTo(
            "Hi Ida, I am sorry about the trouble with order 48213. We will send a new lamp"
                + " today.");
    String whole =
        hint(
                hint(draft, talk, Kind.MISSING, Part.APOLOGY).orElseThrow().draft(),
                talk,
                Kind.MISSING,
                Part.EMPATHY)
            .orElseThrow()
            .draft();
    assertThat(SHAPE.look(whole, talk)).isEmpty();
  }

  @Test
  void laterAnswersNeedNoPartThatWasSaid() {
    Talk talk =
        talk(
            false,
            "Hello Ida! I understand how annoying this is. I am sorry about the lamp."
                + " I will look into it.");
    assertThat(SHAPE.look("The new lamp has number 77.", talk)).isEmpty();
  }

  @Test
  void wrongOrderIsTold() {
    String draft =
        "Hello! I am sorry about the lamp. I understand how annoying this is. We will send one.";
    assertThat(hint(draft, talk(false), Kind.ORDER)).isPresent();
    assertThat(hint("Hello! I will check. Sorry about the lamp.", talk(false), Kind.ORDER))
        .isPresent();
  }

  @Test
  void apologyThatNamesNothingIsOfferedWithTheOrder() {
    Hint hint = hint("We apologise.", talk(false), Kind.UNNAMED).orElseThrow();
    assertThat(hint.draft()).isEqualTo("I am sorry about the trouble with order 48213.");
    assertThat(hint("Sorry about the lamp.", talk(false), Kind.UNNAMED)).isEmpty();
    assertThat(hint("Sorry about order 48213.", talk(false), Kind.UNNAMED)).isEmpty();
  }

  @Test
  void sameApologyIsToldAndAnotherOneOffered() {
    String said = "I am sorry about the trouble with order 48213.";
    Hint hint = hint(said, talk(false, said), Kind.SAME_APOLOGY).orElseThrow();
    assertThat(hint.offer()).isNotEqualTo(said).contains("48213");
  }

  @Test
  void sameCannedTextIsTold() {
    String said = "You find the label in the box under the lamp.";
    assertThat(hint(said + " Have a nice day!", talk(false, said), Kind.SAME_TEXT).orElseThrow())
        .extracting(Hint::draft)
        .isEqualTo("Have a nice day!");
  }

  @Test
  void afterALongWaitTheWarmerWordsAreOffered() {
    assertThat(hint("We will see.", talk(true), Kind.MISSING, Part.APOLOGY).orElseThrow().offer())
        .contains("long wait");
  }

  @Test
  void refusedWishIsFollowedByWhatCanBeDone() {
    Talk talk = talk(false);
    assertThat(hint("We cannot repair it.", talk, Kind.WISH).orElseThrow().offer())
        .startsWith("I understand what you would like. What I can do is");
    assertThat(hint("We cannot repair it. We can send a new one.", talk, Kind.WISH)).isEmpty();
  }

  @Test
  void offeredApologiesAdmitNoFault() {
    for (String language : List.of("en", "da", "fi", "nb", "ko")) {
      Talk talk = new Talk(new Language(language), "", List.of(ORDER), List.of(), List.of(), false);
      String offer = hint("ok", talk, Kind.MISSING, Part.APOLOGY).orElseThrow().offer();
      assertThat(SHAPE.parts(offer, new Language(language))).contains(Part.APOLOGY);
      assertThat(offer).contains("48213").doesNotContainIgnoringCase("fault");
    }
  }

  @Test
  void offeredTextsLeaveAsTheyAreOffered() throws java.io.IOException {
    PackRewriter rules = new PackRewriter(TonePacks.load(folder().resolveSibling("tone")));
    for (String language : List.of("en", "da", "fi", "nb", "ko")) {
      String file = language + ".yaml";
      List<PackFault> faults = new ArrayList<>();
      ShapeWords words = ShapeReader.read(file, Files.readString(folder().resolve(file)), faults);
      assertThat(faults).isEmpty();
      String order = String.valueOf(words.matter().get("order_number")).replace("{value}", "48213");
      words
          .offers()
          .values()
          .forEach(
              texts ->
                  texts.forEach(
                      text -> {
                        String said =
                            text.replace("{name}", "Ida").replace("{matter}", order).strip();
                        assertThat(rules.rewrite(said, new Language(language)))
                            .as(said)
                            .isEqualTo(new ToneVerdict.Fine());
                      }));
    }
  }

  @Test
  void fileWithAFailingExampleDoesNotLoad() throws java.io.IOException {
    String yaml =
        Files.readString(folder().resolve("en.yaml"))
            .replace("I am sorry to hear that.\", parts: empathy", "A lamp.\", parts: apology");
    assertThatThrownBy(() -> PhraseShape.of(Map.of("en.yaml", yaml)))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("A lamp.")
        .hasMessageContaining("expected: [apology]");
    assertThatThrownBy(() -> PhraseShape.of(Map.of("en.yaml", "language: da\nmood: bad\n")))
        .hasMessageContaining("mood")
        .hasMessageContaining("the file's name");
  }
}
