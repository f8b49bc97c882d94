package dev.tellonce.server.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The panel in a language that is written from right to left; none is shipped yet. */
@Tag("browser")
class RightToLeftTest {
  private static final int NARROW_PX = 320;

  /** What sticks out of the frame, but for what only screen readers find. */
  private static final String OUTSIDE =
      """
      () => [...document.querySelectorAll('#app *')]
        .filter((each) => {
          const box = each.getBoundingClientRect();
          const unseen = each.closest('.aside') !== null || box.width <= 1;
          return !unseen && (box.left < -0.5 || box.right > innerWidth + 0.5);
        })
        .map((each) => `${each.tagName} ${each.className}`)
      """;

  @RegisterExtension private final Stage stage = new Stage();

  private static String words() throws IOException {
    try (InputStream file = RightToLeftTest.class.getResourceAsStream("right-to-left.js")) {
      return new String(
          Optional.ofNullable(file).orElseThrow().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void panelIsTheMirrorImageAndNothingSticksOut() throws IOException {
    RunningServer server = stage.server();
    BrowserContext window =
        stage.window(
            new Browser.NewContextOptions().setLocale("da-DK").setViewportSize(NARROW_PX, 640));
    String words = words();
    window.route(
        Pattern.compile(".*/widget/locales/da\\.js"),
        route ->
            route.fulfill(
                new Route.FulfillOptions().setContentType("text/javascript").setBody(words)));
    Shop shop = Shop.open(window, server.shop() + "?lang=da");
    shop.page().evaluate("() => window.Tellonce('open')");
    Frame frame = shop.chat().frame();
    assertThat(frame.locator("html")).hasAttribute("dir", "rtl");
    Locator field = frame.locator(".composer textarea");
    field.fill("Hello, is somebody there? My number is 48213.");
    field.press("Enter");
    assertThat(frame.locator(".message.visitor .bubble")).isVisible();
    assertThat(frame.locator(".message.bot .bubble").first()).isVisible();
    sticksOutNowhere(frame);
    shot(shop.page(), "rtl-talk");

    double middle = NARROW_PX / 2.0;
    // What is said by us stands at the right, what the visitor says at the left.
    assertThat(right(frame.locator(".message.bot .bubble").first())).isGreaterThan(middle);
    assertThat(left(frame.locator(".message.visitor .bubble").first())).isLessThan(middle);
    assertThat(left(frame.locator(".message.visitor .bubble").first()))
        .isLessThan(left(frame.locator(".message.bot .bubble").first()));
    // The send button ends the composer, the menu and the close button the bar: at the left.
    assertThat(right(frame.locator(".composer .send"))).isLessThan(left(field) + 1);
    assertThat(right(frame.locator(".bar .more"))).isLessThan(left(frame.locator(".bar h1")) + 1);
    assertThat(new Axe().serious(frame)).isEmpty();

    frame.locator(".bar .more button").first().click();
    assertThat(frame.locator("[role=menu]")).isVisible();
    sticksOutNowhere(frame);
    shot(shop.page(), "rtl-menu");
    assertThat(new Axe().serious(frame)).isEmpty();
    frame.locator("[role=menuitem]").first().click();
    assertThat(frame.locator(".sheet input")).isFocused();
    sticksOutNowhere(frame);
    shot(shop.page(), "rtl-sheet");
    assertThat(new Axe().serious(frame)).isEmpty();
  }

  private static void shot(Page page, String name) {
    Path folder =
        Project.folder().resolve(System.getProperty("tellonce.pictures", "server/target/pictures"));
    page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
  }

  private static void sticksOutNowhere(Frame frame) {
    assertThat((List<?>) frame.evaluate(OUTSIDE)).isEmpty();
    assertThat(frame.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
        .isEqualTo(true);
  }

  private static BoundingBox box(Locator place) {
    return Optional.ofNullable(place.boundingBox()).orElseThrow();
  }

  private static double left(Locator place) {
    return box(place).x;
  }

  private static double right(Locator place) {
    BoundingBox box = box(place);
    return box.x + box.width;
  }
}
