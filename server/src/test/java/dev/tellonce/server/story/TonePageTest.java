package dev.tellonce.server.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What an agent refuses is seen on the page of the tone rules, and what is changed there is live.
 */
@Tag("browser")
class TonePageTest {
  private static final String WRITTEN = "No problem, Anna!";

  @RegisterExtension private final Stage stage = new Stage();

  private final Axe axe = new Axe();

  private Page tonePage() {
    Page page = Desk.signIn(stage.window(), stage.server(), "astrid").page();
    page.navigate(stage.server().shop() + "desk/#admin/tone/en");
    assertThat(page.getByText("Try a text")).isVisible();
    return page;
  }

  private static Locator rule(Page page, String id) {
    page.getByLabel("Search").fill(id);
    return page.locator("li.card")
        .filter(
            new Locator.FilterOptions()
                .setHas(page.getByText(id, new Page.GetByTextOptions().setExact(true))));
  }

  private static void press(Locator inside, String button) {
    inside
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  @Test
  void refusalIsCountedAndTheChangedRuleIsInTheAgentsNextPreview() {
    Panel visitor = Shop.open(stage.window(), stage.server().shop()).openChat();
    visitor.say("Could you send me another box?");
    visitor.askForAPerson();
    Desk sofie = Desk.signIn(stage.window(), stage.server(), "sofie");
    sofie.choose("Could you send me another box?");
    sofie.accept();
    sofie.write(WRITTEN);
    assertThat(sofie.preview()).isVisible();
    assertThat(sofie.wouldSend()).isEqualTo("Gladly, Anna!");
    sofie.keepOwnWordsByKey();
    sofie.send();
    visitor.hears(WRITTEN);

    Page page = tonePage();
    Locator rule = rule(page, "no-problem");
    assertThat(rule).containsText("shown 1, refused 1 (100%)");
    rule.locator(".card-head").click();
    rule.getByText("Change the rule").click();
    Locator text = rule.getByLabel("The rule", new Locator.GetByLabelOptions().setExact(true));
    String shipped = text.inputValue();
    text.fill(shipped.replace("\"gladly\"", "\"of course\""));
    press(rule, "Save");
    assertThat(rule.getByText("This rule cannot be used yet:")).isVisible();
    assertThat(rule.locator(".faulty-lines")).containsText("Of course!");
    assertThat(text).hasValue(shipped.replace("\"gladly\"", "\"of course\""));
    text.fill(
        shipped
            .replace("\"gladly\"", "\"of course\"")
            .replace("Gladly!", "Of course!")
            .replace("Gladly, Anna!", "Of course, Anna!"));
    Locator trial = rule.locator(".trial");
    trial.getByLabel("Text as you would write it").fill("No problem, Bo!");
    press(trial, "Try it");
    assertThat(trial.locator("blockquote ins")).hasText("Of course");
    press(rule, "Save");
    assertThat(rule.getByText("Saved. The next message is read by it.")).isVisible();

    sofie.write(WRITTEN);
    assertThat(sofie.wouldBeSent()).hasAttribute("data-sent", "Of course, Anna!");

    press(rule, "Switch off");
    assertThat(rule).containsText("Switched off");
    page.getByRole(AriaRole.NAVIGATION).getByText("Changes").click();
    assertThat(page.getByRole(AriaRole.ROW).nth(1)).containsText("Tone rule switched off");
    assertThat(page.getByRole(AriaRole.ROW).nth(2)).containsText("Tone rule changed");
  }

  @Test
  void filledExampleIsARuleAndThePageServesSmallScreens() {
    Page page = tonePage();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("New rule").setExact(true))
        .click();
    Locator form = page.locator("section[aria-label='New rule']");
    form.getByText("How a rule is written").click();
    page.setViewportSize(320, 800);
    Object wider = page.evaluate("() => document.getElementById('admin').scrollWidth - innerWidth");
    assertThat(((Number) wider).intValue()).isLessThan(1);
    assertThat(axe.serious(page.mainFrame())).isEmpty();
    press(form, "Save");
    assertThat(rule(page, "my-rule")).containsText("Yours");
  }
}
