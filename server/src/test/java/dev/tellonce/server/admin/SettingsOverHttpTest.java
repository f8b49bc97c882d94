package dev.tellonce.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.server.proof.Door.Answer;
import dev.tellonce.server.proof.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Hours, inboxes, tone, checks, first steps and files of answers, over HTTP. */
@TestInstance(Lifecycle.PER_CLASS)
class SettingsOverHttpTest {
  private AdminDoor door;

  @BeforeAll
  void open(@TempDir Path data) {
    door = AdminDoor.open(data);
  }

  @AfterAll
  void close() {
    door.close();
  }

  @Test
  void openingHoursCountAtOnceAndOverARestart() {
    Map<String, Object> hours =
        Map.of(
            "version", door.get("hours").json().path("version").asInt(),
            "zone", "Europe/Oslo",
            "week", List.of(Map.of("day", "monday", "from", "09:00", "to", "17:00")),
            "closed", List.of("2026-12-24"));
    Answer saved = door.put("hours", hours);
    assertThat(saved.status()).isEqualTo(200);
    assertThat(saved.json().path("week").path(0).path("from").asString()).isEqualTo("09:00");
    assertThat(door.put("hours", hours).code()).isEqualTo("changed_meanwhile");
    assertThat(door.get("hours").json()).isEqualTo(saved.json());
    door.again();
    assertThat(door.get("hours").json()).isEqualTo(saved.json());
  }

  @Test
  void hoursThatCannotBeAreRefusedWithTheirField() {
    int version = door.get("hours").json().path("version").asInt();
    for (Map<String, Object> bad :
        List.<Map<String, Object>>of(
            Map.of("version", version, "zone", "Nowhere/Town"),
            Map.of("version", version, "zone", "UTC", "closed", List.of("yesterday")),
            Map.of(
                "version",
                version,
                "zone",
                "UTC",
                "week",
                List.of(Map.of("day", "monday", "from", "17:00", "to", "09:00"))))) {
      Answer refused = door.put("hours", bad);
      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.json().path("errors").size()).isEqualTo(1);
    }
  }

  @Test
  void inboxesComeWithTheLineToPaste() {
    JsonNode shop = door.get("inboxes").json().path("inboxes").path(0);
    assertThat(shop.path("snippet").asString())
        .contains("/tellonce.js\"")
        .contains("data-inbox=\"shop\"");
    assertThat(shop.path("origins").path(0).asString()).isEqualTo("https://shop.example");
    assertThat(shop.path("signed").asBoolean()).isTrue();
  }

  @Test
  void toneRulesAreListedWithExamplesAndTried() {
    JsonNode packs = door.get("tone?language=en").json();
    assertThat(packs.path("languages").valueStream().map(JsonNode::asString))
        .containsExactly("da", "en");
    assertThat(packs.path("rules").path(0).path("reason").asString()).isNotEmpty();
    assertThat(packs.path("rules").path(0).path("examples").size()).isPositive();
    JsonNode tried =
        door.post(
                "tone-trial",
                Map.of("language", "en", "text", "We can't ship your order before Monday."))
            .json();
    assertThat(tried.path("verdict").asString()).isEqualTo("rephrased");
    assertThat(tried.path("after").asString()).isEqualTo("We can ship your order from Monday.");
    assertThat(tried.path("rules").path(0).path("reason").asString()).isNotEmpty();
  }

  @Test
  void checksSayWhatIsMissing() {
    JsonNode checks = door.get("checks").json().path("checks");
    Map<String, Boolean> found = new java.util.HashMap<>();
    checks.forEach(c -> found.put(c.path("code").asString(), c.path("ok").asBoolean()));
    assertThat(found).containsEntry("public_url", false).containsEntry("origins", true);
    assertThat(found)
        .containsOnlyKeys(
            "public_url",
            "tls",
            "origins",
            "secrets",
            "mail",
            "disk",
            "content",
            "phrasings",
            "people");
  }

  @Test
  void firstStepsAreKeptAndCanBeSkipped() {
    JsonNode setup = door.get("setup").json();
    Answer saved =
        door.put(
            "setup",
            Map.of(
                "version", setup.path("version").asInt(),
                "shop", "Nordlys",
                "skipped", List.of("agent")));
    assertThat(saved.json().path("shop").asString()).isEqualTo("Nordlys");
    assertThat(door.get("setup").json().path("skipped").path(0).asString()).isEqualTo("agent");
  }

  @Test
  void fileIsLookedAtAndThenBroughtIn() {
    String tsv = "Do you wrap gifts?\tYes, for free.\tgifts\nno answer here\n";
    JsonNode preview = door.raw("faq-preview?language=da", tsv).json();
    assertThat(preview.path("found").path(0).path("state").asString()).isEqualTo("new");
    assertThat(preview.path("skipped").asInt()).isEqualTo(1);
    assertThat(door.raw("faq-import?language=da", tsv).json().path("saved").asInt()).isEqualTo(1);
    assertThat(door.raw("faq-import?language=da", tsv).json().path("saved").asInt()).isZero();
    JsonNode again = door.raw("faq-preview?language=da", "Do you wrap gifts?\tFor 20 kr.").json();
    assertThat(again.path("found").path(0).path("state").asString()).isEqualTo("changed");
    assertThat(again.path("found").path(0).path("topic").asString()).isEqualTo("gifts");
    assertThat(door.raw("faq-preview?language=da", "{ no json").code()).isEqualTo("bad_value");
    assertThat(door.raw("faq-preview", tsv).code()).isEqualTo("bad_value");
    assertThat(door.raw("faq-preview?language=da", "x".repeat((2 << 20) + 1)).status())
        .isEqualTo(413);
    assertThat(Json.object()).isNotNull();
  }
}
