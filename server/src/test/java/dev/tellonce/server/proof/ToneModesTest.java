package dev.tellonce.server.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.journal.JournalEntry.AgentSaid;
import dev.tellonce.bot.journal.JournalEntry.BotSaid;
import dev.tellonce.bot.message.Content;
import dev.tellonce.bot.message.ToneVerdict;
import dev.tellonce.bot.people.Agent;
import dev.tellonce.server.proof.Door.Answer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the tone step does with the texts of an inbox: on, suggest and off, over the wire. */
class ToneModesTest {
  private static final String STIFF = "Unfortunately we can't ship your order before Monday.";
  private static final String KIND = "We can ship your order from Monday.";
  private static final String BLAME = "It is your own fault that it broke.";
  private static final String ROUTE = "/v1/desk/admin/inbox-tone?inbox=";

  private RunningServer server;
  private Session.Desk admin;
  private WireClient agent;
  private WireClient visitor;
  private String conv;

  @BeforeEach
  void talk(@TempDir Path data) {
    server = RunningServer.start(data);
    server.hire("astrid", 4, Agent.Role.ADMIN);
    admin = Session.Desk.signIn(server.door(), "astrid", RunningServer.PASSWORD);
    agent = server.agent("mikko");
    visitor = server.visitor("ida");
    visitor.stored(visitor.say("Where is my order?"));
    conv = visitor.conversation();
    Script.accept(server, agent, conv);
  }

  @AfterEach
  void stop() {
    visitor.close();
    agent.close();
    server.close();
  }

  private JsonNode mode(String inbox) {
    return server.door().call("GET", ROUTE + inbox, "", "", "Cookie", admin.cookie()).json();
  }

  private Answer set(String tone, int version) {
    return server
        .door()
        .call(
            "PUT",
            ROUTE + RunningServer.SHOP,
            Json.write(Json.object().put("tone", tone).put("version", version)),
            server.door().origin(),
            "Cookie",
            admin.cookie());
  }

  private AgentSaid last() {
    return (AgentSaid) Script.bodies(server, conv, "AgentSaid").getLast();
  }

  private void sentAs(String expected, boolean ownWords) {
    AgentSaid said = last();
    assertThat(said.content()).isEqualTo(new Content.Text(expected));
    assertThat(said.asWritten()).isEqualTo(STIFF);
    assertThat(said.ownWords()).isEqualTo(ownWords);
    assertThat(said.tone()).isInstanceOf(ToneVerdict.Rephrased.class);
  }

  private JsonNode preview(String text) {
    return agent.ask("preview", conv, Json.object().put("text", text));
  }

  @Test
  void betterWordingIsSentWhereTheInboxIsOnUnlessTheAgentKeepsTheOwnWords() {
    assertThat(mode(RunningServer.SHOP).path("tone").asString()).isEqualTo("on");
    assertThat(preview(STIFF).path("mode").asString()).isEqualTo("on");
    agent.stored(agent.say(WireClient.id(), conv, STIFF));
    sentAs(KIND, false);
    agent.stored(agent.say(conv, STIFF, true));
    sentAs(STIFF, true);
  }

  @Test
  void ownWordsAreSentWhereTheInboxSuggestsUnlessTheAgentTakesTheBetterOnes() {
    assertThat(set("suggest", 0).status()).isEqualTo(200);
    JsonNode preview = preview(STIFF);
    assertThat(preview.path("mode").asString()).isEqualTo("suggest");
    assertThat(preview.path("sent").asString()).isEqualTo(KIND);
    // Nobody refused the better wording: it counts against no rule.
    agent.stored(agent.say(WireClient.id(), conv, STIFF));
    sentAs(STIFF, false);
    agent.stored(agent.say(conv, STIFF, false));
    sentAs(KIND, false);
    assertThat(agent.answer(agent.say(conv, BLAME, true)).path("code").asString())
        .isEqualTo("held");
  }

  @Test
  void nothingIsReadWhereTheInboxIsOff() {
    assertThat(set("off", 0).status()).isEqualTo(200);
    JsonNode preview = preview(STIFF);
    assertThat(preview.path("mode").asString()).isEqualTo("off");
    assertThat(preview.path("verdict").path("type").asString()).isEqualTo("fine");
    for (String text : new String[] {STIFF, BLAME}) {
      agent.stored(agent.say(WireClient.id(), conv, text));
      assertThat(last().content()).isEqualTo(new Content.Text(text));
      assertThat(last().tone()).isEqualTo(new ToneVerdict.Fine());
    }
    agent.stored(agent.command(conv, "resolve", Json.object()));
    BotSaid notice = (BotSaid) Script.bodies(server, conv, "BotSaid").getLast();
    assertThat(notice.content()).isEqualTo(new Content.Text(notice.asWritten()));
    assertThat(notice.tone()).isEqualTo(new ToneVerdict.Fine());
  }

  @Test
  void modeIsOfOneInboxVersionedAndOutlivesARestart() {
    assertThat(set("suggest", 0).json().path("version").asInt()).isEqualTo(1);
    assertThat(set("off", 0).code()).isEqualTo("changed_meanwhile");
    assertThat(set("loud", 1).json().path("errors").path(0).path("field").asString())
        .isEqualTo("tone");
    assertThat(mode(RunningServer.GARDEN).path("tone").asString()).isEqualTo("on");
    assertThat(mode("nowhere").path("tone").isMissingNode()).isTrue();
    server.restart();
    assertThat(mode(RunningServer.SHOP).path("tone").asString()).isEqualTo("suggest");
    assertThat(mode(RunningServer.SHOP).path("version").asInt()).isEqualTo(1);
  }
}
