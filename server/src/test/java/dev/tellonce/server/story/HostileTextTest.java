package dev.tellonce.server.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.Sender;
import dev.tellonce.bot.people.Agent;
import dev.tellonce.server.proof.HostileWords;
import dev.tellonce.server.proof.Json;
import dev.tellonce.server.proof.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.node.ObjectNode;

/**
 * Hundreds of texts that would like to be more than text, in every field that can hold one, before
 * the eyes of a visitor, an agent and an administrator: nothing runs, nothing is fetched, nothing
 * is pushed out of its place, and the texts are there to be read. The policy of the pages is not
 * what holds here: a breach of it fails the test too.
 */
@Tag("browser")
class HostileTextTest {
  private static final AgentId MIA = new AgentId("mia");
  private static final Pattern MARKUP = Pattern.compile("[*_`\\\\]|(^|\n)\\s*([-•]|\\d+[.)])\\s");
  private static final int MOST_FORMATS = 10;
  private static final String COUNTS_FORMATS =
      """
      window.formats = 0;
      Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
        construct(...all) {
          window.formats += 1;
          return Reflect.construct(...all);
        },
      });
      """;

  @RegisterExtension private final Stage stage = new Stage();

  private final List<String> fired = new CopyOnWriteArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private final List<String> words = HostileWords.asKept();

  private RunningServer server() {
    assertThat(words).hasSizeGreaterThanOrEqualTo(300);
    RunningServer server = stage.with(RunningServer.start(stage.folder().resolve("data")));
    server.hire("mia", 50, Agent.Role.ADMIN);
    return server;
  }

  private HostileShop shop(RunningServer server) {
    return new HostileShop(server.assembly().store(), MIA, words);
  }

  /** A conversation that holds all texts. */
  private HostileTalk talk(RunningServer server) {
    HostileTalk talk = HostileTalk.hold(server, "mia", words);
    assertThat(words).filteredOn(talk.visitor()::contains).hasSizeGreaterThan(480);
    assertThat(words).filteredOn(talk.agent()::contains).hasSizeGreaterThan(480);
    Sender visitor = server.log(talk.id()).get(1).sender();
    shop(server).tell(new ConversationId(talk.id()), visitor);
    return talk;
  }

  @Test
  void visitorIsShownTextAndNothingElse() throws IOException {
    RunningServer server = server();
    HostileTalk talk = talk(server);
    String origin = server.door().origin();
    Page visitor = watched(origin, browserOf(talk, origin)).newPage();
    visitor.addInitScript(COUNTS_FORMATS);
    visitor.setViewportSize(320, 640);
    visitor.navigate(origin + "/widget/?inbox=shop");
    panelIsWhole(visitor, talk);
    transcriptsAreText(visitor, origin, talk.told());
    assertThat(fired).isEmpty();
    assertThat(faults).isEmpty();
  }

  @Test
  void agentsAndAdministratorsAreShownTextAndNothingElse() {
    RunningServer server = server();
    shop(server).staff();
    HostileTalk talk = talk(server);
    shop(server).queue();
    String origin = server.door().origin();
    Page agent = watched(origin, new Browser.NewContextOptions()).newPage();
    agent.setViewportSize(1280, 800);
    deskIsWhole(agent, origin, talk);
    adminIsWhole(agent, origin);
    assertThat(fired).isEmpty();
    assertThat(faults).isEmpty();
  }

  /** Everything stands there as it was said, and the visitor can go on talking. */
  private void panelIsWhole(Page visitor, HostileTalk talk) {
    Locator all = visitor.locator("[role=log] .message .bubble");
    visitor.waitForCondition(() -> all.count() >= talk.told().size());
    assertThat(texts(visitor, "[role=log] .message.visitor .bubble"))
        .containsAll(shown(talk.visitor()));
    assertThat(texts(visitor, "[role=log] .message.agent .bubble"))
        .containsAll(shown(plain(talk.agent())));
    // Making one for each of a thousand messages is what froze the panel.
    assertThat((int) visitor.evaluate("formats")).isBetween(1, MOST_FORMATS);
    isWhole(visitor);
    Locator composer = visitor.locator("#app textarea").first();
    assertThat(composer.boundingBox().x).isNotNegative();
    composer.fill("Still here");
    composer.press("Enter");
    visitor.getByText("Still here", new Page.GetByTextOptions().setExact(true)).waitFor();
    isWhole(visitor);
  }

  /**
   * The conversation to keep: as text, and as a page that is opened without our server's policy.
   */
  private void transcriptsAreText(Page visitor, String origin, List<String> told)
      throws IOException {
    String text = Files.readString(saved(visitor, "Save the conversation as text").path());
    assertThat(told).allSatisfy(each -> assertThat(text).contains(each));
    Download page = saved(visitor, "Save the conversation as a web page");
    Page alone = watched(origin, new Browser.NewContextOptions()).newPage();
    alone.setContent(Files.readString(page.path()));
    alone.waitForLoadState();
    assertThat(texts(alone, "article p")).containsAll(shown(told));
    assertThat(alone.locator("article :not(h2, time, p), script, img, iframe").count()).isZero();
    isWhole(alone);
  }

  private static Download saved(Page visitor, String item) {
    visitor.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("More options")).click();
    return visitor.waitForDownload(
        () ->
            visitor
                .getByRole(
                    AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(item).setExact(true))
                .click());
  }

  private void deskIsWhole(Page agent, String origin, HostileTalk talk) {
    agent.navigate(origin + "/desk/");
    agent.getByLabel("Name").fill("mia");
    agent.getByLabel("Password").fill(RunningServer.PASSWORD);
    agent.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
    Locator list = agent.getByRole(AriaRole.TABPANEL).getByRole(AriaRole.LISTITEM);
    list.first().waitFor();
    isWhole(agent);
    // Some of those that wait, with their name, page and first words.
    for (int i = 0; i < 6; i++) {
      list.nth(i).click();
      agent.getByRole(AriaRole.LOG).first().waitFor();
      isWhole(agent);
    }
    agent.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Mine")).click();
    list.first().click();
    Locator bubbles = agent.locator("[role=log] .message .bubble .text");
    agent.waitForCondition(() -> bubbles.count() >= talk.told().size());
    assertThat(texts(agent, "[role=log] .message .bubble .text"))
        .containsAll(shown(talk.visitor()))
        .containsAll(shown(plain(talk.agent())));
    isWhole(agent);
    for (int width : new int[] {768, 320}) {
      agent.setViewportSize(width, 800);
      isWhole(agent);
    }
    agent.setViewportSize(1280, 800);
    // The canned replies, asked for one by one.
    Locator composer = agent.locator("#composer");
    composer.fill("/h");
    agent.getByRole(AriaRole.OPTION).first().waitFor();
    isWhole(agent);
    agent.keyboard().press("Enter");
    isWhole(agent);
    composer.fill("");
  }

  private void adminIsWhole(Page page, String origin) {
    List<String> pages = List.of("agents", "faq", "canned", "inboxes", "tone", "hours", "audit");
    for (String each : pages) {
      page.navigate(origin + "/desk/#admin/" + each);
      page.locator(".admin-page h2").first().waitFor();
      page.waitForCondition(() -> page.locator(".admin-page .breathing").count() == 0);
      isWhole(page);
    }
  }

  /** The browser of the visitor who talked. */
  private static Browser.NewContextOptions browserOf(HostileTalk talk, String origin) {
    ObjectNode state = Json.object();
    ObjectNode site = state.putArray("origins").addObject().put("origin", origin);
    site.putArray("localStorage")
        .addObject()
        .put("name", "tellonce.token." + RunningServer.SHOP)
        .put("value", talk.token());
    return new Browser.NewContextOptions().setStorageState(Json.write(state));
  }

  /** A window that tells of everything that runs, asks, or is fetched from elsewhere. */
  private BrowserContext watched(String origin, Browser.NewContextOptions options) {
    BrowserContext window = stage.window(options.setLocale("en-GB").setAcceptDownloads(true));
    window.exposeBinding("fire", (source, args) -> fired.add("ran in " + source.frame().url()));
    window.onDialog(
        dialog -> {
          fired.add("dialog");
          dialog.dismiss();
        });
    window.onPage(page -> page.onPopup(popup -> fired.add("opened " + popup.url())));
    window.onRequest(
        request -> {
          if (!request.url().startsWith(origin)
              && !request.url().equals("about:blank")
              && !request.url().startsWith("blob:" + origin)) {
            fired.add("asked for " + request.url());
          }
        });
    return window;
  }

  /** The texts of some elements as they are in the page, without what is only read out. */
  private static List<String> texts(Page page, String selector) {
    Object texts =
        page.evaluate(
            """
            (selector) => [...document.querySelectorAll(selector)].map((each) => {
              const copy = each.cloneNode(true);
              copy.querySelectorAll(".aside, button").forEach((part) => part.remove());
              return copy.textContent;
            })
            """,
            selector);
    List<String> all = new ArrayList<>();
    ((List<?>) texts).forEach(text -> all.add(lines(String.valueOf(text))));
    return all;
  }

  /** Those of our own side's words that are no markup of ours: bold, code, links, lists. */
  private static List<String> plain(List<String> told) {
    return told.stream().filter(text -> !MARKUP.matcher(text).find()).toList();
  }

  private static List<String> shown(List<String> told) {
    return told.stream().map(HostileTextTest::lines).distinct().toList();
  }

  /** HTML reads a carriage return as a line feed. */
  private static String lines(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }

  /** Nothing is wider than the page, markup of a text, or a link to more than a page. */
  private void isWhole(Page page) {
    Object found =
        page.evaluate(
            """
            () => {
              const faults = [];
              const root = document.documentElement;
              if (root.scrollWidth > innerWidth + 1) {
                const wide = [...document.querySelectorAll("body *")].filter(
                  (each) => each.getBoundingClientRect().right > innerWidth + 1);
                faults.push("too wide: " + root.scrollWidth + " " + wide.slice(0, 3).map(
                  (each) => each.className + ": " + each.textContent.slice(0, 60)).join());
              }
              const markup = document.querySelector(
                "script:not([src]), body iframe, object, embed, base, body style, svg script, math, [style*=invalid]");
              if (markup !== null) faults.push("markup of a text: " + markup.outerHTML.slice(0, 90));
              for (const link of document.querySelectorAll("a[href]")) {
                if (!/^(https?|mailto|tel|blob):$/.test(link.protocol)) {
                  faults.push("link " + link.href.slice(0, 90));
                }
              }
              for (const each of document.querySelectorAll("*")) {
                for (const { name } of each.attributes) {
                  if (name.startsWith("on")) faults.push("handler " + name);
                }
              }
              if (Object.keys(Object.prototype).length > 0) faults.push("changed prototype");
              return faults;
            }
            """);
    ((List<?>) found).forEach(fault -> faults.add(page.url() + " " + fault));
  }
}
