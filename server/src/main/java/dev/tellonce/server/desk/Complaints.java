package dev.tellonce.server.desk;

import dev.tellonce.bot.journal.ConversationState;
import dev.tellonce.bot.journal.Entry;
import dev.tellonce.bot.journal.Journal;
import dev.tellonce.bot.journal.JournalEntry.AgentSaid;
import dev.tellonce.bot.journal.JournalEntry.Reopened;
import dev.tellonce.bot.journal.JournalEntry.VisitorSaid;
import dev.tellonce.bot.tone.AnswerShape;
import dev.tellonce.bot.tone.AnswerShape.Hint;
import dev.tellonce.bot.tone.AnswerShape.Talk;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the desk tells of a draft that answers a complaint. Nothing is stored, and nothing is kept
 * from being sent. Any thread; blocks on the journal.
 *
 * @param shape what an answer is made of
 */
public record Complaints(AnswerShape shape) {
  /** Who waited so long for an answer is answered more warmly. */
  public static final Duration LONG_WAIT = Duration.ofMinutes(5);

  /** Only the newest of a long conversation is read. */
  private static final int MOST_ENTRIES = 400;

  /** Adds what may be told of a draft to the answer to a preview; nothing where none complains. */
  void add(ObjectNode answer, String draft, ConversationState state, Journal journal, Instant now) {
    List<String> heard = new ArrayList<>();
    List<String> said = new ArrayList<>();
    long after = Math.max(0, state.lastSeq() - MOST_ENTRIES);
    for (Entry entry : journal.read(state.id(), after, MOST_ENTRIES)) {
      if (entry.body() instanceof VisitorSaid visitor) {
        heard.add(visitor.content().plainText());
      } else if (entry.body() instanceof AgentSaid agent) {
        said.add(agent.content().plainText());
      } else if (entry.body() instanceof Reopened) {
        heard.clear();
      }
    }
    if (!shape.isComplaint(heard, state.language())) {
      return;
    }
    boolean longWait =
        state.waitingSince().filter(since -> since.plus(LONG_WAIT).isBefore(now)).isPresent();
    String name = state.who().contains("@") ? "" : state.who();
    Talk talk = new Talk(state.language(), name, state.facts(), heard, said, longWait);
    List<Hint> hints = shape.look(draft, talk);
    if (!hints.isEmpty()) {
      ArrayNode told = answer.putArray("shape");
      hints.forEach(
          hint -> {
            ObjectNode one = told.addObject().put("kind", hint.kind().wireName());
            hint.part().ifPresent(part -> one.put("part", part.wireName()));
            one.put("offer", hint.offer()).put("draft", hint.draft());
          });
    }
  }
}
