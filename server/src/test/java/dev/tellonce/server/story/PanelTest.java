package dev.tellonce.server.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What a visitor can do in the panel beside talking, by keyboard, at 320 px, by day and by night.
 */
@Tag("browser")
class PanelTest {
  private static final String ASKED = "Can you engrave our cat's name into a lamp?";

  @RegisterExtension private final Stage stage = new Stage();

  /** A visitor on a narrow screen, with an agent. */
  private final class Talk {
    private final RunningServer server = stage.server();
    private final Desk agent = Desk.signIn(stage.window(), server, "mikko");
    private final Shop shop =
        Shop.open(
            stage.window(
                new Browser.NewContextOptions().setLocale("en-GB").setViewportSize(320, 640)),
            server.shop());
    private final Panel panel = shop.openChat();

    Frame frame() {
      return panel.frame();
    }

    /** A person has it. */
    Talk helped() {
      panel.askForAPerson();
      panel.say(ASKED);
      agent.choose(ASKED);
      agent.accept();
      assertThat(frame().getByText("Mikko joins the conversation")).isVisible();
      return this;
    }

    Locator button(String name) {
      return frame()
          .getByRole(AriaRole.BUTTON, new Frame.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Opens the menu by the keyboard and picks from it. */
    void picks(String item) {
      button("More options").press("Enter");
      Locator wanted =
          frame()
              .getByRole(
                  AriaRole.MENUITEM, new Frame.GetByRoleOptions().setName(item).setExact(true));
      while (!Boolean.TRUE.equals(wanted.evaluate("each => each === document.activeElement"))) {
        shop.page().keyboard().press("ArrowDown");
      }
      shop.page().keyboard().press("Enter");
    }

    void types(String text) {
      shop.page().keyboard().type(text);
      shop.page().keyboard().press("Enter");
    }

    /** Nothing serious by day and by night. */
    void isInNobodysWay(Axe axe, String state) {
      for (ColorScheme light : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
        shop.page()
            .emulateMedia(
                new Page.EmulateMediaOptions()
                    .setColorScheme(light)
                    .setReducedMotion(ReducedMotion.REDUCE));
        assertThat(axe.serious(frame())).as("%s, %s", state, light).isEmpty();
      }
      assertThat(
              (int)
                  frame()
                      .evaluate("() => document.documentElement.scrollWidth - window.innerWidth"))
          .as("sideways in %s", state)
          .isZero();
    }
  }

  @Test
  void everyStateIsReadableAtNarrowWidth() {
    Talk talk = new Talk();
    Axe axe = new Axe();
    talk.button("Add an emoji").click();
    talk.isInNobodysWay(axe, "emoji");
    talk.shop.page().keyboard().press("Escape");
    assertThat(talk.button("Add an emoji")).isFocused();
    talk.button("More options").click();
    talk.isInNobodysWay(axe, "menu");
    talk.shop.page().keyboard().press("Escape");
    talk.picks("Give feedback");
    talk.isInNobodysWay(axe, "remark");
    talk.shop.page().keyboard().press("Escape");
    assertThat(talk.panel.composer()).isFocused();
    talk.panel.askForAPerson();
    assertThat(talk.button("Close for now")).isVisible();
    talk.isInNobodysWay(axe, "waiting");
    talk.panel.say(ASKED);
    talk.agent.choose(ASKED);
    talk.agent.accept();
    talk.agent.say("Do **this**:\n1. Open *it*\n2. Press `on`");
    assertThat(talk.frame().getByText("0 of 2 steps done")).isVisible();
    talk.isInNobodysWay(axe, "steps");
    talk.button("Options for your message").first().press("Enter");
    talk.isInNobodysWay(axe, "own message");
    talk.shop.page().keyboard().press("Enter");
    assertThat(talk.frame().getByText("You are editing your message")).isVisible();
    talk.isInNobodysWay(axe, "editing");
  }

  @Test
  void stepsAreTickedAndStayTicked() {
    Talk talk = new Talk().helped();
    talk.agent.say("1. Open the box\n2. Turn the lamp\n3. Switch it on");
    Locator second =
        talk.frame().getByRole(AriaRole.CHECKBOX, new Frame.GetByRoleOptions().setName("Turn"));
    second.press("Space");
    assertThat(talk.frame().getByText("1 of 3 steps done")).isVisible();

    talk.shop.reload();
    talk.shop.openChat();

    assertThat(
            talk.frame().getByRole(AriaRole.CHECKBOX, new Frame.GetByRoleOptions().setName("Turn")))
        .isChecked();
    assertThat(talk.frame().getByText("1 of 3 steps done")).isVisible();
  }

  @Test
  void callIsAskedForOneQuestionAtATimeAndAReloadLosesNothing() {
    Talk talk = new Talk();
    talk.picks("Ask us to call you");
    assertThat(talk.frame().getByLabel("Which number can we call?")).isFocused();
    talk.types("123");
    assertThat(talk.frame().getByText(Pattern.compile("has 5 to 15 digits"))).isVisible();
    talk.types("45 678");
    assertThat(talk.frame().getByText("Question 2 of 3")).isVisible();
    talk.shop.page().keyboard().type("tomorrow");

    talk.shop.reload();
    talk.shop.openChat();

    assertThat(talk.frame().getByText("Question 2 of 3")).isVisible();
    assertThat(talk.frame().getByLabel("When suits you best?")).hasValue("tomorrow");
    talk.frame().getByLabel("When suits you best?").press("Enter");
    talk.frame().getByLabel("What is it about?").fill("A lamp for our cabin");
    talk.button("Ask for the call").click();
    assertThat(talk.frame().getByText("Thank you. We will call you on 12345 678.")).isVisible();
    talk.agent.choose("A lamp for our cabin");
    talk.agent.mayAccept();
    assertThat(talk.agent.brief()).containsText("The customer asks to be called.");
    assertThat(talk.agent.brief()).containsText("12345 678");
    assertThat(talk.agent.transcript()).containsText("Asks to be called on 12345 678: tomorrow");
  }

  @Test
  void remarkReachesTheDeskAndNotTheVisitorsLog() {
    Talk talk = new Talk().helped();
    talk.picks("Give feedback");
    assertThat(talk.frame().locator(".sheet textarea")).isFocused();
    talk.shop.page().keyboard().type("The basket is <b>hard</b> to find");
    talk.frame().locator(".sheet .solid").click();
    assertThat(talk.frame().getByText("Thank you, your feedback has reached us.")).isVisible();
    assertThat(talk.agent.transcript()).containsText("The basket is <b>hard</b> to find");
    assertThat(talk.agent.transcript()).containsText("Feedback from " + talk.server.shop());
    talk.panel.hearsNothingOf("basket");
  }

  @Test
  void ownMessageIsChangedAndTakenBackByKeyboard() {
    Talk talk = new Talk().helped();
    talk.panel.write("half a thought");
    talk.button("Options for your message").press("Enter");
    talk.shop.page().keyboard().press("Enter");
    assertThat(talk.panel.composer()).hasValue(ASKED);
    talk.panel.write("Can you engrave a lamp?");
    talk.panel.send();
    talk.panel.hears("Can you engrave a lamp?");
    talk.agent.hears("Can you engrave a lamp?");
    talk.panel.hasDraft("half a thought");

    talk.button("Options for your message").press("Enter");
    talk.shop.page().keyboard().press("ArrowDown");
    talk.shop.page().keyboard().press("Enter");
    talk.panel.hears("This message was removed");
    talk.panel.hearsNothingOf("Can you engrave a lamp?");
  }

  @Test
  void conversationIsSavedAsTextAndAsAPage() throws IOException {
    Talk talk = new Talk().helped();
    talk.agent.say("<script>alert(1)</script> & so on");
    talk.panel.hears("<script>alert(1)</script> & so on");
    Download text =
        talk.shop.page().waitForDownload(() -> talk.picks("Save the conversation as text"));
    assertThat(text.suggestedFilename()).matches("Nordlys.*-\\d{4}-\\d\\d-\\d\\d\\.txt");
    assertThat(Files.readString(text.path())).contains(ASKED, "Mikko", "<script>");
    Download page =
        talk.shop.page().waitForDownload(() -> talk.picks("Save the conversation as a web page"));
    assertThat(Files.readString(page.path()))
        .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; so on", "default-src 'none'")
        .doesNotContain("<script");
  }

  @Test
  void unreadMessagesAreCountedInThePagesOwnTitle() {
    Talk talk = new Talk().helped();
    String title = talk.shop.page().title();
    talk.button("Close the chat").click();
    talk.agent.say("Of course we can.");
    assertThat(talk.shop.page()).hasTitle("(1) " + title);
    talk.shop.page().evaluate("() => { document.title = 'Another page' }");
    assertThat(talk.shop.page()).hasTitle("(1) Another page");
    talk.shop.openChat();
    assertThat(talk.shop.page()).hasTitle("Another page");
  }

  @Test
  void frozenTabWakesWithWhatWasSaidMeanwhile() {
    Talk talk = new Talk().helped();
    Page page = talk.shop.page();
    CDPSession browser = page.context().newCDPSession(page);
    browser.send("Page.setWebLifecycleState", state("frozen"));
    talk.agent.say("Which font do you like?");
    browser.send("Page.setWebLifecycleState", state("active"));
    talk.panel.hears("Which font do you like?");
    talk.panel.say("The round one.");
    talk.agent.hears("The round one.");
  }

  @Test
  void serverThatStartsAnewIsNotSeen() {
    Talk talk = new Talk().helped();
    talk.server.kill();
    talk.panel.say("Still there?");
    talk.server.startAgain();
    talk.agent.hears("Still there?");
    assertThat(talk.frame().locator(".status.shown")).hasCount(0);
  }

  private static JsonObject state(String name) {
    JsonObject state = new JsonObject();
    state.addProperty("state", name);
    return state;
  }
}
