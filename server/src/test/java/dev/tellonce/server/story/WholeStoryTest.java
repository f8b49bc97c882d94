package dev.tellonce.server.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.tellonce.server.story.Journal.Entry;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The main job, end to end, as the README tells it. */
@Tag("browser")
class WholeStoryTest {
  private static final String QUESTION = "Where is my parcel? Order 48213, I ordered last Tuesday";
  private static final String WRITTEN =
      "Unfortunately we can't ship your order before Monday. You must wait.";

  @RegisterExtension private final Stage stage = new Stage();

  @Test
  void visitorTellsItOnceAndEverybodyKnows() {
    RunningServer server = stage.shippedServer();
    server.understands(stage.window());
    Desk mikko = Desk.signIn(stage.window(), server, "mikko");
    Desk sofie = Desk.signIn(stage.window(), server, "sofie");

    // Somebody else was here first.
    Panel earlier = Shop.open(stage.window(), server.shop()).openChat();
    earlier.say("Can you engrave our cat's name into a lamp?");
    earlier.hears(Pattern.compile("A person is coming to help you. You are number 1 in line"));

    // The panel says honestly what it is, and a person is one tap away.
    Panel visitor = Shop.open(stage.window(), server.shop()).openChat();
    visitor.greets("Hello! Ask us anything in your own words.");

    // The FAQ answers in the text, its link beside it, and the chat stays open.
    visitor.say(QUESTION);
    visitor.hears("The tracking link in your dispatch e-mail shows where your parcel is");
    assertThat(visitor.link("Track a parcel"))
        .hasAttribute("href", server.shop() + "help/delivery");
    assertThat(visitor.personButton()).isVisible();

    // It did not help: a person comes, with an honest wait and nothing to repeat.
    visitor.thisHelped("No");
    visitor.hears(
        Pattern.compile(
            "A person is coming.+You are number 2 in line.+about \\d+–\\d+ minutes.+"
                + "nothing to repeat"));
    assertThat(visitor.waiting()).containsText("You are number 2 in line");

    // The desk has the longest wait first; both conversations are there.
    assertThat(mikko.rows()).hasCount(2);
    assertThat(mikko.rows().first()).containsText("cat's name");
    mikko.choose("Where is my parcel?");
    mikko.accept();
    visitor.isHelpedBy("Mikko");
    visitor.hears("Mikko is here to help you now and can see everything you have written.");

    // Before the first word the agent knows what was told and what was tried.
    Locator brief = mikko.brief();
    assertThat(brief).containsText("Where is my parcel?");
    assertThat(brief).containsText("The automatic answer did not help.");
    assertThat(brief).containsText("did not help");
    assertThat(brief).containsText("English");
    Locator order = brief.getByRole(AriaRole.BUTTON).filter(holding("48213"));
    order.click();
    assertThat(mikko.line(QUESTION)).isFocused();
    mikko.hears(QUESTION);
    mikko.hears("The tracking link in your dispatch e-mail shows where your parcel is");
    assertThat(mikko.transcript()).containsText("Automatic answer");

    // What would hurt is turned into what can be done, and never into a new promise.
    mikko.write(WRITTEN);
    assertThat(mikko.preview()).isVisible();
    assertThat(mikko.wouldSend())
        .startsWith("We can ship your order from Monday.")
        .doesNotContain("on Monday");
    String sent = mikko.wouldSend();
    mikko.keepOwnWordsByKey();
    mikko.warns("Your own words will be sent.");
    mikko.keepOwnWordsByKey();
    mikko.send();
    visitor.hears("We can ship your order from Monday.");
    visitor.hearsNothingOf("Unfortunately");
    Locator both = mikko.line("Friendlier wording was sent");
    both.getByText("Friendlier wording was sent").click();
    assertThat(both).containsText(WRITTEN);

    // The own words go out when the agent wants them to.
    mikko.write("Unfortunately your parcel was delayed by the snow.");
    assertThat(mikko.preview()).isVisible();
    mikko.keepOwnWordsByKey();
    mikko.send();
    visitor.hears("Unfortunately your parcel was delayed by the snow.");

    // Blame never leaves; a better wording is offered.
    mikko.write("You should have read the e-mail.");
    mikko.warns("This wording may hurt. Please choose kinder words.");
    mikko.useThisWording();
    assertThat(mikko.composer()).not().hasValue("You should have read the e-mail.");
    mikko.write("");

    // What is known is not asked again.
    mikko.write("What is your order number?");
    mikko.warns("Already told: order number 48213");
    mikko.send();
    mikko.sendButtonSays("Ask anyway");
    mikko.write("");

    // A colleague takes over, knows it all, and the visitor is told who and why.
    mikko.transfer();
    mikko.dialog().getByRole(AriaRole.RADIO, named("Sofie")).check();
    mikko.dialog().getByRole(AriaRole.BUTTON, named("Transfer")).click();
    assertThat(mikko.dialog()).containsText("Write a line for the colleague");
    mikko.transferTo("Sofie", "expertise", "Wants to know whether Monday is sure.");
    visitor.isHelpedBy("Sofie");
    visitor.hears("Sofie knows this subject best and now takes over from Mikko.");
    visitor.hearsNothingOf("Wants to know whether Monday is sure.");
    sofie.openWhatWasHandedOver();
    assertThat(sofie.brief()).containsText("48213");
    assertThat(sofie.brief()).containsText("Handed over by Mikko");
    assertThat(sofie.brief()).containsText("Wants to know whether Monday is sure.");
    sofie.hears(QUESTION);
    sofie.hears("We can ship your order from Monday.");
    sofie.say("Yes, Monday is sure.");
    visitor.hears("Yes, Monday is sure.");

    // It is settled, and one tap and one line say how it was.
    sofie.resolve();
    visitor.shows("How did we do?");
    visitor.rate("Good", "Quick, thank you");
    visitor.shows("Thank you for telling us.");

    // All of it is on disk: both texts, the reason, the rating; and no word is in the log.
    Journal journal = server.journal();
    String talk = journal.conversations().get(1);
    Entry friendly = journal.find(talk, sent).orElseThrow();
    assertThat(friendly.asWritten()).isEqualTo(WRITTEN);
    assertThat(
            journal.entries(talk, "HandOffRequested").getFirst().body().path("reason").asString())
        .isEqualToIgnoringCase("did_not_help");
    assertThat(journal.entries(talk, "Transferred").getFirst().body().path("reason").asString())
        .isEqualTo("Wants to know whether Monday is sure.");
    Entry rating = journal.entries(talk, "FeedbackGiven").getFirst();
    assertThat(rating.body().path("rating").asInt()).isEqualTo(4);
    assertThat(rating.body().path("comment").asString()).isEqualTo("Quick, thank you");
    assertThat(List.of("48213", "parcel", "Monday")).noneMatch(server.log()::contains);
  }

  private static Locator.FilterOptions holding(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static Locator.GetByRoleOptions named(String name) {
    return new Locator.GetByRoleOptions().setName(name);
  }
}
