package dev.tellonce.server.admin;

import dev.tellonce.bot.content.CannedReplies;
import dev.tellonce.bot.content.CannedReply;
import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.CannedReplyId;
import dev.tellonce.bot.message.Language;
import java.util.List;

/**
 * The canned replies as administrators change them. Any thread; blocks. A change and its audit row
 * are one transaction.
 */
public interface CannedVersions {
  /** The newest version of every reply in a language, by id. */
  List<CannedReply> newest(Language language);

  /** Every version of a reply, the newest first; one that took it away is among them. */
  List<CannedReplies.Change> history(CannedReplyId id, Language language);

  /**
   * Stores a new reply or the next version of one. A shortcut belongs to one reply of a language.
   *
   * @param reply as wanted; its version does not count
   * @param madeOn the version the change was made on; 0 for a new reply
   * @param who changes it
   */
  Saved<CannedReply> save(CannedReply reply, int madeOn, AgentId who);

  /**
   * Takes a reply away; its versions stay.
   *
   * @param madeOn the version that was looked at
   * @return the reply that was taken away
   */
  Saved<CannedReply> remove(CannedReplyId id, Language language, int madeOn, AgentId who);
}
