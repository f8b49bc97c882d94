package dev.tellonce.server.ingress;

import dev.tellonce.bot.message.InboxId;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.tone.ToneMode;
import java.util.List;

/**
 * One configured entry point.
 *
 * @param id its id
 * @param name the name visitors see
 * @param channel the channel it is on
 * @param languages the languages it is served in; the first is used where a visitor's is not there
 * @param automated whether the first answers may be automatic
 * @param origins the host pages that may show its panel
 * @param look how its widget looks until an administrator changes it
 * @param tone what the tone step does with its texts until an administrator changes it
 */
public record Inbox(
    InboxId id,
    String name,
    String channel,
    List<Language> languages,
    boolean automated,
    List<String> origins,
    WidgetLook look,
    ToneMode tone) {
  /** Keeps its own copies. */
  public Inbox {
    languages = List.copyOf(languages);
    origins = List.copyOf(origins);
  }

  /** An inbox whose tone step is on. */
  public Inbox(
      InboxId id,
      String name,
      String channel,
      List<Language> languages,
      boolean automated,
      List<String> origins,
      WidgetLook look) {
    this(id, name, channel, languages, automated, origins, look, ToneMode.ON);
  }

  /** An inbox whose widget looks like our own. */
  public Inbox(
      InboxId id,
      String name,
      String channel,
      List<Language> languages,
      boolean automated,
      List<String> origins) {
    this(id, name, channel, languages, automated, origins, WidgetLook.standard());
  }

  /** The language to begin in for a page of some language. */
  Language languageFor(String tag) {
    Language asked = Language.ofTag(tag);
    return languages.contains(asked) || languages.isEmpty() ? asked : languages.getFirst();
  }
}
