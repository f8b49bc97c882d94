package dev.tellonce.server.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The conversation by e-mail, and what else of the menu the operator's settings decide. */
@Tag("browser")
class TranscriptTest {
  private static final String BY_MAIL = "Send me the conversation by e-mail";
  private static final String CALL = "Ask us to call you";
  private static final String SOUND = "Sound when an answer comes";

  @RegisterExtension private final Stage stage = new Stage();

  private static Locator menu(Panel panel) {
    panel
        .frame()
        .getByRole(AriaRole.BUTTON, new Frame.GetByRoleOptions().setName("More options"))
        .click();
    return panel
        .frame()
        .getByRole(AriaRole.MENU, new Frame.GetByRoleOptions().setName("More options"));
  }

  private static Locator item(Locator menu, AriaRole role, String name) {
    return menu.getByRole(role, new Locator.GetByRoleOptions().setName(name));
  }

  @Test
  void visitorHasTheConversationSent() throws IOException, MessagingException {
    GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    post.start();
    stage.with(post::stop);
    RunningServer server =
        stage.server(
            OwnConfig.of(
                stage,
                "sound: false\ncall_back: false\n",
                "mail: {host: 127.0.0.1, port: "
                    + post.getSmtp().getPort()
                    + ", security: none, from: chat@shop.example}\n"));
    Shop shop = Shop.open(stage.window(), server.shop());
    Panel visitor = shop.openChat();
    visitor.say("Hello, is somebody there?");
    visitor.isMarked("Sent");

    Locator menu = menu(visitor);
    assertThat(item(menu, AriaRole.MENUITEM, CALL)).not().isVisible();
    assertThat(item(menu, AriaRole.MENUITEMCHECKBOX, SOUND)).not().isChecked();
    item(menu, AriaRole.MENUITEM, BY_MAIL).click();
    Locator address = visitor.frame().getByLabel("Which address may we send it to?");
    assertThat(address).isFocused();
    assertThat(new Axe().serious(visitor.frame())).isEmpty();
    address.fill("ida at example");
    address.press("Enter");
    visitor.shows("This does not look like an e-mail address.");
    assertThat(address).isFocused();
    address.fill("ida@example.com");
    address.press("Enter");
    visitor.shows("The conversation is on its way to ida@example.com.");
    shop.page().waitForCondition(() -> post.getReceivedMessages().length == 1);
    MimeMultipart parts = (MimeMultipart) post.getReceivedMessages()[0].getContent();
    assertThat(String.valueOf(parts.getBodyPart(0).getContent()))
        .contains("Hello, is somebody there?");
    visitor
        .frame()
        .getByRole(AriaRole.BUTTON, new Frame.GetByRoleOptions().setName("Back").setExact(true))
        .click();
    assertThat(visitor.composer()).isFocused();
  }

  @Test
  void withoutMailNothingIsPromised() {
    Shop shop = Shop.open(stage.window(), stage.server().shop());
    Panel visitor = shop.openChat();
    visitor.say("Hello, is somebody there?");
    visitor.isMarked("Sent");
    Locator menu = menu(visitor);
    assertThat(item(menu, AriaRole.MENUITEM, CALL)).isVisible();
    assertThat(item(menu, AriaRole.MENUITEMCHECKBOX, SOUND)).isChecked();
    assertThat(item(menu, AriaRole.MENUITEM, BY_MAIL)).not().isVisible();
  }
}
