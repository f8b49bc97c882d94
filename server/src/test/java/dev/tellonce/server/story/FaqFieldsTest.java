package dev.tellonce.server.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an answer has beside its texts: filled in by keyboard, kept, seen in the list. */
@Tag("browser")
class FaqFieldsTest {
  private static final String QUESTION = "Do you have an advent calendar?";

  @RegisterExtension private final Stage stage = new Stage();

  private final Axe axe = new Axe();

  private static Locator label(Page page, String name) {
    return page.getByLabel(name, new Page.GetByLabelOptions().setExact(true));
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  private static Locator card(Page page) {
    return page.locator("li.card").filter(new Locator.FilterOptions().setHasText(QUESTION));
  }

  @Test
  void particularsAreFilledInByKeyboardKeptAndSeenInTheList() {
    Desk desk = Desk.signIn(stage.window(), stage.server(), "astrid");
    Page page = desk.page();
    page.navigate(stage.server().desk() + "#admin/faq/en/new");
    Keys keys = new Keys(page);
    keys.to(label(page, "Question")).type(QUESTION);
    keys.to(label(page, "Answer")).type("We had one until February.");
    Locator tags = label(page, "Tags, with commas between them");
    assertThat(tags).isHidden();
    keys.to(page.locator(".faq-more > summary")).press("Enter");
    keys.to(tags).type("advent, gifts");
    keys.to(label(page, "Who looks after it")).type("Sofie");
    // These days are written alike with the day or the month in front.
    keys.to(label(page, "First day")).type("01012020");
    keys.to(label(page, "Last day")).type("02022020");
    keys.to(button(page, "Add another answer for some inboxes")).press("Enter");
    Locator inbox = page.locator(".variant input[type=checkbox]").first();
    keys.back(inbox).press("Space");
    keys.to(label(page, "Answer there")).type("Not in this shop.");
    keys.to(button(page, "Save")).press("Enter");
    assertThat(page.getByText("Saved. The next question gets this answer.")).isVisible();

    page.reload();
    assertThat(tags).hasValue("advent, gifts");
    assertThat(label(page, "Who looks after it").locator("option:checked")).hasText("Sofie");
    assertThat(label(page, "First day")).hasValue("2020-01-01");
    assertThat(label(page, "Last day")).hasValue("2020-02-02");
    assertThat(label(page, "Answer there")).hasValue("Not in this shop.");
    assertThat(inbox).isChecked();
    assertThat(axe.serious(page.mainFrame())).as("an answer with particulars").isEmpty();

    page.getByText("All entries").first().click();
    assertThat(card(page)).containsText("Ended on 2 Feb 2020");
    assertThat(card(page)).containsText("Sofie");
    Locator cards = page.locator("li.card");
    label(page, "Tag").selectOption("gifts");
    assertThat(cards).hasCount(1);
    label(page, "Tag").selectOption("");
    label(page, "Show").selectOption("No longer valid");
    assertThat(cards).hasCount(1);
    label(page, "Show").selectOption("The ones I look after");
    assertThat(card(page)).hasCount(0);
    assertThat(axe.serious(page.mainFrame())).as("the list of answers").isEmpty();
  }

  @Test
  void whatIsWrongBehindTheLineIsShown() {
    Desk desk = Desk.signIn(stage.window(), stage.server(), "astrid");
    Page page = desk.page();
    page.navigate(stage.server().desk() + "#admin/faq/en/new");
    label(page, "Question").fill(QUESTION);
    label(page, "Answer").fill("Yes.");
    Locator more = page.locator(".faq-more > summary");
    more.click();
    label(page, "First day").fill("2026-12-24");
    label(page, "Last day").fill("2026-12-01");
    more.click();
    assertThat(label(page, "Last day")).isHidden();
    button(page, "Save").click();
    assertThat(label(page, "Last day")).isVisible();
    assertThat(page.getByText("The end must be after the beginning.")).isVisible();
    assertThat(label(page, "Last day")).isFocused();
  }
}
