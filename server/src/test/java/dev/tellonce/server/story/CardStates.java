package dev.tellonce.server.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.tellonce.server.story.Camera.Size;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Leads the card that invites a visitor, or asks one question, through its states. */
final class CardStates {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Camera camera;
  private final Page page;

  CardStates(Camera camera, Shop shop) {
    this.camera = camera;
    this.page = shop.page();
    assertThat(card()).isVisible();
  }

  /** The card lies in a closed root, where no test could look: here it is open. */
  static void openRoots(BrowserContext window) {
    window.addInitScript(
        "const attach = Element.prototype.attachShadow;"
            + " Element.prototype.attachShadow = function () {"
            + " return attach.call(this, { mode: 'open' }); };");
  }

  /** The page of this window tells the widget when the system's theme is another one. */
  static void followTheme(BrowserContext window) {
    window.addInitScript(
        "matchMedia('(prefers-color-scheme: dark)').onchange ="
            + " () => window.Tellonce?.('setTheme', 'auto');");
  }

  /** In this window the operator's survey is an invitation: nothing to choose from. */
  static void askNothing(BrowserContext window) {
    window.route(
        address -> address.contains("/v1/visitor/look"),
        route -> {
          APIResponse answer = route.fetch();
          ObjectNode look =
              (ObjectNode) JSON.readTree(new String(answer.body(), StandardCharsets.UTF_8));
          ObjectNode invitation = (ObjectNode) look.path("invitation");
          invitation.remove("reasons");
          ObjectNode text = invitation.putObject("text");
          text.put("en", "Hello! Are you looking for the right lamp? We are glad to help.");
          text.put("ko", "안녕하세요! 어울리는 조명을 찾고 계신가요? 도와드릴게요.");
          route.fulfill(
              new Route.FulfillOptions()
                  .setResponse(answer)
                  .setBody(JSON.writeValueAsString(look)));
        });
  }

  private Locator card() {
    return page.locator("section.card");
  }

  private void shows(String state) {
    camera.shoot(page, card(), state, Size.values());
  }

  /** The invitation, which is accepted. */
  void invites() {
    shows("invitation");
    camera.shootForced(page, card(), "invitation", Size.NARROW);
    card().locator(".yes button").first().click();
    assertThat(card()).hasCount(0);
  }

  /** The question, its answer by one tap, a line of the visitor's own and thanks. */
  void asks(String line) {
    shows("survey");
    camera.shootForced(page, card(), "survey", Size.NARROW);
    card().locator("button").nth(1).click();
    assertThat(card().locator("input")).isVisible();
    shows("survey-why");
    card().locator("input").fill(line);
    card().locator("input").press("Enter");
    assertThat(card().locator("input")).hasCount(0);
    shows("survey-thanks");
  }
}
