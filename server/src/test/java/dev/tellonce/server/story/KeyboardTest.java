package dev.tellonce.server.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.tellonce.server.story.RunningServer.Agent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The story by people who use no mouse. */
@Tag("browser")
class KeyboardTest {
  private static final int FAR = 6;

  @RegisterExtension private final Stage stage = new Stage();

  @Test
  void visitorAndAgentNeedNoMouse() {
    RunningServer server = stage.server();
    Desk desk = Desk.open(stage.window(), server);
    Keyboard agent = desk.page().keyboard();
    signIn(desk, agent, server.agent("mikko"));

    Shop shop = Shop.open(stage.window(), server.shop());
    Keyboard visitor = shop.page().keyboard();
    Panel panel = shop.openChatByKeyboard();
    assertThat(panel.composer()).isFocused();
    pressUntilFocused(visitor, "Shift+Tab", panel.personButton());
    visitor.press("Enter");
    assertThat(panel.waiting()).isVisible();
    pressUntilFocused(visitor, "Tab", panel.composer());
    visitor.type("Do you repair lamps?");
    visitor.press("Enter");
    panel.isMarked("Sent");
    visitor.press("Escape");
    // The key reaches the page around the panel as a message: Enter is for the launcher after it.
    assertThat(panel.composer()).isHidden();
    visitor.press("Enter");
    assertThat(panel.composer()).isFocused();
    panel.hears("Do you repair lamps?");

    agent.press("1");
    assertThat(desk.rows()).hasCount(1);
    // The first press opens the conversation with its brief, the second takes it.
    agent.press("a");
    desk.mayAccept();
    assertThat(desk.brief()).containsText("Do you repair lamps?");
    agent.press("a");
    assertThat(desk.composer()).isFocused();
    agent.type("Yes, we do.");
    agent.press("Enter");
    panel.hears("Yes, we do.");
    visitor.type("Thank you!");
    visitor.press("Enter");
    desk.hears("Thank you!");

    agent.press("Escape");
    agent.press("e");
    agent.press("Enter");
    panel.shows("How did we do?");
  }

  private static void signIn(Desk desk, Keyboard keyboard, Agent agent) {
    assertThat(desk.page().getByLabel("Name")).isFocused();
    keyboard.type(agent.login());
    keyboard.press("Tab");
    keyboard.type(agent.password());
    keyboard.press("Enter");
    desk.isAvailable();
    assertThat(desk.page().getByRole(AriaRole.TABLIST)).isVisible();
  }

  /** Goes on pressing a key until it has led to a place, which must not be far. */
  private static void pressUntilFocused(Keyboard keyboard, String key, Locator place) {
    for (int i = 0; i < FAR && !isFocused(place); i++) {
      keyboard.press(key);
    }
    assertThat(place).isFocused();
  }

  private static boolean isFocused(Locator place) {
    return Boolean.TRUE.equals(place.evaluate("element => element === document.activeElement"));
  }
}
