package dev.tellonce.server.proof;

import java.net.URI;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

/** A connection over a WebSocket. Any thread. */
public final class SocketLink implements Link {
  private final ReentrantLock lock = new ReentrantLock();
  private final WebSocket socket;
  private final Hearing hearing;

  /** The end of what was sent so far: the JDK's socket takes one message at a time. */
  private CompletableFuture<?> sent = CompletableFuture.completedFuture("");

  private SocketLink(WebSocket socket, Hearing hearing) {
    this.socket = socket;
    this.hearing = hearing;
  }

  /** Opens a socket as the server's own page does. */
  public static Link open(Door door, Session session, Ear ear) {
    return open(door, session.path(), "http://127.0.0.1:" + door.socketPort(), ear);
  }

  /**
   * Opens a socket as a page of some origin does.
   *
   * @throws java.util.concurrent.CompletionException when the server does not upgrade
   */
  public static SocketLink open(Door door, String path, String origin, Ear ear) {
    Hearing hearing = new Hearing(ear);
    WebSocket socket =
        door.http()
            .newWebSocketBuilder()
            .header("Origin", origin)
            .buildAsync(URI.create("ws://127.0.0.1:" + door.socketPort() + path), hearing)
            .orTimeout(Until.PATIENCE.toSeconds(), TimeUnit.SECONDS)
            .join();
    return new SocketLink(socket, hearing);
  }

  @Override
  public void send(String frame) {
    lock.lock();
    try {
      sent = sent.thenCompose(before -> socket.sendText(frame, true)).exceptionally(lost -> socket);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      sent =
          sent.thenCompose(before -> socket.sendClose(WebSocket.NORMAL_CLOSURE, ""))
              .exceptionally(lost -> socket);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void drop() {
    hearing.end(1006, "dropped by the client");
    socket.abort();
  }

  /** Puts messages together and says the end once. */
  private static final class Hearing implements WebSocket.Listener {
    private final StringBuilder parts = new StringBuilder();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final Ear ear;

    Hearing(Ear ear) {
      this.ear = ear;
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      parts.append(data);
      if (last) {
        String frame = parts.toString();
        parts.setLength(0);
        if (!ended.get()) {
          ear.frame(frame);
        }
      }
      socket.request(1);
      return CompletableFuture.completedFuture("");
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
      end(code, reason);
      return CompletableFuture.completedFuture("");
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
      end(1006, String.valueOf(error));
    }

    void end(int code, String reason) {
      if (ended.compareAndSet(false, true)) {
        ear.closed(code, reason);
      }
    }
  }
}
