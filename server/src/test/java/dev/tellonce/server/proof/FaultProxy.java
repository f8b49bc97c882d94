package dev.tellonce.server.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * Stands between clients and a server and breaks connections on purpose. A plan is for the next
 * connection alone; dropping and delaying can be switched at any time. Any thread.
 */
public final class FaultProxy implements AutoCloseable {
  private static final int CHUNK = 16 * 1024;

  private final AtomicReference<Plan> plan = new AtomicReference<>(Plan.NONE);
  private final AtomicBoolean dropsToServer = new AtomicBoolean();
  private final AtomicBoolean dropsToClient = new AtomicBoolean();
  private final AtomicReference<Duration> delay = new AtomicReference<>(Duration.ZERO);
  private final List<Pair> pairs = new CopyOnWriteArrayList<>();
  private final AtomicLong cuts = new AtomicLong();
  private final ServerSocketChannel accepting;
  private final AtomicReference<Integer> target;

  /**
   * When a connection is cut.
   *
   * @param toServer after so many bytes to the server have passed; -1 for never
   * @param toClient after so many bytes to the client have passed; -1 for never
   */
  public record Plan(long toServer, long toClient) {
    /** Never. */
    public static final Plan NONE = new Plan(-1, -1);
  }

  /** Listens on a free port of loopback, before a port of loopback. */
  public FaultProxy(int target) {
    this.target = new AtomicReference<>(target);
    try {
      accepting = ServerSocketChannel.open();
      accepting.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().name("proxy").start(this::accept);
  }

  /** Where it listens. */
  public int port() {
    return accepting.socket().getLocalPort();
  }

  /** Goes to another port from the next connection on. */
  public void target(int port) {
    target.set(port);
  }

  /** Sets the plan of the next connection. */
  public void plan(Plan next) {
    plan.set(next);
  }

  /** From now on nothing reaches the server, and nobody is told. */
  public void dropToServer(boolean on) {
    dropsToServer.set(on);
  }

  /** From now on nothing reaches the clients, and nobody is told. */
  public void dropToClient(boolean on) {
    dropsToClient.set(on);
  }

  /** Holds every piece back for a time. */
  public void delay(Duration time) {
    delay.set(time);
  }

  /** How many connections were cut by plan. */
  public long cuts() {
    return cuts.get();
  }

  /** Cuts all connections now. */
  public void cutAll() {
    pairs.forEach(Pair::cut);
  }

  private void accept() {
    while (accepting.isOpen()) {
      try {
        SocketChannel client = accepting.accept();
        Plan mine = plan.getAndSet(Plan.NONE);
        Thread.ofVirtual().name("proxy").start(() -> join(client, mine));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void join(SocketChannel client, Plan mine) {
    try {
      SocketChannel server =
          SocketChannel.open(
              new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), target.get()));
      client.setOption(StandardSocketOptions.TCP_NODELAY, true);
      server.setOption(StandardSocketOptions.TCP_NODELAY, true);
      Pair pair = new Pair(client, server);
      pairs.add(pair);
      Thread.ofVirtual()
          .name("proxy-out")
          .start(() -> pump(pair, client, server, mine.toServer(), dropsToServer));
      pump(pair, server, client, mine.toClient(), dropsToClient);
    } catch (IOException e) {
      shut(client);
    }
  }

  private void pump(
      Pair pair, SocketChannel from, SocketChannel to, long limit, AtomicBoolean drops) {
    ByteBuffer buffer = ByteBuffer.allocate(CHUNK);
    long passed = 0;
    try {
      while (from.read(buffer) >= 0) {
        buffer.flip();
        hold();
        if (limit >= 0 && passed + buffer.remaining() >= limit) {
          buffer.limit((int) (limit - passed));
          write(to, buffer);
          cuts.incrementAndGet();
          break;
        }
        passed += buffer.remaining();
        if (!drops.get()) {
          write(to, buffer);
        }
        buffer.clear();
      }
    } catch (IOException e) {
      // The other end is gone, so this one goes too.
    }
    pair.cut();
    pairs.remove(pair);
  }

  private static void write(SocketChannel to, ByteBuffer buffer) throws IOException {
    while (buffer.hasRemaining()) {
      to.write(buffer);
    }
  }

  /** The delay is the fault itself: nothing else waits by time. */
  private void hold() {
    long end = System.nanoTime() + delay.get().toNanos();
    for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  private static void shut(SocketChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      // It is gone already.
    }
  }

  /** The two ends of one connection. */
  private record Pair(SocketChannel client, SocketChannel server) {
    void cut() {
      shut(client);
      shut(server);
    }
  }

  @Override
  public void close() {
    try {
      accepting.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    cutAll();
  }
}
