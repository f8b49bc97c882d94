package dev.tellonce.bot.content;

import dev.tellonce.bot.message.CannedReplyId;
import dev.tellonce.bot.message.Language;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Canned replies in memory, for tests and simulations. Any thread. */
public final class MemoryCannedReplies implements CannedReplies {
  private record Key(CannedReplyId id, Language language) {}

  private final Map<Key, List<Change>> versions = new HashMap<>();
  private final InstantSource clock;

  /**
   * Creates an empty keeper.
   *
   * @param clock the time
   */
  public MemoryCannedReplies(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public synchronized List<CannedReply> all() {
    return versions.values().stream()
        .map(List::getLast)
        .filter(change -> !change.removed())
        .map(Change::reply)
        .sorted(
            Comparator.comparing((CannedReply reply) -> reply.id().value())
                .thenComparing(reply -> reply.language().code()))
        .toList();
  }

  @Override
  public synchronized Optional<CannedReply> find(CannedReplyId id, Language language) {
    return newest(id, language).filter(change -> !change.removed()).map(Change::reply);
  }

  private Optional<Change> newest(CannedReplyId id, Language language) {
    return Optional.ofNullable(versions.get(new Key(id, language))).map(List::getLast);
  }

  @Override
  public synchronized List<Change> history(CannedReplyId id, Language language) {
    return versions.getOrDefault(new Key(id, language), List.of()).reversed();
  }

  @Override
  public synchronized int save(List<CannedReply> replies, String by) {
    int added = 0;
    for (CannedReply reply : replies) {
      Optional<Change> newest = newest(reply.id(), reply.language());
      int last = newest.map(change -> change.reply().version()).orElse(0);
      boolean same =
          newest.isPresent()
              && !newest.get().removed()
              && newest.get().reply().equals(reply.withVersion(last));
      if (!same) {
        add(new Change(reply.withVersion(last + 1), false, by, clock.instant()));
        added++;
      }
    }
    return added;
  }

  @Override
  public synchronized boolean remove(CannedReplyId id, Language language, String by) {
    Optional<CannedReply> known = find(id, language);
    known.ifPresent(
        reply ->
            add(new Change(reply.withVersion(reply.version() + 1), true, by, clock.instant())));
    return known.isPresent();
  }

  private void add(Change change) {
    versions
        .computeIfAbsent(
            new Key(change.reply().id(), change.reply().language()), key -> new ArrayList<>())
        .add(change);
  }
}
