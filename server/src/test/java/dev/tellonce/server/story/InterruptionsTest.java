package dev.tellonce.server.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whatever goes away in the middle of a talk comes back by itself, and nobody notices a loss. */
@Tag("browser")
class InterruptionsTest {
  @RegisterExtension private final Stage stage = new Stage();

  /** A visitor and an agent in the middle of a conversation. */
  private final class Talk {
    private final RunningServer server = stage.server();
    private final BrowserContext home = stage.window();
    private final BrowserContext office = stage.window();
    private final Shop shop;
    private final Panel visitor;
    private final Desk agent;
    private final List<String> said = new ArrayList<>();

    Talk() {
      agent = Desk.signIn(office, server, "mikko");
      shop = Shop.open(home, server.shop());
      visitor = shop.openChat();
      visitor.askForAPerson();
      visitorSays("Hello, is somebody there?");
      agent.choose("Hello, is somebody there?");
      agent.accept();
      agentSays("Yes, this is Mikko.");
      visitor.hears("Yes, this is Mikko.");
    }

    void visitorSays(String text) {
      visitor.say(text);
      said.add(text);
    }

    void agentSays(String text) {
      agent.say(text);
      said.add(text);
    }

    /** Both pages and the journal hold the same, once, in the same order. */
    void isWhole() {
      for (String text : said) {
        visitor.hears(text);
        agent.hears(text);
      }
      Journal journal = server.journal();
      assertThat(journal.conversations()).hasSize(1);
      List<String> stored = journal.said(journal.conversations().getFirst());
      List<String> people = stored.stream().filter(said::contains).toList();
      assertThat(people).containsExactlyInAnyOrderElementsOf(said);
      assertThat(visitor.messages()).filteredOn(said::contains).isEqualTo(people);
      assertThat(agent.messages()).filteredOn(said::contains).isEqualTo(people);
    }
  }

  @Test
  void eitherPageIsReloadedAndGoesOnWhereItWas() {
    Talk talk = new Talk();
    talk.visitor.write("My order is");
    talk.shop.reload();
    talk.visitor.hears("Yes, this is Mikko.");
    talk.visitor.hasDraft("My order is");
    talk.visitorSays("My order is number 48213.");

    talk.agent.write("Thank you, I look");
    talk.agent.reload();
    talk.agent.hears("My order is number 48213.");
    talk.agent.hasDraft("Thank you, I look");
    talk.agentSays("Thank you, I look it up.");
    talk.isWhole();
  }

  @Test
  void visitorsNetworkGoesAwayAndComesBack() {
    Talk talk = new Talk();
    talk.home.setOffline(true);
    talk.visitorSays("Are you still there?");
    talk.visitor.isMarked("Sending");
    talk.agentSays("I found your order.");
    talk.visitorSays("My train is in a tunnel.");
    talk.home.setOffline(false);
    talk.visitor.hears("I found your order.");
    talk.agent.hears("My train is in a tunnel.");
    talk.isWhole();
  }

  @Test
  void agentsNetworkGoesAwayAndComesBack() {
    Talk talk = new Talk();
    talk.office.setOffline(true);
    talk.agentSays("I found your order.");
    assertThat(talk.agent.line("I found your order.").innerText()).contains("sending");
    talk.visitorSays("Take your time.");
    talk.agentSays("It is on its way.");
    talk.office.setOffline(false);
    talk.agent.hears("Take your time.");
    talk.visitor.hears("It is on its way.");
    talk.isWhole();
  }

  @Test
  void serverIsKilledAndStartedAgainAndBothPagesGoOnByThemselves() {
    Talk talk = new Talk();
    for (int i = 1; i <= 3; i++) {
      talk.visitorSays("Line " + i + " from the visitor.");
      talk.agentSays("Line " + i + " from the agent.");
    }
    talk.server.kill();
    talk.visitorSays("Said to a server that is gone.");
    talk.visitor.write("half a question");
    talk.agentSays("Answered to a server that is gone.");
    talk.agent.write("half an answer");
    talk.server.startAgain();

    talk.agent.hears("Said to a server that is gone.");
    talk.visitor.hears("Answered to a server that is gone.");
    talk.visitor.hasDraft("half a question");
    talk.agent.hasDraft("half an answer");
    talk.visitorSays("Said after it came back.");
    talk.agent.hears("Said after it came back.");
    talk.isWhole();
  }
}
