package dev.tellonce.server.wire;

import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.Content;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.InvalidValueException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Keeps what agents typed and did not send, so that it is found on another machine. For each agent,
 * conversation and kind only the newest counts. Any thread; blocks.
 */
public interface Drafts {
  /** The most drafts of one agent that are given out; the newest ones. */
  int MOST = 500;

  /** For how many days a draft is kept. */
  int DAYS = 90;

  /** What it becomes when it is sent. */
  enum Kind {
    /** An answer to the customer. */
    REPLY,
    /** A private note. */
    NOTE;

    /** The name on the wire: {@code reply} or {@code note}. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The kind of a name.
     *
     * @throws InvalidValueException for any other name
     */
    public static Kind of(String name) {
      for (Kind kind : values()) {
        if (kind.wireName().equals(name)) {
          return kind;
        }
      }
      throw new InvalidValueException("kind: " + name + " (expected: reply or note)");
    }
  }

  /**
   * A draft.
   *
   * @param conversation where
   * @param kind what it becomes
   * @param text what was typed, at most 16,000 characters; empty when it was sent or given up
   * @param typed when the last key was pressed
   */
  record Draft(ConversationId conversation, Kind kind, String text, Instant typed) {
    /** Refuses texts that no message could hold. */
    public Draft {
      if (text.length() > Content.MAX_CHARACTERS) {
        throw new InvalidValueException(
            "text: "
                + text.length()
                + " characters (expected: at most "
                + Content.MAX_CHARACTERS
                + ")");
      }
    }
  }

  /**
   * Stores a draft unless a newer one is there. A time to come counts as now.
   *
   * @return the one that stands; empty when there is no such conversation
   */
  Optional<Draft> save(AgentId agent, Draft draft);

  /** The drafts of an agent that hold words, newest first, at most {@link #MOST}. */
  List<Draft> of(AgentId agent);

  /** The drafts of an agent in a conversation, those that were sent or given up among them. */
  List<Draft> of(AgentId agent, ConversationId conversation);
}
