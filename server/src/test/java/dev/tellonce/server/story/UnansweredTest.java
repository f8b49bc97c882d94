package dev.tellonce.server.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What nobody had an answer for is told to the FAQ once, and answers the next visitor. */
@Tag("browser")
class UnansweredTest {
  private static final String PAGE = "Questions without an answer";
  private static final String COLLECT = "Collect the questions that found no answer";
  private static final String ANSWER = "Yes, every lamp comes assembled. You only put in the bulb.";

  @RegisterExtension private final Stage stage = new Stage();

  private final Axe axe = new Axe();

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, named(button)).click();
  }

  private Page administration(Browser.NewContextOptions options) {
    Desk desk = Desk.signIn(stage.window(options), stage.server(), "astrid");
    desk.page().getByRole(AriaRole.LINK, named("Administration")).click();
    return desk.page();
  }

  private static void open(Page page, String name) {
    page.getByRole(AriaRole.NAVIGATION).getByText(name).click();
    assertThat(page.getByRole(AriaRole.HEADING, named(name))).isVisible();
  }

  private Panel ask(String question) {
    Panel chat = Shop.open(stage.window(), stage.server().shop()).openChat();
    chat.say(question);
    return chat;
  }

  private static Locator groups(Page page) {
    return page.locator("#admin .cards > .card");
  }

  /** Switches the shop's inbox on, where the page of the inboxes tells of it. */
  private static void collect(Page page) {
    open(page, "Inboxes");
    page.getByLabel(COLLECT).first().check();
  }

  @Test
  void questionAskedTwiceInOtherWordsIsAddedOnceAndAnswersTheNextVisitor() {
    stage.server().understands(stage.window());
    Page page = administration(new Browser.NewContextOptions());
    open(page, PAGE);
    assertThat(page.getByText("Nothing is collected yet.")).isVisible();
    collect(page);

    assertThat(ask("Hello there! Will my floor lamp come assembled?").waiting()).isVisible();
    assertThat(ask("Is the floor lamp assembled when it comes?").waiting()).isVisible();

    open(page, PAGE);
    assertThat(groups(page)).hasCount(1);
    assertThat(groups(page).first()).containsText("asked 2 times");
    groups(page).first().locator(".card-head").click();
    assertThat(page.getByLabel("Other ways to ask, one on each line"))
        .hasValue(Pattern.compile("floor lamp[^\n]*\n.*floor lamp"));
    Locator entry = page.getByLabel("Add them to this entry");
    entry.fill("no such entry");
    press(page, "Add to the entry");
    assertThat(page.getByText("Please choose one from the list.")).isVisible();
    entry.fill("Where is my parcel?");
    press(page, "Add to the entry");
    assertThat(page.getByText("Added. Who asks this next gets the answer to")).isVisible();
    assertThat(groups(page)).hasCount(0);

    Panel third = ask("Will my floor lamp come assembled?");
    assertThat(third.didThisHelp()).isVisible();
    open(page, "Changes");
    assertThat(page.getByRole(AriaRole.ROW).nth(1)).containsText("Answer changed");
  }

  @Test
  void answerThatIsWrittenForAGroupSettlesIt() {
    stage.server().understands(stage.window());
    Page page = administration(new Browser.NewContextOptions());
    collect(page);
    assertThat(ask("Will my floor lamp come assembled?").waiting()).isVisible();
    open(page, PAGE);
    groups(page).first().locator(".card-head").click();
    press(page, "Write an answer");
    assertThat(page.getByLabel("Question", new Page.GetByLabelOptions().setExact(true)))
        .hasValue("Will my floor lamp come assembled?");
    page.getByLabel("Answer", new Page.GetByLabelOptions().setExact(true)).fill(ANSWER);
    press(page, "Save");
    assertThat(page.getByRole(AriaRole.HEADING, named("Questions and answers"))).isVisible();
    assertThat(page.getByLabel("Answer", new Page.GetByLabelOptions().setExact(true)))
        .hasValue(ANSWER);
    ask("Will my floor lamp come assembled?").hears(ANSWER);
    open(page, PAGE);
    assertThat(page.getByText("Nothing is open.")).isVisible();
  }

  @Test
  void whatIsNotForTheFaqStaysAwayUntilItIsAskedAgain() {
    stage.server().understands(stage.window());
    Page page = administration(new Browser.NewContextOptions());
    collect(page);
    assertThat(ask("Do you sell dog food?").waiting()).isVisible();
    open(page, PAGE);
    groups(page).first().locator(".card-head").press("Enter");
    page.getByRole(AriaRole.BUTTON, named("Not for the FAQ")).press("Enter");
    assertThat(page.getByText("Set aside.")).isFocused();
    assertThat(groups(page)).hasCount(0);
    assertThat(ask("Do you also sell dog food?").waiting()).isVisible();
    page.reload();
    assertThat(groups(page).first()).containsText("asked once");
  }

  @Test
  void pageServesEverybodyInBothThemesAndOnSmallScreens() {
    stage.server().understands(stage.window());
    Page first = administration(new Browser.NewContextOptions());
    collect(first);
    assertThat(ask("Will my floor lamp come assembled?").waiting()).isVisible();
    for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
      Page page = administration(new Browser.NewContextOptions().setColorScheme(scheme));
      open(page, PAGE);
      groups(page).first().locator(".card-head").click();
      assertThat(page.getByLabel("Add them to this entry")).isVisible();
      for (int width : new int[] {1280, 320}) {
        page.setViewportSize(width, 640);
        assertThat(page.evaluate("() => document.querySelector('#admin').scrollWidth"))
            .as("%s, %s", width, scheme)
            .isEqualTo(page.evaluate("() => document.querySelector('#admin').clientWidth"));
        assertThat(axe.serious(page.mainFrame())).as("%s, %s", width, scheme).isEmpty();
      }
      page.context().close();
    }
  }
}
