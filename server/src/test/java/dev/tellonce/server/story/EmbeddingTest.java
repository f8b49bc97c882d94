package dev.tellonce.server.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The widget in pages that help it little or not at all. */
@Tag("browser")
class EmbeddingTest {
  private static final String QUEUE =
      """
      window.heard = [];
      window.Tellonce = function () { (Tellonce.q = Tellonce.q || []).push(arguments); };
      for (const event of ["ready", "open", "close", "unread", "message", "status", "error"]) {
        Tellonce("on", event, (detail) => {
          heard.push(event + (detail === undefined ? "" : ":" + Object.values(detail).join(",")));
        });
      }
      """;

  @RegisterExtension private final Stage stage = new Stage();

  private static String strict(String chat) {
    return String.format(
        Locale.ROOT, "default-src 'none'; script-src %1$s; frame-src %1$s; connect-src %1$s", chat);
  }

  private HostPage page(String head, String policy) {
    return stage.with(HostPage.serving(page(head), policy));
  }

  private static String script(String chat, String attributes) {
    return "<script async src=\"" + chat + "/tellonce.js\" " + attributes + "></script>";
  }

  private static void heard(Page page, String event) {
    page.waitForFunction("event => window.heard.includes(event)", event);
  }

  @Test
  void whatIsSaidBeforeTheScriptIsThereIsDone() {
    RunningServer server = stage.server();
    String chat = server.otherName();
    BrowserContext window = stage.window();
    window.addInitScript(
        QUEUE
            + """
            Tellonce("boot", { inbox: "shop", locale: "da", theme: "dark", color: "#7a1f5c" });
            Tellonce("setAttributes", { plan: "gold", cart: 3, gone: null });
            Tellonce("track", "coupon tried");
            Tellonce("sendMessage", "Hvor er min pakke?");
            Tellonce("dance");
            """);
    Shop shop = Shop.open(window, page(script(chat, ""), strict(chat)).address());
    Page page = shop.page();
    Panel visitor = shop.chat(Locale.of("da"));
    visitor.hasDraft("Hvor er min pakke?");
    heard(page, "error:unknown_verb");
    heard(page, "open");
    heard(page, "ready");
    PlaywrightAssertions.assertThat(visitor.frame().locator("body")).hasCSS("color-scheme", "dark");

    visitor.send();
    visitor.askForAPerson();
    heard(page, "status:queued");
    Desk mikko = Desk.signIn(stage.window(), server, "mikko");
    mikko.choose("Hvor er min pakke?");
    mikko.accept();
    PlaywrightAssertions.assertThat(mikko.brief()).containsText("plan: gold");
    PlaywrightAssertions.assertThat(mikko.brief()).containsText("cart: 3");

    page.evaluate("() => Tellonce('close')");
    heard(page, "close");
    mikko.say("Den er på vej.");
    heard(page, "unread:1");
    String conversation = server.journal().conversations().getFirst();
    assertThat(server.journal().entries(conversation, "ContextGiven"))
        .anySatisfy(
            entry -> {
              assertThat(entry.body().path("attributes").path("plan").asString()).isEqualTo("gold");
              assertThat(entry.body().path("attributes").has("gone")).isFalse();
            });
    page.evaluate("() => { Tellonce('setLocale', 'en'); Tellonce('toggle'); }");
    shop.chat().hears("Den er på vej.");
  }

  @Test
  void widgetIsShutDownBootedAgainAndBootedTwice() {
    RunningServer server = stage.server();
    String chat = server.otherName();
    BrowserContext window = stage.window();
    window.addInitScript(QUEUE);
    String one = script(chat, "data-inbox=\"shop\" data-remember");
    String twice = one + one;
    Shop shop = Shop.open(window, page(twice, strict(chat)).address());
    Page page = shop.page();
    assertThat(page.locator("tellonce-chat").count()).isEqualTo(1);
    shop.openChat().write("Kept");
    page.evaluate("() => { Tellonce('boot'); Tellonce('boot', { inbox: 'shop', locale: 'fi' }); }");
    shop.chat(Locale.of("fi")).hasDraft("Kept");
    page.evaluate("() => Tellonce('shutdown')");
    assertThat(page.locator("tellonce-chat").count()).isZero();
    page.evaluate("() => { Tellonce('open'); Tellonce('shutdown'); Tellonce('boot'); }");
    shop.openChat().hasDraft("Kept");
    page.evaluate("() => Tellonce('hide')");
    assertThat(page.locator("tellonce-chat").isVisible()).isFalse();
    page.evaluate("() => Tellonce('show')");
    page.evaluate("() => Tellonce('boot', { inbox: '' })");
    heard(page, "error:inbox_missing");
  }

  @Test
  void pageThatNavigatesByItselfTakesTheChatAlong() {
    RunningServer server = stage.server();
    String chat = server.otherName();
    Shop shop =
        Shop.open(
            stage.window(),
            page(script(chat, "data-inbox=\"shop\" data-remember"), strict(chat)).address());
    Page page = shop.page();
    Panel visitor = shop.openChat();
    visitor.say("Here I am.");
    visitor.isMarked("Sent");
    page.evaluate(
        """
        () => {
          history.pushState({}, "", "/lamps/tove?coupon=secret#top");
          document.title = "Tove";
          document.documentElement.replaceChild(document.createElement("body"), document.body);
        }
        """);
    visitor.hears("Here I am.");
    String conversation = server.journal().conversations().getFirst();
    page.waitForCondition(
        () -> server.journal().entries(conversation, "ContextGiven").toString().contains("Tove"));
    assertThat(server.journal().entries(conversation, "ContextGiven").toString())
        .contains("/lamps/tove")
        .doesNotContain("secret");
    // A page that empties its whole document loses the frame, not the chat.
    Frame before = visitor.frame();
    page.evaluate("() => document.querySelector('tellonce-chat').remove()");
    page.waitForCondition(before::isDetached);
    shop.chat().hears("Here I am.");
  }

  @Test
  void pageOfTrustedTypesAndThreeDirectivesShowsTheChat() {
    RunningServer server = stage.server();
    String chat = server.otherName();
    String policy = strict(chat) + "; require-trusted-types-for 'script'; trusted-types 'none'";
    HostPage host = page(script(chat, "data-inbox=\"shop\""), policy);
    Panel visitor = Shop.open(stage.window(), host.address()).clickTheLauncher();
    visitor.say("Still here?");
    visitor.isMarked("Sent");
  }

  @Test
  void pageThatBreaksWhatAllObjectsShareDoesNotBreakTheChat() {
    RunningServer server = stage.server();
    String chat = server.otherName();
    BrowserContext window = stage.window();
    window.addInitScript(
        """
        window.Tellonce = function () { (Tellonce.q = Tellonce.q || []).push(arguments); };
        for (const event of ["ready", "open", "error"]) {
          Tellonce("on", event, () => {
            document.documentElement.setAttribute("data-" + event, "heard");
          });
        }
        Tellonce("dance");
        Tellonce("setAttributes", { plan: "gold" });
        Tellonce("open");
        if (window === window.top) {
          const broken = () => { throw new Error("broken by the page"); };
          for (const name of ["map", "filter", "forEach", "find", "some", "reduce", "push", "join"]) {
            Array.prototype[name] = broken;
          }
          Array.prototype.toJSON = () => "surprise";
          Object.prototype.inherited = { toJSON: () => "surprise" };
          Object.prototype.dance = broken;
          JSON.stringify = broken;
          JSON.parse = broken;
          String.prototype.replaceAll = broken;
          Map.prototype.get = broken;
        }
        """);
    HostPage host = page(script(chat, "data-inbox=\"shop\" data-remember"), strict(chat));
    Page page = window.newPage();
    page.navigate(host.address());
    // Nothing is asked in the page's own world: the test's tools would break in it.
    Panel visitor = new Panel(page, Words.in(Locale.ENGLISH));
    visitor.say("Still here?");
    visitor.isMarked("Sent");
    for (String event : List.of("ready", "open", "error")) {
      PlaywrightAssertions.assertThat(page.locator("html")).hasAttribute("data-" + event, "heard");
    }
  }

  @Test
  void pageThatLetsNoPanelInSaysSoKindly() {
    RunningServer server = stage.server();
    String chat = server.otherName();
    BrowserContext window = stage.windowThatMayFail();
    window.addInitScript(QUEUE);
    String policy = "default-src 'none'; script-src " + chat;
    Shop shop = Shop.open(window, page(script(chat, "data-inbox=\"shop\""), policy).address());
    shop.page().evaluate("() => Tellonce('open')");
    heard(shop.page(), "error:panel_blocked");
    // What is in a closed root is seen as those see it who listen to the page.
    CDPSession reader = window.newCDPSession(shop.page());
    shop.page()
        .waitForCondition(
            () ->
                reader
                    .send("Accessibility.getFullAXTree")
                    .toString()
                    .contains("The chat cannot be shown on this page right now."));
  }

  @Test
  void pageThatIsRefusedItsStorageShowsTheChat() {
    RunningServer server = stage.server();
    String chat = server.otherName();
    BrowserContext window = stage.window();
    window.addInitScript(
        """
        for (const name of ["localStorage", "sessionStorage", "indexedDB"]) {
          Object.defineProperty(window, name, {
            get() { throw new DOMException("refused", "SecurityError"); },
          });
        }
        """);
    HostPage host = page(script(chat, "data-inbox=\"shop\" data-remember"), strict(chat));
    Panel visitor = Shop.open(window, host.address()).openChat();
    visitor.say("Nothing may be kept.");
    visitor.isMarked("Sent");
  }

  @Test
  void pageThatIsOnlyPreparedFetchesNothing() {
    RunningServer server = stage.server();
    String chat = server.otherName();
    BrowserContext window = stage.window();
    window.addInitScript(
        """
        Object.defineProperty(document, "prerendering", { value: true, configurable: true });
        try { sessionStorage.setItem("tellonce.open", "shop"); } catch {}
        """);
    HostPage host = page(script(chat, "data-inbox=\"shop\""), strict(chat));
    Shop shop = Shop.open(window, host.address());
    assertThat(shop.page().frames()).hasSize(1);
    shop.page()
        .evaluate(
            """
            () => {
              Object.defineProperty(document, "prerendering", { value: false });
              document.dispatchEvent(new Event("prerenderingchange"));
            }
            """);
    shop.chat().greets("Hello! Ask us anything in your own words.");
  }

  @Test
  void siteThatMovesOverFromChatwootChangesOneLine() {
    RunningServer server = stage.server();
    String chat = server.otherName();
    BrowserContext window = stage.window();
    window.addInitScript(
        """
        window.chatwootSettings = { locale: "da", position: "left", darkMode: "light" };
        window.addEventListener("chatwoot:ready", () => { window.isReady = true; });
        """);
    String moved = "<script async src=\"" + chat + "/packs/js/sdk.js\"></script>";
    Page page = window.newPage();
    page.navigate(page(moved, strict(chat)).address());
    page.waitForFunction("() => window.chatwootSDK !== undefined");
    page.evaluate("base => window.chatwootSDK.run({ websiteToken: 'shop', baseUrl: base })", chat);
    page.evaluate(
        """
        () => {
          $chatwoot.setUser("77", { name: "Ida", email: "ida@example.com" });
          $chatwoot.setCustomAttributes({ plan: "gold", old: "x" });
          $chatwoot.deleteCustomAttribute("old");
          $chatwoot.setColorScheme("dark");
          $chatwoot.setLocale("nb_NO");
          $chatwoot.toggleBubbleVisibility("hide");
          $chatwoot.toggleBubbleVisibility("show");
          $chatwoot.toggle("open");
        }
        """);
    page.waitForFunction("() => window.isReady === true && $chatwoot.hasLoaded");
    Panel visitor = new Panel(page, Words.in(Locale.of("nb")));
    visitor.say("Er dette den samme butikken?");
    String first = "() => " + "$chatwoot.isOpen";
    assertThat(page.evaluate(first)).isEqualTo(true);
    page.waitForCondition(() -> !server.journal().conversations().isEmpty());
    String conversation = server.journal().conversations().getFirst();
    page.waitForCondition(() -> !server.journal().entries(conversation, "ContextGiven").isEmpty());
    assertThat(server.journal().entries(conversation, "ContextGiven").getFirst().body().toString())
        .contains("\"user_id\":\"77\"", "\"plan\":\"gold\"")
        .doesNotContain("\"old\"");
  }

  private static String page(String head) {
    return """
    <!doctype html>
    <html lang="en">
      <head><meta charset="utf-8"><title>Another shop</title>\
    """
        + head
        + """
        </head>
          <body><h1>Another shop</h1><footer><a href="/terms">Terms</a></footer></body>
        </html>
        """;
  }
}
