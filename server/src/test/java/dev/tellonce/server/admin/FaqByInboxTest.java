package dev.tellonce.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.journal.JournalEntry.BotPurpose;
import dev.tellonce.bot.journal.JournalEntry.BotSaid;
import dev.tellonce.server.proof.Door.Answer;
import dev.tellonce.server.proof.Json;
import dev.tellonce.server.proof.RunningServer;
import dev.tellonce.server.proof.Session;
import dev.tellonce.server.proof.Until;
import dev.tellonce.server.proof.WireClient;
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
import tools.jackson.databind.node.ObjectNode;

/** Particulars by the desk's calls, and what visitors of two inboxes are then told. */
@TestInstance(Lifecycle.PER_CLASS)
class FaqByInboxTest {
  private static final String QUESTION = "Where is my parcel?";

  private AdminDoor door;

  @BeforeAll
  void open(@TempDir Path data) {
    door = AdminDoor.withBot(data);
  }

  @AfterAll
  void close() {
    door.close();
  }

  private JsonNode entry(String id) {
    return door.get("faq?language=en")
        .json()
        .path("entries")
        .valueStream()
        .filter(each -> each.path("id").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private ObjectNode form(String id) {
    JsonNode entry = entry(id);
    ObjectNode form = (ObjectNode) entry.deepCopy();
    form.put("link_url", entry.path("link").path("url").asString(""));
    return form;
  }

  private BotSaid answered(String inbox) {
    try (WireClient visitor =
        new WireClient(inbox, door.server().door(), new Session.Visitor(inbox)).connect()) {
      visitor.stored(visitor.say(QUESTION));
      String conv = visitor.conversation();
      Until.holds("the bot answers in " + inbox, () -> !said(conv).isEmpty());
      assertThat(said(conv).getFirst().purpose()).isEqualTo(BotPurpose.ANSWER);
      return said(conv).getFirst();
    }
  }

  private List<BotSaid> said(String conv) {
    return door.server().log(conv).stream()
        .map(each -> each.body())
        .filter(BotSaid.class::isInstance)
        .map(BotSaid.class::cast)
        .toList();
  }

  @Test
  void oneInboxIsToldItsVariantAndTheOtherTheUsualAnswer() {
    ObjectNode form = form("parcel-status");
    form.set(
        "variants",
        Json.read(
            "[{\"inboxes\":[\"garden\"],\"answer\":\"Ask the gardener.\","
                + "\"link_url\":\"/garden\",\"link_label\":\"The garden\"}]"));
    Answer saved = door.put("faq/parcel-status", form);
    assertThat(saved.status()).isEqualTo(200);
    int version = saved.json().path("version").asInt();

    BotSaid garden = answered(RunningServer.GARDEN);
    assertThat(garden.asWritten()).startsWith("Ask the gardener.");
    assertThat(garden.links()).extracting(link -> link.url()).containsExactly("/garden");
    assertThat(answered(RunningServer.SHOP).asWritten()).doesNotContain("gardener");

    JsonNode uses =
        door.get("faq-uses?id=parcel-status&language=en&version=" + version).json().path("uses");
    assertThat(uses.valueStream().map(use -> use.path("inbox").asString()))
        .containsExactlyInAnyOrder("garden", "shop");
  }

  @Test
  void particularsAreSavedShownAndTakenAwayAgain() {
    ObjectNode made = AdminDoor.faq("tulips", "When do tulips come?", "In April.");
    made.put("owner", "somebody-who-left").put("valid_until", "2020-01-31");
    made.set("tags", Json.read("[\" spring \",\"Spring\",\"bulbs\"]"));
    assertThat(door.post("faq", made).status()).isEqualTo(200);
    JsonNode shown = entry("tulips");
    assertThat(shown.path("tags").valueStream().map(JsonNode::asString))
        .containsExactly("spring", "bulbs");
    assertThat(shown.path("owner").asString()).isEqualTo("somebody-who-left");
    assertThat(shown.path("valid_until").asString()).isEqualTo("2020-01-31");
    JsonNode list = door.get("faq?language=en").json();
    assertThat(list.path("me").asString()).isEqualTo(AdminDoor.ADMIN);
    assertThat(list.path("today").asString()).matches("\\d{4}-\\d\\d-\\d\\d");
    assertThat(list.path("inboxes").size()).isEqualTo(2);

    // It is over: nobody is told.
    JsonNode tried =
        door.post("faq-trial", Map.of("language", "en", "question", "When do tulips come?")).json();
    assertThat(tried.path("entry").path("id").asString()).isNotEqualTo("tulips");

    ObjectNode bare = AdminDoor.faq("tulips", "When do tulips come?", "In April.");
    assertThat(door.put("faq/tulips", bare.put("version", 1)).json().has("tags")).isFalse();
    assertThat(door.get("faq-history?id=tulips&language=en").json().path("versions").size())
        .isEqualTo(2);
  }

  @Test
  void faultsOfParticularsStandBesideTheirFields() {
    ObjectNode form = AdminDoor.faq("bad", "Is it bad?", "It is.");
    form.put("owner", "Anna Berg").put("valid_from", "soon");
    form.set("tags", Json.read("[\"" + "x".repeat(41) + "\"]"));
    form.set(
        "variants",
        Json.read(
            "[{\"inboxes\":[\"shop\"],\"answer\":\"x\"},{\"inboxes\":[\"shop\"],\"answer\":\"\"},"
                + "{\"inboxes\":[],\"answer\":\"y\",\"link_url\":\"javascript:x\"}]"));
    assertThat(fields(door.post("faq", form)))
        .containsExactlyInAnyOrder(
            "owner",
            "valid_from",
            "tags",
            "variants_1_inboxes",
            "variants_1_answer",
            "variants_2_inboxes",
            "variants_2_link_url");
    ObjectNode turned = AdminDoor.faq("bad", "Is it bad?", "It is.");
    turned.put("valid_from", "2026-12-24").put("valid_until", "2026-12-01");
    assertThat(fields(door.post("faq", turned))).containsExactly("valid_until");
  }

  private static List<String> fields(Answer refused) {
    assertThat(refused.status()).isEqualTo(400);
    return refused
        .json()
        .path("errors")
        .valueStream()
        .map(error -> error.path("field").asString())
        .toList();
  }
}
