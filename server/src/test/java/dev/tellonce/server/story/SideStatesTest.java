package dev.tellonce.server.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.tellonce.server.story.Camera.Size.NARROW;
import static dev.tellonce.server.story.Camera.Size.WIDE;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The states that {@link StatesTest}'s one talk does not come by: those of several agents, of what
 * the operator's settings allow, and of what goes wrong. Each is looked at in the same way.
 */
@Tag("browser")
class SideStatesTest {
  private static final String SURVEY =
      """
      invitation:
        seconds: 1
        text: {en: What keeps you from finishing today?, ko: 구매를 망설이게 하는 점이 있나요?}
        reasons:
          - {en: I cannot find the button, ko: 버튼을 찾을 수 없어요}
          - {en: My way of paying is missing, ko: 원하는 결제 수단이 없어요}
          - {en: I miss instructions, ko: 사용 설명이 부족해요}
      """;

  /** Close codes that end the connection for good. */
  static final int REPLACED = 4409;

  private static final int OTHER_PROTOCOL = 4400;

  @RegisterExtension private final Stage stage = new Stage();

  @Test
  void everyOtherStateIsFitToBeSeenInEnglish() throws IOException {
    everyState(Told.ENGLISH);
  }

  @Test
  void everyOtherStateIsFitToBeSeenInKorean() throws IOException {
    everyState(Told.KOREAN);
  }

  private RunningServer server() throws IOException {
    GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    post.start();
    stage.with(post::stop);
    String mail =
        "mail: {host: 127.0.0.1, port: "
            + post.getSmtp().getPort()
            + ", security: none, from: chat@shop.example}\n";
    return stage.server(OwnConfig.easilyUnsure(OwnConfig.of(stage, SURVEY, mail)));
  }

  private void everyState(Told told) throws IOException {
    RunningServer server = server();
    String language = told.locale().getLanguage();
    // What axe asks of a page is the same in every language.
    boolean first = told.equals(Told.ENGLISH);
    Camera atHome = new Camera("widget-more-" + language, first ? Set.of(NARROW) : Set.of());
    Camera atWork = new Camera("desk-more-" + language, first ? Set.of(NARROW, WIDE) : Set.of());
    server.understands(stage.window());
    BrowserContext leading = stage.window();
    Wire line = Wire.of(leading, "/v1/desk");
    Desk mikko = desk(stage.window(), server, "mikko", language);
    Desk sofie = desk(stage.window(), server, "sofie", language);
    Desk astrid = desk(leading, server, "astrid", language);
    DeskStates office = new DeskStates(atWork, mikko);
    DeskStates second = new DeskStates(atWork, sofie);
    DeskStates lead = new DeskStates(atWork, astrid);

    new CardStates(atHome, open(asked(told), server, told)).asks(told.comment());
    BrowserContext home = asked(told);
    CardStates.askNothing(home);
    Wire wire = Wire.of(home, "/v1/visitor");
    Shop shop = open(home, server, told);
    new CardStates(atHome, shop).invites();
    PanelStates visitor = new PanelStates(atHome, shop, told.locale());
    visitor.panel().say(told.vague());
    visitor.showsAlsoForced(".options.tall", "choices");
    visitor.panel().askForAPerson();
    assertThat(visitor.find(".waiting")).isVisible();
    visitor.hasItMailed();
    visitor.asksToBeCalled();

    assertThat(mikko.rows()).hasCount(1);
    mikko.rows().first().click();
    mikko.acceptByKey();
    mikko.say(told.greeting());
    office.leaveTheField();
    office.press("n");
    mikko.write(told.call());
    mikko.send();
    second.isCalled();
    office.handsTo("Sofie", told.reason());
    visitor.shows(".joined", "handed-over");
    second.isHandedIt();
    sofie.say(told.reply());
    visitor.panel().hears(told.reply());

    lead.readsAlong();
    second.looksAway();
    lead.press("n");
    astrid.write(told.whisper());
    astrid.send();
    second.isTold("noted");
    second.dismisses();
    lead.takesOver(told.why());
    second.isTold("taken");
    visitor.shows(".joined", "taken-over");

    visitor.panel().say(told.more());
    astrid.hears(told.more());
    visitor.takesItsWordsBack();
    visitor.writesTooMuch(told.more());
    lead.sendsThroughABadLine(line, told.reply(), told.refusal());
    lead.writes(visitor, told.reply());
    astrid.say(told.reply());
    lead.wouldTakeAway();
    lead.changesAKey();
    lead.findsNothing();
    lead.find("#resolve").click();
    visitor.panel().say(told.again());
    visitor.shows(".day", "another-talk");

    PanelStates other = new PanelStates(atHome, open(asked(told), server, told), told.locale());
    other.panel().say(told.more());
    other.panel().askForAPerson();
    assertThat(other.find(".waiting")).isVisible();
    line.briefsSay(waitOf(Duration.ofMinutes(24)));
    lead.find("#tab-queue").click();
    assertThat(astrid.rows()).hasCount(1);
    lead.apologises();
    visitor.isEnded(wire, REPLACED, "replaced");
    int before = wire.opened();
    visitor.press(".status button");
    shop.page().waitForCondition(() -> wire.opened() > before);
    assertThat(visitor.find(".status.shown")).hasCount(0);
    visitor.isEnded(wire, OTHER_PROTOCOL, "outdated");
    lead.administers(told.vague());
    astrid.page().navigate(server.desk());
    astrid.isAvailable();
    lead.isSignedOut(line);
    atHome.sheet(NARROW, ContactSheet.OF_PANELS, "widget-more-" + language);
    atWork.sheet(WIDE, ContactSheet.OF_DESKS, "desk-more-" + language);
    assertThat(Stream.of(atHome, atWork).flatMap(camera -> camera.faults().stream())).isEmpty();
  }

  /** A brief that tells of a wait in vain, yesterday. */
  private static String waitOf(Duration length) {
    Instant until = Instant.parse("2026-01-06T10:00:00Z");
    return "{\"missed\":{\"since\":\"" + until.minus(length) + "\",\"until\":\"" + until + "\"}}";
  }

  private static Desk desk(
      BrowserContext window, RunningServer server, String login, String language) {
    Desk desk = Desk.signIn(window, server, login);
    if (language.equals("ko")) {
      desk.speak("한국어");
    }
    return desk;
  }

  /** The window of somebody whom the operator's card asks. */
  private BrowserContext asked(Told told) {
    BrowserContext window =
        stage.window(new Browser.NewContextOptions().setLocale(told.locale().toLanguageTag()));
    CardStates.openRoots(window);
    CardStates.followTheme(window);
    return window;
  }

  private static Shop open(BrowserContext window, RunningServer server, Told told) {
    return Shop.open(window, server.shop() + "help/delivery?lang=" + told.locale().getLanguage());
  }
}
