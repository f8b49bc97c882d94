package dev.tellonce.server.desk;

import dev.tellonce.bot.journal.ConversationState;
import dev.tellonce.bot.journal.ConversationSummary;
import dev.tellonce.bot.journal.Entry;
import dev.tellonce.bot.journal.Journal;
import dev.tellonce.bot.journal.Status;
import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.routing.Routing;
import dev.tellonce.server.wire.Hub;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The open conversations as rows of lists, kept up with the journal. Changes that come close
 * together are told once. Any thread.
 */
public final class Board {
  /** The lists there are. */
  enum ListName {
    /** All that wait for a person. */
    QUEUE,
    /** An agent's own. */
    MINE,
    /** All that agents have. */
    TEAM
  }

  /** Is told of rows that changed. */
  interface Watcher {
    /** Rows as they are now; rows that left every list are among them too. */
    void rows(long rev, List<ConversationSummary> changed);
  }

  private static final int MOST_ROWS = 100_000;
  private static final int GATHER_MILLIS = 40;

  private final ReentrantLock lock = new ReentrantLock();

  /** One look at the journal at a time, so that an older state never overwrites a newer one. */
  private final ReentrantLock looking = new ReentrantLock();

  private final Map<ConversationId, ConversationSummary> rows = new HashMap<>();
  private final Set<ConversationId> dirty = new HashSet<>();
  private final List<Watcher> watchers = new CopyOnWriteArrayList<>();
  private final Journal journal;
  private final ScheduledExecutorService timer;
  private final Executor executor;
  private final InstantSource clock;
  private long rev;

  /**
   * Creates the board and reads what is open.
   *
   * @param journal where the logs are
   * @param hub tells of appends
   * @param timer waits
   * @param executor reads states; blocking work
   * @param clock the time
   */
  public Board(
      Journal journal,
      Hub hub,
      ScheduledExecutorService timer,
      Executor executor,
      InstantSource clock) {
    this.journal = journal;
    this.timer = timer;
    this.executor = executor;
    this.clock = clock;
    hub.onAppended(this::appended);
    for (ConversationSummary row :
        journal.summaries(EnumSet.of(Status.QUEUED, Status.ASSIGNED), MOST_ROWS)) {
      rows.put(row.id(), row);
    }
  }

  private void appended(List<Entry> entries) {
    boolean first;
    lock.lock();
    try {
      first = dirty.isEmpty();
      dirty.add(entries.getLast().conversation());
    } finally {
      lock.unlock();
    }
    if (first) {
      ScheduledFuture<?> unused =
          timer.schedule(() -> executor.execute(this::look), GATHER_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  private void look() {
    looking.lock();
    try {
      List<ConversationId> changed;
      lock.lock();
      try {
        changed = List.copyOf(dirty);
        dirty.clear();
      } finally {
        lock.unlock();
      }
      List<ConversationSummary> news = new ArrayList<>();
      for (ConversationId id : changed) {
        Optional<ConversationState> state = journal.state(id);
        state.ifPresent(s -> news.add(ConversationSummary.of(s, clock.instant())));
      }
      tell(news);
    } finally {
      looking.unlock();
    }
  }

  private void tell(List<ConversationSummary> news) {
    long now;
    lock.lock();
    try {
      for (ConversationSummary row : news) {
        if (row.status() == Status.QUEUED || row.status() == Status.ASSIGNED) {
          rows.put(row.id(), row);
        } else {
          rows.remove(row.id());
        }
      }
      rev++;
      now = rev;
    } finally {
      lock.unlock();
    }
    watchers.forEach(watcher -> watcher.rows(now, news));
  }

  /** Whether a row stands on a list as an agent sees it. */
  static boolean isOn(ListName list, ConversationSummary row, AgentId agent) {
    return switch (list) {
      case QUEUE -> row.status() == Status.QUEUED;
      case MINE -> row.status() == Status.ASSIGNED && row.agent().equals(Optional.of(agent));
      case TEAM -> row.status() == Status.ASSIGNED;
    };
  }

  /** The rows of a list now, the longest wait first: a long list is read from its top. */
  List<ConversationSummary> rows(ListName list, AgentId agent) {
    List<ConversationSummary> on;
    lock.lock();
    try {
      on = rows.values().stream().filter(row -> isOn(list, row, agent)).toList();
    } finally {
      lock.unlock();
    }
    return Routing.ordered(on);
  }

  /** The number of the last change. */
  long rev() {
    lock.lock();
    try {
      return rev;
    } finally {
      lock.unlock();
    }
  }

  /** The conversations an agent has. */
  public List<ConversationId> of(AgentId agent) {
    return rows(ListName.MINE, agent).stream().map(ConversationSummary::id).toList();
  }

  void watch(Watcher watcher) {
    watchers.add(watcher);
  }

  void unwatch(Watcher watcher) {
    watchers.remove(watcher);
  }
}
