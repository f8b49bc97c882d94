package dev.tellonce.server.wire;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** One connection that is polled: what was not fetched yet, in numbered batches. Any thread. */
final class PolledPeer implements FrameSink {
  private static final int MOST_CHARACTERS = 64 * 1024;
  private static final int BATCH_FRAMES = 64;
  private static final int SLOW = 4008;

  /** The most characters that answers may add beyond the room. */
  private static final int FAR_TOO_MANY = 1024 * 1024;

  /** A close code with its words. */
  record End(int code, String reason) {}

  /** What one call is answered. */
  record Batch(long number, List<String> frames, Optional<End> closed) {}

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  /** One frame is handled at a time, in the order of the calls. */
  private final ReentrantLock taking = new ReentrantLock(true);

  private final Deque<String> waiting = new ArrayDeque<>();
  private final String id;
  private final String address;
  private final Peer peer;
  private List<String> sent = List.of();
  private long batch;
  private int characters;
  private boolean polled;
  private Instant heard;
  private Optional<End> end = Optional.empty();
  private boolean ended;

  PolledPeer(String id, String address, Peer.Factory factory, Instant now) {
    this.id = id;
    this.address = address;
    this.heard = now;
    this.peer = factory.connect(this);
  }

  String id() {
    return id;
  }

  Peer peer() {
    return peer;
  }

  Instant heard() {
    lock.lock();
    try {
      return heard;
    } finally {
      lock.unlock();
    }
  }

  /** The client has a batch. */
  void received(long got, Instant now) {
    boolean room;
    lock.lock();
    try {
      heard = now;
      room = got == batch && !sent.isEmpty();
      if (room) {
        sent = List.of();
      }
    } finally {
      lock.unlock();
    }
    if (room) {
      peer.roomAgain();
    }
  }

  /** Hands a frame over; once the connection is closed nobody listens to it. */
  void take(ClientFrame frame) {
    taking.lock();
    try {
      if (!isClosed()) {
        peer.frame(frame);
      }
    } finally {
      taking.unlock();
    }
  }

  private boolean isClosed() {
    lock.lock();
    try {
      return end.isPresent();
    } finally {
      lock.unlock();
    }
  }

  /** Waits for something to say; a second call at the same time is answered with nothing. */
  Batch await(int millis, InstantSource clock) {
    Batch answer;
    lock.lock();
    try {
      if (polled && millis == 0) {
        return new Batch(0, List.of(), Optional.empty());
      }
      polled = true;
      long left = TimeUnit.MILLISECONDS.toNanos(millis);
      while (sent.isEmpty() && waiting.isEmpty() && end.isEmpty() && left > 0) {
        left = changed.awaitNanos(left);
      }
      polled = false;
      heard = clock.instant();
      answer = next();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      polled = false;
      return new Batch(0, List.of(), Optional.empty());
    } finally {
      lock.unlock();
    }
    peer.roomAgain();
    return answer;
  }

  private Batch next() {
    if (sent.isEmpty() && !waiting.isEmpty()) {
      List<String> frames = new ArrayList<>();
      while (!waiting.isEmpty() && frames.size() < BATCH_FRAMES) {
        String frame = waiting.remove();
        characters -= frame.length();
        frames.add(frame);
      }
      sent = List.copyOf(frames);
      batch++;
    }
    return new Batch(batch, sent, waiting.isEmpty() ? end : Optional.empty());
  }

  void end() {
    lock.lock();
    try {
      if (ended) {
        return;
      }
      ended = true;
    } finally {
      lock.unlock();
    }
    peer.closed();
  }

  @Override
  public boolean offer(String frame) {
    lock.lock();
    try {
      if (end.isPresent() || characters > MOST_CHARACTERS) {
        return false;
      }
      add(frame);
      return true;
    } finally {
      lock.unlock();
    }
  }

  private void add(String frame) {
    waiting.add(frame);
    characters += frame.length();
    changed.signal();
  }

  @Override
  public void send(String frame) {
    lock.lock();
    try {
      if (end.isEmpty()) {
        add(frame);
        if (characters > FAR_TOO_MANY) {
          end = Optional.of(new End(SLOW, "read faster, then come back"));
        }
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void signedIn() {}

  @Override
  public String remoteAddress() {
    return address;
  }

  @Override
  public void close(int code, String reason) {
    lock.lock();
    try {
      if (end.isEmpty()) {
        end = Optional.of(new End(code, reason));
        changed.signal();
      }
    } finally {
      lock.unlock();
    }
  }
}
