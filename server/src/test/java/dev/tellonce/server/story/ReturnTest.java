package dev.tellonce.server.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever comes back, and whatever ended meanwhile: nothing that was written is lost. */
@Tag("browser")
class ReturnTest {
  @RegisterExtension private final Stage stage = new Stage();

  @Test
  void visitorWhoseStorageIsThrownAwayFindsTheConversation() {
    BrowserContext home = stage.window();
    findsTheConversationWithoutStorage(home, stage.server().shop(), stage.server().shop());
  }

  @Test
  void visitorOfAnotherSiteWhoseStorageIsThrownAwayFindsTheConversation() {
    RunningServer server = stage.server();
    HostPage site = stage.with(HostPage.with(server.otherName(), ""));
    findsTheConversationWithoutStorage(
        stage.windowWithProfile(), site.address(), server.otherName() + "/");
  }

  private static void findsTheConversationWithoutStorage(
      BrowserContext home, String address, String origin) {
    Shop shop = Shop.open(home, address);
    Panel visitor = shop.openChat();
    visitor.askForAPerson();
    visitor.say("My lamp came with a scratch.");
    visitor.isMarked("Sent");
    List<String> said = visitor.messages();
    throwStorageAway(home, shop.page(), visitor.frame(), origin);

    shop.reload();
    visitor = shop.openChat();
    visitor.hears("My lamp came with a scratch.");
    assertThat(visitor.messages()).containsAll(said);
  }

  /** Everything but cookies. */
  private static void throwStorageAway(BrowserContext home, Page page, Frame panel, String origin) {
    Object left =
        panel.evaluate(
            "() => { localStorage.clear(); sessionStorage.clear();"
                + " return localStorage.length + sessionStorage.length }");
    assertThat(left).isEqualTo(0);
    JsonObject what = new JsonObject();
    what.addProperty("origin", origin.substring(0, origin.length() - 1));
    what.addProperty("storageTypes", "local_storage,indexeddb,cache_storage,service_workers");
    home.newCDPSession(page).send("Storage.clearDataForOrigin", what);
  }

  @Test
  void deskWhoseSessionEndsInItsSleepGoesOnAfterSigningInAgain()
      throws IOException, InterruptedException {
    RunningServer server = stage.server();
    BrowserContext office = stage.window();
    Desk agent = Desk.signIn(office, server, "mikko");
    Panel visitor = Shop.open(stage.window(), server.shop()).openChat();
    visitor.askForAPerson();
    visitor.say("Hello, is somebody there?");
    agent.choose("Hello, is somebody there?");
    agent.accept();
    agent.say("Yes, this is Mikko.");
    visitor.hears("Yes, this is Mikko.");

    office.setOffline(true);
    agent.say("I found your order.");
    agent.write("It will be with you on");
    endDeskSession(server, office);
    visitor.say("Take your time.");
    office.setOffline(false);

    Page page = agent.page();
    assertThat(page.getByText("Please sign in again. Your drafts are still here.")).isVisible();
    assertThat(agent.line("I found your order.")).containsText("sending");
    agent.signIn(server.agent("mikko"));
    agent.hasDraft("It will be with you on");
    agent.hears("Take your time.");
    visitor.hears("I found your order.");
    agent.say("It will be with you on Tuesday.");
    visitor.hears("It will be with you on Tuesday.");
    assertThat(visitor.messages()).containsOnlyOnce("I found your order.");
    List<String> conversations = server.journal().conversations();
    assertThat(conversations).hasSize(1);
    assertThat(server.journal().said(conversations.getFirst()))
        .containsOnlyOnce("I found your order.");
  }

  /** As another page of the same browser would, while this one hears nothing. */
  private static void endDeskSession(RunningServer server, BrowserContext office)
      throws IOException, InterruptedException {
    String secret =
        office.cookies().stream()
            .filter(cookie -> cookie.name.equals("__Host-sid"))
            .map(cookie -> cookie.value)
            .findFirst()
            .orElseThrow();
    String origin = server.shop().substring(0, server.shop().length() - 1);
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<Void> answer =
          http.send(
              HttpRequest.newBuilder(URI.create(server.shop() + "v1/desk/session"))
                  .DELETE()
                  .header("Origin", origin)
                  .header("Cookie", "__Host-sid=" + secret)
                  .build(),
              HttpResponse.BodyHandlers.discarding());
      assertThat(answer.statusCode()).isEqualTo(204);
    }
  }

  @Test
  void panelWhoseSessionEndsInItsSleepSaysSoAndSendsWhatWasWritten() throws SQLException {
    RunningServer server = stage.server();
    Desk agent = Desk.signIn(stage.window(), server, "mikko");
    Panel visitor = Shop.open(stage.window(), server.shop()).openChat();
    visitor.askForAPerson();
    visitor.say("My lamp came with a scratch.");
    visitor.isMarked("Sent");

    server.kill();
    visitor.say("Can you send me another one?");
    visitor.isMarked("Sending");
    visitor.write("Or may I");
    endVisitorSessions();
    server.startAgain();

    visitor.shows("The earlier chat cannot be opened here any more.");
    visitor.hears("Can you send me another one?");
    visitor.hearsNothingOf("My lamp came with a scratch.");
    visitor.hasDraft("Or may I");
    agent.choose("Can you send me another one?");
    agent.accept();
    agent.say("Of course, it leaves today.");
    visitor.hears("Of course, it leaves today.");
    List<String> conversations = server.journal().conversations();
    assertThat(conversations).hasSize(2);
    assertThat(server.journal().said(conversations.getLast()))
        .containsOnlyOnce("Can you send me another one?");
  }

  /** As after thirty days; the server must not run. */
  private void endVisitorSessions() throws SQLException {
    String database = "jdbc:sqlite:" + stage.folder().resolve("data").resolve("tellonce.db");
    try (Connection connection = DriverManager.getConnection(database);
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate("UPDATE session SET expires = 1 WHERE kind = 'visitor'"))
          .isPositive();
    }
  }

  @Test
  void supervisorSendsHeldWordsAllTheSameAndTheJournalSaysSo() {
    RunningServer server = stage.server();
    // The demo's agents are supervisors.
    Desk supervisor = Desk.signIn(stage.window(), server, "mikko");
    Panel visitor = Shop.open(stage.window(), server.shop()).openChat();
    visitor.askForAPerson();
    visitor.say("The shade is loose.");
    supervisor.choose("The shade is loose.");
    supervisor.accept();
    supervisor.write("That is your own fault.");
    supervisor.send();
    supervisor.warns("This wording may hurt. Please choose kinder words.");
    supervisor.hasDraft("That is your own fault.");
    supervisor
        .page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send anyway"))
        .click();
    visitor.hears("That is your own fault.");
    assertThat(supervisor.line("That is your own fault."))
        .containsText("Was held back, then sent by decision of a supervisor.");
    List<String> conversations = server.journal().conversations();
    assertThat(server.journal().entries(conversations.getFirst()))
        .anyMatch(
            entry ->
                entry.text().equals("That is your own fault.")
                    && entry.body().path("tone").path("type").asString().equals("held"));
  }
}
