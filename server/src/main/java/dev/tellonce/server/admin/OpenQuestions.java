package dev.tellonce.server.admin;

import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.FaqId;
import dev.tellonce.bot.message.HandOffReason;
import dev.tellonce.bot.message.InboxId;
import dev.tellonce.bot.message.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Questions that went to a person because the FAQ had no answer, or one that did not help. They are
 * noted from the journal, for inboxes whose switch is on; at first every switch is off. Any thread;
 * blocks.
 */
public interface OpenQuestions {
  /** Older questions are not looked at, and forgotten. */
  Duration KEPT = Duration.ofDays(90);

  /**
   * Where a question stands.
   *
   * @param conversation in which conversation
   * @param seq the number of the hand-off it led to
   */
  record Place(ConversationId conversation, long seq) {
    /** As it is sent: {@code <conversation>/<seq>}. */
    @Override
    public String toString() {
      return conversation.value() + "/" + seq;
    }
  }

  /**
   * A question.
   *
   * @param place where it stands
   * @param inbox where it came in
   * @param language the language of the conversation then, or unknown
   * @param at when it went to a person
   * @param reason why
   * @param entry the answer that did not help, or the entry that came nearest then
   * @param words what was asked, as the journal says it now, one message a line
   */
  record Asked(
      Place place,
      InboxId inbox,
      Language language,
      Instant at,
      HandOffReason reason,
      Optional<FaqId> entry,
      String words) {}

  /** What an administrator did with a question. */
  enum Done {
    /** It is a phrasing of an entry now. */
    PHRASING,
    /** An answer was written for it. */
    ANSWERED,
    /** It is not for the FAQ. */
    DISMISSED;

    /** The name on the wire. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The inboxes whose switch is on. */
  Set<InboxId> collecting();

  /**
   * Switches an inbox on or off; one row in the audit log where that changes something. Off, what
   * was collected of it is forgotten; on, questions count from then on.
   *
   * @return whether it changed
   */
  boolean collect(InboxId inbox, boolean on, AgentId who);

  /**
   * The newest questions with which nothing was done yet, the newest first.
   *
   * @param inbox of this inbox; of all where empty
   * @param since none that is older
   * @param most how many at most
   */
  List<Asked> newest(Optional<InboxId> inbox, Instant since, int most);

  /**
   * Marks questions as done with; those that were already stay as they are.
   *
   * @param places which, at least one
   * @param how what was done
   * @param logged who did it, for a row in the audit log; empty where the change it belongs to has
   *     one
   * @return how many were marked
   */
  int settle(List<Place> places, Done how, Optional<AgentId> logged);
}
