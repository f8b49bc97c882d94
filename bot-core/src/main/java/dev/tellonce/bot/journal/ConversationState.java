package dev.tellonce.bot.journal;

import dev.tellonce.bot.message.AgentCard;
import dev.tellonce.bot.message.ChannelSession;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.Fact;
import dev.tellonce.bot.message.HandOffReason;
import dev.tellonce.bot.message.InboxId;
import dev.tellonce.bot.message.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a log says now; nothing but the fold of its entries by {@link Fold}.
 *
 * @param id the conversation
 * @param inbox its inbox
 * @param session where it is answered
 * @param lastSeq the last number of its log, 0 before the first entry
 * @param lastChain the chain value there
 * @param episode the number of the episode, from 1
 * @param automated whether the first answers may be automatic
 * @param status who owns it
 * @param agent the agent who has it; present exactly when assigned
 * @param lastAgent the agent who had it last
 * @param language the visitor's language, or unknown
 * @param waitingSince when the oldest message was said that nobody has answered
 * @param lastVisitorSeq the number of the visitor's last message, 0 before the first
 * @param lastVisitorAt when that was
 * @param answeredThrough the number up to which the bot has answered or decided to be silent
 * @param factsThrough the number up to which facts were read
 * @param automatedInRow how many automated answers were given without a person in between
 * @param tried the automated answers of this episode
 * @param facts what the customer has told, over all episodes
 * @param handOff why the conversation left the bot in this episode
 * @param handOffThrough the number an agent must have read before the first word
 * @param who the visitor's name or e-mail address, or empty
 * @param about the visitor's first words of this episode, at most 200 characters
 * @param rated whether this episode was rated
 * @param settledAt when the matter was last settled
 */
public record ConversationState(
    ConversationId id,
    InboxId inbox,
    ChannelSession session,
    long lastSeq,
    String lastChain,
    int episode,
    boolean automated,
    Status status,
    Optional<AgentCard> agent,
    Optional<AgentCard> lastAgent,
    Language language,
    Optional<Instant> waitingSince,
    long lastVisitorSeq,
    Optional<Instant> lastVisitorAt,
    long answeredThrough,
    long factsThrough,
    int automatedInRow,
    List<TriedAnswer> tried,
    List<Fact> facts,
    Optional<HandOffReason> handOff,
    long handOffThrough,
    String who,
    String about,
    boolean rated,
    Optional<Instant> settledAt) {

  /** Keeps its own copies. */
  public ConversationState {
    tried = List.copyOf(tried);
    facts = List.copyOf(facts);
  }

  /** The state before the first entry. */
  public static ConversationState empty(ConversationId id, InboxId inbox, ChannelSession session) {
    return new ConversationState(
        id,
        inbox,
        session,
        0,
        "",
        1,
        true,
        Status.BOT,
        Optional.empty(),
        Optional.empty(),
        Language.UNKNOWN,
        Optional.empty(),
        0,
        Optional.empty(),
        0,
        0,
        0,
        List.of(),
        List.of(),
        Optional.empty(),
        0,
        "",
        "",
        false,
        Optional.empty());
  }

  /** Whether the visitor wrote again after the matter was settled. */
  public boolean awaitsReopening() {
    return status == Status.RESOLVED && lastVisitorSeq > answeredThrough;
  }

  /** Whether the visitor said something the bot has not looked at, while the bot owns it. */
  public boolean awaitsBot() {
    return status == Status.BOT && lastVisitorSeq > answeredThrough;
  }

  /** The same state with another language, where one is known. */
  public ConversationState withLanguage(Language newer) {
    if (!newer.isKnown()) {
      return this;
    }
    return new ConversationState(
        id,
        inbox,
        session,
        lastSeq,
        lastChain,
        episode,
        automated,
        status,
        agent,
        lastAgent,
        newer,
        waitingSince,
        lastVisitorSeq,
        lastVisitorAt,
        answeredThrough,
        factsThrough,
        automatedInRow,
        tried,
        facts,
        handOff,
        handOffThrough,
        who,
        about,
        rated,
        settledAt);
  }
}
