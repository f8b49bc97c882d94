package dev.tellonce.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.message.Language;
import dev.tellonce.server.proof.Door.Answer;
import dev.tellonce.server.proof.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Questions without an answer, as the administrators' page lists and settles them. */
@TestInstance(Lifecycle.PER_CLASS)
class QuestionsOverHttpTest {
  private AdminDoor door;
  private int asked;

  @BeforeAll
  void open(@TempDir Path data) {
    door = AdminDoor.withFaq(data);
  }

  @AfterAll
  void close() {
    door.close();
  }

  /** Switched off, and on again: nothing is collected yet. */
  @BeforeEach
  void fresh() {
    turn(false);
    turn(true);
  }

  private void turn(boolean on) {
    assertThat(door.put("questions-switch", Map.of("inbox", "shop", "on", on)).status())
        .isEqualTo(200);
  }

  private String ask(Language language, String text) {
    return OpenQuestion.ask(door, "asks-" + asked++, language, text);
  }

  private List<JsonNode> groups(String query) {
    Answer answer = door.get("questions" + query);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json().path("groups").valueStream().toList();
  }

  private static List<String> places(JsonNode group) {
    return group.path("questions").valueStream().map(JsonNode::asString).toList();
  }

  private String decision(String question) {
    return door.post("faq-trial", Json.object().put("language", "en").put("question", question))
        .json()
        .path("decision")
        .asString();
  }

  @Test
  void questionInOtherWordsIsOneGroupAndAPhrasingAnswersTheNextOne() {
    assertThat(decision("Will my floor lamp be assembled?")).isEqualTo("hand_off");
    String first = ask(Language.ENGLISH, "Hello there. Will my floor lamp be assembled?");
    ask(Language.ENGLISH, "Is the floor lamp assembled on arrival?");
    ask(Language.ENGLISH, "Do you sell dog food?");
    JsonNode group = groups("").getFirst();
    assertThat(groups("")).hasSize(2);
    assertThat(group.path("count").asInt()).isEqualTo(2);
    assertThat(group.path("reasons").path("not_covered").asInt()).isEqualTo(2);
    assertThat(group.path("language").asString()).isEqualTo("en");
    assertThat(group.path("nearest").path("confidence").asDouble()).isBetween(0.0, 1.0);
    assertThat(group.path("examples").valueStream().map(each -> each.path("text").asString()))
        .containsExactlyInAnyOrder(
            "Will my floor lamp be assembled?", "Is the floor lamp assembled on arrival?");
    assertThat(
            group.path("examples").valueStream().map(each -> each.path("conversation").asString()))
        .contains(first.replace("/3", ""));

    int rows = door.get("audit").json().path("rows").path(0).path("seq").asInt();
    Answer added =
        door.post(
            "questions-phrasing",
            Map.of(
                "language",
                "en",
                "entry",
                "parcel-status",
                "phrasings",
                List.of(group.path("question").asString()),
                "questions",
                places(group)));
    assertThat(added.status()).as(added.text()).isEqualTo(200);
    assertThat(added.json().path("phrasings").valueStream().map(JsonNode::asString))
        .contains(group.path("question").asString());
    JsonNode row = door.get("audit").json().path("rows").path(0);
    assertThat(row.path("seq").asInt()).isEqualTo(rows + 1);
    assertThat(row.path("what").asString()).isEqualTo("faq.change");
    assertThat(decision("Will my floor lamp be assembled?")).isEqualTo("answer");
    assertThat(groups("")).hasSize(1);
  }

  @Test
  void dismissedGroupStaysAwayUntilNewQuestionsCome() {
    ask(Language.ENGLISH, "Do you sell dog food?");
    ask(Language.ENGLISH, "do you sell dog food");
    List<String> places = places(groups("").getFirst());
    assertThat(places).hasSize(2);
    Map<String, Object> dismissed = Map.of("how", "dismissed", "questions", places);
    assertThat(door.post("questions-settle", dismissed).json().path("settled").asInt())
        .isEqualTo(2);
    assertThat(groups("")).isEmpty();
    ask(Language.ENGLISH, "Do you sell dog food?");
    assertThat(groups("").getFirst().path("count").asInt()).isEqualTo(1);
  }

  @Test
  void listIsFilteredByInboxAndLanguage() {
    ask(Language.ENGLISH, "Do you sell dog food?");
    ask(new Language("da"), "Sælger I hundemad?");
    ask(Language.UNKNOWN, "dog food");
    assertThat(groups("?language=da")).hasSize(1);
    assertThat(groups("?language=en")).isNotEmpty();
    assertThat(groups("?inbox=garden")).isEmpty();
    assertThat(groups("?inbox=shop&language=ko")).isEmpty();
    JsonNode all = door.get("questions").json();
    assertThat(all.path("questions").asInt()).isEqualTo(3);
    assertThat(all.path("inboxes").path(0).path("on").asBoolean()).isTrue();
    assertThat(all.path("inboxes").path(1).path("on").asBoolean()).isFalse();
  }

  @Test
  void badInputIsNamed() {
    assertThat(door.put("questions-switch", Map.of("inbox", "cellar", "on", true)).status())
        .isEqualTo(404);
    assertThat(door.put("questions-switch", Map.of("inbox", "shop")).code()).isEqualTo("bad_value");
    Answer refused =
        door.post(
            "questions-settle", Map.of("how", "burnt", "questions", List.of("no-place", "x/y")));
    assertThat(refused.json().path("errors").valueStream().map(e -> e.path("field").asString()))
        .containsExactlyInAnyOrder("how", "questions");
    Map<String, Object> nowhere =
        Map.of(
            "language",
            "en",
            "entry",
            "no-such-entry",
            "phrasings",
            List.of("Why?"),
            "questions",
            List.of("a".repeat(22) + "/3"));
    assertThat(door.post("questions-phrasing", nowhere).status()).isEqualTo(404);
    assertThat(
            door.post("questions-phrasing", Json.object().put("language", "en"))
                .json()
                .path("errors")
                .valueStream()
                .map(e -> e.path("field").asString()))
        .containsExactlyInAnyOrder("entry", "phrasings", "questions");
  }
}
