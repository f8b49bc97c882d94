package dev.tellonce.server.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The main line of the story in the languages of the page. */
@Tag("browser")
class LanguagesTest {
  @RegisterExtension private final Stage stage = new Stage();

  @Test
  void koreanPageIsAnsweredInKorean() {
    Desk sofie = Desk.signIn(stage.window(), stage.server(), "sofie");
    Panel visitor = openIn(Locale.KOREAN);
    visitor.greets("안녕하세요! 궁금하신 점을 편하게 말씀해 주세요.");
    visitor.say("한국까지 배송 며칠 걸려요?");
    visitor.hears("주문일부터 한국은 국제 특송으로 7~10영업일");
    assertThat(visitor.link("배송 기간")).isVisible();
    visitor.thisHelped("아니요");
    visitor.hears(Pattern.compile("상담원을 연결해 드리고 있습니다. 현재 대기 순서는 1번째.+다시 말씀하지 않으셔도 됩니다"));
    isAnswered(sofie, visitor, "Korean", "곧 확인해 드리겠습니다.");
  }

  @Test
  void danishPageIsAnsweredInDanish() {
    Desk sofie = Desk.signIn(stage.window(), stage.server(), "sofie");
    Panel visitor = openIn(Locale.of("da"));
    visitor.greets("Hej! Spørg løs med dine egne ord.");
    visitor.say("Hvor lang tid tager leveringen?");
    visitor.hears("Leveringen tager 2-4 arbejdsdage i Norden");
    visitor.thisHelped("Nej");
    visitor.hears(
        Pattern.compile(
            "En medarbejder er på vej til dig. Du er nummer 1 i køen.+slipper for at gentage"));
    isAnswered(sofie, visitor, "Danish", "Det ser jeg på med det samme.");
  }

  private Panel openIn(Locale language) {
    RunningServer server = stage.server();
    server.understands(stage.window());
    Browser.NewContextOptions reader =
        new Browser.NewContextOptions().setLocale(language.toLanguageTag());
    return Shop.open(stage.window(reader), server.shop() + "?lang=" + language.getLanguage())
        .openChat(language);
  }

  private static void isAnswered(Desk agent, Panel visitor, String language, String answer) {
    agent.rows().first().click();
    agent.accept();
    assertThat(agent.brief()).containsText("Language: " + language);
    agent.say(answer);
    visitor.isHelpedBy("Sofie");
    visitor.hears(answer);
  }
}
