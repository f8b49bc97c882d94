package dev.tellonce.server.story;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;

/**
 * A page that carries the widget. Its launcher lies in a closed shadow root, where no test and no
 * script of the page can reach: it is found as people find it, by the keyboard or by its place.
 */
final class Shop {
  /** Where the launcher's middle is, from the right and the lower edge of the window. */
  private static final int FROM_CORNER_PX = 49;

  private final Page page;

  private Shop(Page page) {
    this.page = page;
  }

  /** Opens a page with the widget. */
  static Shop open(BrowserContext window, String address) {
    Page page = window.newPage();
    Response response = page.navigate(address);
    if (response == null || !response.ok()) {
      throw new IllegalStateException(address + " (expected: a page with the widget)");
    }
    Shop shop = new Shop(page);
    shop.waitForTheWidget();
    return shop;
  }

  private void waitForTheWidget() {
    page.waitForFunction("() => window.Tellonce?.loaded === true");
  }

  /** Opens the chat as a button of the page would. */
  Panel openChat() {
    return openChat(Locale.ENGLISH);
  }

  /** Opens the chat of a page in another language. */
  Panel openChat(Locale language) {
    page.evaluate("() => window.Tellonce('open')");
    return chat(language);
  }

  /** Opens the chat by the mouse, on the launcher. */
  Panel clickTheLauncher() {
    double x = page.viewportSize().width - FROM_CORNER_PX;
    double y = page.viewportSize().height - FROM_CORNER_PX;
    page.mouse().click(x, y);
    return chat();
  }

  /** The chat, when it is open already. */
  Panel chat() {
    return chat(Locale.ENGLISH);
  }

  Panel chat(Locale language) {
    return new Panel(page, Words.in(language));
  }

  /** Opens the chat by the keyboard: the launcher comes after everything the page has. */
  Panel openChatByKeyboard() {
    page.getByRole(AriaRole.CONTENTINFO).getByRole(AriaRole.LINK).last().focus();
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    return chat();
  }

  /** Loads the page anew; a chat that was open opens again. */
  void reload() {
    page.reload();
    waitForTheWidget();
  }

  Page page() {
    return page;
  }
}
