package dev.tellonce.bot.handoff;

import dev.tellonce.bot.journal.TriedAnswer;
import dev.tellonce.bot.message.Fact;
import dev.tellonce.bot.message.HandOffReason;
import dev.tellonce.bot.message.InboxId;
import dev.tellonce.bot.message.Labels;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.message.PageVisit;
import dev.tellonce.bot.message.TrailStep;
import dev.tellonce.bot.message.Understanding;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an agent knows before the first word; all of it is read from the log, which stands below it.
 *
 * @param name the customer's name; may be empty
 * @param email the customer's e-mail address; may be empty
 * @param verified whether the host site vouches for them
 * @param about the customer's first words of this episode
 * @param inbox where it came in
 * @param channel the channel it is answered on
 * @param page the page it was written from
 * @param language the customer's language, or unknown
 * @param waitingSince since when the customer waits
 * @param episode the number of the episode, from 1
 * @param reason why a person is asked for
 * @param through the number the agent must have read before the first word
 * @param count how many messages the customer and the server wrote in this episode
 * @param tried automated answers given already
 * @param facts what is known and need not be asked
 * @param notes what colleagues noted
 * @param transfer the last change of hands
 * @param attributes what the host page says of the customer; nobody vouches for it
 * @param trail what the customer did on the host's pages, newest last, at most 20 steps
 * @param missed the last wait in the queue that ended without a person's word; nobody has spoken to
 *     the customer since then
 * @param elsewhere the FAQ entry that may answer what was asked in this episode, where there is one
 *     only in another language than the customer's
 */
public record Brief(
    String name,
    String email,
    boolean verified,
    String about,
    InboxId inbox,
    String channel,
    Optional<PageVisit> page,
    Language language,
    Optional<Instant> waitingSince,
    int episode,
    Optional<HandOffReason> reason,
    long through,
    long count,
    List<TriedAnswer> tried,
    List<Fact> facts,
    List<Note> notes,
    Optional<Handed> transfer,
    Labels attributes,
    List<TrailStep> trail,
    Optional<MissedWait> missed,
    Optional<Understanding.Elsewhere> elsewhere) {
  /**
   * A colleague's note.
   *
   * @param by who wrote it
   * @param text the note
   * @param seq its number
   */
  public record Note(String by, String text, long seq) {}

  /**
   * A change of hands.
   *
   * @param from who had it
   * @param by who decided so: the one who had it, or a supervisor
   * @param taken whether the one who decided took it
   * @param reason why, in the words of the one who decided
   * @param seq its number
   */
  public record Handed(String from, String by, boolean taken, String reason, long seq) {}

  /** Keeps its own copies. */
  public Brief {
    tried = List.copyOf(tried);
    facts = List.copyOf(facts);
    notes = List.copyOf(notes);
    trail = List.copyOf(trail);
  }
}
