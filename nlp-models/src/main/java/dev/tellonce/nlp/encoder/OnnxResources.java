package dev.tellonce.nlp.encoder;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts what an encoder holds outside the heap, which no garbage collector gives back. Safe on any
 * thread.
 */
final class OnnxResources {
  private final AtomicLong opened = new AtomicLong();
  private final AtomicLong closed = new AtomicLong();

  /** A resource that is counted until it is closed. */
  <T extends AutoCloseable> Held<T> hold(T resource) {
    opened.incrementAndGet();
    return new Held<>(resource, this);
  }

  /** How many were ever opened. */
  long opened() {
    return opened.get();
  }

  /** How many are open. */
  long open() {
    return opened.get() - closed.get();
  }

  /** One of them. */
  record Held<T extends AutoCloseable>(T resource, OnnxResources owner) implements AutoCloseable {
    @Override
    public void close() {
      owner.closed.incrementAndGet();
      try {
        resource.close();
      } catch (RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new EncoderException("ONNX Runtime cannot close what it opened: " + e, e);
      }
    }
  }
}
