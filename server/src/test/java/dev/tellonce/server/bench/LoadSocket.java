package dev.tellonce.server.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A WebSocket of the load client. Sent on and read by one thread. */
final class LoadSocket implements WebSocket.Listener, AutoCloseable {
  private static final long PATIENCE_SECONDS = 30;
  private static final int MOST = 10_000;

  private final BlockingQueue<String> received = new LinkedBlockingQueue<>(MOST);
  private final StringBuilder part = new StringBuilder();
  private @Nullable WebSocket socket;

  private LoadSocket() {}

  static LoadSocket open(URI address, String origin) {
    LoadSocket made = new LoadSocket();
    WebSocket.Builder builder = Client.HTTP.newWebSocketBuilder();
    if (!origin.isEmpty()) {
      builder.header("Origin", origin);
    }
    made.socket = builder.buildAsync(address, made).join();
    return made;
  }

  /** One client for all sockets, like one browser. */
  private static final class Client {
    static final HttpClient HTTP = HttpClient.newHttpClient();
  }

  void send(String text) {
    if (socket != null) {
      WebSocket unused = socket.sendText(text, true).join();
    }
  }

  /** The next message that fits; the others are passed over. */
  String await(Predicate<String> wanted) throws InterruptedException {
    while (true) {
      String text = received.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (text == null) {
        throw new IllegalStateException("nothing came for " + PATIENCE_SECONDS + " s");
      }
      if (wanted.test(text)) {
        return text;
      }
    }
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket ws, CharSequence data, boolean last) {
    part.append(data);
    if (last) {
      received.add(part.toString());
      part.setLength(0);
    }
    ws.request(1);
    return null;
  }

  @Override
  public void close() {
    if (socket != null) {
      socket.abort();
    }
  }
}
