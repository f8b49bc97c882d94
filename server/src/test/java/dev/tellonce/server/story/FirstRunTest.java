package dev.tellonce.server.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.tellonce.server.story.RunningServer.Agent;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody has just unpacked the product, and comes from nothing to the first conversation. */
@Tag("browser")
class FirstRunTest {
  private static final Agent INGRID = new Agent("ingrid", "Ingrid", "kettle on the stove");
  private static final Pattern LINK = Pattern.compile("http://\\S+/desk/#invite=[A-Za-z0-9_-]+");

  private static final String TSV =
      """
      Do you sell loose tea?\tYes, every tea also comes loose, from 100 grams.\ttea
      Can I brew it twice?\tGreen tea gives two good cups, black tea one.\ttea
      """;
  private static final String JSON =
      """
      [{"question": "Where is your tea room?", "answer": "At the harbour, next to the library."}]
      """;
  private static final String PAGE =
      """
      <!doctype html><html><head><title>Help</title><script type="application/ld+json">
      {"@context": "https://schema.org", "@type": "FAQPage", "mainEntity": [{"@type": "Question",
       "name": "Is the tea organic?", "acceptedAnswer": {"@type": "Answer",
       "text": "<p>Yes, all of it is certified.</p>"}}]}
      </script></head><body>
      <details><summary>Do you have gift boxes?</summary><p>Yes, with a ribbon &amp; a card.</p>
      </details><script>document.title = 'ran'</script></body></html>
      """;

  @RegisterExtension private final Stage stage = new Stage();

  private final Axe axe = new Axe();

  /** The shipped settings, with the operator's own page and a store that is empty. */
  private NewServer unpacked(OwnShop shop, String more) throws IOException {
    Path config = OwnConfig.of(stage, "", more);
    Path file = config.resolve("tellonce.yaml");
    String settings = Files.readString(file);
    Files.writeString(
        file,
        settings
            .replace("dir: data", "dir: " + stage.folder().resolve("store"))
            .replace("admin_port: 8081", "admin_port: 0")
            .replace("- http://127.0.0.1:8080", "- " + shop.origin()));
    return stage.with(new NewServer(stage.folder(), config));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, named(button)).click();
  }

  private static Locator step(Page page, String title) {
    return page.locator(".cards > li")
        .filter(
            new Locator.FilterOptions()
                .setHas(
                    page.getByRole(
                        AriaRole.HEADING, new Page.GetByRoleOptions().setName(title).setLevel(3))));
  }

  private static void isDone(Page page, String title) {
    assertThat(step(page, title).locator(".sign.good")).hasText("Done");
  }

  private static void steps(Page page) {
    page.getByRole(AriaRole.NAVIGATION).getByText("First steps").click();
    assertThat(page.getByRole(AriaRole.HEADING, named("First steps"))).isVisible();
  }

  private static void follow(Page page, String title, String link) {
    step(page, title)
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(link).setExact(true))
        .click();
  }

  /** Brings a file in as the operator does: looks at what is in it, then saves. */
  private static void bring(Page page, String name, String type, String text, String save) {
    page.getByLabel("File", new Page.GetByLabelOptions().setExact(true))
        .setInputFiles(new FilePayload(name, type, text.getBytes(StandardCharsets.UTF_8)));
    press(page, save);
    assertThat(page.getByText(Pattern.compile("\\d (entry is|entries are) saved\\."))).isVisible();
  }

  private static void write(Page page, String question, String answer) {
    page.getByLabel("Question", new Page.GetByLabelOptions().setExact(true)).fill(question);
    page.getByLabel("Answer", new Page.GetByLabelOptions().setExact(true)).fill(answer);
    press(page, "Save");
    assertThat(page.getByText("The next question gets this answer.")).isVisible();
  }

  @Test
  void newOperatorComesFromAnEmptyStoreToTheFirstConversation() throws Exception {
    OwnShop shop = stage.with(new OwnShop());
    NewServer server = unpacked(shop, "");
    assertThat(server.createAdmin("ingrid", "Ingrid", INGRID.password()))
        .contains("ingrid can sign in");
    server.serve();
    String start = server.origin() + "/desk/#admin/start";
    assertThat(server.said()).anyMatch(line -> line.contains(start));

    // The address the server said leads, through the sign-in, to the first step.
    BrowserContext window = stage.window();
    Page page = Desk.open(window, start).page();
    page.getByLabel("Name").fill(INGRID.login());
    page.getByLabel("Password").fill(INGRID.password());
    press(page, "Sign in");
    assertThat(page.getByRole(AriaRole.HEADING, named("First steps"))).isVisible();
    isDone(page, "An administrator");
    assertThat(page.locator(".sign.good")).hasCount(1);
    assertThat(axe.serious(page.mainFrame())).isEmpty();

    // A name for the shop.
    page.getByLabel("Name of the shop").fill("Fjord tea");
    press(page, "Save");
    isDone(page, "Name your shop");

    // The line to paste names this server and the inbox; on the operator's page it works as it is.
    String snippet = page.getByLabel("Paste this before </body> on your pages").inputValue();
    assertThat(snippet)
        .isEqualTo(
            "<script src=\""
                + server.origin()
                + "/tellonce.js\" data-inbox=\"shop\" async></script>");
    shop.paste(snippet);
    Panel visitor = Shop.open(stage.window(), shop.origin() + "/").openChat();
    visitor.say("Hello, is the chat there?");
    visitor.isMarked("Sent");
    press(page, "Look again");
    assertThat(step(page, "Put the chat on your page"))
        .containsText("The chat was seen on " + shop.origin() + "/");
    isDone(page, "Put the chat on your page");

    // The examples that came along are no answers of this shop.
    assertThat(step(page, "Five answers")).containsText("a shop that does not exist");
    assertThat(step(page, "Five answers").locator(".sign.good")).hasCount(0);
    follow(page, "Five answers", "New entry");
    write(page, "How do I brew your tea?", "Three minutes at 80 degrees, and it is mild.");
    steps(page);
    follow(page, "Five answers", "Import");
    bring(page, "faq.tsv", "text/tab-separated-values", TSV, "Save 2 entries");
    bring(page, "faq.json", "application/json", JSON, "Save 1 entry");
    bring(page, "help.html", "text/html", PAGE, "Save 2 entries");
    assertThat(page).not().hasTitle("ran");
    page.getByLabel("Search").fill("certified");
    assertThat(page.getByText("Is the tea organic?")).isVisible();
    page.getByLabel("Search").fill("ribbon");
    assertThat(page.getByText("Yes, with a ribbon & a card.")).isVisible();
    steps(page);
    isDone(page, "Five answers");

    // A colleague by a link to copy; there is no mail here, so none is offered.
    follow(page, "A colleague", "New agent");
    page.getByLabel("Name that customers see").fill("Olav");
    page.getByLabel("Name to sign in with").fill("olav");
    press(page, "Save");
    assertThat(page.getByLabel("Send the invitation to")).hasCount(0);
    press(page, "Make an invitation link");
    String link = page.getByLabel("Invitation for Olav").inputValue();
    assertThat(link).startsWith(server.origin() + "/desk/#invite=");
    Desk olav = joins(link, new Agent("olav", "Olav", "a cup at half past four"));
    assertThat(olav.page().getByRole(AriaRole.LINK, named("Administration"))).hasCount(0);
    steps(page);
    isDone(page, "A colleague");

    // Talk to oneself: the answer that was imported is given, and a person is one tap away.
    page.waitForCondition(
        () ->
            window.request().get(server.readiness()).text().matches("(?s).*understanding\\W+up.*"));
    assertThat(page.getByText("All is set. Have good conversations.")).isVisible();
    Page tea = window.waitForPage(() -> follow(page, "Talk to yourself", "Open the shop"));
    assertThat(tea).hasURL(shop.origin() + "/");
    tea.waitForFunction("() => window.Tellonce?.loaded === true");
    tea.evaluate("() => window.Tellonce('open')");
    Panel me = new Panel(tea, Words.in(Locale.ENGLISH));
    me.say("Is the tea organic?");
    me.hears("Yes, all of it is certified.");
    me.askForAPerson();
    follow(page, "Talk to yourself", "Open the desk");
    Desk desk = Desk.open(window, server.origin() + "/desk/");
    desk.isAvailable();
    desk.choose("Is the tea organic?");
    desk.accept();
    desk.say("Hello, this is me.");
    me.hears("Hello, this is me.");
    me.isHelpedBy("Ingrid");
  }

  /** Opens an invitation, chooses a password and signs in. */
  private Desk joins(String link, Agent agent) {
    BrowserContext window = stage.window();
    Desk desk = Desk.open(window, link);
    Page page = desk.page();
    assertThat(page.getByRole(AriaRole.HEADING, named("Welcome, " + agent.name()))).isVisible();
    page.locator("#admin").getByLabel("Password").fill(agent.password());
    press(page, "Set the password");
    page.getByRole(AriaRole.LINK, named("Sign in")).click();
    desk.signIn(agent);
    return desk;
  }

  @Test
  void colleagueInvitedByMailOpensTheLinkAndSignsIn() throws IOException, MessagingException {
    GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    post.start();
    stage.with(post::stop);
    OwnShop shop = stage.with(new OwnShop());
    NewServer server =
        unpacked(
            shop,
            "mail: {host: 127.0.0.1, port: "
                + post.getSmtp().getPort()
                + ", security: none, from: chat@tea.example}\n");
    server.createAdmin("ingrid", "Ingrid", INGRID.password());
    server.serve();
    Desk desk = Desk.open(stage.window(), server.origin() + "/desk/");
    desk.signIn(INGRID);
    Page page = desk.page();
    page.getByRole(AriaRole.LINK, named("Administration")).click();
    steps(page);
    follow(page, "A colleague", "New agent");
    page.getByLabel("Name that customers see").fill("Solveig");
    page.getByLabel("Name to sign in with").fill("solveig@tea.example");
    press(page, "Save");
    Locator to = page.getByLabel("Send the invitation to");
    assertThat(to).hasValue("solveig@tea.example");
    to.fill("solveig at tea");
    press(page, "Send by e-mail");
    assertThat(page.getByText("There is a character in this that does not fit here.")).isVisible();
    to.fill("solveig@tea.example");
    press(page, "Send by e-mail");
    assertThat(page.getByText("The invitation is on its way to solveig@tea.example.")).isVisible();
    page.waitForCondition(() -> post.getReceivedMessages().length == 1);
    MimeMessage mail = post.getReceivedMessages()[0];
    assertThat(mail.getSubject()).isEqualTo("Your invitation to our customer service");
    assertThat(mail.getAllRecipients()).hasSize(1);
    Matcher link = LINK.matcher(String.valueOf(mail.getContent()));
    assertThat(link.find()).isTrue();
    assertThat(link.group()).startsWith(server.origin() + "/desk/#invite=");
    joins(link.group(), new Agent("solveig@tea.example", "Solveig", "two spoons of honey"));
  }
}
