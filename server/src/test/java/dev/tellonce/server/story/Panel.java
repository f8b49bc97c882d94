package dev.tellonce.server.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

/** The visitor's panel, in a frame of the server's own origin inside somebody's page. */
final class Panel {
  private static final double ANSWERS_MS = 2_000;

  private final Page page;
  private final Words words;

  Panel(Page page, Words words) {
    this.page = page;
    this.words = words;
  }

  /** The frame, a new one after each reload of the page around it. */
  Frame frame() {
    AtomicReference<Frame> found = new AtomicReference<>();
    page.waitForCondition(
        () -> {
          newest().filter(Panel::answers).ifPresent(found::set);
          return found.get() != null;
        });
    return found.get();
  }

  private Optional<Frame> newest() {
    return page.frames().reversed().stream()
        .filter(frame -> frame.url().contains("/widget/") && !frame.isDetached())
        .findFirst();
  }

  /** A frame that was just taken away is still listed for a moment, and would be waited for. */
  private static boolean answers(Frame frame) {
    try {
      frame.waitForFunction(
          "() => true", null, new Frame.WaitForFunctionOptions().setTimeout(ANSWERS_MS));
      return !frame.isDetached();
    } catch (PlaywrightException e) {
      return false;
    }
  }

  /** The panel says hello, that it is automatic, and that a person is there. */
  void greets(String greeting) {
    shows(greeting);
    shows(words.automatic());
    assertThat(personButton()).isVisible();
  }

  /** Somewhere in the panel stands this. */
  void shows(String text) {
    assertThat(frame().getByText(text).first()).isVisible();
  }

  void write(String text) {
    composer().fill(text);
  }

  /** What is written and not sent yet. */
  void hasDraft(String text) {
    assertThat(composer()).hasValue(text);
  }

  void send() {
    composer().press("Enter");
  }

  void say(String text) {
    write(text);
    send();
  }

  void askForAPerson() {
    personButton().click();
  }

  /** Somebody said this. */
  void hears(String text) {
    assertThat(log().getByText(text)).isVisible();
  }

  /** Somebody said something like this. */
  void hears(Pattern text) {
    assertThat(log().getByText(text)).isVisible();
  }

  void hearsNothingOf(String text) {
    assertThat(log()).not().containsText(text);
  }

  /** The last message has come so far: Sending, Sent, Delivered or Read. */
  void isMarked(String mark) {
    assertThat(log().getByText(mark, new Locator.GetByTextOptions().setExact(true))).isVisible();
  }

  /** A link stands beside the answer. */
  Locator link(String name) {
    return log().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
  }

  /** The question whether the answer helped, with its buttons. */
  Locator didThisHelp() {
    return frame()
        .getByRole(AriaRole.GROUP, new Frame.GetByRoleOptions().setName(words.didThisHelp()));
  }

  void thisHelped(String answer) {
    didThisHelp().getByRole(AriaRole.BUTTON, named(answer)).click();
  }

  /** What the visitor is told while waiting. */
  Locator waiting() {
    return frame()
        .getByRole(AriaRole.REGION, new Frame.GetByRoleOptions().setName("A person is on the way"));
  }

  /** Who helps now, on top of the panel. */
  void isHelpedBy(String name) {
    assertThat(
            frame()
                .getByRole(
                    AriaRole.HEADING, new Frame.GetByRoleOptions().setName(name).setLevel(1)))
        .isVisible();
  }

  /** One tap and one line. */
  void rate(String rating, String comment) {
    button(rating).click();
    frame().getByLabel("Anything you would like to add?").fill(comment);
    frame().locator("section.feedback").getByRole(AriaRole.BUTTON, named("Send")).click();
  }

  /** The texts of all messages, in order. */
  List<String> messages() {
    return log().locator(".bubble").allInnerTexts();
  }

  Locator composer() {
    return frame()
        .getByRole(
            AriaRole.TEXTBOX, new Frame.GetByRoleOptions().setName(words.compose()).setExact(true));
  }

  Locator personButton() {
    return button(words.person());
  }

  private Locator button(String name) {
    return frame()
        .getByRole(AriaRole.BUTTON, new Frame.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator.GetByRoleOptions named(String name) {
    return new Locator.GetByRoleOptions().setName(name).setExact(true);
  }

  private Locator log() {
    return frame().getByRole(AriaRole.LOG);
  }
}
