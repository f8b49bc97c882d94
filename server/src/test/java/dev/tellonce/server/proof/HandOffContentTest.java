package dev.tellonce.server.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.journal.AppendResult;
import dev.tellonce.bot.journal.EveryEntry;
import dev.tellonce.bot.journal.Expected;
import dev.tellonce.bot.journal.JournalEntry;
import dev.tellonce.bot.journal.JournalEntry.HandOffRequested;
import dev.tellonce.bot.journal.JournalEntry.VisitorSaid;
import dev.tellonce.bot.journal.NewEntry;
import dev.tellonce.bot.message.ChannelSession;
import dev.tellonce.bot.message.ClientId;
import dev.tellonce.bot.message.Content;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.Sender;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What an agent holds when a conversation is handed over: everything, as it was. */
@TestInstance(Lifecycle.PER_CLASS)
class HandOffContentTest {
  private RunningServer server;
  private int agents;

  @BeforeAll
  void start(@TempDir Path data) {
    server = RunningServer.start(data);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void everyKindOfContentIsHandedOver() {
    List<Content> contents = EveryEntry.contents();
    JsonNode last = handedOver(contents);
    assertThat(last.path("entries").size()).isGreaterThan(contents.size());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 199, 200, 201, 500})
  void conversationOfAnyLengthIsHandedOverWhole(int length) {
    List<Content> words = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      words.add(new Content.Text("Word " + i + " of " + length + " ".repeat(i % 7) + "."));
    }
    handedOver(words);
  }

  /** The agent's copy, as an object of entries and the number it had to reach. */
  private JsonNode handedOver(List<Content> contents) {
    agents++;
    try (WireClient visitor = server.visitor("ida");
        WireClient agent = server.agent("agent-" + agents)) {
      visitor.stored(visitor.say("Hello"));
      String conv = visitor.conversation();
      Session.Visitor who = (Session.Visitor) visitor.session();
      for (Content content : contents) {
        said(conv, who, content);
      }
      Script.handedOff(server, conv);
      Script.accept(server, agent, conv);
      HandOffRequested handOff =
          (HandOffRequested) Script.bodies(server, conv, "HandOffRequested").getLast();
      View view = agent.applied(conv, handOff.through());
      Script.sameAsJournal(server, agent, conv);
      Script.sameAsJournal(server, visitor, conv);
      assertThat(view.entries().stream().map(entry -> entry.path("seq").asLong()))
          .startsWith(1L)
          .doesNotHaveDuplicates();
      assertThat(view.holes()).isZero();
      JsonNode brief = agent.ask("brief", conv, Json.object()).path("brief");
      assertThat(brief.path("through").asLong()).isEqualTo(handOff.through());
      return Json.object().set("entries", Json.mapper().valueToTree(view.entries()));
    }
  }

  private void said(String conv, Session.Visitor who, Content content) {
    JournalEntry body = new VisitorSaid(content, Optional.empty());
    NewEntry entry =
        new NewEntry(
            Sender.visitor(new ChannelSession(ChannelSession.WEB, who.id())),
            new ClientId(WireClient.id()),
            Optional.empty(),
            body);
    AppendResult result =
        server.journal().append(new ConversationId(conv), List.of(entry), Expected.any());
    assertThat(result).isInstanceOf(AppendResult.Appended.class);
  }
}
