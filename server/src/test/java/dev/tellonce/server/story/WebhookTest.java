package dev.tellonce.server.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** The story with a platform of somebody else in place of the widget. */
@Tag("browser")
class WebhookTest {
  private static final String FRIENDLY = "We can ship your order from Monday.";

  @RegisterExtension private final Stage stage = new Stage();

  @Test
  void customerOfAPlatformGetsTheKindTextOnce() throws IOException, InterruptedException {
    Platform platform = stage.with(new Platform());
    RunningServer server = stage.server(platform.settings(stage.folder()));
    Desk mikko = Desk.signIn(stage.window(), server, "mikko");

    // The platform sends its call twice, as platforms do.
    assertThat(platform.says(server, "m-1", "Can you engrave a cat into lamp 48213?"))
        .isEqualTo(200);
    assertThat(platform.says(server, "m-1", "Can you engrave a cat into lamp 48213?"))
        .isEqualTo(200);

    mikko.choose("Can you engrave a cat");
    mikko.accept();
    assertThat(mikko.brief()).containsText("Mette Holm");
    assertThat(mikko.brief()).containsText("webhook");
    mikko.write("Unfortunately we can't ship your order before Monday.");
    assertThat(mikko.preview()).isVisible();
    mikko.send();
    mikko.hears(FRIENDLY);
    assertThat(mikko.line(FRIENDLY)).containsText("handed to the platform");

    Page page = mikko.page();
    page.waitForCondition(() -> platform.received().stream().anyMatch(WebhookTest::isFriendly));
    assertThat(platform.received()).filteredOn(WebhookTest::isFriendly).hasSize(1);
    assertThat(platform.received())
        .extracting(data -> data.path("session").path("id").asString())
        .containsOnly("chat-7");
    String talk = server.journal().conversations().getFirst();
    assertThat(server.journal().entries(talk, "VisitorSaid")).hasSize(1);
  }

  private static boolean isFriendly(JsonNode data) {
    return data.path("text").asString("").equals(FRIENDLY);
  }
}
