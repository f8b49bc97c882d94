package dev.tellonce.server.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A visitor is asked once what keeps it from buying, and one tap answers. */
@Tag("browser")
class SurveyTest {
  private static final String SURVEY =
      """
      invitation:
        %s
        text: {en: What keeps you from finishing today?, da: Hvad mangler for at komme videre?}
        reasons:
          - {en: I cannot find the button, da: Jeg kan ikke finde knappen}
          - {en: My way of paying is missing, da: Min betalingsmåde mangler}
          - {en: I miss instructions, da: Jeg mangler en vejledning}
      """;
  private static final String QUESTION = "What keeps you from finishing today?";
  private static final String REASON = "My way of paying is missing";
  private static final String THANKS = "Thank you for telling us.";

  /** The card lies in a closed root, where no test could look. */
  private static final String OPEN_ROOTS =
      "const attach = Element.prototype.attachShadow;"
          + " Element.prototype.attachShadow = function () {"
          + " return attach.call(this, { mode: 'open' }); };";

  private static final String LEAVES =
      "() => document.dispatchEvent("
          + "new MouseEvent('mouseout', { clientY: -1, relatedTarget: null }))";

  @RegisterExtension private final Stage stage = new Stage();

  private final Axe axe = new Axe();

  private RunningServer server(String moment) throws IOException {
    return stage.server(OwnConfig.of(stage, SURVEY.replace("%s", moment), ""));
  }

  private static Shop visit(BrowserContext window, RunningServer server) {
    window.addInitScript(OPEN_ROOTS);
    return Shop.open(window, server.shop());
  }

  private static Locator card(Page page, String name) {
    return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(name));
  }

  private static Locator button(Locator card, String name) {
    return card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
  }

  private static List<String> remarks(RunningServer server) {
    return server.journal().conversations().stream()
        .flatMap(talk -> server.journal().entries(talk, "RemarkMade").stream())
        .map(entry -> entry.body().path("text").asString())
        .toList();
  }

  @Test
  void whoStaysLongIsAskedOnceAndTheAnswerIsThankedForAndReachesTheDesk() throws IOException {
    RunningServer server = server("seconds: 1");
    Shop shop = visit(stage.window(), server);
    Page page = shop.page();
    Locator card = card(page, "Give feedback");
    assertThat(card.getByText(QUESTION)).isVisible();
    button(card, REASON).click();
    assertThat(card.getByText(THANKS)).isVisible();
    assertThat(card).isFocused();
    page.waitForCondition(() -> remarks(server).equals(List.of(REASON)));
    card.getByLabel("Anything you would like to add?").fill("I pay with MobilePay");
    page.keyboard().press("Enter");
    page.waitForCondition(() -> remarks(server).equals(List.of(REASON, "I pay with MobilePay")));
    assertThat(card.getByText(THANKS)).isVisible();
    assertThat(card.getByRole(AriaRole.TEXTBOX)).hasCount(0);

    // Nobody is called to it, and no machine answers.
    String talk = server.journal().conversations().getFirst();
    assertThat(server.journal().entries(talk))
        .extracting(Journal.Entry::type)
        .doesNotContain("Queued", "BotSaid", "HandOffRequested");

    button(card, "Talk to a person").click();
    assertThat(shop.chat().waiting()).isVisible();
    assertThat(card).hasCount(0);
    Desk mikko = Desk.signIn(stage.window(), server, "mikko");
    mikko.rows().first().click();
    assertThat(mikko.transcript()).containsText(REASON);
    assertThat(mikko.transcript()).containsText("Feedback from " + server.shop());

    page.keyboard().press("Escape");
    shop.reload();
    shop.openChat();
    assertThat(shop.chat().waiting()).isVisible();
    page.evaluate("() => window.Tellonce('close')");
    page.evaluate(LEAVES);
    assertThat(card).hasCount(0);
  }

  @Test
  void whoLeavesIsAskedByKeyboardAndANoIsANoForGood() throws IOException {
    RunningServer server = server("exit_intent: true");
    BrowserContext window = stage.window(new Browser.NewContextOptions().setLocale("da-DK"));
    Shop shop = visit(window, server);
    Page page = shop.page();
    page.evaluate("() => window.Tellonce('setLocale', 'da')");
    Locator card = card(page, "Giv feedback");
    page.waitForCondition(
        () -> {
          page.evaluate(LEAVES);
          return card.count() > 0;
        });
    assertThat(card.getByText("Hvad mangler for at komme videre?")).isVisible();
    page.getByRole(AriaRole.CONTENTINFO).getByRole(AriaRole.LINK).last().focus();
    page.keyboard().press("Tab");
    assertThat(button(card, "Jeg kan ikke finde knappen")).isFocused();
    for (int i = 0; i < 3; i++) {
      page.keyboard().press("Tab");
    }
    page.keyboard().type("hvor er den");
    assertThat(card.getByRole(AriaRole.TEXTBOX)).hasValue("hvor er den");
    page.keyboard().press("Escape");
    assertThat(card).hasCount(0);
    shop.reload();
    shop.openChat();
    shop.page().evaluate("() => window.Tellonce('close')");
    page.evaluate(LEAVES);
    assertThat(card).hasCount(0);
    assertThat(remarks(server)).isEmpty();
  }

  @Test
  void cardServesEverybodyInBothThemesAndOnSmallScreens() throws IOException {
    RunningServer server = server("seconds: 1");
    for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
      BrowserContext window =
          stage.window(new Browser.NewContextOptions().setLocale("en-GB").setColorScheme(scheme));
      Page page = visit(window, server).page();
      Locator card = card(page, "Give feedback");
      assertThat(card).isVisible();
      for (int width : new int[] {1280, 320}) {
        page.setViewportSize(width, 480);
        var box = card.boundingBox();
        assertThat(box.x).as("%s", width).isGreaterThanOrEqualTo(0);
        assertThat(box.y).as("%s", width).isGreaterThanOrEqualTo(0);
        assertThat(box.x + box.width).as("%s", width).isLessThanOrEqualTo(width);
        assertThat(axe.serious(page.mainFrame())).as("%s, %s", width, scheme).isEmpty();
      }
      button(card, REASON).click();
      assertThat(card.getByText(THANKS)).isVisible();
      assertThat(axe.serious(page.mainFrame())).as("thanks, %s", scheme).isEmpty();
      button(card, "Close").click();
      assertThat(card).hasCount(0);
      window.close();
    }
  }
}
