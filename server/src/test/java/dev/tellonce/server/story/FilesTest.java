package dev.tellonce.server.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.tellonce.server.proof.Pictures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A picture says it: files from the visitor to the agent and back. */
@Tag("browser")
class FilesTest {
  private static final FilePayload PDF =
      new FilePayload(
          "Faktura.pdf",
          "application/pdf",
          "%PDF-1.4\n1 0 obj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));

  @RegisterExtension private final Stage stage = new Stage();

  @Test
  void pictureAndPdfReachTheAgentWhoAnswersWithAFile() throws IOException {
    RunningServer server = stage.server();
    Desk mikko = Desk.signIn(stage.window(), server, "mikko");
    Shop shop = Shop.open(stage.window(), server.shop());
    Panel panel = shop.openChat();
    panel.say("My lamp came broken, can I talk to a person?");
    panel.hears("My lamp came broken, can I talk to a person?");

    // What is taken is said before anything is picked, and the keyboard does it all.
    Locator opener = button(panel.frame(), "Attach a file");
    opener.focus();
    shop.page().keyboard().press("Enter");
    panel.shows("Pictures, PDF, text and office files, up to 10 MB each.");
    assertThat(button(panel.frame(), "Choose a file")).isFocused();
    shop.page().keyboard().press("Escape");
    assertThat(opener).isFocused();
    assertThat(button(panel.frame(), "Choose a file")).not().isVisible();

    panel.write("Here it is");
    pick(
        panel.frame(),
        new FilePayload("lamp.jpg", "image/jpeg", Pictures.jpegWithPlace()),
        PDF,
        new FilePayload("nothing.txt", "text/plain", new byte[0]));
    panel.shows("This file is empty. Please choose another one.");
    assertThat(panel.frame().locator(".tray li.ready")).hasCount(2);
    panel.hasDraft("Here it is");
    button(panel.frame(), "Remove nothing.txt").click();
    panel.send();
    panel.hears("Here it is");
    assertThat(panel.frame().getByAltText("lamp.jpg")).isVisible();
    assertThat(panel.frame().locator(".tray li")).hasCount(0);

    mikko.choose("My lamp came broken");
    mikko.accept();
    // A picture is fetched when it comes into sight; what is said meanwhile scrolls it out again.
    Locator picture = mikko.transcript().getByAltText("lamp.jpg");
    mikko
        .page()
        .waitForCondition(
            () -> {
              card(mikko.page(), "lamp.jpg").scrollIntoViewIfNeeded();
              return picture.isVisible();
            });
    // It lay on its side, 12 by 8; the way up is kept while the place and the comment are gone.
    assertThat(picture).hasJSProperty("naturalWidth", 8);
    byte[] seen = saved(mikko.page(), card(mikko.page(), "lamp.jpg"), "lamp.jpg");
    assertThat(Pictures.says(seen, "GPS-SECRET")).isFalse();
    assertThat(saved(mikko.page(), card(mikko.page(), "Faktura.pdf"), "Faktura.pdf"))
        .isEqualTo(PDF.buffer);

    pick(
        mikko.page().mainFrame(),
        new FilePayload(
            "return label.txt", "text/plain", "Label 42".getBytes(StandardCharsets.UTF_8)));
    assertThat(mikko.page().locator(".tray li.ready")).hasCount(1);
    mikko.page().locator("form.composer").getByRole(AriaRole.BUTTON).last().click();
    assertThat(mikko.page().locator(".tray li")).hasCount(0);
    Locator label =
        panel
            .frame()
            .getByRole(
                AriaRole.BUTTON,
                new Frame.GetByRoleOptions().setName(Pattern.compile("Download return label")));
    assertThat(label).isVisible();
    assertThat(new String(saved(shop.page(), label, "return label.txt"), StandardCharsets.UTF_8))
        .isEqualTo("Label 42");
  }

  @Test
  void uploadThatFailsLosesNothingAndIsTriedAgain() {
    RunningServer server = stage.server();
    Shop shop = Shop.open(stage.window(), server.shop());
    Panel panel = shop.openChat();
    assertThat(button(panel.frame(), "Attach a file")).isVisible();
    panel.write("A long story that must not get lost");
    shop.page().route("**/v1/visitor/files*", route -> route.abort());
    pick(panel.frame(), PDF);
    panel.shows("The upload was interrupted. What you wrote is still here.");
    panel.hasDraft("A long story that must not get lost");
    shop.page().unroute("**/v1/visitor/files*");
    button(panel.frame(), "Try again").click();
    assertThat(panel.frame().locator(".tray li.ready")).hasCount(1);
    panel.send();
    panel.hears("A long story that must not get lost");
    assertThat(
            panel
                .frame()
                .getByRole(
                    AriaRole.BUTTON,
                    new Frame.GetByRoleOptions().setName(Pattern.compile("Download Faktura.pdf"))))
        .isVisible();
  }

  @Test
  void programThatCallsItselfAPictureIsRefusedKindlyAndItsNameIsInert() {
    RunningServer server = stage.server();
    Shop shop = Shop.open(stage.window(), server.shop());
    Panel panel = shop.openChat();
    assertThat(button(panel.frame(), "Attach a file")).isVisible();
    byte[] program = new byte[500];
    program[0] = 'M';
    program[1] = 'Z';
    pick(panel.frame(), new FilePayload("<img src=x onerror=alert(1)>.jpg", "image/jpeg", program));
    panel.shows("This type of file is not accepted. A picture, PDF, text or office file is fine.");
    assertThat(panel.frame().locator(".tray-name")).hasText("<img src=x onerror=alert(1)>.jpg");
    pick(
        panel.frame(),
        new FilePayload("<b>a" + "\u0316".repeat(300) + "</b>.pdf", "application/pdf", PDF.buffer));
    assertThat(panel.frame().locator(".tray li.ready")).hasCount(1);
    panel.send();
    Locator name = panel.frame().locator(".file-name");
    assertThat(name).hasText("b_.pdf");
    assertThat(panel.frame().locator(".file-name b, .tray b")).hasCount(0);
  }

  private static Locator button(Frame frame, String name) {
    return frame.getByRole(
        AriaRole.BUTTON, new Frame.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator card(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Download " + name)));
  }

  private static void pick(Frame frame, FilePayload... files) {
    frame.locator("input[type=file]").setInputFiles(files);
  }

  private static byte[] saved(Page page, Locator card, String name) throws IOException {
    Download download = page.waitForDownload(card::click);
    assertThat(download.suggestedFilename()).isEqualTo(name);
    return Files.readAllBytes(download.path());
  }
}
