package dev.tellonce.server.ingress;

import dev.tellonce.bot.message.InboxId;
import dev.tellonce.bot.message.Language;
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
 */
public record Inbox(
    InboxId id,
    String name,
    String channel,
    List<Language> languages,
    boolean automated,
    List<String> origins) {
  /** Keeps its own copies. */
  public Inbox {
    languages = List.copyOf(languages);
    origins = List.copyOf(origins);
  }

  /** The language to begin in for a page of some language. */
  Language languageFor(String tag) {
    Language asked = Language.ofTag(tag);
    return languages.contains(asked) || languages.isEmpty() ? asked : languages.getFirst();
  }
}
