package dev.tellonce.server.ingress;

import dev.tellonce.bot.message.InboxId;
import dev.tellonce.server.wire.KeptLooks;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How the widget of each inbox looks: as an administrator saved it, else as the settings say. Any
 * thread; blocks on the store.
 */
public final class Looks {
  private final KeptLooks kept;
  private final Map<InboxId, WidgetLook> starters;

  /**
   * Creates the looks.
   *
   * @param kept what administrators saved
   * @param inboxes the inboxes with what the settings say
   */
  public Looks(KeptLooks kept, List<Inbox> inboxes) {
    this.kept = kept;
    this.starters = inboxes.stream().collect(Collectors.toUnmodifiableMap(Inbox::id, Inbox::look));
  }

  /** The look of an inbox now; our own for an inbox that is not known. */
  public WidgetLook of(InboxId inbox) {
    return kept.newest(inbox)
        .map(LookReader::stored)
        .orElseGet(() -> starters.getOrDefault(inbox, WidgetLook.standard()));
  }
}
