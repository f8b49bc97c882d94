package dev.tellonce.server.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who presses Tab comes to every control, sees where that is, and is not held anywhere. */
@Tag("browser")
class FocusTest {
  /** The controls in sight that Tab leads to; each keeps a number to be known by. */
  private static final String CONTROLS =
      """
      () => [...document.querySelectorAll('button, a[href], input, select, textarea, summary, [tabindex]')]
        .filter((each) => each.tabIndex >= 0 && !each.disabled && each.checkVisibility()
          && each.closest('[inert], [hidden]') === null)
        .map((each, index) => (each.dataset.tab = String(index)) && each.dataset.tab)
      """;

  /** The control that has the focus, and what shows it: a ring of 2 px or more. */
  private static final String FOCUSED =
      """
      () => {
        const { activeElement: at } = document;
        const { outlineStyle, outlineWidth } = getComputedStyle(at);
        const ring = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
        const name = at.getAttribute('aria-label') ?? at.textContent.trim().slice(0, 40);
        return at === document.body ? '' : at.dataset.tab + (ring ? '' : ` no ring on ${name}`);
      }
      """;

  @RegisterExtension private final Stage stage = new Stage();

  @Test
  void tabLeadsToEveryControlOfPanelAndDesk() {
    RunningServer server = stage.server();
    Desk desk = Desk.open(stage.window(), server);
    everyControlIsReached(desk.page(), desk.page().mainFrame());
    desk.signIn(server.agent("mikko"));
    everyControlIsReached(desk.page(), desk.page().mainFrame());

    Shop shop = Shop.open(stage.window(), server.shop());
    Panel visitor = shop.openChat();
    assertThat(visitor.composer()).isFocused();
    everyControlIsReached(shop.page(), visitor.frame());
    visitor.askForAPerson();
    visitor.say("Do you repair lamps?");
    visitor.isMarked("Sent");
    everyControlIsReached(shop.page(), visitor.frame());

    desk.choose("Do you repair lamps?");
    desk.accept();
    desk.say("Yes, we do:\n1. Send us a picture\n2. Choose a day");
    everyControlIsReached(desk.page(), desk.page().mainFrame());
    visitor.hears("Choose a day");
    everyControlIsReached(shop.page(), visitor.frame());
  }

  private static void everyControlIsReached(Page page, Frame frame) {
    List<String> controls =
        ((List<?>) frame.evaluate(CONTROLS)).stream().map(String::valueOf).toList();
    assertThat(controls).isNotEmpty();
    frame.locator("[data-tab='0']").focus();
    List<String> reached = new ArrayList<>(List.of("0"));
    for (int i = 1; i < controls.size(); i++) {
      page.keyboard().press("Tab");
      reached.add(String.valueOf(frame.evaluate(FOCUSED)));
    }
    assertThat(reached).containsExactlyInAnyOrderElementsOf(controls);
  }
}
