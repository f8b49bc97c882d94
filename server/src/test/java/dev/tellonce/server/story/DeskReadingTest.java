package dev.tellonce.server.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketRoute;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an agent reads at the desk: its panes, long lists, the customer and the notifications. */
@Tag("browser")
class DeskReadingTest {
  private static final int MANY = 10_000;
  private static final int ROWS_A_FRAME = 100;
  private static final String QUESTION = "My lamp is broken, order 48213, can you repair it?";

  @RegisterExtension private final Stage stage = new Stage();

  @Test
  void aKnownFactLeadsToWhereItWasSaidAndAnAnswerEndsTheWait() {
    Desk desk = accepted(1600, 900);
    Locator customer = customer(desk);
    assertThat(customer).containsText("48213");
    assertThat(desk.rows().locator("time")).hasCount(1);

    customer.getByRole(AriaRole.BUTTON, inside("order number 48213")).click();

    Locator line = desk.line(QUESTION);
    assertThat(line).hasClass(Pattern.compile("\\blit\\b"));
    assertThat(line.locator("mark")).hasText("48213");
    assertThat(line.locator("mark")).hasAttribute("title", "Known: order number 48213");
    assertThat(customer.getByRole(AriaRole.LISTITEM).filter(holding("this conversation")))
        .containsText("Open · Sofie");

    desk.say("Yes, we repair it.");
    assertThat(desk.rows().locator("time")).hasCount(0);
  }

  @Test
  void bordersMoveByKeyAndByMouseAndStayWhereTheyWerePut() {
    Desk desk = accepted(1600, 900);
    Locator list = border(desk, "Width of the list");
    list.focus();
    list.press("ArrowRight");
    assertThat(list).hasAttribute("aria-valuenow", "20");
    Locator panel = border(desk, "Width of the customer's pane");
    double x = panel.boundingBox().x;
    desk.page().mouse().move(x, 400);
    desk.page().mouse().down();
    desk.page().mouse().move(x - 48, 400);
    desk.page().mouse().up();
    assertThat(panel).hasAttribute("aria-valuenow", "22");
    assertThat(customer(desk).boundingBox().width).isBetween(351.0, 353.0);

    desk.reload();

    assertThat(list).hasAttribute("aria-valuenow", "20");
    assertThat(panel).hasAttribute("aria-valuenow", "22");
    list.press("Enter");
    assertThat(list).hasAttribute("aria-valuenow", "19");
  }

  @Test
  void whereThereIsLittleRoomTheCustomerIsADrawerAndNothingShrinksToALine() {
    Desk desk = accepted(1024, 800);
    Page page = desk.page();
    assertThat(customer(desk)).isHidden();
    page.getByRole(AriaRole.BUTTON, named("Show the customer")).click();
    assertThat(customer(desk)).isVisible();
    page.keyboard().press("Escape");
    assertThat(customer(desk)).isHidden();
    assertThat(page.getByRole(AriaRole.BUTTON, named("Show the customer"))).isFocused();

    page.setViewportSize(320, 640);
    desk.write("Unfortunately we can't repair it before Monday. You must wait.");
    assertThat(desk.wouldBeSent()).isVisible();
    assertThat(desk.brief().boundingBox().height).as("brief").isGreaterThan(100);
    assertThat(desk.transcript().locator("..").locator("..").boundingBox().height)
        .as("transcript")
        .isGreaterThan(60);
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
  }

  @Test
  void ofTenThousandWhoWaitAFewAreDrawnAndTheLastIsReachedByKey() {
    BrowserContext window = stage.window();
    window.routeWebSocket(Pattern.compile("/v1/desk$"), DeskReadingTest::addMany);
    Desk desk = Desk.signIn(window, stage.server(), "sofie");
    assertThat(desk.tab("Waiting")).hasAttribute("aria-label", "Waiting, " + MANY);
    Locator first = desk.rows().first();
    assertThat(first).hasAttribute("aria-setsize", String.valueOf(MANY));
    assertThat(desk.rows().count()).isLessThan(60);

    first.getByRole(AriaRole.BUTTON).focus();
    desk.page().keyboard().press("End");

    Locator last = desk.page().locator("[aria-posinset='" + MANY + "']");
    assertThat(last.getByRole(AriaRole.BUTTON)).isFocused();
    assertThat(last).isInViewport();
    assertThat(desk.rows().count()).isLessThan(60);
    desk.page().keyboard().press("Home");
    assertThat(desk.page().locator("[aria-posinset='1'] button")).isFocused();
  }

  @Test
  void aTrialOfTheNotificationsNamesTheStepThatFails() {
    Desk desk = Desk.signIn(stage.window(), stage.server(), "sofie");
    desk.page().getByRole(AriaRole.BUTTON, named("Notifications")).click();
    desk.dialog().getByLabel("Somebody new is waiting: Sound").check();
    desk.dialog().getByRole(AriaRole.BUTTON, inside("Try it now")).click();
    assertThat(desk.dialog().getByText("This tab is the one that tells you")).isVisible();
    assertThat(desk.dialog().getByText("The browser blocks notifications from this site."))
        .isVisible();

    BrowserContext other = desk.page().context();
    Page second = other.newPage();
    second.navigate(stage.server().desk());
    second.getByRole(AriaRole.BUTTON, named("Notifications")).click();
    assertThat(second.getByLabel("Somebody new is waiting: Sound")).isChecked();
    second.getByRole(AriaRole.BUTTON, named("Try it now")).click();
    assertThat(second.getByText("Another tab of this desk tells you.")).isVisible();
  }

  @Test
  void nothingSeriousIsInAnybodysWayAtAnySize() {
    Desk desk = accepted(1600, 900);
    Axe axe = new Axe();
    byDayAndNight(axe, desk.page());
    desk.page().setViewportSize(768, 900);
    byDayAndNight(axe, desk.page());
    desk.page().getByRole(AriaRole.BUTTON, named("Show the customer")).click();
    byDayAndNight(axe, desk.page());
    desk.page().keyboard().press("Escape");
    desk.page().setViewportSize(320, 640);
    byDayAndNight(axe, desk.page());
    desk.page().getByRole(AriaRole.BUTTON, named("Back to the list")).click();
    byDayAndNight(axe, desk.page());
    desk.page().getByRole(AriaRole.BUTTON, named("Notifications")).click();
    byDayAndNight(axe, desk.page());
  }

  /** Sofie has a conversation, and the window is this large. */
  private Desk accepted(int width, int height) {
    Desk desk = Desk.signIn(stage.window(), stage.server(), "sofie");
    desk.page().setViewportSize(width, height);
    stage.server().understands(stage.window());
    Panel visitor = Shop.open(stage.window(), stage.server().shop()).openChat();
    visitor.say(QUESTION);
    visitor.askForAPerson();
    desk.choose("My lamp is broken");
    desk.accept();
    return desk;
  }

  /** Passes everything on, and follows the queue's first frame with thousands more who wait. */
  private static void addMany(WebSocketRoute page) {
    WebSocketRoute server = page.connectToServer();
    server.onMessage(
        frame -> {
          page.send(frame.text());
          if (frame.text().contains("\"list\":\"queue\"")
              && frame.text().contains("\"full\":true")) {
            for (int from = 0; from < MANY; from += ROWS_A_FRAME) {
              page.send(rows(from));
            }
          }
        });
  }

  private static String rows(int from) {
    return IntStream.range(from, from + ROWS_A_FRAME)
        .mapToObj(
            i ->
                String.format(
                    Locale.ROOT,
                    """
                    {"conv":"many%018d","inbox":"shop","channel":"web","status":"queued",\
                    "waiting_since":"2026-01-01T0%d:%02d:%02dZ","language":"en","last_seq":3,\
                    "updated":"2026-01-01T00:00:00Z","who":"","about":"Question %d"}\
                    """,
                    i,
                    i / 3600,
                    i / 60 % 60,
                    i % 60,
                    i))
        .collect(
            Collectors.joining(
                ",", "{\"type\":\"list\",\"list\":\"queue\",\"rev\":1,\"set\":[", "],\"del\":[]}"));
  }

  private static void byDayAndNight(Axe axe, Page page) {
    for (ColorScheme light : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(
          new Page.EmulateMediaOptions()
              .setColorScheme(light)
              .setReducedMotion(ReducedMotion.REDUCE));
      assertThat(axe.serious(page.mainFrame())).as("%s", light).isEmpty();
    }
  }

  private static Locator customer(Desk desk) {
    return desk.page().getByRole(AriaRole.COMPLEMENTARY, named("Customer"));
  }

  private static Locator border(Desk desk, String name) {
    return desk.page().getByRole(AriaRole.SEPARATOR, named(name));
  }

  private static Locator.FilterOptions holding(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Locator.GetByRoleOptions inside(String name) {
    return new Locator.GetByRoleOptions().setName(name).setExact(false);
  }
}
