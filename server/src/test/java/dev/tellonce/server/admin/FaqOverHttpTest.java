package dev.tellonce.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.journal.Expected;
import dev.tellonce.bot.journal.Journal;
import dev.tellonce.bot.journal.JournalEntry;
import dev.tellonce.bot.journal.NewEntry;
import dev.tellonce.bot.message.ChannelSession;
import dev.tellonce.bot.message.ClientId;
import dev.tellonce.bot.message.Content;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.FaqId;
import dev.tellonce.bot.message.FaqReference;
import dev.tellonce.bot.message.InboxId;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.message.Sender;
import dev.tellonce.bot.message.ToneVerdict;
import dev.tellonce.server.proof.Door.Answer;
import dev.tellonce.server.proof.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The FAQ, as the administrators' pages change and try it. */
@TestInstance(Lifecycle.PER_CLASS)
class FaqOverHttpTest {
  private AdminDoor door;

  @BeforeAll
  void open(@TempDir Path data) {
    door = AdminDoor.withFaq(data);
  }

  @AfterAll
  void close() {
    door.close();
  }

  private JsonNode tried(String question) {
    Answer answer =
        door.post("faq-trial", Json.object().put("language", "en").put("question", question));
    assertThat(answer.status()).isEqualTo(200);
    return answer.json();
  }

  @Test
  void editedAnswerServesTheNextQuestionAtOnce() {
    JsonNode first = tried("Where is my parcel?");
    assertThat(first.path("decision").asString()).isEqualTo("answer");
    assertThat(first.path("confidence").asDouble()).isBetween(0.5, 1.0);
    assertThat(first.path("hits").path(0).path("id").asString()).isEqualTo("parcel-status");
    ObjectNode changed = (ObjectNode) first.path("entry");
    changed.put("answer", "On its way.").remove("link");
    Answer edited = door.put("faq/parcel-status", changed);
    assertThat(edited.json().path("version").asInt()).isEqualTo(2);
    JsonNode next = tried("Where is my parcel?");
    assertThat(next.path("entry").path("answer").asString()).isEqualTo("On its way.");
    assertThat(next.path("entry").path("version").asInt()).isEqualTo(2);
    Answer late = door.put("faq/parcel-status", changed.put("answer", "Late."));
    assertThat(late.code()).isEqualTo("changed_meanwhile");
    assertThat(late.json().path("newer").path("answer").asString()).isEqualTo("On its way.");
    JsonNode history = door.get("faq-history?id=parcel-status&language=en").json();
    assertThat(history.path("versions").valueStream().map(v -> v.path("version").asInt()))
        .containsExactly(2, 1);
    assertThat(history.path("versions").path(0).path("saved_by").asString())
        .isEqualTo(AdminDoor.ADMIN);
  }

  @Test
  void whatIsNotCoveredGoesToAPersonAndSaysWhy() {
    JsonNode tried = tried("Can I talk to a person please?");
    assertThat(tried.path("decision").asString()).isEqualTo("hand_off");
    assertThat(tried.path("reason").asString()).isEqualTo("asked");
  }

  @Test
  void entryThatMustNotBeAutomatedIsHandedOn() {
    JsonNode tried = tried("My item arrived damaged");
    assertThat(tried.path("decision").asString()).isEqualTo("hand_off");
    assertThat(tried.path("reason").asString()).isEqualTo("never_automate");
  }

  @Test
  void whoGotTheOldAnswerIsFoundByVersion() {
    Journal.Opening opening =
        door.server()
            .journal()
            .open(
                new InboxId("shop"),
                new ChannelSession("web", "old-answer"),
                entry(
                    "a",
                    Sender.SYSTEM,
                    new JournalEntry.Opened(
                        new InboxId("shop"), "web", Language.ENGLISH, Optional.empty(), true)));
    ConversationId conversation = ((Journal.Opening.Open) opening).id();
    door.server()
        .journal()
        .append(
            conversation,
            List.of(
                entry(
                    "b",
                    Sender.BOT,
                    new JournalEntry.BotSaid(
                        JournalEntry.BotPurpose.ANSWER,
                        new Content.Text("An answer."),
                        List.of(),
                        Optional.of(new FaqReference(new FaqId("opening"), 3, "When?", 0.9)),
                        1,
                        "An answer.",
                        new ToneVerdict.Fine()))),
            Expected.any());
    JsonNode uses = door.get("faq-uses?id=opening&language=en&version=3").json().path("uses");
    assertThat(uses.size()).isEqualTo(1);
    assertThat(uses.path(0).path("conversation").asString()).isEqualTo(conversation.value());
    assertThat(uses.path(0).path("seq").asLong()).isEqualTo(2);
    assertThat(door.get("faq-uses?id=opening&language=en&version=2").json().path("uses").size())
        .isZero();
  }

  private static NewEntry entry(String id, Sender sender, JournalEntry body) {
    return new NewEntry(sender, new ClientId(id.repeat(22)), Optional.empty(), body);
  }

  @Test
  void faultsStandBesideTheirFields() {
    Answer refused =
        door.post("faq", AdminDoor.faq("x", "", "").put("link_url", "javascript:alert(1)"));
    assertThat(refused.json().path("errors").valueStream().map(e -> e.path("field").asString()))
        .containsExactlyInAnyOrder("question", "answer", "link_url");
    assertThat(door.get("faq?language=xx1").code()).isEqualTo("bad_value");
    assertThat(door.get("faq-history?id=nothing&language=en").status()).isEqualTo(404);
  }
}
