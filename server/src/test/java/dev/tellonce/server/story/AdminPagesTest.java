package dev.tellonce.server.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What administrators change counts for the next customer, and every page says what it did. */
@Tag("browser")
class AdminPagesTest {
  private static final String ANSWER =
      "The tracking link in your dispatch e-mail shows where your parcel is";

  @RegisterExtension private final Stage stage = new Stage();

  private Page administration() {
    Desk desk = Desk.signIn(stage.window(), stage.server(), "astrid");
    desk.page().getByRole(AriaRole.LINK, named("Administration")).click();
    assertThat(heading(desk.page(), "Agents and teams")).isVisible();
    return desk.page();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Locator heading(Page page, String name) {
    return page.getByRole(AriaRole.HEADING, named(name));
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, named(button)).click();
  }

  private static void open(Page page, String name) {
    page.getByRole(AriaRole.NAVIGATION).getByText(name).click();
    assertThat(heading(page, name)).isVisible();
  }

  private static Locator card(Page page, String name) {
    return page.locator(".card")
        .filter(
            new Locator.FilterOptions()
                .setHas(
                    page.locator(".card-name")
                        .filter(new Locator.FilterOptions().setHasText(name))));
  }

  private static Locator box(Locator form, String name) {
    return form.getByLabel(name, new Locator.GetByLabelOptions().setExact(true));
  }

  private static void save(Locator form) {
    form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save")).click();
  }

  @Test
  void teamIsMadeFilledAndTakenAwayAndTheLogTellsIt() {
    Page page = administration();
    press(page, "New team");
    Locator made = page.locator("section[aria-labelledby=teams] form");
    box(made, "Name of the team").fill("Repairs");
    box(made, "Sofie").check();
    save(made);
    Locator team = card(page, "Repairs");
    assertThat(team).containsText("1 member");
    team.locator(".card-head").click();
    box(team, "Mikko").check();
    save(team);
    assertThat(team.getByText("Saved.")).isVisible();
    assertThat(team).containsText("2 members");
    team.locator(".card-head").click();

    // Whoever belongs to it is seen with its name.
    Locator sofie = card(page, "Sofie");
    assertThat(sofie).containsText("Repairs");

    team.locator(".card-head").click();
    team.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Remove")).click();
    assertThat(team).hasCount(0);
    assertThat(sofie).not().containsText("Repairs");
    open(page, "Changes");
    assertThat(page.getByRole(AriaRole.ROW).nth(1)).containsText("Team removed");
    assertThat(page.getByRole(AriaRole.ROW).nth(2)).containsText("Team changed");
    assertThat(page.getByRole(AriaRole.ROW).nth(3)).containsText("Team added");
  }

  @Test
  void languagesAndCapacityOfAnAgentCountForTheNextConversation() {
    Page page = administration();
    Locator mikko = card(page, "Mikko");
    mikko.locator(".card-head").click();
    box(mikko, "Korean").check();
    box(mikko, "Conversations at once").fill("0");
    save(mikko);
    assertThat(mikko.getByText("This number is too small or too large.")).isVisible();
    box(mikko, "Conversations at once").fill("1");
    box(mikko, "Skills, separated by commas").fill("repairs, invoices");
    save(mikko);
    assertThat(mikko.getByText("Saved.")).isVisible();
    page.reload();
    mikko.locator(".card-head").click();
    assertThat(box(mikko, "Korean")).isChecked();
    assertThat(box(mikko, "Skills, separated by commas")).hasValue("repairs, invoices");

    // A customer who writes Korean: Mikko is one of those who can take it.
    BrowserContext korean = stage.window(new Browser.NewContextOptions().setLocale("ko-KR"));
    Panel visitor = Shop.open(korean, stage.server().shop() + "?lang=ko").openChat(Locale.KOREAN);
    visitor.askForAPerson();
    Desk mikkos = Desk.signIn(stage.window(), stage.server(), "mikko");
    Desk sofie = Desk.signIn(stage.window(), stage.server(), "sofie");
    assertThat(sofie.rows()).hasCount(1);
    sofie.rows().first().click();
    sofie.accept();
    sofie.transfer();
    Locator choice =
        sofie
            .dialog()
            .locator(".colleague")
            .filter(new Locator.FilterOptions().setHasText("Mikko"));
    assertThat(choice).containsText("speaks the customer's language");
    assertThat(choice).containsText("1");
    sofie.transferTo("Mikko", "language", "Writes Korean too.");
    assertThat(mikkos.tab("Mine")).containsText("1");

    // With one conversation at once the next one is for somebody else.
    Panel second = Shop.open(stage.window(), stage.server().shop()).openChat();
    second.say("I need an invoice.");
    second.askForAPerson();
    mikkos.choose("I need an invoice.");
    mikkos.mayAccept();
    mikkos.page().locator("#accept").click();
    assertThat(mikkos.page().getByText("You have as many conversations as agreed.").first())
        .isVisible();
  }

  @Test
  void hoursAreCheckedAndTellTheNextVisitorWhenPeopleAreBack() {
    Page page = administration();
    open(page, "Opening hours");
    page.getByLabel("Time zone").fill("Nowhere/Town");
    press(page, "Save");
    assertThat(page.getByText("Please choose one from the list.")).isVisible();
    page.getByLabel("Time zone").fill("Europe/Copenhagen");
    for (String day : new String[] {"Monday", "Wednesday"}) {
      Locator open = page.getByLabel("Open on " + day);
      open.uncheck();
      open.check();
    }
    page.getByLabel("Monday, from").fill("18:00");
    press(page, "Save");
    assertThat(page.getByText("The end must be after the beginning.")).isVisible();
    page.getByLabel("Monday, from").fill("09:00");
    LocalDate today = LocalDate.now(Clock.system(ZoneOffset.UTC));
    page.getByLabel("Closed days, one date on each line")
        .fill(
            Stream.of(-1, 0, 1)
                .map(days -> today.plusDays(days).toString())
                .collect(Collectors.joining("\n")));
    press(page, "Save");
    assertThat(page.getByText("Saved.")).isVisible();

    Panel visitor = Shop.open(stage.window(), stage.server().shop()).openChat();
    assertThat(visitor.frame().getByText("We are closed right now")).isVisible();
    page.reload();
    assertThat(page.getByLabel("Monday, from")).hasValue("09:00");
    open(page, "Changes");
    assertThat(page.getByRole(AriaRole.ROW).nth(1)).containsText("Opening hours changed");
  }

  @Test
  void settingsCheckNamesWhatIsMissingAndSeesWhenItIsThere() {
    Page page = administration();
    open(page, "Settings check");
    Locator people = check(page, "Agents for every language");
    assertThat(people).containsText("Fine");
    assertThat(check(page, "Public address")).containsText("Worth a look");
    assertThat(check(page, "Public address")).containsText("Set server.public_url");
    assertThat(check(page, "Mail")).containsText("nothing is sent by e-mail");

    // Nobody is left who writes Finnish: only Mikko did.
    open(page, "Agents and teams");
    Locator mikko = card(page, "Mikko");
    mikko.locator(".card-head").click();
    box(mikko, "Finnish").uncheck();
    save(mikko);
    assertThat(mikko.getByText("Saved.")).isVisible();
    open(page, "Settings check");
    assertThat(people).containsText("No agent writes: fi");
    open(page, "Agents and teams");
    mikko.locator(".card-head").click();
    box(mikko, "Finnish").check();
    save(mikko);
    assertThat(mikko.getByText("Saved.")).isVisible();
    open(page, "Settings check");
    press(page, "Check again");
    assertThat(people).containsText("All is well.");
  }

  private static Locator check(Page page, String name) {
    return page.locator(".card").filter(new Locator.FilterOptions().setHasText(name));
  }

  @Test
  void whoGotTheOldAnswerIsListedAndOpensAtTheDesk() {
    stage.server().understands(stage.window());
    Panel visitor = Shop.open(stage.window(), stage.server().shop()).openChat();
    visitor.say("Where is my parcel?");
    visitor.hears(ANSWER);

    Page page = administration();
    open(page, "Questions and answers");
    page.getByLabel("Search").fill("Where is my parcel");
    Locator entry = page.locator("a.card-head").first();
    assertThat(entry).containsText("given 1 time");
    entry.click();
    page.getByLabel("Answer", new Page.GetByLabelOptions().setExact(true))
        .fill("It is on its way to you.");
    press(page, "Save");
    assertThat(page.getByText("The next question gets this answer.")).isVisible();
    Locator now = card(page, "Version 2");
    now.locator(".card-head").click();
    assertThat(now.getByText("Nobody has been given this version.")).isVisible();
    Locator old = card(page, "Version 1");
    old.locator(".card-head").click();
    Locator who = old.getByRole(AriaRole.LINK);
    assertThat(who).hasCount(1);

    // What is not saved is not lost by the way to the desk.
    page.getByLabel("Answer", new Page.GetByLabelOptions().setExact(true)).fill("Half a sen");
    who.click();
    assertThat(page.getByText("You have changes that are not saved")).isVisible();
    press(page, "Stay here");
    assertThat(page.getByLabel("Answer", new Page.GetByLabelOptions().setExact(true)))
        .hasValue("Half a sen");
    who.click();
    press(page, "Leave without saving");

    assertThat(page.locator("#admin")).hasCount(0);
    assertThat(page.getByRole(AriaRole.LOG).getByText(ANSWER)).isVisible();
    assertThat(page.locator("#conversation")).isFocused();
    assertThat(page).hasURL(stage.server().desk());
  }

  @Test
  void answersOfTheSurveyAreCountedBesideTheirInbox() throws IOException {
    String reason = "My way of paying is missing";
    RunningServer server =
        stage.server(
            OwnConfig.of(
                stage,
                "invitation: {seconds: 3600, text: {en: What is missing?}, reasons: [{en: "
                    + reason
                    + "}, {en: I miss instructions}]}\n",
                ""));
    Panel visitor = Shop.open(stage.window(), server.shop()).openChat();
    Frame frame = visitor.frame();
    frame.getByRole(AriaRole.BUTTON, new Frame.GetByRoleOptions().setName("More options")).click();
    frame
        .getByRole(AriaRole.MENUITEM, new Frame.GetByRoleOptions().setName("Give feedback"))
        .click();
    frame.locator(".sheet textarea").fill(reason + ": I pay by invoice");
    frame.locator(".sheet .solid").click();
    visitor.shows("Thank you, your feedback has reached us.");

    Page page = administration();
    open(page, "Inboxes");
    Locator counts = page.getByRole(AriaRole.TABLE, named("What visitors answered"));
    assertThat(counts.getByRole(AriaRole.ROW).nth(0)).hasText(reason + "1");
    assertThat(counts.getByRole(AriaRole.ROW).nth(1)).hasText("I miss instructions0");
    assertThat(counts.getByRole(AriaRole.ROW).nth(2)).containsText("0");
    assertThat(new Axe().serious(page.mainFrame())).isEmpty();
  }

  @Test
  void addressOfAConversationThatIsNotThereLeavesTheDeskAsItWas() {
    Desk mikko = Desk.open(stage.window(), stage.server().desk() + "#talk/AAAAAAAAAAAAAAAAAAAAAA");
    mikko.signIn(stage.server().agent("mikko"));
    assertThat(mikko.page()).hasURL(stage.server().desk());
    assertThat(mikko.page().getByRole(AriaRole.LOG)).hasCount(0);
    assertThat(mikko.tab("Waiting")).hasAttribute("aria-selected", "true");
  }
}
