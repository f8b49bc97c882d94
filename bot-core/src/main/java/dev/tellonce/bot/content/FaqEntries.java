package dev.tellonce.bot.content;

import dev.tellonce.bot.message.FaqId;
import dev.tellonce.bot.message.Language;
import java.util.List;
import java.util.Optional;

/** Keeps the FAQ's texts with their versions. Any thread; blocks. */
public interface FaqEntries {
  /** The newest version of every entry in every language. */
  List<FaqEntry> all();

  /** The newest version of an entry in a language. */
  Optional<FaqEntry> find(FaqId id, Language language);

  /**
   * Stores entries; one whose text differs from the newest version becomes the next version.
   *
   * @param entries the entries; their {@code version} is ignored
   */
  void save(List<FaqEntry> entries);
}
