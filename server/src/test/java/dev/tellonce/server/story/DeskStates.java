package dev.tellonce.server.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.tellonce.server.story.Camera.Size;

/** Leads the desk through its states, whatever language it speaks, and shows each. */
final class DeskStates {
  private final Camera camera;
  private final Desk desk;
  private final Page page;

  DeskStates(Camera camera, Desk desk) {
    this.camera = camera;
    this.desk = desk;
    this.page = desk.page();
  }

  /** Waits until something is there, and takes the pictures of it. */
  void shows(String selector, String state) {
    assertThat(page.locator(selector).last()).isVisible();
    camera.shoot(page, find(selector).last(), state, Size.values());
  }

  void showsAlsoForced(String selector, String state) {
    shows(selector, state);
    camera.shootForced(page, find(selector).last(), state, Size.WIDE);
  }

  private Locator find(String selector) {
    return page.locator(selector);
  }

  private void press(String key) {
    page.keyboard().press(key);
  }

  /** Keys of the desk are heard outside of text fields. */
  private void leaveTheField() {
    desk.composer().blur();
  }

  /** The dialogs that are opened by a key or from the rail. */
  void looksIntoTheDialogs() {
    leaveTheField();
    dialog("Control+k", ".palette-item >> nth=0", "palette");
    dialog("?", ".keys-map >> nth=0", "keys");
    dialog("t", ".colleague >> nth=0", "transfer");
    find("#tab-mine").focus();
    find(".rail-foot button").nth(0).click();
    find(".alert-rules input[type=checkbox]").nth(1).check();
    find(".dialog .button").first().click();
    shows(".alert-steps", "alerts");
    closeTheDialog();
    find(".rail-foot button").nth(2).click();
    shows(".settings", "settings");
    closeTheDialog();
  }

  private void dialog(String key, String selector, String state) {
    // A key that comes in the same moment as the last dialog's end is not heard yet.
    page.waitForCondition(
        () -> {
          if (desk.dialog().count() == 0) {
            press(key);
          }
          return find(selector).last().isVisible();
        });
    showsAlsoForced(selector, state);
    closeTheDialog();
  }

  private void closeTheDialog() {
    press("Escape");
    assertThat(desk.dialog()).hasCount(0);
  }

  /** What the tone step does to words. */
  void writesUnkindly(Said said) {
    desk.write(said.draft());
    assertThat(desk.wouldBeSent()).isVisible();
    find(".tone-why summary").click();
    showsAlsoForced("[data-sent]", "tone");
    desk.write(said.held());
    shows(".tone.held", "held");
    desk.write("");
  }

  /** A question whose answer is known already. */
  void asksWhatIsKnown(String question) {
    desk.write(question);
    desk.send();
    showsAlsoForced(".known.stopped, .known ul", "known");
    desk.write("");
  }

  /** A note that calls a colleague. */
  void notes(String words) {
    leaveTheField();
    press("n");
    page.keyboard().type("@");
    shows(".composer.note .suggest [role=option]", "mention");
    press("Escape");
    desk.write(words);
    desk.send();
    showsAlsoForced(".note-line", "note");
    leaveTheField();
    press("r");
  }

  void looksForCannedReplies() {
    desk.write("");
    page.keyboard().type("/");
    shows(".suggest [role=option] >> nth=0", "canned");
    press("Escape");
    desk.write("");
  }

  void looksAtEmoji() {
    find(".emoji > button").click();
    shows(".emoji-box", "emoji");
    press("Escape");
  }

  /** A message that can still be taken back. */
  void takesBack(String words) {
    wantsToTakeBack(true);
    desk.say(words);
    camera.shoot(page, find(".undo"), "undo", Size.NARROW, Size.WIDE);
    find(".undo .button").click();
    desk.hasDraft(words);
    desk.write("");
    wantsToTakeBack(false);
  }

  private void wantsToTakeBack(boolean wants) {
    find(".rail-foot button").nth(2).click();
    find(".settings input[type=checkbox]").nth(2).setChecked(wants);
    closeTheDialog();
  }

  /** An own message while it is changed. */
  void changesItsWords() {
    find(".message-tools .link").first().click();
    shows(".message-edit", "edit");
    find(".message-edit .button").last().click();
  }

  /** The customer's pane where it lies over the conversation. */
  void looksAtTheCustomer() {
    page.setViewportSize(768, 900);
    find("#show-panel").click();
    assertThat(find(".panel.drawer")).isVisible();
    camera.shoot(page, find(".panel"), "customer", Size.NARROW, Size.MIDDLE, Size.ZOOMED);
    press("Escape");
  }

  void losesTheLine(Wire wire) {
    page.context().setOffline(true);
    wire.cut();
    shows(".connection", "offline");
    page.context().setOffline(false);
    assertThat(find(".connection")).hasCount(0);
  }

  void settles() {
    find("#resolve").click();
    shows(".foot", "resolved");
  }

  /** The administrators' pages, each by its address. */
  void looksIntoTheAdministration() {
    find(".rail-foot a.rail-button").click();
    Locator links = find(".admin-nav a");
    assertThat(links.first()).isVisible();
    for (int i = 0; i < links.count(); i++) {
      String name = links.nth(i).getAttribute("href").replaceAll(".*/", "");
      links.nth(i).click();
      assertThat(find(".admin-page .breathing")).hasCount(0);
      shows(".admin-page h2", "admin-" + name);
    }
  }
}
