package dev.tellonce.server.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.journal.Entry;
import dev.tellonce.bot.journal.JournalEntry;
import dev.tellonce.bot.journal.JournalEntry.AgentSaid;
import dev.tellonce.bot.journal.JournalEntry.Queued;
import dev.tellonce.bot.journal.JournalEntry.VisitorSaid;
import dev.tellonce.bot.message.Content;
import dev.tellonce.server.proof.Door;
import dev.tellonce.server.proof.Json;
import dev.tellonce.server.proof.RunningServer;
import dev.tellonce.server.proof.Session;
import dev.tellonce.server.proof.Until;
import dev.tellonce.server.proof.WireClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A conversation in which a visitor and an agent told each other hostile words by the server's own
 * doors.
 *
 * @param id the conversation's
 * @param token brings the visitor's browser back to it
 * @param visitor what the visitor said, as it is kept
 * @param agent what the agent said, as it is kept
 */
record HostileTalk(String id, String token, List<String> visitor, List<String> agent) {
  private static final int TURNS = 4;

  /** Keeps its own copies. */
  HostileTalk {
    visitor = List.copyOf(visitor);
    agent = List.copyOf(agent);
  }

  /** Everything that was said. */
  List<String> told() {
    List<String> all = new ArrayList<>(visitor);
    all.addAll(agent);
    return all;
  }

  /** Holds one: every text is said by both, and every fourth stands in what commands carry. */
  static HostileTalk hold(RunningServer server, String login, List<String> words) {
    Door door = server.door();
    Session.Visitor session = new Session.Visitor(RunningServer.SHOP);
    Session.Desk desk = Session.Desk.signIn(door, login, RunningServer.PASSWORD);
    try (WireClient visitor = new WireClient("visitor", door, session).connect();
        WireClient agent = new WireClient("agent", door, desk).connect()) {
      visitor.stored(visitor.say("Hello"));
      String conv = visitor.conversation();
      Until.holds(
          "the queue",
          () -> server.log(conv).stream().anyMatch(entry -> entry.body() instanceof Queued));
      agent.follow(conv);
      agent.stored(agent.command(conv, "accept", Json.object()));
      List<String> visitors = new ArrayList<>();
      List<String> agents = new ArrayList<>();
      for (int i = 0; i < words.size(); i++) {
        String text = words.get(i);
        visitors.add(visitor.say(text));
        agents.add(agent.say(WireClient.id(), conv, text));
        switch (i % TURNS) {
          case 0 -> {
            agents.add(agent.command(conv, "note", Json.object().put("text", text)));
            agents.add(agent.command(conv, "tag", Json.object().put("tag", text)));
          }
          case 1 -> visitors.add(visitor.command(conv, "remark", Json.object().put("text", text)));
          case 2 ->
              visitors.add(
                  visitor.command(
                      conv, "answer", Json.object().put("key", "size").put("text", text)));
          default -> {}
        }
      }
      visitors.forEach(cid -> storedOrKindlyRefused(visitor.answer(cid)));
      agents.forEach(cid -> storedOrKindlyRefused(agent.answer(cid)));
      List<Entry> log = server.log(conv);
      return new HostileTalk(
          conv,
          session.token(),
          texts(
              log, body -> body instanceof VisitorSaid said ? Optional.of(said.content()) : none()),
          texts(
              log, body -> body instanceof AgentSaid said ? Optional.of(said.content()) : none()));
    }
  }

  private static Optional<Content> none() {
    return Optional.empty();
  }

  private static List<String> texts(
      List<Entry> log, Function<JournalEntry, Optional<Content>> content) {
    return log.stream()
        .flatMap(entry -> content.apply(entry.body()).stream())
        .flatMap(said -> said instanceof Content.Text text ? Stream.of(text.text()) : Stream.of())
        .toList();
  }

  private static void storedOrKindlyRefused(JsonNode answer) {
    if (!answer.path("type").asString().equals("ok")) {
      assertThat(answer.path("code").asString())
          .as("%s", answer)
          .isIn("empty", "bad_frame", "too_long", "not_now", "invalid");
      assertThat(answer.path("say").asString()).as("%s", answer).isNotBlank();
    }
  }
}
