package dev.tellonce.bot.routing;

import dev.tellonce.bot.journal.Entry;
import dev.tellonce.bot.journal.JournalEntry.Assigned;
import dev.tellonce.bot.journal.JournalEntry.Queued;
import dev.tellonce.bot.journal.JournalEntry.Resolved;
import dev.tellonce.bot.message.ConversationId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How long things took lately, heard from the journal: what a visitor is told is measured, not
 * hoped. Knows nothing after a start until enough has happened. Any thread.
 */
public final class Experience {
  /** Of how many conversations the middle is taken. */
  private static final int WINDOW = 50;

  /** Fewer than these say nothing yet. */
  private static final int ENOUGH = 10;

  /** The most conversations that are followed at once; the oldest are let go. */
  private static final int MOST = 10_000;

  private final Map<ConversationId, Instant> waiting = bounded();
  private final Map<ConversationId, Instant> held = bounded();
  private final Deque<Duration> waits = new ArrayDeque<>();
  private final Deque<Duration> handlings = new ArrayDeque<>();

  /** Knows nothing yet. */
  public Experience() {}

  private static Map<ConversationId, Instant> bounded() {
    return new LinkedHashMap<>() {
      private static final long serialVersionUID = 1L;

      @Override
      protected boolean removeEldestEntry(Map.Entry<ConversationId, Instant> eldest) {
        return size() > MOST;
      }
    };
  }

  /** Entries were stored; given to the journal as its listener. */
  public synchronized void appended(List<Entry> entries) {
    for (Entry entry : entries) {
      ConversationId id = entry.conversation();
      if (entry.body() instanceof Queued queued) {
        end(held, id, entry.time(), handlings);
        waiting.put(id, queued.since());
      } else if (entry.body() instanceof Assigned) {
        end(waiting, id, entry.time(), waits);
        held.putIfAbsent(id, entry.time());
      } else if (entry.body() instanceof Resolved) {
        end(held, id, entry.time(), handlings);
        waiting.remove(id);
      }
    }
  }

  private static void end(
      Map<ConversationId, Instant> begun, ConversationId id, Instant now, Deque<Duration> all) {
    Instant since = begun.remove(id);
    if (since != null && since.isBefore(now)) {
      all.addLast(Duration.between(since, now));
      if (all.size() > WINDOW) {
        all.removeFirst();
      }
    }
  }

  /** How long an agent usually has a conversation; empty until enough were settled. */
  public synchronized Optional<Duration> handling() {
    return middle(handlings);
  }

  /** How long a visitor usually waits for a person; empty until enough have waited. */
  public synchronized Optional<Duration> waiting() {
    return middle(waits);
  }

  private static Optional<Duration> middle(Deque<Duration> all) {
    return all.size() < ENOUGH
        ? Optional.empty()
        : Optional.of(all.stream().sorted().toList().get(all.size() / 2));
  }
}
