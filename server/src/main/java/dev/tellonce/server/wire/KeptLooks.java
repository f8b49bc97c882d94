package dev.tellonce.server.wire;

import dev.tellonce.bot.message.InboxId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps every version of how an administrator wants the widget of an inbox to look. The body is
 * JSON that only its reader understands. Any thread; blocks.
 */
public interface KeptLooks {
  /**
   * One version.
   *
   * @param version its number, from 1
   * @param body the look as JSON
   * @param changedBy who saved it
   * @param changedAt when
   */
  record Kept(int version, String body, String changedBy, Instant changedAt) {}

  /** The newest version of an inbox; empty while nobody changed what the settings say. */
  Optional<Kept> newest(InboxId inbox);

  /**
   * Saves the next version; the same body as the newest makes none.
   *
   * @param inbox of which inbox
   * @param body the look as JSON
   * @param changedBy who saves it
   * @return the newest version now
   */
  Kept save(InboxId inbox, String body, String changedBy);

  /** All versions of an inbox, the newest first. */
  List<Kept> versions(InboxId inbox);
}
