package dev.tellonce.server.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.tellonce.bot.journal.Expected;
import dev.tellonce.bot.journal.JournalEntry;
import dev.tellonce.bot.journal.NewEntry;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.RandomIds;
import dev.tellonce.bot.message.Sender;
import dev.tellonce.bot.people.Agent;
import dev.tellonce.server.store.SqliteStore;
import dev.tellonce.server.store.StoreSettings;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody waited, got no answer, and comes back: the agent knows it and has the words ready. */
@Tag("browser")
class WaitedInVainTest {
  private static final Duration WAIT = Duration.ofMinutes(9);

  @RegisterExtension private final Stage stage = new Stage();

  @Test
  void apologyForAWaitInVainIsOneKeyAwayAndSentAsItStands() {
    RunningServer server = stage.server();
    Desk mikko = Desk.signIn(stage.window(), server, "mikko");
    Panel visitor = Shop.open(stage.window(), server.shop()).openChat();
    visitor.say("My lamp is broken, can you help?");
    visitor.isMarked("Sent");
    visitor.askForAPerson();
    assertThat(visitor.waiting()).isVisible();
    assertThat(mikko.rows()).hasCount(1);

    server.kill();
    settledWithoutAWord(server.journal().conversations().getFirst());
    server.startAgain();
    mikko.isAvailable();
    visitor.say("Hello again, is somebody there now?");

    // Whose it was has it again, and knows of the wait before the first word.
    mikko.tab("Mine").click();
    mikko.rows().first().click();
    mikko.hears("Hello again, is somebody there now?");
    assertThat(mikko.brief()).containsText("Waited 9 min");
    assertThat(mikko.brief()).containsText("and left without an answer");
    Page page = mikko.page();
    assertThat(page.getByRole(AriaRole.BUTTON, named("Say sorry"))).isVisible();
    assertThat(mikko.composer()).isEmpty();

    // One key outside of the text field: the draft stands there, nothing is sent by itself.
    page.keyboard().press("Escape");
    page.keyboard().press("w");
    assertThat(mikko.composer()).isFocused();
    assertThat(mikko.composer())
        .hasValue(Pattern.compile("^I am sorry about your last visit: you waited 9 min.*"));
    String apology = mikko.composer().inputValue();
    assertThat(apology).doesNotContain("{{");
    visitor.hearsNothingOf("I am sorry about your last visit");

    mikko.send();
    visitor.hears("I am sorry about your last visit");
    assertThat(server.journal().said(server.journal().conversations().getFirst()))
        .contains(apology);
    // It is said once.
    assertThat(page.getByRole(AriaRole.BUTTON, named("Say sorry"))).hasCount(0);
  }

  /**
   * As an agent does who takes it after a while and settles it at once; the server must not run.
   */
  private void settledWithoutAWord(String conversation) {
    RandomIds ids = new RandomIds(new SecureRandom());
    try (SqliteStore store =
        SqliteStore.open(
            StoreSettings.of(stage.folder().resolve("data")),
            InstantSource.offset(InstantSource.system(), WAIT),
            new SecureRandom(),
            (code, say) -> {})) {
      Agent mikko = store.agents().findByLogin("mikko").orElseThrow();
      List<NewEntry> entries =
          Stream.<JournalEntry>of(
                  new JournalEntry.Assigned(mikko.card()),
                  new JournalEntry.Resolved(Optional.of(mikko.id())))
              .map(
                  body ->
                      new NewEntry(Sender.agent(mikko.id()), ids.client(), Optional.empty(), body))
              .toList();
      store.journal().append(new ConversationId(conversation), entries, Expected.any());
    }
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
