package dev.tellonce.server.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Swedish and German, which the widget speaks and the demo shop does not. */
@Tag("browser")
class MoreLanguagesTest {
  private static final String SWEDISH = "Skriv ett meddelande";
  private static final String GERMAN = "Nachricht schreiben";

  @RegisterExtension private final Stage stage = new Stage();

  @Test
  void languageIsThatOfTheBrowserOfThePageAndAtLastOfThePagesOwnWish() {
    RunningServer server = stage.server();
    Browser.NewContextOptions german = new Browser.NewContextOptions().setLocale("de-AT");
    Page alone = stage.window(german).newPage();
    alone.navigate(server.shop() + "widget/?inbox=shop");
    assertThat(alone.getByPlaceholder(GERMAN)).isVisible();
    assertThat(alone.locator("html")).hasAttribute("lang", "de");

    Shop shop = Shop.open(stage.window(german), server.shop());
    shop.page()
        .evaluate("() => { document.documentElement.lang = 'sv-SE'; window.Tellonce('open'); }");
    Frame panel = shop.chat().frame();
    assertThat(panel.getByPlaceholder(SWEDISH)).isVisible();
    assertThat(panel.locator("html")).hasAttribute("dir", "ltr");
    shop.page().evaluate("() => window.Tellonce('setLocale', 'de')");
    assertThat(panel.getByPlaceholder(GERMAN)).isVisible();
    shop.page().evaluate("() => window.Tellonce('setLocale', 'sv')");
    assertThat(panel.getByPlaceholder(SWEDISH)).isVisible();
  }
}
