package dev.tellonce.bot.journal;

import dev.tellonce.bot.message.ChannelSession;
import dev.tellonce.bot.message.ClientId;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.InboxId;
import dev.tellonce.bot.message.Sender;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Keeps the logs. Every method may be called from any thread and may block; an answer that
 * something was stored is given only when it is durable.
 */
public interface Journal {
  /**
   * The conversation of a channel session, opened if there is none. Two that open at once get the
   * same one.
   *
   * @param inbox the inbox it comes in by
   * @param session where it is answered
   * @param opened the first entry, used only if the conversation is new
   * @return the conversation; or why nothing can be opened now
   */
  Opening open(InboxId inbox, ChannelSession session, NewEntry opened);

  /** How opening a conversation ended. */
  sealed interface Opening {
    /**
     * The conversation is there.
     *
     * @param id its id
     * @param created whether this call made it
     */
    record Open(ConversationId id, boolean created) implements Opening {}

    /**
     * The journal takes nothing at the moment.
     *
     * @param why what is in the way
     */
    record Refused(AppendResult.Refusal why) implements Opening {}
  }

  /**
   * The conversation of a channel session, if there is one.
   *
   * @param inbox the inbox
   * @param session the channel session
   */
  Optional<ConversationId> find(InboxId inbox, ChannelSession session);

  /**
   * Stores entries, all or none, as the next numbers of a log. A repeat is found before {@code
   * expected} is looked at.
   *
   * @param conversation whose log
   * @param entries what to store; never empty. Only the first is looked at for de-duplication.
   * @param expected on which state this was decided
   */
  AppendResult append(ConversationId conversation, List<NewEntry> entries, Expected expected);

  /**
   * The entry a sender stored under a client id, for a retry that comes after things have moved on.
   *
   * @param conversation whose log
   * @param sender who stored it
   * @param clientId the sender's id of it
   */
  Optional<Entry> findSent(ConversationId conversation, Sender sender, ClientId clientId);

  /**
   * Reads entries in order.
   *
   * @param conversation whose log; an unknown one reads as empty
   * @param after the number after which to begin, 0 for the first
   * @param limit the most entries to read, from 1
   */
  List<Entry> read(ConversationId conversation, long after, int limit);

  /** Where a log ends; empty when there is no such conversation. */
  Optional<Head> head(ConversationId conversation);

  /**
   * The chain value at a number, for a client that resumes; empty where there is no such entry.
   *
   * @param conversation whose log
   * @param seq the number, from 1
   */
  Optional<String> chainAt(ConversationId conversation, long seq);

  /** The state of a conversation now; empty when there is none. */
  Optional<ConversationState> state(ConversationId conversation);

  /**
   * The rows of all conversations in some states, the longest waiting first, then by id.
   *
   * @param statuses the states asked for
   * @param limit the most rows, from 1
   */
  List<ConversationSummary> summaries(Set<Status> statuses, int limit);

  /**
   * The other conversations of the person in one: those of the same inbox whose host site signed
   * the same subject. What somebody only says of themselves joins nothing.
   *
   * @param conversation the one to begin from
   * @param limit the most rows, from 1
   * @return the latest changed first; empty where nobody vouches for the person
   */
  List<ConversationSummary> ofSamePerson(ConversationId conversation, int limit);

  /**
   * The epoch of all logs: another one after a restore, so that clients throw their copies away.
   *
   * @return 11 characters of base64url
   */
  String epoch();

  /**
   * Asks to be told after each append. The listener is called on a thread of the journal, quickly
   * returns, and never calls back into the journal on that thread.
   *
   * @param listener gets the entries of one append, after they are durable
   */
  void onAppended(Consumer<List<Entry>> listener);
}
