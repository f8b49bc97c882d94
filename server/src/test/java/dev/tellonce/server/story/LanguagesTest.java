package dev.tellonce.server.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import dev.tellonce.bot.content.FaqEntry;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The main line of the story in the languages of the page. */
@Tag("browser")
class LanguagesTest {
  @RegisterExtension private final Stage stage = new Stage();

  @Test
  void koreanPageIsAnsweredInKorean() {
    isAnsweredIn(Locale.KOREAN, "Korean", "곧 확인해 드리겠습니다.");
  }

  @Test
  void danishPageIsAnsweredInDanish() {
    isAnsweredIn(Locale.of("da"), "Danish", "Det ser jeg på med det samme.");
  }

  private void isAnsweredIn(Locale language, String name, String answer) {
    RunningServer server = stage.server();
    server.understands(stage.window());
    Desk sofie = Desk.signIn(stage.window(), server, "sofie");
    Words words = Words.in(language);
    FaqEntry delivery = words.faq("delivery-time");

    Panel visitor =
        Shop.open(
                stage.window(new Browser.NewContextOptions().setLocale(language.toLanguageTag())),
                server.shop() + "?lang=" + language.getLanguage())
            .openChat(language);
    visitor.greets(words.greeting());
    visitor.say(delivery.question());
    visitor.hears(delivery.answer());
    assertThat(visitor.link(delivery.link().orElseThrow().label())).isVisible();
    visitor.thisHelped(words.no());
    visitor.hears(words.aPersonIsComing(1));
    visitor.hears(words.nothingToRepeat());

    sofie.choose(delivery.question());
    sofie.accept();
    assertThat(sofie.brief()).containsText("Language: " + name);
    sofie.say(answer);
    visitor.isHelpedBy("Sofie");
    visitor.hears(answer);
  }
}
