package dev.tellonce.bot.journal;

import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.InboxId;
import dev.tellonce.bot.message.Language;
import java.time.Instant;
import java.util.Optional;

/**
 * A row of a list; derived from the log in the same transaction.
 *
 * @param id the conversation
 * @param inbox its inbox
 * @param channel its channel
 * @param status its state
 * @param agent who has it
 * @param waitingSince since when the visitor waits for an answer
 * @param language the visitor's language, or unknown
 * @param lastSeq the last number of its log
 * @param updated when the last entry was stored
 * @param who the visitor's name, e-mail address or an empty text
 * @param about the visitor's first words of this episode, at most 200 characters
 */
public record ConversationSummary(
    ConversationId id,
    InboxId inbox,
    String channel,
    Status status,
    Optional<AgentId> agent,
    Optional<Instant> waitingSince,
    Language language,
    long lastSeq,
    Instant updated,
    String who,
    String about) {

  /** The row of a state. */
  public static ConversationSummary of(ConversationState state, Instant updated) {
    return new ConversationSummary(
        state.id(),
        state.inbox(),
        state.session().channel(),
        state.status(),
        state.agent().map(card -> card.id()),
        state.waitingSince(),
        state.language(),
        state.lastSeq(),
        updated,
        state.who(),
        state.about());
  }
}
