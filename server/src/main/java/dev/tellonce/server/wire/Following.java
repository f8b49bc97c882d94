package dev.tellonce.server.wire;

import dev.tellonce.bot.journal.Head;
import dev.tellonce.bot.journal.Journal;
import dev.tellonce.bot.journal.Reader;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.Sender;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One connection's cursors into logs. Entries are pulled while the connection has room and never
 * queued for it, so a slow reader costs a cursor. Any thread; reading and sending happen on the
 * executor, one at a time.
 */
public final class Following {
  /** The most entries of a page. */
  public static final int PAGE_ENTRIES = 200;

  /** The most characters of a page, unless one entry alone is longer. */
  private static final int PAGE_CHARACTERS = 60 * 1024;

  /** The most conversations one connection follows. */
  public static final int MOST = 200;

  /** The most answers that wait for room. */
  private static final int MOST_WAITING = 512;

  private static final int SLOW = 4008;

  /** Where a connection stands in one log; guarded by {@link #pulling}. */
  private static final class Cursor {
    long after;
    boolean isLive;

    Cursor(long after) {
      this.after = after;
    }
  }

  /** Held by whoever reads the logs for this connection; the journal's thread never takes it. */
  private final ReentrantLock pulling = new ReentrantLock();

  private final Map<ConversationId, Cursor> cursors = new HashMap<>();

  /** How far each followed log goes, as far as hints say. */
  private final Map<ConversationId, Long> heads = new ConcurrentHashMap<>();

  /** Guards the answers that wait for room. */
  private final ReentrantLock answering = new ReentrantLock();

  private final Deque<String> waiting = new ArrayDeque<>();
  private final AtomicBoolean asked = new AtomicBoolean();
  private final Journal journal;
  private final Hub hub;
  private final Frames frames;
  private final FrameSink sink;
  private final Executor executor;
  private final Hub.Side side;
  private final Reader reader;
  private final Sender own;
  private volatile boolean closed;

  /**
   * Creates the connection's cursors.
   *
   * @param journal where the logs are
   * @param hub tells of news
   * @param frames writes frames
   * @param sink where they go
   * @param executor runs the pulling; blocking work
   * @param side which side this is
   * @param own the reader as a sender
   */
  public Following(
      Journal journal,
      Hub hub,
      Frames frames,
      FrameSink sink,
      Executor executor,
      Hub.Side side,
      Sender own) {
    this.journal = journal;
    this.hub = hub;
    this.frames = frames;
    this.sink = sink;
    this.executor = executor;
    this.side = side;
    this.reader = side == Hub.Side.STAFF ? Reader.STAFF : Reader.VISITOR;
    this.own = own;
  }

  Hub.Side side() {
    return side;
  }

  /**
   * Begins at where the client's copy ends, or from the top where that copy is of another history.
   *
   * @return false when too many conversations are followed already
   */
  public boolean follow(ClientFrame.Sub sub) {
    ConversationId conversation = sub.conversation();
    if (closed || (heads.size() >= MOST && !heads.containsKey(conversation))) {
      return false;
    }
    // Hints are taken before the log is read, so nothing falls between the two.
    heads.putIfAbsent(conversation, 0L);
    hub.follow(conversation, this);
    Head head = journal.head(conversation).orElse(new Head(0, ""));
    heads.merge(conversation, head.seq(), Math::max);
    Optional<String> mismatch = mismatch(sub, head);
    mismatch.ifPresent(why -> answer(frames.reset(conversation, head.seq(), why)));
    pulling.lock();
    try {
      cursors.put(conversation, new Cursor(mismatch.isPresent() ? 0 : sub.after()));
    } finally {
      pulling.unlock();
    }
    if (closed) {
      hub.leave(conversation, this);
    }
    pull();
    return true;
  }

  private Optional<String> mismatch(ClientFrame.Sub sub, Head head) {
    if (sub.after() == 0) {
      return sub.epoch().isEmpty() || sub.epoch().equals(frames.epoch())
          ? Optional.empty()
          : Optional.of("epoch");
    }
    if (!sub.epoch().equals(frames.epoch())) {
      return Optional.of("epoch");
    }
    if (sub.after() > head.seq()) {
      return Optional.of("ahead");
    }
    return journal.chainAt(sub.conversation(), sub.after()).equals(Optional.of(sub.chain()))
        ? Optional.empty()
        : Optional.of("history");
  }

  /** Stops following one conversation. */
  public void leave(ConversationId conversation) {
    hub.leave(conversation, this);
    heads.remove(conversation);
    pulling.lock();
    try {
      cursors.remove(conversation);
    } finally {
      pulling.unlock();
    }
  }

  /** Whether a conversation is followed. */
  public boolean follows(ConversationId conversation) {
    return heads.containsKey(conversation);
  }

  /** The heads of what is followed, for a ping. */
  public Map<ConversationId, Long> heads() {
    return Map.copyOf(heads);
  }

  /** There is news up to a number. Called on the journal's thread. */
  void hint(ConversationId conversation, long seq) {
    if (heads.computeIfPresent(conversation, (id, head) -> Math.max(head, seq)) != null) {
      pull();
    }
  }

  /** Sends a frame that may be missed. */
  void whisper(String frame) {
    sink.offer(frame);
  }

  /** Sends an answer, which is never missed, after what was answered before it. */
  public void answer(String frame) {
    boolean tooMany;
    answering.lock();
    try {
      if (closed || (waiting.isEmpty() && sink.offer(frame))) {
        return;
      }
      tooMany = waiting.size() >= MOST_WAITING;
      if (!tooMany) {
        waiting.add(frame);
      }
    } finally {
      answering.unlock();
    }
    if (tooMany) {
      sink.close(SLOW, "read faster, then come back");
    }
  }

  /** There is something to send, or room to send it. */
  public void pull() {
    if (asked.compareAndSet(false, true)) {
      executor.execute(this::pullAll);
    }
  }

  private void pullAll() {
    pulling.lock();
    try {
      asked.set(false);
      if (closed || !flushed()) {
        return;
      }
      for (Map.Entry<ConversationId, Cursor> entry : cursors.entrySet()) {
        if (!caughtUp(entry.getKey(), entry.getValue())) {
          return;
        }
      }
    } finally {
      pulling.unlock();
    }
  }

  private boolean flushed() {
    answering.lock();
    try {
      while (!waiting.isEmpty()) {
        if (!sink.offer(waiting.element())) {
          return false;
        }
        waiting.remove();
      }
      return true;
    } finally {
      answering.unlock();
    }
  }

  /** Sends pages until the log's end; false when the connection has no more room. */
  private boolean caughtUp(ConversationId conversation, Cursor cursor) {
    while (cursor.after < heads.getOrDefault(conversation, 0L)) {
      Optional<Frames.Page> page =
          frames.page(
              journal.read(conversation, cursor.after, PAGE_ENTRIES), reader, own, PAGE_CHARACTERS);
      if (page.isEmpty()) {
        break;
      }
      if (!sink.offer(page.get().frame())) {
        return false;
      }
      cursor.after = page.get().through();
    }
    if (!cursor.isLive) {
      if (!sink.offer(frames.live(conversation, cursor.after))) {
        return false;
      }
      cursor.isLive = true;
    }
    return true;
  }

  /** Stops following everything; nothing is sent any more. */
  public void close() {
    closed = true;
    List<ConversationId> all = List.copyOf(heads.keySet());
    heads.clear();
    all.forEach(conversation -> hub.leave(conversation, this));
  }
}
