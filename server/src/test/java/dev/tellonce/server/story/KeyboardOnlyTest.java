package dev.tellonce.server.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Everything that a visitor can do, by a keyboard and nothing else: no mouse, and no script that
 * clicks or moves the focus. The agent on the other side is led in the quick way.
 */
@Tag("browser")
class KeyboardOnlyTest {
  private static final String SETTINGS =
      """
      questions:
        - {key: name, label: {en: What may we call you?}}
        - {key: order_number, label: {en: Which order is it about?}}
      """;

  private static final String CARD =
      """
      invitation:
        seconds: 1
        text: {en: What keeps you from finishing today?}
        reasons:
          - {en: I cannot find the button}
          - {en: My way of paying is missing}
      """;

  @RegisterExtension private final Stage stage = new Stage();

  /** A visitor's page, and the keyboard of somebody at it. */
  private final class Visit {
    private final BrowserContext window = stage.window();
    private final Wire wire = Wire.of(window, "/v1/visitor");
    private final Shop shop;
    private final Keys keys;
    private final Panel panel;

    Visit(RunningServer server) {
      CardStates.openRoots(window);
      shop = Shop.open(window, server.shop());
      keys = new Keys(shop.page());
      panel = shop.chat();
    }

    Locator launcher() {
      return shop.page().locator(".launch");
    }

    Locator card() {
      return shop.page().locator("section.card");
    }

    Locator find(String selector) {
      return panel.frame().locator(selector);
    }

    Locator button(String name) {
      return panel
          .frame()
          .getByRole(AriaRole.BUTTON, new Frame.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Picks from the menu of the bar. */
    void choose(String item) {
      keys.back(button("More options")).press("Enter");
      keys.by("ArrowDown", item(item)).press("Enter");
    }

    Locator item(String name) {
      return find(".more .choices").getByText(name, new Locator.GetByTextOptions().setExact(true));
    }

    void says(String words) {
      keys.to(panel.composer()).type(words);
      keys.press("Enter");
    }
  }

  private Path file(String name) throws IOException {
    return Files.writeString(stage.folder().resolve(name), "Order 48213");
  }

  @Test
  void visitorReachesEverythingByKeyboard() throws IOException {
    GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    post.start();
    stage.with(post::stop);
    RunningServer server =
        stage.server(
            OwnConfig.easilyUnsure(
                OwnConfig.of(
                    stage,
                    SETTINGS,
                    "mail: {host: 127.0.0.1, port: "
                        + post.getSmtp().getPort()
                        + ", security: none, from: chat@shop.example}\n")));
    server.understands(stage.window());
    Desk agent = Desk.signIn(stage.window(), server, "mikko");
    Visit visit = new Visit(server);
    Keys keys = visit.keys;

    isAnsweredByTheMachine(visit);
    usesTheMenu(visit, post);
    asksForAPerson(visit);
    agent.rows().first().click();
    agent.accept();
    agent.say("1. Open the box\n2. Turn the lamp");
    writes(visit, agent);
    staysWithABadLine(visit);
    agent.hears("Are you there?");
    agent.say("Yes, and it works now.");
    visit.panel.hears("Yes, and it works now.");
    agent.resolve();
    keys.back(visit.button("Good")).press("Enter");
    keys.to(visit.find("#comment")).type("Quick and kind");
    keys.to(visit.find(".feedback .solid")).press("Enter");
    assertThat(visit.find(".feedback.thanks")).isVisible();
    keys.press("Escape");
    assertThat(visit.panel.composer()).isHidden();
    keys.press("Enter");
    assertThat(visit.panel.composer()).isFocused();
    assertThat(keys.unseen()).isEmpty();
  }

  /** Opens the chat, is asked back, chooses, and follows the answer's link. */
  private static void isAnsweredByTheMachine(Visit visit) {
    Keys keys = visit.keys;
    keys.to(visit.launcher()).press("Enter");
    assertThat(visit.panel.composer()).isFocused();
    keys.type("Payment or delivery");
    keys.press("Enter");
    assertThat(visit.find(".options.tall")).isVisible();
    String question = Words.in(Locale.ENGLISH).faq("delivery-cost").question();
    keys.back(visit.button(question)).press("Enter");
    assertThat(visit.panel.didThisHelp()).isVisible();
    keys.back(visit.find(".links a"));
    Page page = visit.window.waitForPage(() -> keys.press("Enter"));
    page.close();
    keys.to(visit.panel.didThisHelp().getByRole(AriaRole.BUTTON).first()).press("Enter");
    assertThat(visit.panel.didThisHelp()).hasCount(0);
  }

  /** Sound, remark, call, both ways to save and the way to mail what was said. */
  private static void usesTheMenu(Visit visit, GreenMail post) {
    Keys keys = visit.keys;
    visit.choose("Sound when an answer comes");
    keys.back(visit.button("More options")).press("Enter");
    assertThat(visit.item("Sound when an answer comes")).hasAttribute("aria-checked", "false");
    keys.press("Escape");
    visit.choose("Give feedback");
    assertThat(visit.find(".sheet textarea")).isFocused();
    keys.type("The basket is hard to find");
    keys.to(visit.find(".sheet .solid")).press("Enter");
    visit.panel.shows("Thank you, your feedback has reached us.");
    keys.press("Enter");
    assertThat(visit.panel.composer()).isFocused();
    assertThat(visit.find(".sheet")).hasCount(0);
    visit.choose("Ask us to call you");
    assertThat(visit.find(".sheet input")).isFocused();
    keys.type("45 67 89 01");
    keys.press("Enter");
    visit.panel.shows("Question 2 of 3");
    keys.to(visit.find(".sheet .acts .plain")).press("Enter");
    visit.panel.shows("Question 1 of 3");
    keys.press("Escape");
    assertThat(visit.find(".sheet")).hasCount(0);
    for (String kind : new String[] {"text", "a web page"}) {
      keys.back(visit.button("More options")).press("Enter");
      keys.by("ArrowDown", visit.item("Save the conversation as " + kind));
      assertThat(keys.saves().suggestedFilename()).contains("Nordlys");
    }
    visit.choose("Send me the conversation by e-mail");
    assertThat(visit.find(".sheet input")).isFocused();
    keys.type("ida@example.com");
    keys.press("Enter");
    visit.panel.shows("The conversation is on its way to ida@example.com.");
    keys.press("Enter");
    visit.shop.page().waitForCondition(() -> post.getReceivedMessages().length == 1);
  }

  /**
   * Answers one question before it and leaves the other out, and leaves without losing the place.
   */
  private static void asksForAPerson(Visit visit) {
    Keys keys = visit.keys;
    keys.back(visit.panel.personButton()).press("Enter");
    assertThat(visit.find(".pre-chat-field")).isFocused();
    keys.type("Ida");
    keys.press("Enter");
    visit.panel.shows("Which order is it about?");
    keys.to(visit.find(".pre-chat-skip")).press("Enter");
    assertThat(visit.find(".waiting")).isVisible();
    keys.back(visit.button("Close for now")).press("Enter");
    assertThat(visit.panel.composer()).isHidden();
    keys.press("Enter");
    assertThat(visit.panel.composer()).isFocused();
  }

  /** Emoji, files, an own message changed and taken back, steps, and what was said before. */
  private void writes(Visit visit, Desk agent) throws IOException {
    Keys keys = visit.keys;
    Locator composer = visit.panel.composer();
    keys.back(visit.button("Add an emoji")).press("Enter");
    assertThat(visit.find(".emoji .choices button").first()).isFocused();
    keys.press("ArrowRight", "ArrowDown", "ArrowLeft", "Enter");
    assertThat(composer).isFocused();
    assertThat(composer).not().isEmpty();
    keys.press("Enter");
    keys.back(visit.find(".attach")).press("Enter");
    assertThat(visit.find(".tray-choose")).isFocused();
    keys.picks(file("invoice.txt"), file("photo.txt"));
    assertThat(visit.find(".tray li.ready")).hasCount(2);
    keys.back(visit.find(".tray-remove").first()).press("Enter");
    assertThat(visit.find(".tray li.ready")).hasCount(1);
    keys.to(visit.find(".send")).press("Enter");
    assertThat(agent.transcript().getByText("photo.txt")).isVisible();
    keys.back(visit.find(".file-card").last());
    assertThat(keys.saves().suggestedFilename()).isEqualTo("photo.txt");
    visit.says("On Munday");
    visit.panel.isMarked("Read");
    keys.back(visit.find(".own > .round").last()).press("Enter", "Enter");
    assertThat(composer).hasValue("On Munday");
    assertThat(composer).isFocused();
    keys.retype("On Monday");
    keys.press("Enter");
    visit.panel.hears("On Monday");
    keys.back(visit.find(".own > .round").last()).press("Enter", "ArrowDown", "Enter");
    visit.panel.hears("This message was removed");
    keys.back(visit.find(".steps input").last()).press("Space");
    visit.panel.shows("1 of 2 steps done");
    visit.shop.page().setViewportSize(1280, 420);
    keys.back(visit.find(".scroll"));
    // A smaller window brings the end into sight once more, which may come after the key.
    visit
        .shop
        .page()
        .waitForCondition(
            () -> {
              keys.press("Home");
              return visit.find(".newest").isVisible();
            });
    // Backwards, around the page: what is between brings the end into sight by itself.
    keys.back(visit.find(".newest")).press("Enter");
    assertThat(visit.find(".newest")).hasCount(0);
    visit.shop.page().setViewportSize(1280, 720);
  }

  /** A message that is refused, tried again and changed, and a chat that goes on elsewhere. */
  private static void staysWithABadLine(Visit visit) {
    Keys keys = visit.keys;
    visit.wire.hold();
    visit.says("Are you there?");
    visit.shop.page().waitForCondition(() -> visit.wire.held() == 1);
    visit.wire.refuse("That was too long.");
    visit.wire.hold();
    keys.back(visit.button("Try again")).press("Enter");
    visit.shop.page().waitForCondition(() -> visit.wire.held() == 1);
    visit.wire.refuse("That was too long.");
    keys.back(visit.button("Change the text")).press("Enter");
    visit.panel.hasDraft("Are you there?");
    keys.press("Enter");
    visit.panel.isMarked("Read");
    visit.wire.close(SideStatesTest.REPLACED);
    keys.to(visit.button("Go on here")).press("Enter");
    assertThat(visit.find(".status.shown")).hasCount(0);
  }

  @Test
  void cardOfTheOperatorIsAnsweredByKeyboard() throws IOException {
    RunningServer server = stage.server(OwnConfig.of(stage, CARD, ""));
    Visit visit = new Visit(server);
    Keys keys = visit.keys;
    keys.to(visit.card().getByText("My way of paying is missing")).press("Enter");
    assertThat(visit.card().getByText("Thank you for telling us.")).isVisible();
    keys.to(visit.card().locator("input")).type("I pay with MobilePay");
    keys.to(visit.card().getByText("Send", new Locator.GetByTextOptions().setExact(true)))
        .press("Enter");
    assertThat(visit.card().locator("input")).hasCount(0);
    keys.to(visit.card().getByText("Talk to a person")).press("Enter");
    assertThat(visit.find(".waiting")).isVisible();
    assertThat(keys.unseen()).isEmpty();

    Visit other = new Visit(server);
    other.keys.to(other.card().getByText("No, thanks")).press("Enter");
    assertThat(other.card()).hasCount(0);
    assertThat(other.keys.unseen()).isEmpty();
  }
}
