package dev.tellonce.server.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Everything that an agent and an administrator can do, by a keyboard and nothing else: no mouse,
 * and no script that clicks or moves the focus. The others are led in the quick way.
 */
@Tag("browser")
class KeyboardOnlyDeskTest {
  private static final String QUESTION = "My lamp is broken, order 48213, can you repair it?";
  private static final String OTHER = "Can you engrave our cat's name into a lamp?";

  @RegisterExtension private final Stage stage = new Stage();

  /** A desk, and the keyboard of somebody at it. */
  private final class Seat {
    private final Desk desk = Desk.open(stage.window(), stage.server());
    private final Page page = desk.page();
    private final Keys keys = new Keys(page);

    Seat(String login) {
      RunningServer.Agent agent = stage.server().agent(login);
      assertThat(page.getByLabel("Name")).isFocused();
      keys.type(agent.login());
      keys.to(page.getByLabel("Password")).type(agent.password());
      keys.press("Enter");
      desk.isAvailable();
    }

    Locator find(String selector) {
      return page.locator(selector);
    }

    Locator button(String name) {
      return page.getByRole(
          AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator label(String name) {
      return page.getByLabel(name, new Page.GetByLabelOptions().setExact(true));
    }

    /** Runs a command of the palette. */
    void run(String words) {
      keys.press("Control+k");
      keys.type(words);
      assertThat(find(".palette-item").first()).isVisible();
      keys.press("Enter");
      assertThat(desk.dialog()).hasCount(0);
    }

    /** Leaves the text field, so that single keys are heard. */
    void leave(String key) {
      assertThat(desk.composer()).isFocused();
      keys.press("Escape", key);
    }

    void clear() {
      assertThat(desk.composer()).isFocused();
      keys.press("Control+a", "Delete");
    }
  }

  private Panel asks(String words) {
    Panel visitor = Shop.open(stage.window(), stage.server().shop()).openChat();
    visitor.say(words);
    visitor.askForAPerson();
    assertThat(visitor.waiting()).isVisible();
    return visitor;
  }

  @Test
  void agentReachesEverythingByKeyboard() throws IOException {
    stage.server().understands(stage.window());
    Seat seat = new Seat("astrid");
    Desk mikko = Desk.signIn(stage.window(), stage.server(), "mikko");
    Panel visitor = asks(QUESTION);
    asks(OTHER);
    choosesFromTheLists(seat);
    writes(seat);
    sendsFilesAndEmoji(seat, visitor);
    changesWhatIsThere(seat);
    handsOverAndTakesBack(seat, mikko);
    setsTheDeskUp(seat);
    seat.keys.to(seat.button("Sign out")).press("Enter");
    assertThat(seat.page.getByLabel("Name")).isFocused();
    assertThat(seat.keys.unseen()).isEmpty();
  }

  /** Whether new ones may come, the lists, a row and its acceptance. */
  private static void choosesFromTheLists(Seat seat) {
    Keys keys = seat.keys;
    Locator available = seat.page.getByRole(AriaRole.SWITCH);
    keys.to(seat.find(".skip"));
    keys.to(available).press("Space");
    assertThat(available).not().isChecked();
    keys.press("Space");
    assertThat(available).isChecked();
    keys.back(seat.find("#tab-queue"));
    keys.by("ArrowDown", seat.find("#tab-team")).by("ArrowDown", seat.find("#tab-queue"));
    assertThat(seat.find(".row")).hasCount(2);
    keys.press("j");
    seat.desk.mayAccept();
    keys.press("l", "End");
    assertThat(seat.find(".row").last()).isFocused();
    keys.press("Enter");
    assertThat(seat.desk.brief()).containsText(OTHER);
    seat.desk.mayAccept();
    keys.press("Home");
    assertThat(seat.find(".row").first()).isFocused();
    keys.press("Enter");
    assertThat(seat.desk.brief()).containsText(QUESTION);
    seat.desk.mayAccept();
    keys.press("Enter");
    assertThat(seat.desk.composer()).isFocused();
  }

  /** A canned reply, both wordings, what is held, what is known, taking back, and a note. */
  private static void writes(Seat seat) {
    Keys keys = seat.keys;
    Locator composer = seat.desk.composer();
    keys.type("/hello");
    assertThat(seat.find(".suggest [role=option]").first()).isVisible();
    keys.press("Enter");
    assertThat(composer).hasValue(Pattern.compile("Hello there.*"));
    keys.press("Enter");
    assertThat(composer).isEmpty();
    keys.type("Unfortunately we can't ship your order before Monday. You must wait.");
    assertThat(seat.desk.wouldBeSent()).isVisible();
    keys.press("Control+.");
    assertThat(seat.find(".tone.own")).isVisible();
    keys.to(seat.find(".tone-head .link")).press("Space");
    assertThat(seat.desk.wouldBeSent()).isVisible();
    keys.to(seat.find(".tone-why summary")).press("Enter");
    assertThat(seat.find(".tone-why ul")).isVisible();
    keys.to(seat.find(".composer-foot .main")).press("Enter");
    assertThat(composer).isEmpty();
    keys.back(seat.find(".rewording summary")).press("Enter");
    assertThat(seat.find(".rewording dl")).isVisible();
    keys.to(composer).type("You should have read the instructions.");
    assertThat(seat.find(".tone.held")).isVisible();
    keys.to(seat.find(".tone.held button").first());
    keys.back(composer).retype("What is your order number?");
    assertThat(seat.find(".known")).isVisible();
    keys.back(seat.find(".known .jump")).press("Enter");
    keys.press("r", "Enter");
    assertThat(seat.find(".known.stopped")).isVisible();
    seat.clear();
    seat.run("undone");
    keys.to(composer).type("Which cable is it?");
    keys.press("Enter");
    keys.back(seat.button("Undo")).press("Enter");
    seat.desk.hasDraft("Which cable is it?");
    seat.clear();
    seat.run("undone");
    keys.to(composer);
    seat.leave("n");
    keys.type("Look at this, @mik");
    assertThat(seat.find(".suggest [role=option]").first()).isVisible();
    keys.press("Enter");
    seat.desk.hasDraft("Look at this, @mikko ");
    keys.press("Enter");
    assertThat(seat.find(".note-line")).isVisible();
    seat.leave("r");
  }

  private void sendsFilesAndEmoji(Seat seat, Panel visitor) throws IOException {
    Keys keys = seat.keys;
    Locator composer = seat.desk.composer();
    keys.back(seat.find(".emoji > button")).press("Enter");
    assertThat(seat.find(".emoji-box button").first()).isFocused();
    keys.press("ArrowRight", "ArrowDown", "ArrowLeft", "Enter");
    assertThat(composer).isFocused();
    assertThat(composer).not().isEmpty();
    keys.press("Enter");
    keys.to(seat.find(".attach")).press("Enter");
    assertThat(seat.find(".tray-choose")).isFocused();
    keys.picks(
        Files.writeString(stage.folder().resolve("cable.txt"), "oak"),
        Files.writeString(stage.folder().resolve("plug.txt"), "oak"));
    assertThat(seat.find(".tray li.ready")).hasCount(2);
    keys.back(seat.find(".tray-remove").last()).press("Enter");
    assertThat(seat.find(".tray li.ready")).hasCount(1);
    keys.back(composer).press("Enter");
    visitor.shows("cable.txt");
    keys.back(seat.button("Say it back")).press("Enter");
    assertThat(composer).hasValue(Pattern.compile("48213"));
    seat.clear();
  }

  /** An own message, a tag, the brief and the customer's pane. */
  private static void changesWhatIsThere(Seat seat) {
    Keys keys = seat.keys;
    keys.type("On Munday.");
    keys.press("Enter");
    assertThat(seat.desk.line("On Munday.").locator(".message-tools")).isVisible();
    keys.back(seat.desk.line("On Munday.").getByText("Edit")).press("Enter");
    assertThat(seat.find(".message-edit textarea")).isFocused();
    keys.retype("On Monday.");
    keys.to(seat.button("Save")).press("Enter");
    Locator line = seat.desk.line("On Monday.");
    assertThat(line).isVisible();
    keys.to(line.locator(".message-tools .link").last()).press("Enter", "Enter");
    assertThat(line).hasCount(0);
    keys.back(seat.button("Add a tag")).press("Enter");
    keys.type("cable");
    keys.press("Enter");
    keys.to(seat.button("Remove the tag cable")).press("Enter");
    assertThat(seat.button("Remove the tag cable")).hasCount(0);
    keys.to(seat.find(".brief-head button")).press("Enter");
    assertThat(seat.find(".brief.open")).isVisible();
    keys.to(seat.find(".brief .fact").first()).press("Enter");
    keys.back(seat.find("#show-panel")).press("Enter");
    assertThat(seat.find("#panel")).hasCount(0);
    keys.press("Enter");
    keys.to(seat.find(".separator").last());
    String size = seat.find(".separator").last().getAttribute("aria-valuenow");
    keys.press("ArrowLeft");
    assertThat(seat.find(".separator").last()).not().hasAttribute("aria-valuenow", size);
    keys.to(seat.find(".panel-fact").first());
    keys.to(seat.find(".panel-stop").first()).press("Enter");
  }

  /** To a colleague, a note that calls, over to oneself, to the queue, and settled. */
  private static void handsOverAndTakesBack(Seat seat, Desk mikko) {
    Keys keys = seat.keys;
    keys.press("t");
    Locator to = seat.find(".colleague").filter(new Locator.FilterOptions().setHasText("Mikko"));
    assertThat(to).isVisible();
    keys.to(to.locator("input")).press("Space");
    keys.to(seat.find(".dialog select")).press("ArrowDown");
    keys.to(seat.find(".dialog textarea")).type("You know cables best.");
    keys.to(seat.find(".dialog .dialog-foot .main")).press("Enter");
    assertThat(seat.desk.dialog()).hasCount(0);

    mikko.tab("Waiting").click();
    mikko.choose(OTHER);
    mikko.accept();
    mikko.page().keyboard().press("Escape");
    mikko.page().keyboard().press("n");
    mikko.write("@astrid The cable is here.");
    mikko.send();
    keys.to(seat.find(".mentions")).press("Enter");
    keys.to(seat.find(".mention-list button")).press("Enter");
    assertThat(seat.desk.dialog()).hasCount(0);
    seat.desk.hears("The cable is here.");
    keys.press("o");
    assertThat(seat.find(".dialog textarea")).isFocused();
    keys.type("The refund is over the limit.");
    keys.to(seat.find(".dialog .dialog-foot .main")).press("Enter");
    assertThat(seat.desk.dialog()).hasCount(0);
    assertThat(seat.desk.composer()).isFocused();

    keys.back(seat.find(".conversation-head .acts .button").first()).press("Enter");
    seat.desk.mayAccept();
    keys.press("a");
    assertThat(seat.desk.composer()).isFocused();
    seat.leave("e");
    assertThat(seat.find("#resolve")).isFocused();
    keys.press("Enter");
    assertThat(seat.find(".foot")).isVisible();

    mikko.tab("Mine").click();
    mikko.choose("My lamp is broken");
    mikko.transfer();
    mikko.transferTo("Astrid", "Knows the subject better", "It needs your word.");
    keys.to(seat.find(".notice .button")).press("Enter");
    seat.desk.hears("It needs your word.");
  }

  /** What there is to find, the keys, what is told of, and the settings. */
  private static void setsTheDeskUp(Seat seat) {
    Keys keys = seat.keys;
    keys.press("g", "m", "?");
    Locator key = seat.find(".keys-map .key").first();
    keys.to(key).press("Enter", "x");
    assertThat(key).hasText("x");
    keys.to(seat.button("Back to the usual keys")).press("Enter");
    assertThat(key).hasText("j");
    keys.press("Escape");
    assertThat(seat.desk.dialog()).hasCount(0);
    keys.press("/");
    keys.type("My lamp");
    keys.press("ArrowDown", "ArrowUp", "Enter");
    assertThat(seat.desk.dialog()).hasCount(0);
    keys.to(seat.button("Notifications")).press("Enter");
    Locator rule = seat.find(".alert-rules input").first();
    boolean was = rule.isChecked();
    keys.to(rule).press("Space");
    assertThat(rule).isChecked(new LocatorAssertions.IsCheckedOptions().setChecked(!was));
    keys.to(seat.find(".dialog input[type=range]")).press("ArrowRight");
    keys.to(seat.find("#try-alerts")).press("Enter");
    assertThat(seat.find(".alert-steps li").first()).isVisible();
    keys.press("Escape");
    keys.to(seat.button("Settings")).press("Enter");
    keys.to(seat.find(".settings select")).press("ArrowDown");
    assertThat(seat.page.locator("html")).not().hasAttribute("lang", Pattern.compile("en.*"));
    keys.press("ArrowUp");
    assertThat(seat.page.locator("html")).hasAttribute("lang", Pattern.compile("en.*"));
    keys.to(seat.find(".settings input").first()).press("Space", "Space");
    keys.press("Escape");
    assertThat(seat.desk.dialog()).hasCount(0);
  }

  @Test
  void administratorAddsAnAnswerAndTriesItByKeyboard() {
    stage.server().understands(stage.window());
    Seat seat = new Seat("astrid");
    Keys keys = seat.keys;
    keys.to(seat.find(".rail-foot a.rail-button")).press("Enter");
    assertThat(seat.find(".admin-page h2")).isFocused();
    keys.back(seat.find(".admin-nav").getByText("Questions and answers")).press("Enter");
    assertThat(seat.find(".admin-page h2")).isFocused();
    keys.to(seat.page.getByText("New entry")).press("Enter");
    keys.to(seat.label("Question")).type("Do you restring a lamp of rice paper?");
    keys.to(seat.label("Answer")).type("Gladly, in two weeks.");
    keys.to(seat.button("Save")).press("Enter");
    assertThat(seat.page.getByText("The next question gets this answer.")).isVisible();
    keys.back(seat.page.getByText("All entries")).press("Enter");
    keys.to(seat.find(".trial input")).type("Do you restring a lamp of rice paper?");
    keys.press("Enter");
    assertThat(seat.find(".outcome")).containsText("Do you restring a lamp of rice paper?");

    keys.back(seat.find(".admin-nav").getByText("Canned replies")).press("Enter");
    keys.to(seat.button("New reply")).press("Enter");
    keys.to(seat.label("What it is for")).type("Paper lamps");
    keys.to(seat.label("Short word")).type("paper");
    keys.to(seat.label("Text")).type("We restring it gladly.");
    keys.to(seat.button("Save")).press("Enter");
    assertThat(seat.page.getByText("/paper")).isVisible();
    for (String name :
        new String[] {"Inboxes", "Tone", "Opening hours", "Settings check", "Changes"}) {
      keys.back(seat.find(".admin-nav").getByText(name)).press("Enter");
      assertThat(seat.find(".admin-page h2")).hasText(name);
      assertThat(seat.find(".admin-page h2")).isFocused();
    }
    assertThat(seat.page.getByRole(AriaRole.ROW).nth(1)).containsText("astrid");
    keys.back(seat.find(".admin-bar a")).press("Enter");
    keys.to(seat.button("Sign out")).press("Enter");
    assertThat(seat.page.getByLabel("Name")).isFocused();
    assertThat(keys.unseen()).isEmpty();
  }
}
