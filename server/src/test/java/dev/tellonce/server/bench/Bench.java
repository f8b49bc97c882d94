package dev.tellonce.server.bench;

import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.people.Agent;
import dev.tellonce.server.Assembly;
import dev.tellonce.server.config.Settings;
import dev.tellonce.server.config.SettingsReader;
import io.github.bucket4j.TimeMeter;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Compares, in one run on one machine and with one load client, a bare echo with a durable message
 * that is delivered to the other side. Prints a table and one line of JSON; asserts nothing.
 */
public final class Bench {
  private static final int PAIRS = 100;
  private static final int DESKS_A_SESSION = 20;
  private static final int IDLE = 400;
  private static final int COLLECTIONS = 3;
  private static final double NANOS_A_MILLI = 1e6;
  private static final int TEXT_CHARACTERS = 300;

  /** What customers write, so that it is understood as theirs would be. */
  private static final String WORDS =
      "my parcel has not come yet, could you look where it is and when I may expect it? ";

  private final JsonMapper json = JsonMapper.builder().build();
  private final Duration warmUp;
  private final Duration run;

  private Bench(Duration warmUp, Duration run) {
    this.warmUp = warmUp;
    this.run = run;
  }

  /**
   * Runs the bench.
   *
   * @param args the folder of the settings, and optionally the seconds to measure each (default 10)
   */
  public static void main(String[] args) throws Exception {
    int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 10;
    new Bench(Duration.ofSeconds(Math.max(2, seconds / 3)), Duration.ofSeconds(seconds))
        .run(Path.of(args[0]));
    System.exit(0);
  }

  /** What a load measured. */
  private record Load(double perSecond, Histogram first, Histogram second) {}

  private void run(Path config) throws Exception {
    Load echo = echo();
    Path data = Files.createTempDirectory("tellonce-bench-");
    AtomicLong rate = new AtomicLong();
    TimeMeter patient =
        new TimeMeter() {
          @Override
          public long currentTimeNanos() {
            // The limits are not what is measured: their clock runs a minute with every look.
            return rate.addAndGet(Duration.ofMinutes(1).toNanos());
          }

          @Override
          public boolean isWallClockBased() {
            return false;
          }
        };
    Settings shipped = new SettingsReader(config, Map.of()).read();
    Settings.Server local =
        new Settings.Server(
            "127.0.0.1",
            0,
            0,
            shipped.server().publicUrl(),
            List.of(),
            shipped.server().certificate(),
            shipped.server().key());
    long started = System.nanoTime();
    Settings settings = shipped.with(local, data, shipped.inboxes());
    try (Assembly server = new Assembly(settings, config, (code, say) -> {}, patient)) {
      double readyMillis = (System.nanoTime() - started) / NANOS_A_MILLI;
      Load durable = durable(server);
      Idle idle = idle(server);
      print(echo, durable, idle, readyMillis);
    }
  }

  private Load echo() throws Exception {
    try (BareEcho server = new BareEcho(0, 2)) {
      List<LoadSocket> sockets = new ArrayList<>();
      for (int i = 0; i < 2 * PAIRS; i++) {
        sockets.add(LoadSocket.open(URI.create("ws://127.0.0.1:" + server.port() + "/"), ""));
      }
      Load load =
          measured(
              sockets.size(),
              (i, n, first, second) -> {
                LoadSocket socket = sockets.get(i);
                long sent = System.nanoTime();
                String text = "{\"n\":" + n + ",\"text\":\"" + text(i, n) + "\"}";
                socket.send(text);
                socket.await(text::equals);
                first.recordValue(System.nanoTime() - sent);
              });
      sockets.forEach(LoadSocket::close);
      return load;
    }
  }

  private Load durable(Assembly server) throws Exception {
    BenchDoor door = new BenchDoor(server.port());
    List<String> cookies = new ArrayList<>();
    for (int i = 0; i < PAIRS / DESKS_A_SESSION; i++) {
      AgentId id = new AgentId("bench" + i);
      server
          .store()
          .agents()
          .save(
              new Agent(
                  id,
                  "bench" + i,
                  "Bench " + i,
                  "",
                  List.of(Language.ENGLISH),
                  Agent.Role.AGENT,
                  50,
                  true,
                  true));
      server.agentAccess().setPassword(id, "bench-password");
      cookies.add(door.signIn("bench" + i, "bench-password"));
    }
    List<BenchDoor.Pair> pairs = new ArrayList<>();
    for (int i = 0; i < PAIRS; i++) {
      pairs.add(door.pair(cookies.get(i / DESKS_A_SESSION)));
    }
    Load load =
        measured(
            PAIRS,
            (i, n, first, second) -> {
              BenchDoor.Pair pair = pairs.get(i);
              String cid = door.clientId();
              String text = text(i, n);
              long sent = System.nanoTime();
              pair.visitor().send(door.send(cid, pair.conversation(), text));
              String ok = pair.visitor().await(t -> t.contains("\"ok\"") && t.contains(cid));
              first.recordValue(System.nanoTime() - sent);
              String seq = "\"seq\":" + json.readTree(ok).path("seq").asLong() + ",";
              pair.desk().await(t -> t.contains("\"ev\"") && t.contains(seq));
              second.recordValue(System.nanoTime() - sent);
            });
    pairs.forEach(BenchDoor.Pair::close);
    return load;
  }

  /** No two messages are the same. */
  private static String text(int connection, long n) {
    String all = "Message " + n + " of customer " + connection + ": " + WORDS.repeat(5);
    return all.substring(0, TEXT_CHARACTERS);
  }

  /** One round trip of one connection. */
  @FunctionalInterface
  private interface Trip {
    void go(int connection, long n, Histogram first, Histogram second) throws Exception;
  }

  private Load measured(int connections, Trip trip) throws Exception {
    AtomicLong count = new AtomicLong();
    Histogram first = new ConcurrentHistogram(3);
    Histogram second = new ConcurrentHistogram(3);
    long begin = System.nanoTime() + warmUp.toNanos();
    long end = begin + run.toNanos();
    Histogram scrap = new ConcurrentHistogram(3);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < connections; i++) {
      int connection = i;
      threads.add(
          Thread.startVirtualThread(
              () -> {
                try {
                  for (long n = 0; System.nanoTime() < end; n++) {
                    boolean counts = System.nanoTime() >= begin;
                    trip.go(connection, n, counts ? first : scrap, counts ? second : scrap);
                    if (counts) {
                      count.incrementAndGet();
                    }
                  }
                } catch (Exception e) {
                  throw new IllegalStateException("connection " + connection, e);
                }
              }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    return new Load(count.get() / (double) run.toSeconds(), first, second);
  }

  /** What an idle connection takes: a page that said hello, and a bare socket of the echo. */
  private record Idle(long bytes, long bareBytes) {}

  private Idle idle(Assembly server) throws Exception {
    BenchDoor door = new BenchDoor(server.port());
    long bytes = heldBy(door::visitor);
    try (BareEcho echo = new BareEcho(0, 2)) {
      URI address = URI.create("ws://127.0.0.1:" + echo.port() + "/");
      return new Idle(bytes, heldBy(() -> LoadSocket.open(address, "")));
    }
  }

  private static long heldBy(Callable<LoadSocket> opened) throws Exception {
    long before = held();
    List<LoadSocket> sockets = new ArrayList<>();
    for (int i = 0; i < IDLE; i++) {
      sockets.add(opened.call());
    }
    long after = held();
    sockets.forEach(LoadSocket::close);
    return Math.max(0, after - before) / IDLE;
  }

  /** Live heap and direct memory; client and server share the process. */
  private static long held() {
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
    }
    long direct =
        ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
            .mapToLong(BufferPoolMXBean::getMemoryUsed)
            .sum();
    return direct + ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private void print(Load echo, Load durable, Idle idle, double readyMillis) {
    ObjectNode out = json.createObjectNode();
    out.put("connections", 2 * PAIRS).put("text_characters", TEXT_CHARACTERS);
    out.put("echo_per_second", Math.round(echo.perSecond()));
    out.put("durable_per_second", Math.round(durable.perSecond()));
    double ratio = durable.perSecond() / echo.perSecond();
    out.put("ratio_durable_to_echo", ratio);
    System.out.println(
        "machine: "
            + Runtime.getRuntime().availableProcessors()
            + " processors, "
            + System.getProperty("os.name")
            + " "
            + System.getProperty("os.version")
            + ", Java "
            + Runtime.version());
    System.out.println("command: scripts/bench " + run.toSeconds());
    row("", "messages/s", "p50 ms", "p99 ms");
    row("bare Netty echo", perSecond(echo), at(echo.first(), 50), at(echo.first(), 99));
    row(
        "durable: send to ack",
        perSecond(durable),
        at(durable.first(), 50),
        at(durable.first(), 99));
    row(
        "durable: send to other side",
        perSecond(durable),
        at(durable.second(), 50),
        at(durable.second(), 99));
    System.out.printf(Locale.ROOT, "ratio, durable to echo: %.2f%n", ratio);
    System.out.printf(
        Locale.ROOT,
        "memory of an idle page, with its client: %d bytes; of a bare socket, with its client:"
            + " %d%n",
        idle.bytes(),
        idle.bareBytes());
    System.out.printf(Locale.ROOT, "start to ready in this process: %.0f ms%n", readyMillis);
    out.put("ack_p50_ms", at(durable.first(), 50)).put("ack_p99_ms", at(durable.first(), 99));
    out.put("delivery_p50_ms", at(durable.second(), 50));
    out.put("delivery_p99_ms", at(durable.second(), 99));
    out.put("echo_p50_ms", at(echo.first(), 50)).put("echo_p99_ms", at(echo.first(), 99));
    out.put("bytes_an_idle_page", idle.bytes()).put("bytes_a_bare_socket", idle.bareBytes());
    out.put("ready_ms", Math.round(readyMillis));
    System.out.println(json.writeValueAsString(out));
  }

  private static String perSecond(Load load) {
    return String.format(Locale.ROOT, "%.0f", load.perSecond());
  }

  private static String at(Histogram histogram, double percentile) {
    return String.format(
        Locale.ROOT, "%.2f", histogram.getValueAtPercentile(percentile) / NANOS_A_MILLI);
  }

  private static void row(String name, String a, String b, String c) {
    System.out.printf(Locale.ROOT, "%-30s %12s %10s %10s%n", name, a, b, c);
  }
}
