package dev.tellonce.server.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The operator's look of an inbox: colour, words, an invitation, questions before a person. */
@Tag("browser")
class InboxLookTest {
  private static final String WIDGET =
      """
          widget:
            color: "#ffe14d"
            position: left
            theme: light
            launcher: {en: Ask us}
            texts: {en: {placeholder: Tell us everything}}
            questions:
              - {key: order_number, label: {en: What is your order number?}}
              - {key: name, label: {en: What may we call you?}}
            invitation:
              seconds: 1
              paths: [/, /help*]
              text: {en: Can we help you choose?}
      """;

  @RegisterExtension private final Stage stage = new Stage();

  private RunningServer server() throws IOException {
    Path from = Project.folder().resolve("config");
    Path to = stage.folder().resolve("config");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    Path settings = to.resolve("tellonce.yaml");
    String before = Files.readString(settings);
    String after = before.replace("    automation: true\n", "    automation: true\n" + WIDGET);
    assertThat(after).isNotEqualTo(before);
    Files.writeString(settings, after);
    return stage.server(to);
  }

  private static boolean isRead(CDPSession reader, String words) {
    return reader.send("Accessibility.getFullAXTree").toString().contains("\"" + words);
  }

  @Test
  void visitorIsInvitedOnceAndOnlyUntilThat() throws IOException {
    RunningServer server = server();
    BrowserContext window = stage.window();
    Shop shop = Shop.open(window, server.shop());
    Page page = shop.page();
    CDPSession reader = window.newCDPSession(page);
    page.waitForCondition(() -> isRead(reader, "Can we help you choose?"));
    assertThat(isRead(reader, "Ask us")).isTrue();
    // By the keyboard: the card comes before the launcher.
    page.getByRole(AriaRole.CONTENTINFO).getByRole(AriaRole.LINK).last().focus();
    page.keyboard().press("Tab");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    page.waitForCondition(() -> !isRead(reader, "Can we help you choose?"));
    page.keyboard().press("Enter");
    shop.chat().greets("Hello! Ask us anything in your own words.");
    page.keyboard().press("Escape");
    shop.reload();
    CDPSession again = window.newCDPSession(page);
    shop.openChat().greets("Hello! Ask us anything in your own words.");
    assertThat(isRead(again, "Can we help you choose?")).isFalse();
  }

  @Test
  void questionsComeOneAtATimeAndAnswersAreKnownToThePersonWhoHelps() throws IOException {
    RunningServer server = server();
    Shop shop = Shop.open(stage.window(), server.shop());
    Panel visitor = shop.openChat();
    assertThat(visitor.frame().getByPlaceholder("Tell us everything")).isVisible();
    assertThat(visitor.frame().locator("body")).hasCSS("color-scheme", "light");
    visitor.say("I want to talk");
    visitor.isMarked("Sent");
    visitor.askForAPerson();
    Locator number = field(visitor, "What is your order number?");
    assertThat(number).isVisible();
    number.fill("48213");
    shop.reload();
    visitor = shop.chat();
    number = field(visitor, "What is your order number?");
    assertThat(number).hasValue("48213");
    number.press("Enter");
    assertThat(field(visitor, "What may we call you?")).isVisible();
    visitor
        .frame()
        .getByRole(AriaRole.BUTTON, new Frame.GetByRoleOptions().setName("Skip"))
        .click();
    assertThat(visitor.waiting()).isVisible();

    Desk mikko = Desk.signIn(stage.window(), server, "mikko");
    mikko.choose("I want to talk");
    mikko.accept();
    assertThat(mikko.brief()).containsText("48213");
    List<Journal.Entry> facts =
        server.journal().entries(server.journal().conversations().getFirst(), "FactLearned");
    assertThat(facts).hasSize(1);
  }

  private static Locator field(Panel panel, String label) {
    return panel.frame().getByLabel(label);
  }
}
