package dev.tellonce.server.store;

import dev.tellonce.bot.journal.Entry;
import dev.tellonce.bot.message.ConversationId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The ends of the logs that were written last, as they are committed, so that those who are told of
 * an entry need not ask the database for it. Written by the writer's thread after each commit and
 * before anybody is answered, so what is here is never behind an acknowledgement. Read by any
 * thread.
 */
final class RecentLogs {
  /** The most entries kept of one log. */
  private static final int TAIL = 64;

  /** What an entry takes beside its body, roughly. */
  private static final int ENTRY_BYTES = 400;

  /** What a conversation's state takes, roughly. */
  private static final int STATE_BYTES = 2_000;

  /**
   * An entry with what it takes.
   *
   * @param entry the entry
   * @param bytes the length of its stored body
   */
  record Kept(Entry entry, int bytes) {}

  private record Log(Live live, List<Kept> tail) {
    int bytes() {
      int sum = STATE_BYTES;
      for (Kept kept : tail) {
        sum += ENTRY_BYTES + kept.bytes();
      }
      return sum;
    }
  }

  private final long most;

  /** What was used longest ago comes first; guarded by this. */
  private final Map<ConversationId, Log> logs = new LinkedHashMap<>(64, 0.75f, true);

  /** What all of them take; guarded by this. */
  private long bytes;

  /**
   * Creates an empty memory.
   *
   * @param bytes about how much it may take
   */
  RecentLogs(long bytes) {
    this.most = bytes;
  }

  /** Entries of one log are committed. The writer's thread alone. */
  synchronized void committed(Live live, List<Kept> entries) {
    ConversationId id = live.state().id();
    Log before = logs.get(id);
    List<Kept> tail = new ArrayList<>();
    if (before != null) {
      tail.addAll(before.tail());
    }
    tail.addAll(entries);
    int from = Math.max(0, tail.size() - TAIL);
    Log now = new Log(live, List.copyOf(tail.subList(from, tail.size())));
    logs.put(id, now);
    bytes += now.bytes() - (before == null ? 0 : before.bytes());
    Iterator<Log> oldest = logs.values().iterator();
    while (bytes > most && oldest.hasNext()) {
      bytes -= oldest.next().bytes();
      oldest.remove();
    }
  }

  /** The conversation now, if it was written lately. */
  synchronized Optional<Live> live(ConversationId id) {
    return Optional.ofNullable(logs.get(id)).map(Log::live);
  }

  /**
   * Entries of a log, if all that are asked for are here.
   *
   * @param id whose log
   * @param after the number after which to begin
   * @param limit the most entries, from 1
   */
  synchronized Optional<List<Entry>> after(ConversationId id, long after, int limit) {
    Log log = logs.get(id);
    if (log == null || log.tail().getFirst().entry().seq() > after + 1) {
      return Optional.empty();
    }
    List<Entry> found = new ArrayList<>();
    for (Kept kept : log.tail()) {
      if (kept.entry().seq() > after && found.size() < limit) {
        found.add(kept.entry());
      }
    }
    return Optional.of(List.copyOf(found));
  }
}
