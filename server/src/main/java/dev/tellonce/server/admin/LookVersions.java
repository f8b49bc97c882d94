package dev.tellonce.server.admin;

import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.InboxId;
import java.time.Instant;
import java.util.List;

/**
 * How administrators want the widgets to look, with every version of it. Any thread; blocks. A
 * change and its audit row are one transaction.
 */
public interface LookVersions {
  /**
   * One version.
   *
   * @param version its number, from 1
   * @param body the look as JSON, as {@link LookRules} writes it
   * @param by the agent who saved it
   * @param saved when
   */
  record Version(int version, String body, String by, Instant saved) {}

  /** Every version of an inbox, the newest first; none while nobody changed the settings' look. */
  List<Version> history(InboxId inbox);

  /**
   * Stores the next version; the same body as the newest makes none.
   *
   * @param inbox of which inbox
   * @param body the look as JSON
   * @param madeOn the version the change was made on; 0 where there was none
   * @param who changes it
   */
  Saved<Version> save(InboxId inbox, String body, int madeOn, AgentId who);
}
