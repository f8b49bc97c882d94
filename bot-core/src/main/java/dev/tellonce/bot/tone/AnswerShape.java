package dev.tellonce.bot.tone;

import dev.tellonce.bot.message.Fact;
import dev.tellonce.bot.message.Language;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Looks at an agent's answer to a complaint: whether it greets, shows that the customer was
 * understood, is sorry for the matter and says what will be done, in this order. It never changes a
 * text by itself. Any thread.
 */
public interface AnswerShape {
  /** The parts of an answer, in the order in which they are said. */
  enum Part {
    /** A greeting. */
    GREETING,
    /** Word that the customer was understood. */
    EMPATHY,
    /** An apology. */
    APOLOGY,
    /** What will be done. */
    ACTION;

    /** The name on the wire. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What a hint tells. */
  enum Kind {
    /** A part is missing. */
    MISSING,
    /** The parts stand in another order. */
    ORDER,
    /** The apology does not name the matter. */
    UNNAMED,
    /** This apology was said in this conversation already. */
    SAME_APOLOGY,
    /** These words were said in this conversation already. */
    SAME_TEXT,
    /** A wish is refused, and nothing is offered instead. */
    WISH;

    /** The name on the wire. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The conversation as far as it counts here.
   *
   * @param language the customer's language
   * @param name the customer's name; may be empty
   * @param facts what the customer has told
   * @param heard what the customer said in this episode, oldest first
   * @param said what people of ours answered in this conversation, oldest first
   * @param longWait whether the customer waited long
   */
  record Talk(
      Language language,
      String name,
      List<Fact> facts,
      List<String> heard,
      List<String> said,
      boolean longWait) {
    /** Keeps its own copies. */
    public Talk {
      facts = List.copyOf(facts);
      heard = List.copyOf(heard);
      said = List.copyOf(said);
    }
  }

  /**
   * Something the agent may want to know of a draft.
   *
   * @param kind what it is
   * @param part which part it is about, where it is about one
   * @param offer the words that are offered; empty where none are
   * @param draft the whole draft with them in their place; empty where nothing is offered
   */
  record Hint(Kind kind, Optional<Part> part, String offer, String draft) {}

  /** Whether the customer complains; never in a language without rules. */
  boolean isComplaint(List<String> heard, Language language);

  /** What may be told of a draft; nothing for a blank one. */
  List<Hint> look(String draft, Talk talk);
}
