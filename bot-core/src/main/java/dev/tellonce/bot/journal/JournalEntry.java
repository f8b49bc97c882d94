package dev.tellonce.bot.journal;

import dev.tellonce.bot.message.AgentCard;
import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.Content;
import dev.tellonce.bot.message.DeliveryOutcome;
import dev.tellonce.bot.message.Fact;
import dev.tellonce.bot.message.FaqReference;
import dev.tellonce.bot.message.HandOffReason;
import dev.tellonce.bot.message.InboxId;
import dev.tellonce.bot.message.InvalidValueException;
import dev.tellonce.bot.message.Labels;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.message.Link;
import dev.tellonce.bot.message.PageVisit;
import dev.tellonce.bot.message.ToneVerdict;
import dev.tellonce.bot.message.TrailStep;
import dev.tellonce.bot.message.Understanding;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What one numbered place of the log says. The record's name is its {@code type} on the wire and on
 * disk, so a record is never renamed. A type that this version does not know is kept as {@link
 * Unknown}.
 */
public sealed interface JournalEntry {

  /** Who may read an entry at all; see {@link Redaction} for entries that are read in part. */
  Audience audience();

  /**
   * The conversation begins.
   *
   * @param inbox the inbox it came in by
   * @param channel the channel it is answered on
   * @param language the language of the page, or unknown
   * @param page the page the visitor wrote from
   * @param automated whether the first answers are automatic
   */
  record Opened(
      InboxId inbox, String channel, Language language, Optional<PageVisit> page, boolean automated)
      implements JournalEntry {
    @Override
    public Audience audience() {
      return Audience.ALL;
    }
  }

  /**
   * The visitor wrote.
   *
   * @param content what
   * @param replyTo the number of the entry it answers
   */
  record VisitorSaid(Content content, Optional<Long> replyTo) implements JournalEntry {
    @Override
    public Audience audience() {
      return Audience.ALL;
    }
  }

  /** Why the server speaks. */
  enum BotPurpose {
    /** An answer from the FAQ. */
    ANSWER,
    /** A question between close candidates. */
    CLARIFY,
    /** A person is coming: place, time, and that nothing needs repeating. */
    HAND_OFF,
    /** Word of what happens: who helps now, why somebody else takes over. */
    NOTICE,
    /** Thanks, after the visitor said that an answer helped. */
    THANKS;

    /** The name on the wire. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The server wrote to the visitor. Visitors read it without {@code asWritten} and {@code tone}.
   *
   * @param purpose why
   * @param content what is sent
   * @param links links beside the text
   * @param faq the FAQ entry that was used
   * @param through the number of the last entry this answers
   * @param asWritten the words before the tone step
   * @param tone what the tone step said
   */
  record BotSaid(
      BotPurpose purpose,
      Content content,
      List<Link> links,
      Optional<FaqReference> faq,
      long through,
      String asWritten,
      ToneVerdict tone)
      implements JournalEntry {
    /** Keeps its own copy of the links. */
    public BotSaid {
      links = List.copyOf(links);
    }

    @Override
    public Audience audience() {
      return Audience.ALL;
    }
  }

  /**
   * An agent wrote to the visitor. Visitors read it without {@code asWritten} and {@code tone}.
   *
   * @param agent who, as the customer is shown
   * @param content what is sent
   * @param asWritten the agent's own words
   * @param tone what the tone step said of them
   * @param ownWords whether the agent chose to keep the own words
   * @param replyTo the number of the entry it answers
   */
  record AgentSaid(
      AgentCard agent,
      Content content,
      String asWritten,
      ToneVerdict tone,
      boolean ownWords,
      Optional<Long> replyTo)
      implements JournalEntry {
    @Override
    public Audience audience() {
      return Audience.ALL;
    }
  }

  /**
   * What was understood of the visitor's words up to an entry.
   *
   * @param through the number of the last entry read
   * @param understanding what was understood
   */
  record Understood(long through, Understanding understanding) implements JournalEntry {
    @Override
    public Audience audience() {
      return Audience.STAFF;
    }
  }

  /**
   * A fact was learned, so that nobody asks for it again.
   *
   * @param fact the fact with the entry it came from
   */
  record FactLearned(Fact fact) implements JournalEntry {
    @Override
    public Audience audience() {
      return Audience.STAFF;
    }
  }

  /**
   * A person is asked for; the conversation leaves the bot.
   *
   * @param reason why
   * @param through the number of the last entry the agent must have read before the first word
   * @param count how many messages and notes that is
   */
  record HandOffRequested(HandOffReason reason, long through, long count) implements JournalEntry {
    @Override
    public Audience audience() {
      return Audience.STAFF;
    }
  }

  /**
   * The conversation waits for a person.
   *
   * @param since since when the visitor waits; kept when it comes back from an agent
   */
  record Queued(Instant since) implements JournalEntry {
    @Override
    public Audience audience() {
      return Audience.ALL;
    }
  }

  /**
   * An agent has it.
   *
   * @param agent who, as the customer is shown
   */
  record Assigned(AgentCard agent) implements JournalEntry {
    @Override
    public Audience audience() {
      return Audience.ALL;
    }
  }

  /** Why somebody else takes over, in a form the customer is told. */
  enum TransferCause {
    /** The colleague knows this matter best. */
    EXPERTISE,
    /** The colleague writes the customer's language. */
    LANGUAGE,
    /** The agent's working day ends. */
    SHIFT_END,
    /** The matter needs more authority. */
    AUTHORITY;

    /** The name on the wire. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The conversation changes hands. Visitors read it without {@code reason}.
   *
   * @param from who had it
   * @param to who has it now, as the customer is shown
   * @param cause why, as the customer is told
   * @param reason why, in the agent's words to the colleague; compulsory
   */
  record Transferred(AgentId from, AgentCard to, TransferCause cause, String reason)
      implements JournalEntry {
    @Override
    public Audience audience() {
      return Audience.ALL;
    }
  }

  /**
   * A private note.
   *
   * @param agent who wrote it
   * @param text the note
   */
  record NoteAdded(AgentId agent, String text) implements JournalEntry {
    @Override
    public Audience audience() {
      return Audience.STAFF;
    }
  }

  /**
   * A message was changed by its sender.
   *
   * @param target the number of the message
   * @param content what it says now
   */
  record Edited(long target, Content content) implements JournalEntry {
    @Override
    public Audience audience() {
      return Audience.ALL;
    }
  }

  /**
   * A message was taken back by its sender.
   *
   * @param target the number of the message
   */
  record Deleted(long target) implements JournalEntry {
    @Override
    public Audience audience() {
      return Audience.ALL;
    }
  }

  /**
   * A mark was put on the conversation or taken off.
   *
   * @param tag the mark, 1 to 64 characters
   * @param on put on or taken off
   */
  record Tagged(String tag, boolean on) implements JournalEntry {
    @Override
    public Audience audience() {
      return Audience.STAFF;
    }
  }

  /**
   * A platform's word on a message that was sent there.
   *
   * @param target the number of the message
   * @param endpoint where it was sent
   * @param outcome how it ended
   */
  record DeliveryChanged(long target, String endpoint, DeliveryOutcome outcome)
      implements JournalEntry {
    @Override
    public Audience audience() {
      return Audience.STAFF;
    }
  }

  /**
   * The host site or the visitor said who the visitor is.
   *
   * @param subject the host site's id of the person; empty where only name or e-mail are known
   * @param name the name; may be empty
   * @param email the e-mail address; may be empty
   * @param verified whether the host site signed it
   */
  record Identified(String subject, String name, String email, boolean verified)
      implements JournalEntry {
    /**
     * Whether the host site vouches for who this is, so that the person's matters belong together.
     */
    public boolean namesAPerson() {
      return verified && !subject.isEmpty();
    }

    @Override
    public Audience audience() {
      return Audience.STAFF;
    }
  }

  /**
   * The host page told more of the visitor; nobody vouches for it.
   *
   * @param attributes what it says; an empty value takes one back
   * @param trail what happened on its pages, oldest first, at most 20
   */
  record ContextGiven(Map<String, String> attributes, List<TrailStep> trail)
      implements JournalEntry {
    /** The most steps of one entry. */
    public static final int MAX_STEPS = 20;

    /** Keeps its own copies; refuses what is too much. */
    public ContextGiven {
      attributes = new Labels(attributes).values();
      trail = List.copyOf(trail);
      if (trail.size() > MAX_STEPS) {
        throw new InvalidValueException(
            "trail: " + trail.size() + " steps (expected: at most " + MAX_STEPS + ")");
      }
    }

    @Override
    public Audience audience() {
      return Audience.STAFF;
    }
  }

  /**
   * The matter is settled; the episode ends.
   *
   * @param agent who settled it; empty where the visitor said so
   */
  record Resolved(Optional<AgentId> agent) implements JournalEntry {
    @Override
    public Audience audience() {
      return Audience.ALL;
    }
  }

  /**
   * A new episode begins.
   *
   * @param episode its number, from 2
   */
  record Reopened(int episode) implements JournalEntry {
    @Override
    public Audience audience() {
      return Audience.ALL;
    }
  }

  /**
   * The visitor said how it was.
   *
   * @param rating 1 bad to 5 good
   * @param comment one line; may be empty
   */
  record FeedbackGiven(int rating, String comment) implements JournalEntry {
    @Override
    public Audience audience() {
      return Audience.ALL;
    }
  }

  /**
   * Somebody promised something by a time.
   *
   * @param owner who keeps it
   * @param text what
   * @param due until when
   */
  record PromiseMade(AgentId owner, String text, Instant due) implements JournalEntry {
    @Override
    public Audience audience() {
      return Audience.STAFF;
    }
  }

  /**
   * The visitor told us something about the shop, at any time.
   *
   * @param text what, card and id numbers masked
   * @param page the address it was told from; may be empty
   * @param language the language of the page, a code; may be empty
   */
  record RemarkMade(String text, String page, String language) implements JournalEntry {
    @Override
    public Audience audience() {
      return Audience.STAFF;
    }
  }

  /**
   * The visitor asks to be called.
   *
   * @param phone the number, as it was given
   * @param when when it suits, in the visitor's words
   * @param text what it is about; may be empty
   */
  record CallbackRequested(String phone, String when, String text) implements JournalEntry {
    @Override
    public Audience audience() {
      return Audience.ALL;
    }
  }

  /**
   * An entry of a later version, kept as it is.
   *
   * @param type its name
   * @param json its body
   */
  record Unknown(String type, String json) implements JournalEntry {
    @Override
    public Audience audience() {
      return Audience.STAFF;
    }
  }
}
