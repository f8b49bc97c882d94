package dev.tellonce.server.net;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A socket handler that writes down its calls, echoes text, and can be held up. */
final class Recorder implements SocketHandler {
  private final BlockingQueue<String> calls = new LinkedBlockingQueue<>();
  private final CompletableFuture<SocketLink> link = new CompletableFuture<>();
  private final CountDownLatch gate;
  private final AtomicInteger inside = new AtomicInteger();
  private final AtomicInteger texts = new AtomicInteger();

  Recorder() {
    this(new CountDownLatch(0));
  }

  /** Its text calls wait at the gate. */
  Recorder(CountDownLatch gate) {
    this.gate = gate;
  }

  @Override
  public void opened(SocketLink opened) {
    enter("opened");
    link.complete(opened);
    inside.decrementAndGet();
  }

  @Override
  public void text(String message) {
    enter("text " + message);
    texts.incrementAndGet();
    try {
      gate.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (message.startsWith("fail")) {
      inside.decrementAndGet();
      throw new IllegalStateException("asked to fail");
    }
    link().offer(message);
    inside.decrementAndGet();
  }

  @Override
  public void writable() {
    enter("writable");
    inside.decrementAndGet();
  }

  @Override
  public void closed(int code, String reason) {
    enter("closed " + code);
    inside.decrementAndGet();
  }

  private void enter(String call) {
    calls.add(inside.incrementAndGet() == 1 ? call : "two at once: " + call);
  }

  /** The next call, waiting for it. */
  String next() {
    try {
      String call = calls.poll(10, TimeUnit.SECONDS);
      return call == null ? "nothing" : call;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Skips calls up to one that begins so. */
  String await(String beginning) {
    String call = next();
    while (!call.startsWith(beginning) && !call.equals("nothing")) {
      call = next();
    }
    return call;
  }

  SocketLink link() {
    return link.orTimeout(10, TimeUnit.SECONDS).join();
  }

  int texts() {
    return texts.get();
  }
}
