package dev.tellonce.server.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An administrator changes how the chat looks, and walks the first steps without a mouse. */
@Tag("browser")
class AdminLookTest {
  private static final String LATER = "Saved. The next page that a visitor opens looks like this.";

  @RegisterExtension private final Stage stage = new Stage();

  private final Axe axe = new Axe();

  /** The look of the shop's chat, opened from the list of inboxes. */
  private Page look(BrowserContext window) {
    Page page = Desk.signIn(window, stage.server(), "astrid").page();
    page.getByRole(AriaRole.LINK, named("Administration")).click();
    page.getByRole(AriaRole.NAVIGATION).getByText("Inboxes").click();
    page.getByText("Change the look").first().click();
    assertThat(page.getByLabel("Greeting")).isVisible();
    return page;
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Locator field(Page page, String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, named(button)).click();
  }

  /** The panel in the preview. */
  private static Frame preview(Page page) {
    page.waitForCondition(
        () -> page.frames().stream().anyMatch(frame -> frame.url().contains("/widget/")));
    return page.frames().stream()
        .filter(frame -> frame.url().contains("/widget/"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void previewShowsWhatIsTypedAndTheNextVisitorSeesWhatIsSaved() {
    BrowserContext window = stage.window();
    Page page = look(window);
    field(page, "Light or dark").selectOption("dark");
    page.getByLabel("Greeting").fill("Welcome. Astrid and Mikko are here.");
    Frame panel = preview(page);
    assertThat(panel.getByText("Welcome. Astrid and Mikko are here.")).isVisible();
    page.waitForCondition(() -> isDark(panel));
    assertThat(page.getByLabel("Greeting")).isFocused();

    Shop before = Shop.open(stage.window(), stage.server().shop());
    before.openChat().greets("Hello! Ask us anything in your own words.");
    press(page, "Save");
    assertThat(page.getByText(LATER)).isVisible();
    Shop after = Shop.open(stage.window(), stage.server().shop());
    Panel visitor = after.openChat();
    visitor.greets("Welcome. Astrid and Mikko are here.");
    visitor.frame().page().waitForCondition(() -> isDark(visitor.frame()));

    page.getByRole(AriaRole.NAVIGATION).getByText("Changes").click();
    assertThat(page.getByRole(AriaRole.ROW).nth(1)).containsText("Look of the chat changed");
    assertThat(page.getByRole(AriaRole.ROW).nth(1)).containsText("astrid");
  }

  private static boolean isDark(Frame frame) {
    return "dark"
        .equals(frame.evaluate("() => getComputedStyle(document.documentElement).colorScheme"));
  }

  @Test
  void secondOfTwoAdministratorsIsToldAndLosesNothing() {
    Page first = look(stage.window());
    Page second = look(stage.window());
    field(first, "Colour").fill("#7a1f5c");
    press(first, "Save");
    assertThat(first.getByText(LATER)).isVisible();
    second.getByLabel("Greeting").fill("Good day.");
    press(second, "Save");
    assertThat(second.getByText("Somebody changed this in the meantime")).isVisible();
    assertThat(second.getByLabel("Greeting")).hasValue("Good day.");
    press(second, "Save mine over it");
    assertThat(second.getByText(LATER)).isVisible();
    Locator past = second.getByRole(AriaRole.LISTITEM);
    assertThat(past.getByText("Version 2", new Locator.GetByTextOptions().setExact(true)))
        .isVisible();
    press(second, "Put into the form: Version 1");
    assertThat(field(second, "Colour")).hasValue("#7a1f5c");
  }

  @Test
  void faultStandsBesideItsFieldAlsoInALanguageThatWasNotShown() {
    Page page = look(stage.window());
    field(page, "Language of the words").selectOption("da");
    page.getByLabel("Words beside the launcher's icon").fill("x".repeat(41));
    field(page, "Language of the words").selectOption("en");
    field(page, "Distance from the side").fill("900");
    press(page, "Save");
    assertThat(page.getByText("This number is too small or too large.")).isVisible();
    assertThat(field(page, "Distance from the side")).isFocused();
    field(page, "Distance from the side").fill("8");
    press(page, "Save");
    assertThat(page.getByText("This is too long.")).isVisible();
    assertThat(field(page, "Language of the words")).hasValue("da");
    assertThat(page.getByLabel("Words beside the launcher's icon")).isFocused();
  }

  @Test
  void formAndPreviewServeEverybodyInBothThemesAndOnSmallScreens() {
    for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
      BrowserContext window =
          stage.window(new Browser.NewContextOptions().setLocale("en-GB").setColorScheme(scheme));
      Page page = look(window);
      page.getByLabel("Ask visitors whether they want help, once").check();
      for (int width : new int[] {1280, 768, 320}) {
        page.setViewportSize(width, 800);
        Object wider =
            page.evaluate("() => document.getElementById('admin').scrollWidth - innerWidth");
        assertThat(((Number) wider).intValue()).as("%s", width).isLessThan(1);
        assertThat(axe.serious(page.mainFrame())).as("%s, %s", width, scheme).isEmpty();
      }
      window.close();
    }
  }

  /** Goes on by Tab until something with a name has the focus. */
  private static void tabTo(Page page, String name) {
    for (int i = 0; i < 80; i++) {
      page.keyboard().press("Tab");
      Object said =
          page.evaluate(
              "() => { const at = document.activeElement;"
                  + " const label = at?.labels?.[0]?.querySelector('span')?.textContent;"
                  + " return at?.getAttribute('aria-label') || label || at?.textContent || ''; }");
      if (name.equals(String.valueOf(said).strip())) {
        return;
      }
    }
    throw new AssertionError("no Tab leads to " + name);
  }

  private static void enter(Page page, String name) {
    tabTo(page, name);
    page.keyboard().press("Enter");
  }

  @Test
  void firstStepsAreWalkedWithoutAMouse() {
    Page page = Desk.signIn(stage.window(), stage.server(), "astrid").page();
    page.navigate(stage.server().shop() + "desk/#admin/start");
    assertThat(page.getByText("Six short steps")).isVisible();
    tabTo(page, "Name of the shop");
    page.keyboard().type("Nordlys");
    page.keyboard().press("Enter");
    assertThat(page.getByText("Saved.")).isVisible();
    // The focus stays where the work is.
    assertThat(page.getByLabel("Name of the shop")).isFocused();
    enter(page, "New entry");
    tabTo(page, "Question");
    page.keyboard().type("Do you wrap gifts?");
    tabTo(page, "Answer");
    page.keyboard().type("Yes, for free.");
    enter(page, "Save");
    assertThat(page.getByText("Saved. The next question gets this answer.")).isVisible();
    page.navigate(stage.server().shop() + "desk/#admin/start");
    enter(page, "New agent");
    tabTo(page, "Name that customers see");
    page.keyboard().type("Liv");
    tabTo(page, "Name to sign in with");
    page.keyboard().type("liv");
    page.keyboard().press("Enter");
    assertThat(page.getByRole(AriaRole.BUTTON, named("Make an invitation link"))).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.getByLabel("Invitation for Liv")).hasValue(Pattern.compile(".*#invite=.+"));
  }
}
