package dev.tellonce.server.admin;

import dev.tellonce.bot.content.FaqEntry;
import dev.tellonce.bot.journal.Status;
import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.FaqId;
import dev.tellonce.bot.message.InboxId;
import dev.tellonce.bot.message.Language;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The FAQ with its past. Any thread; blocks. A change and its audit row are one transaction. */
public interface FaqVersions {
  /**
   * A version of an entry.
   *
   * @param entry the texts
   * @param saved when
   * @param by the agent who saved it; empty for content that came with files
   */
  record Version(FaqEntry entry, Instant saved, String by) {}

  /**
   * A conversation that was given an answer.
   *
   * @param conversation which
   * @param seq the answer's number
   * @param at when
   * @param who the visitor's name; empty where unknown
   * @param status where the conversation is now
   * @param inbox its inbox, which says which variant was given
   */
  record Use(
      ConversationId conversation,
      long seq,
      Instant at,
      String who,
      Status status,
      InboxId inbox) {}

  /** The newest version of every entry in a language, by topic and id. */
  List<Version> newest(Language language);

  /** How often each entry was given in a language, any version. */
  Map<FaqId, Long> uses(Language language);

  /** Every version of an entry, the newest first. */
  List<Version> history(FaqId id, Language language);

  /**
   * Who was given a version, the newest first.
   *
   * @param most how many at most, 1 to 500
   */
  List<Use> uses(FaqId id, Language language, int version, int most);

  /**
   * Stores a new entry or the next version of one.
   *
   * @param entry as wanted
   * @param madeOn the version the change was made on; 0 for a new entry
   * @param who changes it
   */
  Saved<FaqEntry> save(FaqEntry entry, int madeOn, AgentId who);

  /**
   * Stores many; what is as it was stays.
   *
   * @param entries as wanted; their version does not count
   * @param who brings them
   * @return what is new or changed, with its version
   */
  List<FaqEntry> bring(List<FaqEntry> entries, AgentId who);
}
