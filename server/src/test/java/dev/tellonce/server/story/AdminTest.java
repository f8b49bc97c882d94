package dev.tellonce.server.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An administrator looks after people and answers, from the desk. */
@Tag("browser")
class AdminTest {
  @RegisterExtension private final Stage stage = new Stage();

  private final Axe axe = new Axe();

  /** The pages, opened from the desk. */
  private Page administration(BrowserContext window) {
    Desk desk = Desk.signIn(window, stage.server(), "astrid");
    desk.page().getByRole(AriaRole.LINK, named("Administration")).click();
    assertThat(heading(desk.page(), "Agents and teams")).isVisible();
    return desk.page();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Locator heading(Page page, String name) {
    return page.getByRole(AriaRole.HEADING, named(name));
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, named(name));
  }

  private static void open(Page page, String name) {
    page.getByRole(AriaRole.NAVIGATION).getByText(name).click();
    assertThat(heading(page, name)).isVisible();
  }

  @Test
  void newColleagueIsInvitedByALinkAndSignsIn() {
    Page page = administration(stage.window());
    button(page, "New agent").click();
    button(page, "Save").click();
    assertThat(page.getByText("Please fill this in.").first()).isVisible();
    page.getByLabel("Name that customers see").fill("Liv");
    page.getByLabel("Name to sign in with").fill("liv");
    button(page, "Save").click();
    button(page, "Make an invitation link").click();
    String link = page.getByLabel("Invitation for Liv").inputValue();
    Page other = stage.window().newPage();
    other.navigate(link);
    assertThat(heading(other, "Welcome, Liv")).isVisible();
    other.locator("#admin").getByLabel("Password").fill("a short sentence");
    button(other, "Set the password").click();
    other.getByRole(AriaRole.LINK, named("Sign in")).click();
    Desk desk = Desk.open(stage.window(), stage.server());
    desk.signIn(new RunningServer.Agent("liv", "Liv", "a short sentence"));
    assertThat(desk.page().getByRole(AriaRole.LINK, named("Administration"))).not().isVisible();
    Page again = stage.window().newPage();
    again.navigate(link);
    assertThat(again.getByText("This link has already been used")).isVisible();
  }

  @Test
  void editedAnswerIsTriedAtOnceAndStandsInTheLog() {
    BrowserContext window = stage.window();
    stage.server().understands(window);
    Page page = administration(window);
    open(page, "Questions and answers");
    page.getByLabel("Search").fill("Where is my parcel");
    page.getByRole(AriaRole.LIST)
        .getByText("Where is my parcel?", new Locator.GetByTextOptions().setExact(true))
        .click();
    page.getByLabel("Answer", new Page.GetByLabelOptions().setExact(true))
        .fill("It is on its way to you.");
    open(page.getByText("All entries"));
    assertThat(page.getByText("You have changes that are not saved")).isVisible();
    button(page, "Stay here").click();
    button(page, "Save").click();
    assertThat(page.getByText("The next question gets this answer.")).isVisible();
    assertThat(page.getByText("Version 2")).isVisible();
    open(page.getByText("All entries"));
    page.getByLabel("What a customer might ask").fill("Where is my parcel?");
    button(page, "Try it").click();
    assertThat(page.locator("blockquote").getByText("It is on its way to you.")).isVisible();
    open(page, "Changes");
    assertThat(page.getByRole(AriaRole.ROW).nth(1)).containsText("Answer changed");
    assertThat(page.getByRole(AriaRole.ROW).nth(1)).containsText("astrid");
    assertThat(page.getByText("The log is complete.")).isVisible();
  }

  private static void open(Locator link) {
    link.click();
  }

  @Test
  void everyPageServesPeopleWithAndWithoutAMouseInBothThemesAndOnSmallScreens() {
    for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
      BrowserContext window =
          stage.window(new Browser.NewContextOptions().setLocale("en-GB").setColorScheme(scheme));
      Page page = administration(window);
      Locator links = page.getByRole(AriaRole.NAVIGATION).getByRole(AriaRole.LINK);
      for (int i = 0; i < links.count(); i++) {
        links.nth(i).focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".admin-page h2")).isFocused();
        assertThat(page.locator(".admin-page .breathing")).hasCount(0);
        for (int width : new int[] {1280, 768, 320}) {
          page.setViewportSize(width, 800);
          Object wider =
              page.evaluate("() => document.getElementById('admin').scrollWidth - innerWidth");
          assertThat(((Number) wider).intValue()).as("page %s at %s", i, width).isLessThan(1);
        }
        page.setViewportSize(1280, 800);
        assertThat(axe.serious(page.mainFrame())).as("page %s, %s", i, scheme).isEmpty();
      }
      window.close();
    }
  }
}
