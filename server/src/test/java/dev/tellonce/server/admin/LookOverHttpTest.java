package dev.tellonce.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.server.proof.Door.Answer;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** How a widget looks and what agents say often, as administrators change them over HTTP. */
@TestInstance(Lifecycle.PER_CLASS)
class LookOverHttpTest {
  private static final String SHOP = "inbox-look?inbox=shop";

  private AdminDoor door;

  @BeforeAll
  void open(@TempDir Path data) {
    door = AdminDoor.open(data);
  }

  @AfterAll
  void close() {
    door.close();
  }

  private Answer save(int version, Map<String, Object> look) {
    return door.put(SHOP, Map.of("version", version, "look", look));
  }

  private JsonNode visitorsLook() {
    return door.server().door().call("GET", "/v1/visitor/look?inbox=shop", "", "").json();
  }

  @Test
  void visitorSeesTheChangeAtOnceAndItsPastIsKept() {
    int version = door.get(SHOP).json().path("version").asInt();
    Answer first = save(version, Map.of("color", "#7a1f5c", "launcher", Map.of("en", "Ask us")));
    assertThat(first.status()).isEqualTo(200);
    assertThat(first.json().path("saved_by").asString()).isEqualTo(AdminDoor.ADMIN);
    assertThat(visitorsLook().path("color").asString()).isEqualTo("#7a1f5c");
    assertThat(visitorsLook()).isEqualTo(first.json().path("look"));
    Answer late = save(version, Map.of("color", "#000000"));
    assertThat(late.code()).isEqualTo("changed_meanwhile");
    assertThat(late.json().path("newer")).isEqualTo(first.json());
    assertThat(save(version + 1, Map.of("position", "left")).status()).isEqualTo(200);
    JsonNode past = door.get("inbox-look-history?inbox=shop").json();
    assertThat(past.path("versions").path(1).path("look").path("color").asString())
        .isEqualTo("#7a1f5c");
    assertThat(past.path("starter").path("position").asString()).isEqualTo("right");
    door.again();
    assertThat(visitorsLook().path("position").asString()).isEqualTo("left");
  }

  @Test
  void everyFaultNamesItsFieldAndWhatFits() {
    int version = door.get(SHOP).json().path("version").asInt();
    Answer refused =
        save(
            version,
            Map.of(
                "offset", Map.of("x", 201),
                "theme", "pink",
                "launcher", Map.of("da", "x".repeat(41)),
                "questions", List.of(Map.of("key", "Order", "label", Map.of("en", "Which?"))),
                "invitation", Map.of("seconds", 0, "text", Map.of("en", "Hello?"))));
    assertThat(refused.code()).isEqualTo("bad_value");
    assertThat(faults(refused))
        .containsExactlyInAnyOrder(
            "offset_x out_of_range Use a number from 0 to 200.",
            "theme bad_value Here fits: auto, light, dark.",
            "launcher_da too_long Use 1 to 40 characters.",
            "question_key question_key Use 1 to 40 of the letters a to z, digits and _.",
            "invitation_seconds moment Say after how long, or when leaving.");
    assertThat(faults(save(version, Map.of("color", "red; }"))))
        .containsExactly("color color Use a colour such as #0b4a40.");
    assertThat(door.get(SHOP).json().path("version").asInt()).isEqualTo(version);
    assertThat(door.get("inbox-look?inbox=nothing").status()).isEqualTo(404);
  }

  private List<String> faultsOfReasons(List<Map<String, String>> reasons) {
    int version = door.get(SHOP).json().path("version").asInt();
    Map<String, Object> invitation =
        Map.of("seconds", 9, "text", Map.of("en", "Why?"), "reasons", reasons);
    return faults(save(version, Map.of("invitation", invitation)));
  }

  @Test
  void faultOfAReasonNamesWhichAndWhatFits() {
    assertThat(faultsOfReasons(List.of(Map.of("en", "Dear"), Map.of("da", "x".repeat(81)))))
        .containsExactly("invitation_reason_2_da too_long Use 1 to 80 characters.");
    assertThat(faultsOfReasons(Collections.nCopies(7, Map.of("en", "Why"))))
        .containsExactly("invitation_reasons too_many Offer at most 6 reasons.");
    assertThat(faultsOfReasons(List.of(Map.of())))
        .containsExactly("invitation_reason_1 missing Write this in at least one language.");
  }

  private static List<String> faults(Answer refused) {
    return refused
        .json()
        .path("errors")
        .valueStream()
        .map(
            e ->
                e.path("field").asString()
                    + " "
                    + e.path("code").asString()
                    + " "
                    + e.path("say").asString())
        .toList();
  }

  private static Map<String, Object> reply(String shortcut, String text, int version) {
    return Map.of(
        "language",
        "en",
        "title",
        "A size",
        "shortcut",
        shortcut,
        "text",
        text,
        "version",
        version);
  }

  @Test
  void secondOfTwoWhoChangeAReplyIsTold() {
    JsonNode made = door.post("canned", reply("size", "Which size?", 0)).json();
    assertThat(made.path("version").asInt()).isEqualTo(1);
    String id = made.path("id").asString();
    Answer changed = door.put("canned/" + id, reply("size", "Which size may I send?", 1));
    assertThat(changed.json().path("version").asInt()).isEqualTo(2);
    Answer late = door.put("canned/" + id, reply("size", "Size?", 1));
    assertThat(late.code()).isEqualTo("changed_meanwhile");
    assertThat(late.json().path("newer").path("text").asString())
        .isEqualTo("Which size may I send?");
    Answer lateGone = door.delete("canned/" + id + "?language=en&version=1");
    assertThat(lateGone.code()).isEqualTo("changed_meanwhile");
    assertThat(door.delete("canned/" + id + "?language=en&version=2").status()).isEqualTo(200);
    assertThat(door.delete("canned/" + id + "?language=en&version=2").status()).isEqualTo(404);
    JsonNode past = door.get("canned-history?language=en&id=" + id).json().path("versions");
    assertThat(past.size()).isEqualTo(3);
    assertThat(past.path(0).path("removed").asBoolean()).isTrue();
    assertThat(past.path(0).path("saved_by").asString()).isEqualTo(AdminDoor.ADMIN);
  }

  @Test
  void replyThatCannotBeNamesItsField() {
    assertThat(door.post("canned", reply("gift", "Of course.", 0)).status()).isEqualTo(200);
    assertThat(faults(door.post("canned", reply("gift", "Yes.", 0))))
        .containsExactly("shortcut taken Another reply has this short word. Choose another one.");
    assertThat(faults(door.post("canned", reply("Gift!", "Yes.", 0))))
        .singleElement()
        .asString()
        .startsWith("shortcut shortcut ");
    assertThat(faults(door.post("canned", reply("name", "Hi {{customer.name}}", 0))))
        .singleElement()
        .asString()
        .startsWith("text places {{customer.name}}");
    assertThat(door.get("canned?language=en").json().path("canned").valueStream())
        .noneMatch(one -> one.path("shortcut").asString().equals("name"));
  }
}
