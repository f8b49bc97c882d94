package dev.tellonce.server.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who leads the team reads along, whispers to the agent, and takes a conversation over. */
@Tag("browser")
class SupervisionTest {
  private static final String QUESTION = "My lamp is broken, order 48213, can you repair it?";
  private static final String WHY = "The refund is over the agreed limit.";

  @RegisterExtension private final Stage stage = new Stage();

  @Test
  void aLeadReadsAlongWhispersAndTakesOver() {
    Desk sofie = Desk.signIn(stage.window(), stage.server(), "sofie");
    stage.server().understands(stage.window());
    Panel visitor = Shop.open(stage.window(), stage.server().shop()).openChat();
    visitor.say(QUESTION);
    visitor.askForAPerson();
    sofie.choose("My lamp is broken");
    sofie.accept();
    sofie.say("Let me look at your order.");
    assertThat(takeOver(sofie)).hasCount(0);

    // The lead sees it live.
    Desk astrid = Desk.signIn(stage.window(), stage.server(), "astrid");
    astrid.tab("Team").click();
    astrid.choose("My lamp is broken");
    astrid.hears("Let me look at your order.");
    visitor.say("It fell from the table.");
    astrid.hears("It fell from the table.");

    // A whisper reaches the agent, who looks at something else, and never the visitor.
    sofie.tab("Waiting").click();
    sofie.page().setViewportSize(600, 800);
    sofie.page().getByRole(AriaRole.BUTTON, named("Back to the list")).click();
    astrid.page().keyboard().press("Escape");
    astrid.page().keyboard().press("n");
    astrid.write("Offer the refund.");
    astrid.send();
    Locator told = notice(sofie, "Astrid left you a private note");
    told.getByRole(AriaRole.BUTTON).filter(holding("Open")).click();
    sofie.hears("Offer the refund.");
    visitor.hearsNothingOf("Offer the refund.");

    // Taking over needs a reason; the visitor is told, the agent is told why and reads on.
    astrid.page().keyboard().press("Escape");
    astrid.page().keyboard().press("o");
    assertThat(astrid.dialog()).containsText("Sofie has this conversation.");
    submit(astrid).click();
    assertThat(astrid.dialog()).containsText("Write a line for the colleague");
    astrid.dialog().getByLabel("Reason").fill(WHY);
    submit(astrid).click();
    assertThat(astrid.dialog()).not().isVisible();
    assertThat(astrid.composer()).isEditable();
    assertThat(astrid.tab("Mine")).hasAttribute("aria-selected", "true");
    visitor.isHelpedBy("Astrid");
    visitor.hears("Astrid can decide more in this matter and now takes over from Sofie.");
    visitor.hearsNothingOf(WHY);
    assertThat(notice(sofie, "Astrid took over this conversation")).containsText(WHY);
    assertThat(sofie.transcript()).containsText("Astrid took over from Sofie");

    astrid.say("You get the refund today.");
    visitor.hears("You get the refund today.");
    sofie.hears("You get the refund today.");
    assertThat(stage.server().journal().conversations())
        .anySatisfy(
            talk ->
                assertThat(stage.server().journal().entries(talk, "Transferred"))
                    .singleElement()
                    .satisfies(
                        entry ->
                            assertThat(entry.body().path("reason").asString()).isEqualTo(WHY)));
  }

  private static Locator takeOver(Desk desk) {
    return desk.page().getByRole(AriaRole.BUTTON, named("Take over"));
  }

  private static Locator submit(Desk desk) {
    return desk.dialog()
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Take over"));
  }

  private static Locator notice(Desk desk, String words) {
    return desk.page().locator(".notice").filter(holding(words));
  }

  private static Locator.FilterOptions holding(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
