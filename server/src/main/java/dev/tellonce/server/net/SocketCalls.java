package dev.tellonce.server.net;

import java.nio.ByteBuffer;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls one socket's handler, in order and off the event loop. Safe on any thread. */
final class SocketCalls {
  private static final Logger log = LoggerFactory.getLogger(SocketCalls.class);

  private final SocketConnection socket;
  private final SocketHandlerFactory handlers;
  private final SocketLink link;
  private final HandlerLane lane;
  private final int mostUnhandled;
  private final AtomicInteger unhandled = new AtomicInteger();
  private final AtomicBoolean writableQueued = new AtomicBoolean();
  private volatile boolean paused;
  // Touched on the lane only.
  private @Nullable SocketHandler handler;
  private boolean failed;

  SocketCalls(
      SocketConnection socket,
      SocketHandlerFactory handlers,
      SocketLink link,
      Executor blocking,
      int mostUnhandled) {
    this.socket = socket;
    this.handlers = handlers;
    this.link = link;
    this.lane = new HandlerLane(blocking);
    this.mostUnhandled = mostUnhandled;
  }

  void open() {
    run(
        () -> {
          SocketHandler made = handlers.create();
          handler = made;
          made.opened(link);
        });
  }

  void text(String message) {
    unhandled.incrementAndGet();
    run(
        () -> {
          try {
            SocketHandler to = handler;
            if (to != null) {
              to.text(message);
            }
          } finally {
            handled();
          }
        });
  }

  void binary(ByteBuffer message) {
    unhandled.incrementAndGet();
    run(
        () -> {
          try {
            if (handler instanceof BinaryHandler to) {
              to.binary(message);
            } else {
              socket.end(CloseCode.UNSUPPORTED, "send text");
            }
          } finally {
            handled();
          }
        });
  }

  void writable() {
    if (writableQueued.compareAndSet(false, true)) {
      run(
          () -> {
            writableQueued.set(false);
            SocketHandler to = handler;
            if (to != null) {
              to.writable();
            }
          });
    }
  }

  void close(int code, String reason) {
    queue(
        () -> {
          SocketHandler to = handler;
          handler = null;
          if (to != null) {
            guard(() -> to.closed(code, reason));
          }
        });
  }

  /** Whether so many messages wait that reading has to stop; half of that lets it go on. */
  boolean behind() {
    return unhandled.get() > (paused ? mostUnhandled / 2 : mostUnhandled);
  }

  void paused(boolean value) {
    paused = value;
  }

  private void handled() {
    if (unhandled.decrementAndGet() <= mostUnhandled / 2 && paused) {
      socket.resumeSoon();
    }
  }

  /** Queues a call that is left out once the handler has failed. */
  private void run(Runnable call) {
    queue(
        () -> {
          if (failed) {
            unhandled.set(0);
          } else {
            guard(call);
          }
        });
  }

  private void queue(Runnable step) {
    if (!lane.add(step)) {
      socket.abandon();
    }
  }

  private void guard(Runnable call) {
    boolean fine = false;
    try {
      call.run();
      fine = true;
    } catch (RuntimeException e) {
      log.error("socket.handler_failed request_id={} error={}", link.requestId(), Faults.where(e));
    } finally {
      if (!fine) {
        failed = true;
        socket.end(CloseCode.INTERNAL, "something failed here");
      }
    }
  }
}
