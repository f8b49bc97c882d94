package dev.tellonce.server.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.tellonce.server.story.RunningServer.Agent;
import java.util.List;

/** The agent's desk, in English. */
final class Desk {
  /** Keeps what the agent chose on this browser; without a choice the desk follows the agent. */
  private static final String IN_ENGLISH =
      "if (location.protocol.startsWith('http')) {"
          + " localStorage.getItem('tellonce.desk.settings') ??"
          + " localStorage.setItem('tellonce.desk.settings', '{\"language\":\"en\","
          + "\"undo\":false}') }";

  private final Page page;

  private Desk(Page page) {
    this.page = page;
  }

  static Desk open(BrowserContext window, RunningServer server) {
    return open(window, server.desk());
  }

  /** Opens the desk at an address of any server's. */
  static Desk open(BrowserContext window, String address) {
    window.addInitScript(IN_ENGLISH);
    Page page = window.newPage();
    page.navigate(address);
    return new Desk(page);
  }

  /** Opens the desk and signs in. */
  static Desk signIn(BrowserContext window, RunningServer server, String login) {
    Desk desk = open(window, server);
    desk.signIn(server.agent(login));
    return desk;
  }

  void signIn(Agent agent) {
    page.getByLabel("Name").fill(agent.login());
    page.getByLabel("Password").fill(agent.password());
    page.getByRole(AriaRole.BUTTON, named("Sign in")).click();
    isAvailable();
  }

  void isAvailable() {
    assertThat(page.getByRole(AriaRole.SWITCH)).isChecked();
    assertThat(page.getByRole(AriaRole.SWITCH)).isEnabled();
  }

  Locator tab(String name) {
    return page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name).setExact(false));
  }

  Locator tabs() {
    return page.getByRole(AriaRole.TAB);
  }

  /** The rows of the list that is shown, in order. */
  Locator rows() {
    return page.getByRole(AriaRole.TABPANEL).getByRole(AriaRole.LISTITEM);
  }

  /** Opens the conversation that is about this. */
  void choose(String about) {
    rows().filter(new Locator.FilterOptions().setHasText(about)).click();
  }

  void accept() {
    page.getByRole(AriaRole.BUTTON, named("Accept")).click();
    assertThat(composer()).isEditable();
  }

  /** The open conversation waits, and everything about it is there. */
  void mayAccept() {
    assertThat(page.locator("#accept")).isEnabled();
  }

  /** In every language the same key, outside of text fields. */
  void acceptByKey() {
    mayAccept();
    page.keyboard().press("a");
    assertThat(composer()).isEditable();
  }

  /** Chooses the language of the desk in its settings. */
  void speak(String language) {
    page.getByRole(AriaRole.BUTTON, named("Settings")).click();
    dialog().getByRole(AriaRole.COMBOBOX).first().selectOption(language);
    page.keyboard().press("Escape");
    assertThat(dialog()).not().isVisible();
  }

  Locator brief() {
    return page.getByRole(AriaRole.REGION, named("Brief"));
  }

  Locator transcript() {
    return page.getByRole(AriaRole.LOG);
  }

  /** One line of the transcript, by the words in it. */
  Locator line(String words) {
    return transcript()
        .getByRole(AriaRole.LISTITEM)
        .filter(new Locator.FilterOptions().setHasText(words))
        .last();
  }

  void hears(String text) {
    assertThat(transcript().getByText(text)).isVisible();
  }

  /** The texts of all messages, in order. */
  List<String> messages() {
    return transcript().locator(".message .bubble .text").allInnerTexts();
  }

  void write(String text) {
    composer().fill(text);
  }

  void hasDraft(String text) {
    assertThat(composer()).hasValue(text);
  }

  void send() {
    composer().press("Enter");
  }

  void say(String text) {
    write(text);
    send();
    assertThat(composer()).isEmpty();
  }

  /** What will be sent in place of the draft. */
  Locator preview() {
    return page.getByRole(AriaRole.REGION, named("Will be sent"));
  }

  /** The friendlier words of the preview, in every language. */
  Locator wouldBeSent() {
    return page.locator("form.composer [data-sent]");
  }

  /** The words of the preview as they will arrive. */
  String wouldSend() {
    return wouldBeSent().getAttribute("data-sent");
  }

  void keepOwnWordsByKey() {
    composer().press("Control+.");
  }

  void useThisWording() {
    page.getByRole(AriaRole.BUTTON, named("Use this wording")).click();
  }

  /** What stands above the composer or in it: warnings, and what is held. */
  void warns(String text) {
    assertThat(page.locator("form.composer").getByText(text)).isVisible();
  }

  void sendButtonSays(String text) {
    assertThat(page.locator("form.composer").getByRole(AriaRole.BUTTON).last()).hasText(text);
  }

  void transfer() {
    page.getByRole(AriaRole.BUTTON, named("Transfer")).click();
  }

  Locator dialog() {
    return page.getByRole(AriaRole.DIALOG);
  }

  /** Chooses a colleague and says why. */
  void transferTo(String colleague, String cause, String reason) {
    dialog().getByRole(AriaRole.RADIO, inside(colleague)).check();
    dialog().getByLabel("Cause").selectOption(cause);
    dialog().getByLabel("Reason").fill(reason);
    dialog().getByRole(AriaRole.BUTTON, inside("Transfer")).click();
    assertThat(dialog()).not().isVisible();
  }

  void openWhatWasHandedOver() {
    page.getByRole(AriaRole.STATUS)
        .filter(new Locator.FilterOptions().setHasText("Handed to you"))
        .getByRole(AriaRole.BUTTON, inside("Open"))
        .click();
  }

  void resolve() {
    page.getByRole(AriaRole.BUTTON, named("Resolve")).click();
  }

  void reload() {
    page.reload();
    isAvailable();
  }

  Locator composer() {
    return page.locator("#composer");
  }

  Page page() {
    return page;
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Locator.GetByRoleOptions inside(String name) {
    return new Locator.GetByRoleOptions().setName(name).setExact(false);
  }
}
