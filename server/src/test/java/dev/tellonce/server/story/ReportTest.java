package dev.tellonce.server.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import dev.tellonce.bot.message.Language;
import dev.tellonce.faq.evaluation.IntentScore;
import dev.tellonce.faq.evaluation.IntentScore.Hit;
import dev.tellonce.faq.evaluation.IntentScore.Outcome;
import dev.tellonce.faq.evaluation.Share;
import dev.tellonce.faq.report.Report;
import dev.tellonce.faq.report.ReportPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The report of what the bot will answer, opened from a file. */
@Tag("browser")
class ReportTest {
  private static final String HOSTILE =
      "<img src=x onerror=\"document.title='taken'\"><script>document.title='taken'</script>\u202E";

  @RegisterExtension private final Stage stage = new Stage();
  @TempDir private Path dir = Path.of("");

  private final Axe axe = new Axe();

  private static Outcome outcome(String wanted, String text, String found, double confidence) {
    return new Outcome(
        text,
        Optional.of(wanted).filter(each -> !each.isEmpty()),
        List.of(new Hit(found, confidence), new Hit("delivery", confidence * 0.8)),
        0);
  }

  private Page open(BrowserContext window) throws IOException {
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      String wanted = List.of("parcel", "returns", "complaint", "").get(i % 4);
      outcomes.add(outcome(wanted, "Question " + i, i % 9 == 0 ? "pay" : wanted, i / 120.0));
    }
    outcomes.add(outcome("parcel", HOSTILE, "returns", 0.9));
    outcomes.add(outcome("parcel", "w".repeat(5_000), "pay", 0.95));
    IntentScore score = new IntentScore(0.5, Set.of("complaint"));
    outcomes.forEach(score::add);
    Path file = dir.resolve("report.html");
    Files.writeString(
        file,
        ReportPage.of(
            new Report(
                new Report.Subject(Report.Asked.COLLECTED, Language.ENGLISH, 4, 30, 0.95, true),
                Map.of("parcel", "Where is my parcel?", "returns", "A_LONG_NAME_".repeat(9)),
                score,
                List.of(new Report.Uncovered("Other questions", new Share(20, 30))),
                outcomes)));
    Page page = window.newPage();
    page.navigate(file.toUri().toString());
    return page;
  }

  @Test
  void isInNobodysWayByDayAndNightOnASmallScreenToo() throws IOException {
    Page page = open(stage.window(new Browser.NewContextOptions().setBypassCSP(true)));
    assertThat(page.locator("h2").first()).containsText("would be answered");
    page.locator("details").all().forEach(each -> each.locator("summary").first().click());
    assertThat(page.getByText("Question 1", new Page.GetByTextOptions().setExact(true)).first())
        .isVisible();
    for (int width : List.of(320, 1280)) {
      page.setViewportSize(width, 800);
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        assertThat(axe.serious(page.mainFrame())).as("%s at %d", scheme, width).isEmpty();
      }
      assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
    }
  }

  @Test
  void whatVisitorsWroteDoesNothing() throws IOException {
    BrowserContext window = stage.window();
    List<String> asked = new ArrayList<>();
    window.onRequest(request -> asked.add(request.url()));
    Page page = open(window);
    assertThat(page).hasTitle("What the bot will answer \u00B7 Tellonce");
    assertThat(page.locator("img, script, link, iframe")).hasCount(0);
    assertThat(asked).hasSize(1);
  }

  @Test
  void paperHasTheTablesToo() throws IOException {
    Page page = open(stage.window());
    assertThat(page.getByText("as it is set)")).isHidden();
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.getByText("as it is set)")).isVisible();
  }
}
