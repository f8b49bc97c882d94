package dev.tellonce.server.wire;

import dev.tellonce.bot.message.InboxId;
import java.util.Optional;

/**
 * Keeps how an administrator wants the widget of an inbox to look, as JSON that only its reader
 * understands. Any thread; blocks.
 */
public interface KeptLooks {
  /** The newest version of an inbox; empty while nobody changed what the settings say. */
  Optional<String> newest(InboxId inbox);
}
