package dev.tellonce.server.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who asks the system for less motion gets none: on the shop's page, in the panel, at the desk. */
@Tag("browser")
class ReducedMotionTest {
  /** Everything that would move for more than a hundredth of a second, or scroll smoothly. */
  private static final String MOVING =
      """
      () => {
        const seconds = (list) => Math.max(...list.split(',').map(parseFloat));
        const all = (root) => [...root.querySelectorAll('*')].flatMap((each) =>
          each.shadowRoot ? [each, ...all(each.shadowRoot)] : [each]);
        const found = new Set();
        for (const each of all(document)) {
          for (const part of ['', '::before', '::after']) {
            const { animationName, animationDuration, animationIterationCount, transitionDuration,
              scrollBehavior } = getComputedStyle(each, part);
            const moves = animationName !== 'none' &&
              (seconds(animationDuration) > 0.01 || animationIterationCount === 'infinite');
            if (moves || seconds(transitionDuration) > 0.01 || scrollBehavior === 'smooth') {
              found.add(each.localName + '.' + each.className + part);
            }
          }
        }
        return [...found];
      }
      """;

  private static final String INVITATION =
      """
      invitation:
        seconds: 1
        text: {en: May we help?}
      """;

  @RegisterExtension private final Stage stage = new Stage();

  private BrowserContext still() {
    BrowserContext window =
        stage.window(
            new Browser.NewContextOptions()
                .setLocale("en-GB")
                .setReducedMotion(ReducedMotion.REDUCE));
    CardStates.openRoots(window);
    return window;
  }

  private static void isStill(Frame frame, String state) {
    assertThat((List<?>) frame.evaluate(MOVING)).as(state).isEmpty();
  }

  @Test
  void nothingMovesForWhoWantsItStill() throws IOException {
    RunningServer server = stage.server(OwnConfig.of(stage, INVITATION, ""));
    Desk desk = Desk.open(still(), server);
    isStill(desk.page().mainFrame(), "signing in");
    desk.signIn(server.agent("astrid"));
    Shop shop = Shop.open(still(), server.shop());
    assertThat(shop.page().locator("section.card")).isVisible();
    isStill(shop.page().mainFrame(), "invited");
    Panel visitor = shop.openChat();
    visitor.say("Do you repair lamps?");
    visitor.askForAPerson();
    assertThat(visitor.waiting()).isVisible();
    isStill(visitor.frame(), "waiting");
    isStill(shop.page().mainFrame(), "open");
    assertThat(desk.rows()).hasCount(1);
    isStill(desk.page().mainFrame(), "somebody waits");
    desk.rows().first().click();
    desk.acceptByKey();
    desk.write("Yes, gladly.");
    assertThat(visitor.frame().locator(".typing.shown")).isVisible();
    isStill(visitor.frame(), "typing");
    isStill(desk.page().mainFrame(), "writing");
    desk.transfer();
    assertThat(desk.dialog()).isVisible();
    isStill(desk.page().mainFrame(), "dialog");
    desk.page().keyboard().press("Escape");
    desk.page().locator(".rail-foot a.rail-button").click();
    assertThat(desk.page().locator(".admin-page h2")).isVisible();
    isStill(desk.page().mainFrame(), "administration");
  }
}
