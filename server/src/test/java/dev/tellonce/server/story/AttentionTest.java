package dev.tellonce.server.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A customer is met at once, by somebody with a name, and fills in nothing twice. */
@Tag("browser")
class AttentionTest {
  private static final String PHONE = "+45 32 45 67 89";
  private static final String QUESTIONS =
      """
      questions:
        - {key: phone, label: {en: Which number reaches you?}}
        - {key: name, label: {en: What may we call you?}}
      """;

  @RegisterExtension private final Stage stage = new Stage();

  private static Locator field(Panel panel, String label) {
    return panel.frame().getByLabel(label);
  }

  private static void pick(Panel panel, String item) {
    Frame frame = panel.frame();
    frame.getByRole(AriaRole.BUTTON, new Frame.GetByRoleOptions().setName("More options")).click();
    frame.getByRole(AriaRole.MENUITEM, new Frame.GetByRoleOptions().setName(item)).click();
  }

  @Test
  void formsStandFilledWithWhatWasToldAndNoFieldIsAskedTwice() throws IOException {
    GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    post.start();
    stage.with(post::stop);
    RunningServer server =
        stage.server(
            OwnConfig.of(
                stage,
                QUESTIONS,
                "mail: {host: 127.0.0.1, port: "
                    + post.getSmtp().getPort()
                    + ", security: none, from: chat@shop.example}\n"));
    Shop shop = Shop.open(stage.window(), server.shop());
    Panel visitor = shop.openChat();
    visitor.say("I want to talk. My address is ida@example.com.");
    visitor.isMarked("Sent");
    visitor.askForAPerson();
    Locator number = field(visitor, "Which number reaches you?");
    assertThat(number).isVisible();
    number.fill(PHONE);
    number.press("Enter");
    Locator name = field(visitor, "What may we call you?");
    assertThat(name).isVisible();
    name.fill("Ida");
    name.press("Enter");
    assertThat(visitor.waiting()).isVisible();
    String talk = server.journal().conversations().getFirst();

    // Both forms begin with it; what stands there can be changed.
    pick(visitor, "Ask us to call you");
    Locator phone = field(visitor, "Which number can we call?");
    assertThat(phone).hasValue(PHONE);
    phone.press("Enter");
    field(visitor, "When suits you best?").fill("tomorrow");
    shop.reload();
    shop.openChat();
    assertThat(field(visitor, "When suits you best?")).hasValue("tomorrow");
    field(visitor, "When suits you best?").press("Enter");
    visitor
        .frame()
        .getByRole(AriaRole.BUTTON, new Frame.GetByRoleOptions().setName("Ask for the call"))
        .click();
    visitor.shows("Thank you. We will call you on " + PHONE + ".");
    assertThat(server.journal().entries(talk, "CallbackRequested"))
        .singleElement()
        .satisfies(entry -> assertThat(entry.body().path("phone").asString()).isEqualTo(PHONE));
    visitor
        .frame()
        .getByRole(AriaRole.BUTTON, new Frame.GetByRoleOptions().setName("Back").setExact(true))
        .click();
    pick(visitor, "Send me the conversation by e-mail");
    assertThat(field(visitor, "Which address may we send it to?")).hasValue("ida@example.com");

    // What was answered is there for whoever helps.
    assertThat(server.journal().entries(talk, "ContextGiven"))
        .anyMatch(entry -> entry.body().toString().contains("Ida"));
  }

  @Test
  void whoArrivesIsGreetedAndWhoWritesIsSeenAtTheDeskWithoutAReload() {
    RunningServer server = stage.server();
    Desk mikko = Desk.signIn(stage.window(), server, "mikko");
    Shop shop = Shop.open(stage.window(), server.shop());
    Panel visitor = shop.openChat();
    // Attention, and no pressure: the panel says hello, and nobody was called.
    visitor.greets("Hello! Ask us anything in your own words.");
    assertThat(visitor.composer()).isFocused();
    assertThat(server.journal().conversations()).isEmpty();
    assertThat(mikko.rows()).hasCount(0);

    visitor.say("Is the Fyr lamp in stock?");
    visitor.isMarked("Sent");
    visitor.askForAPerson();
    assertThat(visitor.waiting()).containsText("You are number 1 in line");
    assertThat(mikko.rows()).hasCount(1);
    assertThat(mikko.rows().first()).containsText("Is the Fyr lamp in stock?");
    assertThat(mikko.page()).hasTitle(Pattern.compile("^\\(1\\) .*"));
    mikko.choose("Is the Fyr lamp in stock?");
    mikko.accept();
    visitor.isHelpedBy("Mikko");
    mikko.write("Let me");
    assertThat(visitor.frame().getByText(Pattern.compile("Mikko.*(writing|typing)"))).isVisible();
  }

  @Test
  void helpIsInTheOwnLanguageWithoutABreakAndByAPersonWithANameAndARole() {
    RunningServer server = stage.server();
    Desk sofie = Desk.signIn(stage.window(), server, "sofie");
    BrowserContext window = stage.window(new Browser.NewContextOptions().setLocale("da-DK"));
    Shop shop = Shop.open(window, server.shop() + "?lang=da");
    Locale danish = Locale.of("da");
    Panel visitor = shop.openChat(danish);
    assertThat(visitor.composer()).isVisible();
    visitor.say("Jeg vil gerne bytte min lampe, ordre 48213.");
    visitor.hears("Jeg vil gerne bytte min lampe, ordre 48213.");
    visitor.askForAPerson();

    // Tailored: the agent knows the language before reading; the customer who it will be.
    assertThat(sofie.rows().first()).containsText("DA");
    sofie.choose("Jeg vil gerne bytte min lampe");
    sofie.accept();
    visitor.isHelpedBy("Sofie");
    visitor.shows("Returns and warranty");
    visitor.shows("dansk");

    // Seamless: after a reload and in a second tab it goes on where it was, and nothing is asked
    // again.
    shop.reload();
    visitor.isHelpedBy("Sofie");
    visitor.hears("Jeg vil gerne bytte min lampe, ordre 48213.");
    Panel other = Shop.open(window, server.shop() + "?lang=da").openChat(danish);
    other.hears("Jeg vil gerne bytte min lampe, ordre 48213.");
    // What is told is read as soon as understanding is loaded, beside the start.
    assertThat(sofie.brief()).containsText(Pattern.compile("order number\\s*48213"));
    sofie.write("Hvad er dit ordrenummer?");
    sofie.warns("Already told: order number 48213");
    sofie.write("");

    // Now, and by a person: the words are there in both tabs, with the name of who wrote them.
    sofie.say("Selvfølgelig, jeg bytter den i dag.");
    visitor.hears("Selvfølgelig, jeg bytter den i dag.");
    other.hears("Selvfølgelig, jeg bytter den i dag.");
    assertThat(other.frame().getByRole(AriaRole.LOG)).containsText("Sofie");
  }
}
