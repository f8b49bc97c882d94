package dev.tellonce.bot.content;

import dev.tellonce.bot.message.CannedReplyId;
import dev.tellonce.bot.message.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps canned replies with all their versions. Any thread; blocks. */
public interface CannedReplies {
  /**
   * One version of a canned reply.
   *
   * @param reply the words; of a removal, those that were removed
   * @param removed whether it was taken away by this version
   * @param by who did it: an agent's id, or {@code import}
   * @param at when
   */
  record Change(CannedReply reply, boolean removed, String by, Instant at) {}

  /** The newest version of every reply that is not removed, by id and language. */
  List<CannedReply> all();

  /** The newest version of a reply in a language, unless it is removed. */
  Optional<CannedReply> find(CannedReplyId id, Language language);

  /** Every version of a reply in a language, newest first. */
  List<Change> history(CannedReplyId id, Language language);

  /**
   * Stores replies; one that differs from the newest version, or was removed, becomes the next
   * version. Either all are stored or none.
   *
   * @param replies the replies; their {@code version} is ignored
   * @param by who does it: an agent's id, or {@code import}
   * @return how many became new versions
   */
  int save(List<CannedReply> replies, String by);

  /**
   * Takes a reply in a language away; its versions stay.
   *
   * @return whether it was there
   */
  boolean remove(CannedReplyId id, Language language, String by);
}
