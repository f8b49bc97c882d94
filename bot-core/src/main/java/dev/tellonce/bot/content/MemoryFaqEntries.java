package dev.tellonce.bot.content;

import dev.tellonce.bot.message.FaqId;
import dev.tellonce.bot.message.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** FAQ texts in memory, for tests and simulations; keeps every version. Any thread. */
public final class MemoryFaqEntries implements FaqEntries {
  private record Key(FaqId id, Language language) {}

  private final Map<Key, List<FaqEntry>> versions = new HashMap<>();

  /** Creates an empty FAQ. */
  public MemoryFaqEntries() {}

  @Override
  public synchronized List<FaqEntry> all() {
    return versions.values().stream()
        .map(List::getLast)
        .sorted(
            Comparator.comparing((FaqEntry entry) -> entry.id().value())
                .thenComparing(entry -> entry.language().code()))
        .toList();
  }

  @Override
  public synchronized Optional<FaqEntry> find(FaqId id, Language language) {
    return Optional.ofNullable(versions.get(new Key(id, language))).map(List::getLast);
  }

  @Override
  public synchronized void save(List<FaqEntry> entries) {
    for (FaqEntry entry : entries) {
      List<FaqEntry> known =
          versions.computeIfAbsent(new Key(entry.id(), entry.language()), key -> new ArrayList<>());
      FaqEntry next = entry.withVersion(known.size() + 1);
      if (known.isEmpty() || !known.getLast().withVersion(next.version()).equals(next)) {
        known.add(next);
      }
    }
  }
}
