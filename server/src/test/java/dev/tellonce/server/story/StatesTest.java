package dev.tellonce.server.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.tellonce.server.story.Camera.Size.NARROW;
import static dev.tellonce.server.story.Camera.Size.WIDE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Every state of every screen at every size, by day and by night: one story leads through them, and
 * each is looked at by {@link Camera}. The pictures go to server/target/pictures; with {@code
 * -Dtellonce.pictures=docs/pictures} a sheet of each screen goes there.
 */
@Tag("browser")
class StatesTest {
  private static final String QUESTIONS =
      """
          widget:
            questions:
              - {key: name, label: {en: What may we call you?, ko: 어떻게 불러 드릴까요?}}
      """;
  private static final String CLOSED = "{\"open\":false,\"next_open\":\"2030-01-07T08:00:00Z\"}";

  @RegisterExtension private final Stage stage = new Stage();

  @Test
  void everyStateIsFitToBeSeenInEnglish() throws IOException {
    everyState(Said.ENGLISH);
  }

  @Test
  void everyStateIsFitToBeSeenInKorean() throws IOException {
    everyState(Said.KOREAN);
  }

  private RunningServer server() throws IOException {
    Path config = Project.copyConfig(stage.folder());
    Path settings = config.resolve("tellonce.yaml");
    String before = Files.readString(settings);
    String after = before.replace("    automation: true\n", "    automation: true\n" + QUESTIONS);
    assertThat(after).isNotEqualTo(before);
    Files.writeString(settings, after);
    return stage.server(config);
  }

  private void everyState(Said said) throws IOException {
    RunningServer server = server();
    String language = said.locale().getLanguage();
    // What axe asks of a page is the same in every language.
    boolean first = said.equals(Said.ENGLISH);
    Camera atHome = new Camera("widget-" + language, first ? Set.of(NARROW) : Set.of());
    Camera atWork = new Camera("desk-" + language, first ? Set.of(NARROW, WIDE) : Set.of());
    BrowserContext work = stage.window();
    Wire line = Wire.of(work, "/v1/desk");
    Desk desk = Desk.open(work, server);
    atWork.shoot(desk.page(), "sign-in");
    desk.signIn(server.agent("astrid"));
    if (language.equals("ko")) {
      desk.speak("한국어");
    }
    DeskStates office = new DeskStates(atWork, desk);
    office.shows(".empty", "nobody-waits");
    server.understands(stage.window());

    BrowserContext home = window(said);
    Wire wire = Wire.of(home, "/v1/visitor");
    Shop shop = open(home, server, said);
    atHome.shoot(shop.page(), "launcher");
    PanelStates visitor = new PanelStates(atHome, shop, said.locale());
    visitor.shows(".greeting", "greeting");
    visitor.panel().say(said.question());
    assertThat(visitor.panel().didThisHelp()).isVisible();
    visitor.showsAlsoForced(".choice", "answer");
    visitor.panel().thisHelped(Words.in(said.locale()).no());
    shop.page().waitForCondition(wire::hasPlace);
    visitor.showsAlsoForced(".waiting", "waiting");
    wire.place("{\"busy\":true,\"place\":4,\"min\":9,\"max\":14}");
    visitor.shows(".waiting", "busy");
    wire.place("{\"agents\":0}");
    visitor.shows(".waiting", "away");
    wire.place(CLOSED);
    visitor.shows(".waiting", "closed");
    wire.place("{}");

    PanelStates other = another(atHome, server, said);
    assertThat(desk.rows()).hasCount(2);
    office.showsAlsoForced(".row", "waiting");
    desk.rows().first().click();
    desk.mayAccept();
    office.showsAlsoForced(".brief.open", "brief");
    desk.acceptByKey();
    visitor.showsAlsoForced(".joined", "joined");
    office.shows(".composer", "mine");
    desk.write(said.greeting());
    visitor.shows(".typing.shown", "typing");
    desk.send();
    visitor.panel().hears(said.greeting());
    visitor.sendsThroughABadLine(wire, said.more(), said.refusal());
    visitor.changesItsWords();

    office.writesUnkindly(said);
    office.asksWhatIsKnown(said.asksKnown());
    office.notes(said.note());
    office.looksForCannedReplies();
    office.looksAtEmoji();
    office.takesBack(said.reply());
    desk.say(said.steps());
    visitor.shows(".steps", "steps");
    visitor.sendsFiles();
    visitor.looksAtEmoji();
    visitor.looksIntoTheMenu();
    visitor.losesTheLine(wire);
    office.shows(".file-picture img", "transcript");
    office.changesItsWords();
    office.looksAtTheCustomer();
    office.looksIntoTheDialogs();
    office.losesTheLine(line);
    visitor.readsWhatWasSaidBefore();

    shop.page().evaluate("() => window.Tellonce('close')");
    desk.say(said.reply());
    shop.page().waitForCondition(() -> shop.page().title().startsWith("(1)"));
    atHome.shoot(shop.page(), "unread");
    shop.openChat(said.locale());
    visitor.panel().hears(said.reply());
    office.settles();
    visitor.saysHowItWas(said.comment());
    assertThat(other.find(".waiting")).isVisible();
    office.looksIntoTheAdministration();
    atHome.sheet(NARROW, ContactSheet.OF_PANELS, "widget-" + language);
    atWork.sheet(WIDE, ContactSheet.OF_DESKS, "desk-" + language);
    assertThat(Stream.of(atHome, atWork).flatMap(camera -> camera.faults().stream())).isEmpty();
  }

  /** Somebody who asks for a person at once, and is asked for a name before that. */
  private PanelStates another(Camera camera, RunningServer server, Said said) {
    Shop shop = open(window(said), server, said);
    PanelStates visitor = new PanelStates(camera, shop, said.locale());
    visitor.panel().say(said.waiting());
    visitor.panel().askForAPerson();
    visitor.showsAlsoForced(".pre-chat", "pre-chat");
    visitor.press(".pre-chat-skip");
    assertThat(visitor.find(".waiting")).isVisible();
    return visitor;
  }

  private BrowserContext window(Said said) {
    return stage.window(new Browser.NewContextOptions().setLocale(said.locale().toLanguageTag()));
  }

  private static Shop open(BrowserContext window, RunningServer server, Said said) {
    return Shop.open(window, server.shop() + "help/delivery?lang=" + said.locale().getLanguage());
  }
}
