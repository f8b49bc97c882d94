package dev.tellonce.server.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.journal.JournalEntry.AgentSaid;
import dev.tellonce.bot.message.ToneVerdict;
import dev.tellonce.bot.people.Agent;
import dev.tellonce.server.proof.Door.Answer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What agents refuse is counted from their messages, and suspends a rule at the right moment. */
class ToneLearningTest {
  private static final String WRITTEN = "No problem, Anna!";
  private static final String KINDER = "Gladly, Anna!";
  private static final String RULE = "no-problem";
  private static final String HELD = "You are an idiot.";
  private static final String HOLDING = "hold-insult";

  private RunningServer server;
  private Session.Desk admin;
  private WireClient visitor;
  private WireClient agent;
  private String conv = "";

  @BeforeEach
  void start(@TempDir Path data) {
    server = RunningServer.start(data);
    server.hire("astrid", 50, Agent.Role.ADMIN);
    admin = Session.Desk.signIn(server.door(), "astrid", RunningServer.PASSWORD);
    visitor = server.visitor("anna");
    visitor.stored(visitor.say("Could I have another box?"));
    conv = visitor.conversation();
    Script.queued(server, conv);
    agent = new WireClient("astrid", server.door(), admin).connect();
    Script.accept(server, agent, conv);
  }

  @AfterEach
  void stop() {
    agent.close();
    visitor.close();
    server.close();
  }

  private String says(String text, String flag) {
    ObjectNode frame = Json.frame("send").put("cid", WireClient.id()).put("conv", conv);
    frame.putObject("body").put("type", "text").put("text", text);
    if (!flag.isEmpty()) {
      frame.put(flag, true);
    }
    String cid = frame.path("cid").asString();
    agent.raw(frame);
    JsonNode answer = agent.next("an answer", heard -> heard.path("cid").asString("").equals(cid));
    assertThat(answer.path("type").asString()).as("%s", answer).isEqualTo("ok");
    return last().content().plainText();
  }

  private AgentSaid last() {
    return (AgentSaid) Script.bodies(server, conv, "AgentSaid").getLast();
  }

  private void refuses(int times) {
    for (int i = 0; i < times; i++) {
      assertThat(says(WRITTEN, "own_words")).isEqualTo(WRITTEN);
    }
  }

  private void takes(int times) {
    for (int i = 0; i < times; i++) {
      assertThat(says(WRITTEN, "")).isEqualTo(KINDER);
    }
  }

  private Answer call(String method, String path, Object body) {
    return server
        .door()
        .call(
            method,
            "/v1/desk/admin/" + path,
            method.equals("GET") ? "" : body.toString(),
            server.door().origin(),
            "Cookie",
            admin.cookie());
  }

  private JsonNode rule(String id) {
    JsonNode rules = call("GET", "tone?language=en", "").json().path("rules");
    return rules
        .valueStream()
        .filter(rule -> rule.path("id").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private void counts(String id, String state, int shown, int taken, int refused) {
    JsonNode rule = rule(id);
    assertThat(rule.path("state").asString()).as("%s", rule).isEqualTo(state);
    assertThat(
            new int[] {
              rule.path("shown").asInt(), rule.path("taken").asInt(), rule.path("refused").asInt()
            })
        .as("%s", rule)
        .containsExactly(shown, taken, refused);
  }

  private JsonNode newestChange() {
    return call("GET", "audit", "").json().path("rows").path(0);
  }

  @Test
  void ruleRefusedNineTimesOfTwentyIsSuspendedAtTheTwentiethAndStaysSo() {
    refuses(9);
    takes(10);
    counts(RULE, "on", 19, 10, 9);
    // The twentieth is still sent in the rule's words; the one after it is not.
    takes(1);
    counts(RULE, "suspended", 20, 11, 9);
    assertThat(says(WRITTEN, "")).isEqualTo(WRITTEN);
    assertThat(last().tone()).isEqualTo(new ToneVerdict.Fine());
    JsonNode row = newestChange();
    assertThat(row.path("what").asString()).isEqualTo("tone.suspend");
    assertThat(row.path("object").asString()).isEqualTo("tone:en:" + RULE);
    assertThat(row.path("who").asString()).isEmpty();
    assertThat(call("GET", "tone?language=ko", "").json().path("suspended").toString())
        .isEqualTo("[{\"language\":\"en\",\"id\":\"" + RULE + "\"}]");

    agent.close();
    server.restart();
    agent = new WireClient("astrid", server.door(), admin).connect();
    counts(RULE, "suspended", 20, 11, 9);
    assertThat(says(WRITTEN, "")).isEqualTo(WRITTEN);

    ObjectNode again = Json.object().put("language", "en").put("version", 0).put("use", "again");
    assertThat(call("PUT", "tone-rules/" + RULE, again).status()).isEqualTo(200);
    counts(RULE, "on", 0, 0, 0);
    takes(1);
    refuses(1);
    counts(RULE, "on", 2, 1, 1);
  }

  @Test
  void ruleRefusedEightTimesOfTwentyGoesOn() {
    refuses(8);
    takes(12);
    counts(RULE, "on", 20, 12, 8);
    takes(1);
  }

  @Test
  void heldWordsThatWereLetGoCountAgainstTheirRuleAndNeverSuspendIt() {
    for (int i = 0; i < 21; i++) {
      assertThat(says(HELD, "allow_held")).isEqualTo(HELD);
    }
    counts(HOLDING, "on", 21, 0, 21);
    assertThat(last().tone())
        .isInstanceOfSatisfying(
            ToneVerdict.Held.class,
            held -> assertThat(held.reasons()).allMatch(why -> why.version() == 1));
  }
}
