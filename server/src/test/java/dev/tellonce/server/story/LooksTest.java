package dev.tellonce.server.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What the screens look like, by day and by night. The pictures go to server/target/pictures, or to
 * the folder that {@code -Dtellonce.pictures=docs/pictures} names: those are the README's.
 */
@Tag("browser")
class LooksTest {
  private static final List<ColorScheme> DAY_AND_NIGHT =
      List.of(ColorScheme.LIGHT, ColorScheme.DARK);
  private static final int NARROW_PX = 320;
  private static final int MOST_BYTES = 150 * 1024;

  @RegisterExtension private final Stage stage = new Stage();

  /** What is said on the pictures. */
  private record Lines(String language, String question, String draft, String waiting) {}

  private static final Lines ENGLISH =
      new Lines(
          "en-GB",
          "Where is my parcel? Order 48213, I ordered last Tuesday",
          "Unfortunately we can't ship your order before Monday. You must wait.",
          "Can you engrave our cat's name into a lamp?");
  private static final Lines KOREAN =
      new Lines(
          "ko-KR",
          Words.in(Locale.KOREAN).faq("parcel-status").question() + " 주문번호 48213",
          "죄송하지만 월요일 전에는 주문하신 상품을 발송할 수 없습니다. 기다리셔야 합니다.",
          "조명에 고양이 이름을 새겨 주실 수 있나요?");

  @Test
  void nothingSeriousIsInAnybodysWay() {
    RunningServer server = stage.server();
    Axe axe = new Axe();
    Desk desk = Desk.open(stage.window(), server);
    byDayAndNight(axe, desk.page(), desk.page().mainFrame());
    desk.signIn(server.agent("sofie"));

    Shop shop = asks(ENGLISH);
    byDayAndNight(axe, shop.page(), shop.page().mainFrame());
    byDayAndNight(axe, shop.page(), shop.chat().frame());
    isTakenOver(desk, shop, ENGLISH);
    byDayAndNight(axe, desk.page(), desk.page().mainFrame());
    desk.transfer();
    assertThat(desk.dialog()).isVisible();
    byDayAndNight(axe, desk.page(), desk.page().mainFrame());
    byDayAndNight(axe, shop.page(), shop.chat().frame());
  }

  @Test
  void everyScreenHasItsPictures() throws IOException {
    pictures("", ENGLISH);
  }

  @Test
  void everyScreenHasItsPicturesInKorean() throws IOException {
    pictures("-ko", KOREAN);
  }

  private void pictures(String suffix, Lines lines) throws IOException {
    Desk desk = Desk.signIn(stage.window(), stage.server(), "sofie");
    if (!suffix.isEmpty()) {
      desk.speak("한국어");
    }
    Shop shop = asks(lines);
    picture(shop.page(), "widget" + suffix, 760, 776);
    isTakenOver(desk, shop, lines);
    picture(desk.page(), "desk" + suffix, 1080, 860);
  }

  /** The FAQ has answered and asks whether it helped. */
  private Shop asks(Lines lines) {
    stage.server().understands(stage.window());
    Shop shop = open(lines);
    Panel visitor = shop.openChat(Locale.forLanguageTag(lines.language()));
    visitor.say(lines.question());
    assertThat(visitor.didThisHelp()).isVisible();
    return shop;
  }

  /** An agent has it, and half an answer; somebody else waits. */
  private void isTakenOver(Desk desk, Shop shop, Lines lines) {
    Locale language = Locale.forLanguageTag(lines.language());
    shop.chat(language).thisHelped(Words.in(language).no());
    desk.rows().first().click();
    desk.acceptByKey();
    Panel other = open(lines).openChat(language);
    other.say(lines.waiting());
    assertThat(desk.tabs().first()).containsText("1");
    desk.write(lines.draft());
    assertThat(desk.wouldBeSent()).isVisible();
  }

  private Shop open(Lines lines) {
    String language = lines.language().substring(0, 2);
    return Shop.open(
        stage.window(new Browser.NewContextOptions().setLocale(lines.language())),
        stage.server().shop() + "help/delivery?lang=" + language);
  }

  private static void byDayAndNight(Axe axe, Page page, Frame frame) {
    for (ColorScheme light : DAY_AND_NIGHT) {
      page.emulateMedia(still(light));
      assertThat(axe.serious(frame)).as("%s in %s", frame.url(), light).isEmpty();
    }
  }

  private static void picture(Page page, String screen, int width, int height) throws IOException {
    for (ColorScheme light : DAY_AND_NIGHT) {
      page.emulateMedia(still(light));
      String name = screen + "-" + light.name().toLowerCase(Locale.ROOT);
      page.setViewportSize(NARROW_PX, 640);
      shot(page, name + "-320");
      page.setViewportSize(width, height);
      shot(page, name);
    }
  }

  /** Nothing moves, so that nothing is looked at half way. */
  private static Page.EmulateMediaOptions still(ColorScheme light) {
    return new Page.EmulateMediaOptions()
        .setColorScheme(light)
        .setReducedMotion(ReducedMotion.REDUCE);
  }

  private static void shot(Page page, String name) throws IOException {
    Path folder =
        Project.folder().resolve(System.getProperty("tellonce.pictures", "server/target/pictures"));
    Files.createDirectories(folder);
    Path file = folder.resolve(name + ".png");
    page.screenshot(new Page.ScreenshotOptions().setPath(file));
    assertThat(Files.size(file)).as("bytes of %s", file).isBetween(1024L, (long) MOST_BYTES);
  }
}
