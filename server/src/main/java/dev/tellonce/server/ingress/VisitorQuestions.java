package dev.tellonce.server.ingress;

import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.Fact;
import dev.tellonce.bot.message.InvalidValueException;
import dev.tellonce.bot.message.Labels;
import dev.tellonce.server.access.Principal;
import dev.tellonce.server.ingress.WidgetLook.Question;
import dev.tellonce.server.wire.ClientFrame;
import dev.tellonce.server.wire.FrameReader;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a visitor's panel asks the server. Any thread; blocks on the store. */
final class VisitorQuestions {
  private final VisitorSide side;

  VisitorQuestions(VisitorSide side) {
    this.side = side;
  }

  /** The answer to a question, as a frame. */
  String answer(
      ClientFrame.Ask ask, Principal.Visitor visitor, Optional<ConversationId> conversation) {
    if (!ask.name().equals("open_questions")) {
      return side.frames()
          .cannotAnswer(ask.request(), "unknown_question", "This server does not know it.");
    }
    ObjectNode answer = side.frames().frame("answer").put("rid", ask.request());
    ArrayNode keys = answer.putArray("questions");
    open(visitor, conversation).forEach(keys::add);
    return side.frames().text(answer);
  }

  /** What is worth asking before a person helps: what the operator wants and nobody knows. */
  private List<String> open(Principal.Visitor visitor, Optional<ConversationId> conversation) {
    Set<String> known = new TreeSet<>();
    visitor
        .identity()
        .ifPresent(
            identity -> {
              if (!identity.name().isEmpty()) {
                known.add(Fact.Kind.NAME.wireName());
              }
              if (!identity.email().isEmpty()) {
                known.add(Fact.Kind.EMAIL.wireName());
              }
            });
    List<String> keys =
        side.looks().of(visitor.inbox()).questions().stream()
            .map(Question::key)
            .filter(key -> !known.contains(key))
            .toList();
    return conversation.map(id -> side.preChat().unknown(id, keys)).orElse(keys);
  }

  /** The answer to one of the operator's questions. */
  record Told(String key, String text) {}

  /**
   * Reads the arguments of the command {@code answer}.
   *
   * @throws InvalidValueException if nobody asked that, or the answer is blank or too long
   */
  Told told(JsonNode args, Principal.Visitor visitor) {
    String key = FrameReader.text(args, "key", Labels.MAX_KEY);
    String text = FrameReader.text(args, "text", Labels.MAX_VALUE);
    boolean asked =
        side.looks().of(visitor.inbox()).questions().stream()
            .anyMatch(question -> question.key().equals(key));
    if (!asked) {
      throw new InvalidValueException("key: not asked (expected: one of the inbox's questions)");
    }
    if (text.isBlank()) {
      throw new InvalidValueException("text: blank (expected: 1..200 characters)");
    }
    return new Told(key, text);
  }
}
