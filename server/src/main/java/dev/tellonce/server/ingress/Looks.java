package dev.tellonce.server.ingress;

import dev.tellonce.bot.message.InboxId;
import dev.tellonce.server.wire.KeptLooks;
import java.time.Instant;
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
   * One version.
   *
   * @param version its number, from 1
   * @param look the look
   * @param changedBy who saved it
   * @param changedAt when
   */
  public record Version(int version, WidgetLook look, String changedBy, Instant changedAt) {}

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
        .map(newest -> LookReader.stored(newest.body()))
        .orElseGet(() -> starters.getOrDefault(inbox, WidgetLook.standard()));
  }

  /**
   * Saves a look; the next visitor sees it.
   *
   * @param inbox of which inbox
   * @param look how it looks now
   * @param changedBy who saves it, for the list of versions
   */
  public Version save(InboxId inbox, WidgetLook look, String changedBy) {
    return version(kept.save(inbox, LookReader.write(look).toString(), changedBy));
  }

  /** Every version that was saved, the newest first. */
  public List<Version> versions(InboxId inbox) {
    return kept.versions(inbox).stream().map(Looks::version).toList();
  }

  private static Version version(KeptLooks.Kept kept) {
    return new Version(
        kept.version(), LookReader.stored(kept.body()), kept.changedBy(), kept.changedAt());
  }
}
