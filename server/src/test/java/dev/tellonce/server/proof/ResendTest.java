package dev.tellonce.server.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.journal.Entry;
import dev.tellonce.bot.journal.JournalEntry.AgentSaid;
import dev.tellonce.bot.journal.JournalEntry.VisitorSaid;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The same client id again is the same message; the same id with other words is refused. */
class ResendTest {
  private static final int RESENDS = 5;

  private RunningServer server;

  @BeforeEach
  void start(@TempDir Path data) {
    server = RunningServer.start(data);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void messageWhoseAnswerIsLostIsStoredOnceHoweverOftenItIsSent() {
    try (FaultProxy proxy = new FaultProxy(server.door().port());
        WireClient visitor =
            new WireClient(
                "ida", server.door().through(proxy), new Session.Visitor(RunningServer.SHOP))) {
      visitor.connect();
      proxy.dropToClient(true);
      String cid = visitor.say("Where is my parcel?");
      String conv = storedBy(visitor);
      visitor.drop();
      proxy.dropToClient(false);

      visitor.connect();
      long seq = visitor.stored(cid);
      assertThat(seq).isEqualTo(2);
      for (int i = 0; i < RESENDS; i++) {
        visitor.forget();
        visitor.say(cid, conv, "Where is my parcel?");
        assertThat(okTo(visitor, cid).path("seq").asLong()).isEqualTo(seq);
        if (i % 2 == 1) {
          visitor.drop();
          visitor.connect();
        }
      }
      server.restart();
      visitor.by(server.door());
      visitor.drop();
      visitor.connect();
      visitor.forget();
      visitor.say(cid, conv, "Where is my parcel?");
      JsonNode afterRestart = okTo(visitor, cid);
      assertThat(afterRestart.path("seq").asLong()).isEqualTo(seq);
      assertThat(afterRestart.path("conv").asString()).isEqualTo(conv);
      assertThat(said(conv)).containsExactly("Where is my parcel?");
    }
  }

  @Test
  void messageThatNeverArrivedIsStoredAtTheReturn() {
    try (FaultProxy proxy = new FaultProxy(server.door().port());
        WireClient visitor =
            new WireClient(
                "ida", server.door().through(proxy), new Session.Visitor(RunningServer.SHOP))) {
      visitor.connect();
      proxy.dropToServer(true);
      String cid = visitor.say("Into the void");
      visitor.drop();
      proxy.dropToServer(false);
      assertThat(Script.conversation(server, (Session.Visitor) visitor.session())).isEmpty();
      visitor.connect();
      visitor.stored(cid);
      assertThat(said(visitor.conversation())).containsExactly("Into the void");
    }
  }

  @Test
  void messagesThatAreSentWithoutWaitingKeepTheirOrderOnASlowNetwork() {
    try (FaultProxy proxy = new FaultProxy(server.door().port());
        WireClient visitor =
            new WireClient(
                "ida", server.door().through(proxy), new Session.Visitor(RunningServer.SHOP))) {
      visitor.connect();
      proxy.delay(Duration.ofMillis(15));
      List<String> words = IntStream.range(0, 40).mapToObj(i -> "word " + i).toList();
      List<String> cids = words.stream().map(visitor::say).toList();
      cids.forEach(visitor::stored);
      assertThat(said(visitor.conversation())).isEqualTo(words);
      Script.sameAsJournal(server, visitor, visitor.conversation());
    }
  }

  @Test
  void otherWordsUnderAVisitorsUsedIdAreRefused() {
    try (WireClient visitor = server.visitor("ida")) {
      String cid = visitor.say("The first words");
      visitor.stored(cid);
      String conv = visitor.conversation();
      visitor.forget();

      visitor.say(cid, conv, "Other words");
      JsonNode no = refusalOf(visitor, cid);
      assertThat(no.path("code").asString()).isEqualTo("idem_mismatch");
      assertThat(no.path("retry").asBoolean(true)).isFalse();
      assertThat(no.path("say").asString()).isNotBlank();
      assertThat(said(conv)).containsExactly("The first words");
    }
  }

  @Test
  void otherWordsUnderAnAgentsUsedIdAreRefused() {
    try (WireClient visitor = server.visitor("ida");
        WireClient agent = server.agent("mia")) {
      visitor.stored(visitor.say("Where is my parcel?"));
      String conv = visitor.conversation();
      Script.accept(server, agent, conv);
      String cid = agent.say(WireClient.id(), conv, "It is at the depot.");
      long seq = agent.stored(cid);
      agent.forget();

      agent.say(cid, conv, "It is at the depot.");
      assertThat(okTo(agent, cid).path("seq").asLong()).isEqualTo(seq);
      agent.say(cid, conv, "It is on the lorry.");
      assertThat(refusalOf(agent, cid).path("code").asString()).isEqualTo("idem_mismatch");
      List<String> words =
          server.log(conv).stream()
              .map(Entry::body)
              .filter(AgentSaid.class::isInstance)
              .map(body -> ((AgentSaid) body).content().plainText())
              .toList();
      assertThat(words).containsExactly("It is at the depot.");
    }
  }

  @Test
  void oneSendersIdIsNotAnothers() {
    try (WireClient ida = server.visitor("ida");
        WireClient bo = server.visitor("bo")) {
      String cid = ida.say("Ida's words");
      ida.stored(cid);
      bo.say(cid, "", "Bo's words");
      assertThat(bo.stored(cid)).isEqualTo(2);
      assertThat(said(bo.conversation())).containsExactly("Bo's words");
    }
  }

  @Test
  void commandThatIsSentAgainIsDoneOnce() {
    try (WireClient visitor = server.visitor("ida");
        WireClient agent = server.agent("mia")) {
      visitor.stored(visitor.say("Where is my parcel?"));
      String conv = visitor.conversation();
      ObjectNode note = Json.frame("cmd").put("cid", WireClient.id()).put("conv", conv);
      note.put("name", "note").putObject("args").put("text", "At the depot");
      for (int i = 0; i < RESENDS; i++) {
        agent.raw(note);
      }
      agent.until(
          "all answers",
          () ->
              agent.frames().stream()
                      .filter(frame -> frame.path("cid").equals(note.path("cid")))
                      .count()
                  == RESENDS);
      List<Long> seqs =
          agent.frames().stream()
              .filter(frame -> frame.path("cid").equals(note.path("cid")))
              .map(frame -> frame.path("seq").asLong())
              .distinct()
              .toList();
      assertThat(seqs).hasSize(1);
      assertThat(Script.bodies(server, conv, "NoteAdded")).hasSize(1);
    }
  }

  private String storedBy(WireClient visitor) {
    Session.Visitor who = (Session.Visitor) visitor.session();
    Until.holds("the row", () -> Script.conversation(server, who).isPresent());
    String conv = Script.conversation(server, who).orElseThrow();
    Until.holds("the words", () -> !said(conv).isEmpty());
    return conv;
  }

  private List<String> said(String conv) {
    return server.log(conv).stream()
        .map(Entry::body)
        .filter(VisitorSaid.class::isInstance)
        .map(body -> ((VisitorSaid) body).content().plainText())
        .toList();
  }

  private static JsonNode okTo(WireClient client, String cid) {
    return client.next(
        "ok to " + cid,
        frame ->
            frame.path("type").asString().equals("ok")
                && frame.path("cid").asString("").equals(cid));
  }

  private static JsonNode refusalOf(WireClient client, String cid) {
    return client.next(
        "no to " + cid,
        frame ->
            frame.path("type").asString().equals("no")
                && frame.path("cid").asString("").equals(cid));
  }
}
