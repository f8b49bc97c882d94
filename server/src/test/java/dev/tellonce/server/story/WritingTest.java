package dev.tellonce.server.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How an agent writes: drafts, canned replies, mentions, undo, keys. */
@Tag("browser")
class WritingTest {
  private static final String QUESTION = "Can you engrave our cat's name into a lamp?";

  @RegisterExtension private final Stage stage = new Stage();

  private Panel asks() {
    Panel visitor = Shop.open(stage.window(), stage.server().shop()).openChat();
    visitor.say(QUESTION);
    return visitor;
  }

  private Desk takes(String login) {
    return takes(stage.window(), login);
  }

  private Desk takes(BrowserContext window, String login) {
    Desk desk = Desk.signIn(window, stage.server(), login);
    desk.choose(QUESTION);
    desk.accept();
    return desk;
  }

  /** Runs a command of the palette. */
  private static void run(Desk desk, String words) {
    desk.page().keyboard().press("Control+k");
    Locator field = desk.dialog().getByRole(AriaRole.COMBOBOX);
    assertThat(field).isFocused();
    field.fill(words);
    // The conversation it names may still be on its way to this desk.
    assertThat(desk.dialog().getByRole(AriaRole.OPTION).first()).isVisible();
    field.press("Enter");
    assertThat(desk.dialog()).not().isVisible();
  }

  /** Waits until the server has the draft that an act leads to. */
  private static void kept(Desk desk, Runnable act) {
    Response unused =
        desk.page()
            .waitForResponse(
                answer ->
                    answer.url().contains("/v1/desk/drafts/")
                        && answer.request().method().equals("PUT"),
                act);
  }

  private static Locator button(Desk desk, String name) {
    return desk.page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  @Test
  void draftIsFoundOnAnotherMachineAndGoneWhenItWasSent() {
    asks();
    Desk office = takes("mikko");
    kept(office, () -> office.write("Yes, gladly. "));
    Desk home = Desk.signIn(stage.window(), stage.server(), "mikko");
    home.tab("Mine").click();
    home.choose(QUESTION);
    home.hasDraft("Yes, gladly. ");
    kept(home, () -> home.write("Yes, gladly. Which name?"));
    office.reload();
    office.hasDraft("Yes, gladly. Which name?");
    kept(home, home::send);
    office.reload();
    office.hears("Yes, gladly. Which name?");
    office.hasDraft("");
  }

  @Test
  void cannedReplyIsChosenByKeysAndFilledIn() {
    stage.server().understands(stage.window());
    Panel visitor = asks();
    Desk desk = takes("mikko");
    Keyboard keys = desk.page().keyboard();
    desk.composer().focus();
    keys.type("/hel");
    Locator list = desk.page().getByRole(AriaRole.LISTBOX);
    assertThat(list.getByRole(AriaRole.OPTION).first()).containsText("/hello");
    assertThat(new Axe().serious(desk.page().mainFrame())).isEmpty();
    keys.press("Escape");
    assertThat(list).isHidden();
    assertThat(desk.composer()).isFocused();
    desk.composer().fill("");
    keys.type("/re");
    keys.press("ArrowDown");
    assertThat(list.getByRole(AriaRole.OPTION).nth(1)).hasAttribute("aria-selected", "true");
    desk.composer().fill("");
    keys.type("/hello");
    keys.press("Enter");
    desk.hasDraft(
        "Hello there! My name is Mikko. I have read everything you wrote, so there is nothing to"
            + " repeat, and I am glad to help.");
    desk.send();
    visitor.hears("Hello there! My name is Mikko.");
    // Words put in pass the tone step like own ones, and what is not kind is shown.
    keys.type("Unfortunately we can't ship before Monday. You must wait. and/or 1/2");
    assertThat(list).isHidden();
    assertThat(desk.wouldBeSent()).isVisible();
  }

  @Test
  void whatWasUnderstoodIsSaidBackInTheCustomersLanguage() {
    stage.server().understands(stage.window());
    Panel visitor = Shop.open(stage.window(), stage.server().shop()).openChat();
    visitor.say("Where is my parcel? Order 48213");
    visitor.thisHelped("No");
    Desk desk = Desk.signIn(stage.window(), stage.server(), "mikko");
    desk.choose("Where is my parcel?");
    desk.accept();
    button(desk, "Say it back").click();
    assertThat(desk.composer())
        .hasValue(Pattern.compile("“Where is my parcel\\? Order 48213”.+48213.+"));
    desk.send();
    visitor.hears("So I understand:");
  }

  @Test
  void noteCallsAColleagueWhoOpensIt() {
    asks();
    Desk sofie = Desk.signIn(stage.window(), stage.server(), "sofie");
    Desk mikko = takes("mikko");
    mikko.page().keyboard().press("Escape");
    mikko.page().keyboard().press("n");
    assertThat(mikko.composer()).isFocused();
    mikko.page().keyboard().type("Can we do this, @sof");
    mikko.page().getByRole(AriaRole.OPTION).first().click();
    mikko.hasDraft("Can we do this, @sofie ");
    mikko.send();
    Locator called = button(sofie, "1 note that mentions you");
    called.click();
    sofie.dialog().getByText("Can we do this, @sofie").click();
    sofie.hears("Can we do this, @sofie");
    assertThat(called).isHidden();
    sofie.reload();
    assertThat(called).isHidden();
  }

  @Test
  void messageCanBeTakenBackForFiveSecondsAndAClosedPageSendsIt() {
    Panel visitor = asks();
    Desk desk = takes("mikko");
    run(desk, "undone");
    desk.say("Which name shall it be?");
    button(desk, "Undo").click();
    desk.hasDraft("Which name shall it be?");
    assertThat(desk.composer()).isFocused();
    desk.send();
    assertThat(button(desk, "Undo")).isVisible();
    visitor.hearsNothingOf("Which name");
    desk.page().navigate("about:blank");
    visitor.hears("Which name shall it be?");
  }

  @Test
  void answerIsStoppedWhenTheCustomerWroteMeanwhile() {
    Panel visitor = asks();
    BrowserContext window = stage.window();
    Desk desk = takes(window, "mikko");
    run(desk, "in the meantime");
    desk.composer().focus();
    window.setOffline(true);
    desk.write("I will ask the workshop.");
    desk.send();
    visitor.say("It is Miso, by the way");
    window.setOffline(false);
    desk.hears("It is Miso, by the way");
    desk.warns("The customer wrote in the meantime.");
    desk.hasDraft("I will ask the workshop.");
    desk.send();
    visitor.hears("I will ask the workshop.");
  }

  @Test
  void everythingIsFoundByItsNameAndEveryKeyCanBeAnother() {
    asks();
    Desk desk = Desk.signIn(stage.window(), stage.server(), "mikko");
    run(desk, "cat's name");
    desk.mayAccept();
    desk.page().keyboard().press("g");
    desk.page().keyboard().press("m");
    assertThat(desk.tab("Mine")).hasAttribute("aria-selected", "true");
    desk.page().keyboard().press("?");
    Locator key = desk.dialog().getByRole(AriaRole.BUTTON).and(desk.page().getByLabel("Accept: a"));
    key.click();
    desk.page().keyboard().press("k");
    assertThat(desk.dialog().getByText("That key belongs to “Previous conversation”")).isVisible();
    desk.page().keyboard().press("x");
    assertThat(desk.page().getByLabel("Accept: x")).isVisible();
    assertThat(new Axe().serious(desk.page().mainFrame())).isEmpty();
    desk.page().keyboard().press("Escape");
    desk.page().keyboard().press("a");
    desk.mayAccept();
    desk.page().keyboard().press("x");
    assertThat(desk.composer()).isFocused();
  }

  @Test
  void ownMessageIsChangedAndTakenAwayAndTagsComeAndGo() {
    Panel visitor = asks();
    Desk desk = takes("mikko");
    desk.say("On Munday.");
    visitor.hears("On Munday.");
    button(desk, "Edit").click();
    Locator edit =
        desk.page().getByRole(AriaRole.TEXTBOX).and(desk.page().locator("form textarea"));
    edit.first().fill("On Monday.");
    button(desk, "Save").click();
    visitor.hears("On Monday.");
    visitor.hearsNothingOf("Munday");
    button(desk, "Delete").click();
    button(desk, "Delete for good").click();
    visitor.hearsNothingOf("On Monday.");
    button(desk, "Add a tag").click();
    desk.page().keyboard().type("engraving");
    desk.page().keyboard().press("Enter");
    button(desk, "Remove the tag engraving").click();
    assertThat(button(desk, "Remove the tag engraving")).isHidden();
    assertThat(stage.server().log()).doesNotContain("Exception");
  }
}
