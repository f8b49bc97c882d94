package dev.tellonce.server.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dev.tellonce.server.story.Camera.Size;

/** Leads the desk through its states, whatever language it speaks, and shows each. */
final class DeskStates {
  /** So much fits into one message. */
  private static final int LIMIT_CHARACTERS = 16_000;

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

  Locator find(String selector) {
    return page.locator(selector);
  }

  void press(String key) {
    page.keyboard().press(key);
  }

  /** Keys of the desk are heard outside of text fields. */
  void leaveTheField() {
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

  /** Opens a dialog by its key, and closes it when it was looked at. */
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

  void closeTheDialog() {
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

  /** The note that calls this agent, in the rail and read. */
  void isCalled() {
    shows(".mentions", "mentioned");
    find(".mentions").click();
    showsAlsoForced(".mention-list", "mention-box");
    closeTheDialog();
  }

  /** Hands the conversation to a colleague, at first without saying to whom. */
  void handsTo(String colleague, String reason) {
    leaveTheField();
    press("t");
    Locator chosen = find(".colleague").filter(holding(colleague)).locator("input");
    assertThat(chosen).isEnabled();
    find(".dialog .dialog-foot .main").click();
    shows(".dialog .problem:not(:empty)", "transfer-to-whom");
    chosen.check();
    find(".dialog textarea").fill(reason);
    find(".dialog .dialog-foot .main").click();
    assertThat(desk.dialog()).hasCount(0);
  }

  /** What was handed over is told of, and opened from there. */
  void isHandedIt() {
    showsAlsoForced(".notice", "arrived");
    find(".notice .button").first().click();
    shows(".brief-handed", "handed");
  }

  /** Reads along in a conversation that a colleague has. */
  void readsAlong() {
    find("#tab-team").click();
    desk.rows().first().click();
    shows(".composer.closed", "colleague");
  }

  /** Goes back to the list, where it is alone on the screen. */
  void looksAway() {
    page.setViewportSize(600, 800);
    find(".conversation .back").click();
    assertThat(find(".conversation.none")).hasCount(1);
  }

  /** Takes a conversation over, at first without saying why. */
  void takesOver(String why) {
    leaveTheField();
    dialog("o", ".dialog textarea", "take-over");
    press("o");
    find(".dialog .dialog-foot .main").click();
    shows(".dialog .problem:not(:empty)", "take-over-why");
    find(".dialog textarea").fill(why);
    find(".dialog .dialog-foot .main").click();
    assertThat(desk.dialog()).hasCount(0);
    assertThat(desk.composer()).isEditable();
  }

  void isTold(String state) {
    shows(".notice", state);
  }

  void dismisses() {
    find(".notice .icon-button").first().click();
    assertThat(find(".notice")).hasCount(0);
  }

  /** A message that nobody takes, and one that the customer's words overtook. */
  void sendsThroughABadLine(Wire wire, String words, String refusal) {
    refused(wire, words, "too_long", refusal);
    showsAlsoForced(".message.failed", "failed");
    find(".message.failed button").last().click();
    desk.write("");
    refused(wire, words, "customer_wrote", refusal);
    shows(".known.stopped", "customer-wrote");
  }

  private void refused(Wire wire, String words, String code, String refusal) {
    wire.hold();
    desk.say(words);
    page.waitForCondition(() -> wire.held() == 1);
    wire.refuse(code, refusal);
  }

  /** A draft while the customer types, one that is too long, and files. */
  void writes(PanelStates visitor, String words) {
    desk.write(words);
    visitor.panel().composer().pressSequentially("...");
    shows(".still-typing", "still-typing");
    visitor.panel().write("");
    desk.write((words + "\n").repeat(1 + LIMIT_CHARACTERS / words.length()));
    shows(".left.bad", "too-long");
    desk.write("");
    find(".attach").click();
    shows(".tray-choose", "attach");
    press("Escape");
    byte[] picture = find(".rail").screenshot();
    find("input[type=file]")
        .setInputFiles(
            new FilePayload[] {
              new FilePayload("cable.png", "image/png", picture),
              new FilePayload("empty.txt", "text/plain", new byte[0])
            });
    assertThat(find(".tray li.ready")).hasCount(1);
    shows(".tray li.failed", "tray");
    find(".tray .tray-remove").last().click();
    find(".tray .tray-remove").last().click();
    assertThat(find(".tray li")).hasCount(0);
  }

  /** Before an own message is taken away. */
  void wouldTakeAway() {
    find(".message-tools .link").last().click();
    shows(".message-tools .link", "delete");
  }

  /** Gives an act another key, which another act has. */
  void changesAKey() {
    leaveTheField();
    press("?");
    find(".keys-map .key").first().click();
    press("k");
    shows(".keys-map .key[aria-pressed=true]", "key-taken");
    press("Escape");
    closeTheDialog();
  }

  void findsNothing() {
    press("Control+k");
    find(".palette input").fill("zzzz");
    shows(".palette > .soft", "palette-none");
    closeTheDialog();
  }

  /** The brief of somebody who waited in vain, and the apology for it as a draft. */
  void apologises() {
    desk.rows().first().click();
    desk.mayAccept();
    showsAlsoForced(".brief-missed", "waited-in-vain");
    desk.acceptByKey();
    leaveTheField();
    press("w");
    assertThat(desk.composer()).not().isEmpty();
    shows(".apology", "apology");
    desk.write("");
  }

  /** What the administrators' pages show when something is done there. */
  void administers(String question) {
    find(".rail-foot a.rail-button").click();
    find(".admin-nav a[href$=faq]").click();
    find(".trial input").fill(question);
    find(".trial button").click();
    shows(".outcome", "admin-trial");
    find(".outcome a").first().click();
    assertThat(find(".admin-page .breathing")).hasCount(0);
    shows(".admin-page form textarea >> nth=0", "admin-entry");
    find(".admin-page form textarea").first().fill("?");
    find(".admin-nav a").first().click();
    shows(".dialog .dialog-foot", "admin-leave");
    find(".dialog .dialog-foot .button").first().click();
    assertThat(find(".admin-page .breathing")).hasCount(0);
  }

  /** The session ends while the desk is open. */
  void isSignedOut(Wire wire) {
    page.context().clearCookies();
    wire.cut();
    shows(".sign-in-page.over", "signed-out");
  }

  private static Locator.FilterOptions holding(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
