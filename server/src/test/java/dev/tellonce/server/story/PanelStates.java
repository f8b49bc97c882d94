package dev.tellonce.server.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import dev.tellonce.server.story.Camera.Size;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Leads the visitor's panel through its states, whatever language it speaks, and shows each. */
final class PanelStates {
  /** So much fits into one message. */
  private static final int LIMIT_CHARACTERS = 16_000;

  private final Camera camera;
  private final Shop shop;
  private final Panel panel;
  private final Frame frame;

  /** The panel of a shop's page, which is opened. */
  PanelStates(Camera camera, Shop shop, Locale language) {
    this.camera = camera;
    this.shop = shop;
    this.panel = shop.openChat(language);
    assertThat(panel.composer()).isVisible();
    this.frame = panel.frame();
  }

  Panel panel() {
    return panel;
  }

  Locator find(String selector) {
    return frame.locator(selector);
  }

  /** Waits until something is there, and takes the pictures of it. */
  void shows(String selector, String state) {
    assertThat(find(selector).last()).isVisible();
    camera.shoot(shop.page(), find(selector).last(), state, Size.values());
  }

  /** As {@link #shows}, and in the few colours that somebody's system allows. */
  void showsAlsoForced(String selector, String state) {
    shows(selector, state);
    camera.shootForced(shop.page(), find(selector).last(), state, Size.NARROW);
  }

  void press(String selector) {
    find(selector).first().click();
  }

  void escape() {
    shop.page().keyboard().press("Escape");
  }

  /** The choices of the bar's menu, and what lies behind two of them. */
  void looksIntoTheMenu() {
    press(".menu.more > .round");
    showsAlsoForced(".more .choices", "menu");
    press(".more .choices button:nth-child(2)");
    shows(".sheet textarea", "remark");
    escape();
    press(".menu.more > .round");
    press(".more .choices button:first-child");
    find(".sheet input").fill("12");
    press(".sheet .solid");
    shows(".sheet .wrong", "call");
    find(".sheet input").fill("");
    escape();
    assertThat(find(".sheet")).hasCount(0);
  }

  void looksAtEmoji() {
    press(".menu.emoji > .round");
    shows(".emoji .choices", "emoji");
    escape();
  }

  /** What can be done with an own message, and changing it. */
  void changesItsWords() {
    find(".own > .round").last().press("Enter");
    shows(".own .choices", "own-message");
    shop.page().keyboard().press("Enter");
    shows(".editing", "editing");
    escape();
    assertThat(find(".editing")).hasCount(0);
  }

  /** Files on their way, of which one is refused and one is interrupted, and those that arrived. */
  void sendsFiles() {
    press(".attach");
    shows(".tray-choose", "attach");
    escape();
    byte[] picture = find(".bar").screenshot();
    shop.page().route("**/v1/visitor/files*", route -> route.abort());
    pick(file("a photo of the lamp with a very long name.png", "image/png", picture));
    assertThat(find(".tray li.failed")).hasCount(1);
    shop.page().unroute("**/v1/visitor/files*");
    pick(
        file("lamp.png", "image/png", picture),
        file("invoice.txt", "text/plain", "48213".getBytes(StandardCharsets.UTF_8)),
        file("empty.txt", "text/plain", new byte[0]));
    assertThat(find(".tray li.ready")).hasCount(2);
    showsAlsoForced(".tray li.failed", "tray");
    find(".tray li.failed .tray-remove").last().click();
    find(".tray li.failed .tray-remove").last().click();
    press(".send");
    assertThat(find(".tray li")).hasCount(0);
    shows(".file-picture img", "files");
  }

  private void pick(FilePayload... files) {
    find("input[type=file]").setInputFiles(files);
  }

  private static FilePayload file(String name, String type, byte[] bytes) {
    return new FilePayload(name, type, bytes);
  }

  /** A message that is on its way, and one that nobody takes. */
  void sendsThroughABadLine(Wire wire, String words, String refusal) {
    wire.hold();
    panel.say(words);
    shop.page().waitForCondition(() -> wire.held() == 1);
    shows(".bubble.sending", "sending");
    wire.letGo();
    assertThat(find(".bubble.sending")).hasCount(0);
    wire.hold();
    panel.say(words);
    shop.page().waitForCondition(() -> wire.held() == 1);
    wire.refuse(refusal);
    showsAlsoForced(".failed .acts", "failed");
    press(".failed .acts button:last-child");
    panel.write("");
  }

  /** No line at all. */
  void losesTheLine(Wire wire) {
    shop.page().context().setOffline(true);
    wire.cut();
    shows(".status.shown", "offline");
    shop.page().context().setOffline(false);
    assertThat(find(".status.shown")).hasCount(0);
  }

  /** So much was said that the newest is out of sight. */
  void readsWhatWasSaidBefore() {
    find(".scroll").evaluate("area => { area.scrollTop = 0 }");
    shows(".newest", "long");
    press(".newest");
  }

  /** How it was: one tap, one line, thanks. */
  void saysHowItWas(String comment) {
    showsAlsoForced(".ratings", "feedback");
    press(".ratings button:nth-child(5)");
    find("#comment").fill(comment);
    shows("#comment", "comment");
    press(".feedback .solid");
    shows(".feedback.thanks", "thanks");
  }

  /** Has the conversation sent by e-mail, which the operator's settings allow. */
  void hasItMailed() {
    pick(5);
    assertThat(find(".sheet input")).isFocused();
    shows(".sheet input", "mail");
    find(".sheet input").fill("emma at example");
    press(".sheet .solid");
    shows(".sheet .wrong", "mail-wrong");
    find(".sheet input").fill("emma@example.com");
    press(".sheet .solid");
    assertThat(find(".sheet input")).hasCount(0);
    shows(".sheet .solid", "mail-sent");
    press(".sheet .solid");
  }

  /** Asks to be called: the questions after the first, and thanks. */
  void asksToBeCalled() {
    pick(1);
    find(".sheet input").fill("45 67 89 01");
    press(".sheet .solid");
    shows(".sheet .acts", "call-when");
    find(".sheet input").fill("10:00");
    press(".sheet .solid");
    shows(".sheet textarea", "call-about");
    press(".sheet .solid");
    assertThat(find(".sheet textarea")).hasCount(0);
    shows(".sheet .solid", "call-thanks");
    press(".sheet .solid");
    shows(".message .notice, p.notice", "call-asked");
  }

  /** A choice of the bar's menu, counted from one. */
  private void pick(int place) {
    press(".menu.more > .round");
    press(".more .choices button:nth-child(" + place + ")");
  }

  /** Takes its last message back. */
  void takesItsWordsBack() {
    find(".own > .round").last().press("Enter");
    press(".own .choices button:nth-child(2)");
    shows(".bubble.gone", "removed");
  }

  /** Writes more than fits into one message. */
  void writesTooMuch(String words) {
    panel.write((words + "\n").repeat(1 + LIMIT_CHARACTERS / words.length()));
    panel.send();
    shows(".problem:not(:empty)", "too-long");
    panel.write("");
  }

  /** The server ends the connection for good; what is left to do is in the status. */
  void isEnded(Wire wire, int code, String state) {
    wire.close(code);
    shows(".status.shown button", state);
  }
}
