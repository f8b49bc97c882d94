package dev.tellonce.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.server.proof.Door.Answer;
import dev.tellonce.server.proof.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The rules of positive language, as the administrators' page changes and tries them. */
class ToneOverHttpTest {
  static final String ID = "own-wrapping";

  /** A rule as a newcomer would write it. */
  static final String RULE =
      """
      id: own-wrapping
      reason: Says what we wrap with, not what is missing.
      match: "we (don't|do not) have wrapping paper"
      replace: "we wrap with ribbon"
      examples:
        - before: "We don't have wrapping paper."
          after: "We wrap with ribbon."
        - before: "We do not have wrapping paper."
          after: "We wrap with ribbon."
        - before: "We have wrapping paper."
          same: true
      """;

  private static final String SAID = "We don't have wrapping paper.";
  private static final String KINDER = "We wrap with ribbon.";

  private AdminDoor door;

  @BeforeEach
  void open(@TempDir Path data) {
    door = AdminDoor.open(data);
  }

  @AfterEach
  void close() {
    door.close();
  }

  static int version(AdminDoor door, String id) {
    return door.get("tone-rule?language=en&id=" + id).json().path("version").asInt();
  }

  private JsonNode listed(String id) {
    return door.get("tone?language=en")
        .json()
        .path("rules")
        .valueStream()
        .filter(rule -> rule.path("id").asString().equals(id))
        .findFirst()
        .orElse(Json.object());
  }

  private JsonNode tried(String text, String draft) {
    Answer answer = door.post("tone-trial", Map.of("language", "en", "text", text, "draft", draft));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  private String after(String text) {
    return tried(text, "").path("after").asString();
  }

  private Answer added(String text) {
    return door.post("tone-rules", Map.of("language", "en", "text", text));
  }

  private Answer put(String id, int version, String text) {
    return door.put("tone-rules/" + id, Map.of("language", "en", "version", version, "text", text));
  }

  private Answer use(String id, int version, String use) {
    return door.put("tone-rules/" + id, Map.of("language", "en", "version", version, "use", use));
  }

  /** The one thing that is said against a rule. */
  private static void refused(Answer answer, String code, String... parts) {
    assertThat(answer.code()).as(answer.text()).isEqualTo("bad_value");
    JsonNode errors = answer.json().path("errors");
    assertThat(errors.path(0).path("field").asString()).isEqualTo("text");
    assertThat(errors.path(0).path("code").asString()).isEqualTo(code);
    assertThat(errors.toString()).contains(parts);
  }

  @Test
  void addedRuleIsTriedFirstAndReadsTheNextTextOnceItIsSaved() {
    assertThat(tried(SAID, RULE).path("after").asString()).isEqualTo(KINDER);
    assertThat(after(SAID)).isEqualTo(SAID);
    assertThat(added(RULE).status()).isEqualTo(200);
    assertThat(after(SAID)).isEqualTo(KINDER);
    JsonNode rule = listed(ID);
    assertThat(rule.path("pack").asString()).isEmpty();
    assertThat(rule.path("state").asString()).isEqualTo("on");
    assertThat(rule.path("rule_version").asInt()).isEqualTo(1_000_001);
    door.again();
    assertThat(after(SAID)).isEqualTo(KINDER);
  }

  @Test
  void shippedRuleIsShownAsItIsWrittenChangedAndPutBack() {
    JsonNode shipped = door.get("tone-rule?language=en&id=no-problem").json();
    assertThat(shipped.path("version").asInt()).isZero();
    String text = shipped.path("text").asString();
    assertThat(text).startsWith("id: no-problem\nreason: ").contains("\nexamples:\n  - before: ");
    String changed =
        text.replace("replace: \"gladly\"", "replace: \"of course\"")
            .replace("Gladly!", "Of course!")
            .replace("Gladly, Anna!", "Of course, Anna!");
    assertThat(put("no-problem", 0, changed).status()).isEqualTo(200);
    assertThat(after("No problem!")).isEqualTo("Of course!");
    assertThat(put("no-problem", 0, text).code()).isEqualTo("changed_meanwhile");
    assertThat(door.delete("tone-rules/no-problem?language=en&version=1").status()).isEqualTo(200);
    assertThat(after("No problem!")).isEqualTo("Gladly!");
    JsonNode past = door.get("tone-rule?language=en&id=no-problem").json().path("versions");
    assertThat(past.valueStream().map(each -> each.path("own").asBoolean()))
        .containsExactly(false, true);
    assertThat(past.path(1).path("text").asString()).contains("of course");
    assertThat(past.path(1).path("saved_by").asString()).isEqualTo(AdminDoor.ADMIN);
  }

  @Test
  void ruleThatIsSwitchedOffAppliesNoMoreUntilItIsSwitchedOn() {
    assertThat(after("No problem!")).isEqualTo("Gladly!");
    assertThat(use("no-problem", 0, "off").status()).isEqualTo(200);
    assertThat(after("No problem!")).isEqualTo("No problem!");
    assertThat(listed("no-problem").path("state").asString()).isEqualTo("off");
    door.again();
    assertThat(after("No problem!")).isEqualTo("No problem!");
    assertThat(use("no-problem", 1, "on").status()).isEqualTo(200);
    assertThat(after("No problem!")).isEqualTo("Gladly!");
  }

  @Test
  void faultIsNamedWithItsLineAndRule() {
    refused(added(RULE.replace("reason:", "colour:")), "rule", "Line ", ID, "colour");
    refused(added("no rule at all"), "rule", "id, reason, match");
    refused(added(RULE.replace("\"we (don't", "\"we ((don't")), "rule", "Line 1", ID);
    refused(
        added(RULE.replace("after: \"We wrap with ribbon.\"", "after: \"We wrap.\"")),
        "rule",
        "Line 6",
        ID,
        "We wrap with ribbon",
        "We wrap.");
  }

  @Test
  void lawsAreKept() {
    String oneExample = RULE.replaceFirst("  - before: \"We do not.*\n.*\n", "");
    refused(added(oneExample), "rule", "1 changed and 1 the same", "at least two and one");
    String twiceAsLong = "we wrap with ribbon, with flowers, with stars and with much more of it";
    refused(
        added(
            RULE.replace("we wrap with ribbon", twiceAsLong)
                .replace("We wrap with ribbon", "W" + twiceAsLong.substring(1))),
        "rule",
        "would grow");
    String back =
        """
        id: own-back
        reason: Undoes the other one.
        match: "we wrap with ribbon"
        replace: "we don't have wrapping paper"
        examples:
          - {before: "We wrap with ribbon.", after: "We don't have wrapping paper."}
          - {before: "Here we wrap with ribbon.", after: "Here we don't have wrapping paper."}
          - {before: "We wrap.", same: true}
        """;
    assertThat(added(RULE).status()).isEqualTo(200);
    refused(added(back), "rule", "own-back");
    assertThat(added(back).text()).contains("own-back");
    String another = RULE.replace("have wrapping", "own wrapping").replace(ID, "no-problem");
    refused(added(another), "taken", "no-problem");
    refused(added(RULE), "taken", ID);
    refused(put("no-problem", 0, another.replace("no-problem", "other")), "other_id", "no-problem");
    assertThat(listed("own-back").size()).isZero();
  }

  @Test
  void ruleThatChangesWhatAShippedExampleBecomesIsRefusedWithItsPlace() {
    String inTheWay =
        """
        id: own-gladly
        reason: It is in the way of a shipped rule.
        match: "gladly"
        replace: "with joy"
        guarded: false
        examples:
          - {before: "We will gladly help.", after: "We will with joy help."}
          - {before: "Gladly and soon.", after: "With joy and soon."}
          - {before: "We help.", same: true}
        """;
    Answer answer = added(inTheWay);
    assertThat(answer.code()).isEqualTo("bad_value");
    assertThat(answer.text()).contains("en/rewrite-basic-words.yaml:");
  }

  @Test
  void whatIsNotThereOrNotAllowedIsRefused() {
    assertThat(door.get("tone-rule?language=en&id=nothing").status()).isEqualTo(404);
    assertThat(door.get("tone-rule?language=xx&id=no-problem").status()).isEqualTo(404);
    assertThat(use("nothing", 0, "off").status()).isEqualTo(404);
    assertThat(use("no-problem", 0, "maybe").code()).isEqualTo("bad_value");
    assertThat(use("no-problem", 7, "off").status()).isEqualTo(404);
    assertThat(door.delete("tone-rules/no-problem?language=en&version=0").status()).isEqualTo(404);
    refused(added("x".repeat(8_001)), "too_long", "8000");
    Answer draft =
        door.post("tone-trial", Map.of("language", "en", "text", SAID, "draft", "id: x"));
    assertThat(draft.json().path("errors").valueStream().map(e -> e.path("field").asString()))
        .isNotEmpty()
        .allMatch("draft"::equals);
    ObjectNode nowhere = Json.object().put("language", "xx").put("text", RULE);
    assertThat(door.post("tone-rules", nowhere).json().path("errors").path(0).path("field"))
        .hasToString("\"language\"");
    assertThat(List.of(after(SAID))).containsExactly(SAID);
  }
}
