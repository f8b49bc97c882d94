package dev.tellonce.server.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A customer complains; the desk quietly says what the answer lacks, and offers the words. */
@Tag("browser")
class ComplaintTest {
  @RegisterExtension private final Stage stage = new Stage();

  @Test
  void missingApologyIsOneClickAwayAndNamesTheOrder() {
    isAnswered(
        Locale.ENGLISH,
        new Said(
            "My lamp from order 48213 came broken and nobody answers. I am fed up!",
            "Hello! I understand how annoying this is. We will send a new lamp today.",
            "I am sorry about the trouble with order 48213.",
            "Hello! I understand how annoying this is. I am sorry about the trouble with order"
                + " 48213. We will send a new lamp today.",
            "I apologise for what happened with order 48213."));
  }

  @Test
  void koreanComplaintIsAnsweredInKorean() {
    isAnswered(
        Locale.KOREAN,
        new Said(
            "주문번호 48213 램프가 깨져서 왔어요. 정말 화가 나요!",
            "안녕하세요, 고객님! 많이 속상하셨겠습니다. 오늘 새 램프를 보내 드리겠습니다.",
            "주문 번호 48213 건으로 불편을 드려 죄송합니다.",
            "안녕하세요, 고객님! 많이 속상하셨겠습니다. 주문 번호 48213 건으로 불편을 드려 죄송합니다. 오늘 새 램프를 보내" + " 드리겠습니다.",
            "주문 번호 48213 건으로 번거롭게 해 드린 점 사과드립니다."));
  }

  /** The words of a story. */
  private record Said(
      String complaint, String draft, String apology, String whole, String another) {}

  private void isAnswered(Locale language, Said said) {
    RunningServer server = stage.server();
    server.understands(stage.window());
    Desk sofie = Desk.signIn(stage.window(), server, "sofie");
    Panel visitor =
        Shop.open(
                stage.window(new Browser.NewContextOptions().setLocale(language.toLanguageTag())),
                server.shop() + "?lang=" + language.getLanguage())
            .openChat(language);
    visitor.say(said.complaint);
    visitor.askForAPerson();
    sofie.choose("48213");
    sofie.accept();
    assertThat(button(sofie.brief(), "48213")).isVisible();

    // An apology is all that is missing; it stands in its place after one click.
    sofie.write(said.draft);
    Locator line = shape(sofie);
    assertThat(line).containsText("An apology is missing");
    assertThat(line.getByRole(AriaRole.LISTITEM)).hasCount(1);
    shoot(sofie, line, "missing", language);
    button(line, said.apology).click();
    assertThat(sofie.composer()).hasValue(said.whole);
    assertThat(line).hasCount(0);
    sofie.send();
    visitor.hears(said.whole);

    // The same apology again is told before it leaves, with another one at hand.
    sofie.write(said.apology);
    assertThat(line).containsText("You have used this apology here already");
    shoot(sofie, line, "again", language);
    button(line, said.another).click();
    assertThat(sofie.composer()).hasValue(said.another);
    assertThat(line).hasCount(0);

    // One key puts the line away for this conversation; nothing ever keeps words from leaving.
    sofie.write(said.apology);
    assertThat(line).isVisible();
    sofie.composer().press("F8");
    assertThat(line).hasCount(0);
    sofie.send();
    assertThat(sofie.composer()).isEmpty();
    visitor.hears(Pattern.compile("^" + said.apology.replace(".", "\\.") + "$"));
  }

  private static Locator shape(Desk desk) {
    return desk.page()
        .getByRole(
            AriaRole.REGION,
            new Page.GetByRoleOptions().setName("Answer to a complaint").setExact(true));
  }

  private static Locator button(Locator line, String words) {
    return line.getByRole(AriaRole.BUTTON).filter(new Locator.FilterOptions().setHasText(words));
  }

  private static void shoot(Desk desk, Locator line, String state, Locale language) {
    Camera camera = new Camera("complaint-" + language.getLanguage(), Set.of(Camera.Size.NARROW));
    camera.shoot(desk.page(), line, state, Camera.Size.NARROW, Camera.Size.WIDE);
    assertThat(camera.faults()).isEmpty();
    desk.page().setViewportSize(1280, 800);
  }
}
