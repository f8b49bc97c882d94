package dev.tellonce.server.net;

import io.netty.buffer.ByteBuf;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * A body on its way from the event loop to a handler. The loop adds, the handler reads and waits;
 * when the handler is behind by {@value #HIGH} bytes, reading from the network stops until it has
 * caught up.
 */
final class Upload extends InputStream {
  private static final int HIGH = 256 * 1024;
  private static final int LOW = 64 * 1024;

  /** From the beginning this much time is given, whatever comes. */
  private static final long GRACE_NANOS = 30_000_000_000L;

  /** After it, at least so many bytes a second on average. */
  private static final long LEAST_BYTES_A_SECOND = 4_096;

  private static final long SECOND = 1_000_000_000L;

  private enum State {
    OPEN,
    WHOLE,
    CUT
  }

  private final long most;
  private final long startNanos;
  private final Consumer<Boolean> reading;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Queue<byte[]> pieces = new ArrayDeque<>();
  private State state = State.OPEN;
  private long received;
  private int waiting;
  private int offset;
  private boolean held;

  /**
   * Begins.
   *
   * @param most the most bytes
   * @param startNanos when the request began, monotonic
   * @param reading switches reading from the network off and on; any thread
   */
  Upload(long most, long startNanos, Consumer<Boolean> reading) {
    this.most = most;
    this.startNanos = startNanos;
    this.reading = reading;
  }

  /** Takes a piece; false when it is more than allowed. Event loop. */
  boolean add(ByteBuf piece) {
    int size = piece.readableBytes();
    lock.lock();
    try {
      if (size > most - received) {
        return false;
      }
      received += size;
      if (state != State.OPEN || size == 0) {
        return true;
      }
      byte[] bytes = new byte[size];
      piece.readBytes(bytes);
      pieces.add(bytes);
      waiting += size;
      if (waiting > HIGH && !held) {
        held = true;
        reading.accept(false);
      }
      changed.signalAll();
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** Whether less came than a slow line carries. */
  boolean isTooSlow(long nanos) {
    lock.lock();
    try {
      long past = nanos - startNanos - GRACE_NANOS;
      return !held && past > 0 && received < past / SECOND * LEAST_BYTES_A_SECOND;
    } finally {
      lock.unlock();
    }
  }

  /** Everything has come. */
  void end() {
    become(State.WHOLE);
  }

  /** Nothing more comes; harmless after the end. */
  void cut() {
    become(State.CUT);
  }

  private void become(State next) {
    lock.lock();
    try {
      if (state == State.OPEN) {
        state = next;
        changed.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    Objects.checkFromIndexSize(from, length, into.length);
    lock.lock();
    try {
      while (pieces.isEmpty() && state == State.OPEN) {
        changed.awaitUninterruptibly();
      }
      if (state == State.CUT) {
        throw new CutShortException();
      }
      byte[] piece = pieces.peek();
      if (piece == null) {
        return -1;
      }
      int size = Math.min(length, piece.length - offset);
      System.arraycopy(piece, offset, into, from, size);
      offset += size;
      waiting -= size;
      if (offset == piece.length) {
        pieces.remove();
        offset = 0;
      }
      if (held && waiting < LOW) {
        held = false;
        reading.accept(true);
      }
      return size;
    } finally {
      lock.unlock();
    }
  }
}
