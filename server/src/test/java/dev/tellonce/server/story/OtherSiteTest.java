package dev.tellonce.server.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The widget on a site of somebody else: to the browser 127.0.0.1 and localhost have nothing in
 * common, and the site lets its pages load nothing but the chat.
 */
@Tag("browser")
class OtherSiteTest {
  @RegisterExtension private final Stage stage = new Stage();

  @Test
  void browserThatPartsStorageBySiteKeepsTheConversation() {
    goesOnAfterAReload(stage.windowWithProfile(), "");
  }

  /** Private windows refuse all storage to frames of other sites. */
  @Test
  void siteThatRemembersForTheChatKeepsItWhereFramesMayNot() {
    goesOnAfterAReload(stage.window(), "data-remember");
  }

  @Test
  void visitorTalksWithAPersonEvenWhereNothingMayBeKept() {
    RunningServer server = stage.server();
    HostPage site = stage.with(HostPage.with(server.otherName(), ""));
    talk(Shop.open(stage.window(), site.address()), server);
  }

  private void goesOnAfterAReload(BrowserContext window, String attributes) {
    RunningServer server = stage.server();
    HostPage site = stage.with(HostPage.with(server.otherName(), attributes));
    Shop host = Shop.open(window, site.address());
    Desk mikko = talk(host, server);
    Panel visitor = host.chat();
    visitor.write("Then");

    host.reload();
    visitor.hears("Yes, it is us.");
    visitor.hasDraft("Then");
    visitor.say("Then I stay here.");
    mikko.hears("Then I stay here.");
    assertThat(server.journal().conversations()).hasSize(1);
  }

  private Desk talk(Shop host, RunningServer server) {
    Desk mikko = Desk.signIn(stage.window(), server, "mikko");
    Panel visitor = host.clickTheLauncher();
    visitor.greets("Hello! Ask us anything in your own words.");
    visitor.askForAPerson();
    visitor.say("Is this the same shop?");
    mikko.choose("Is this the same shop?");
    mikko.accept();
    mikko.say("Yes, it is us.");
    visitor.hears("Yes, it is us.");
    return mikko;
  }
}
