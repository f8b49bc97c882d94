package dev.tellonce.server.net;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * An echo behind the server's own WebSocket pipeline, for the Autobahn test suite: Origin check,
 * first-message and idle deadlines off, 64 fragments a message (case 6.2.3 sends 64), and as many
 * control frames as its ping cases send at once.
 */
public final class AutobahnMain {
  private AutobahnMain() {}

  /** Serves until it is interrupted; {@code args[0]} is the port. */
  public static void main(String[] args) throws InterruptedException {
    SocketLimits limits =
        SocketLimits.defaults()
            .withFragments(64)
            .withFirstMessage(Duration.ZERO)
            .withIdle(Duration.ZERO);
    NetSettings settings =
        NetSettings.loopback(Integer.parseInt(args[0])).withSockets(limits).withLoops(1);
    Routes routes = Routes.of(Route.webSocket("/", OriginRule.any(), Echo::new));
    try (var workers = Executors.newVirtualThreadPerTaskExecutor();
        var server =
            new NetServer(settings, routes, InstantSource.system(), workers, NetMetrics.NONE)) {
      new CountDownLatch(server.port()).await();
    }
  }

  /** Sends back what it got, by pull: what does not leave at once waits for {@link #writable}. */
  static final class Echo implements BinaryHandler {
    private final Queue<String> waiting = new ArrayDeque<>();
    private @Nullable LiveLink link;

    @Override
    public void opened(SocketLink opened) {
      link = (LiveLink) opened;
    }

    @Override
    public void text(String message) {
      waiting.add(message);
      writable();
    }

    @Override
    public void binary(ByteBuffer message) {
      Objects.requireNonNull(link).sendBinary(message);
    }

    @Override
    public void writable() {
      while (!waiting.isEmpty() && Objects.requireNonNull(link).offer(waiting.element())) {
        waiting.remove();
      }
    }

    @Override
    public void closed(int code, String reason) {
      waiting.clear();
    }
  }
}
