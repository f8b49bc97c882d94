package dev.tellonce.server.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole program, killed again and again while visitors and agents talk: every acknowledged
 * message is there once, in order, at both sides. {@code -Dtellonce.kills=N} for another number of
 * kills.
 */
class KilledServerTest {
  private static final int KILLS = Integer.getInteger("tellonce.kills", 50);
  private static final int VISITORS = 20;
  private static final long SEED = Long.getLong("tellonce.seed", 20_261_122);

  /** What a visitor may say at once, so that few have to wait for the rate limit. */
  private static final int BURST = 8;

  private final AtomicLong acks = new AtomicLong();
  private final Map<String, Integer> said = new HashMap<>();

  @Test
  void everythingAcknowledgedIsThereOnceAndInOrder(@TempDir Path dir) {
    Path file = dir.resolve("history.jsonl");
    Path data = dir.resolve("data");
    Path config = TestConfig.write(dir.resolve("config"));
    long began = System.nanoTime();
    try (HttpClient http = HttpClient.newHttpClient();
        History history = new History(file)) {
      talk(http, history, Jvm.trained(dir.resolve("start"), config), config, data);
      Dump.journal(data, history);
    }
    Checker.Report report = Checker.check(History.read(file));
    System.out.printf(
        Locale.ROOT,
        "%d kills in %d s (seed %d): %d acknowledged, %d entries, %d observations, %d repeats,"
            + " %d unanswered and found again, %d rules broken%n",
        KILLS,
        (System.nanoTime() - began) / 1_000_000_000,
        SEED,
        report.acks(),
        report.entries(),
        report.observations(),
        report.repeats(),
        report.recovered(),
        report.violations().size());
    assertThat(report.violations()).isEmpty();
    assertThat(report.isValid(KILLS * 10L, KILLS)).isTrue();
  }

  private void talk(HttpClient http, History history, Jvm jvm, Path config, Path data) {
    Random random = new Random(SEED);
    ServerProcess server = ServerProcess.demo(http, jvm, config, data, 0);
    int port = server.door().port();
    List<WireClient> visitors = new ArrayList<>();
    List<WireClient> agents = new ArrayList<>();
    try {
      Door door = server.door();
      server
          .passwords()
          .forEach(
              (login, password) ->
                  agents.add(
                      client(login, door, Session.Desk.signIn(door, login, password), history)));
      for (int i = 0; i < VISITORS; i++) {
        Session session = new Session.Visitor(TestConfig.INBOX);
        WireClient visitor = client("visitor-" + i, door, session, history);
        visitors.add(visitor);
        visitor.until("welcome", visitor::isIn);
        visitor.stored(say(visitor, ""));
        take(agents.get(i % agents.size()), visitor.conversation(), history);
      }
      for (int kill = 0; kill < KILLS; kill++) {
        long enough = acks.get() + 15 + random.nextInt(60);
        speak(visitors, agents, random);
        Until.holds("messages to be stored", () -> acks.get() >= enough);
        server.kill();
        history.add(new Event.Fault("kill"));
        server = ServerProcess.demo(http, jvm, config, data, port);
      }
      heal(visitors);
      heal(agents);
      finish(visitors, visitors, history);
      finish(visitors, agents, history);
    } finally {
      visitors.forEach(WireClient::close);
      agents.forEach(WireClient::close);
      server.kill();
    }
  }

  private WireClient client(String name, Door door, Session session, History history) {
    return new WireClient(
            name,
            door,
            session,
            SocketLink::open,
            event -> {
              history.add(event);
              if (event instanceof Event.Ok) {
                acks.incrementAndGet();
              }
            })
        .stay();
  }

  private String say(WireClient client, String conv) {
    int number = said.merge(client.name(), 1, Integer::sum);
    return client.say(
        WireClient.id(), conv, "Word " + number + " of " + client.name() + ", thank you.");
  }

  /** Everybody speaks at once; agents speak in the conversations they have. */
  private void speak(List<WireClient> visitors, List<WireClient> agents, Random random) {
    for (WireClient visitor : visitors) {
      for (int i = 0; i < BURST - visitor.unanswered(); i++) {
        say(visitor, visitor.conversation());
      }
    }
    for (int a = 0; a < agents.size(); a++) {
      WireClient agent = agents.get(a);
      for (int i = 0; i < BURST - agent.unanswered(); i++) {
        int own = a + agents.size() * random.nextInt(visitors.size() / agents.size());
        say(agent, visitors.get(own).conversation());
      }
    }
  }

  /** The desk says "accepted" when it has read what the hand-off says. */
  private static void take(WireClient agent, String conv, History history) {
    agent.follow(conv);
    agent.until("the hand-off", () -> through(agent.view(conv)) > 0);
    agent.stored(agent.command(conv, "accept", Json.object()));
    long through = through(agent.view(conv));
    View view = agent.applied(conv, through);
    history.add(new Event.Accepted(agent.name(), conv, through, view.last()));
  }

  private static long through(View view) {
    return view.entries().stream()
        .filter(entry -> entry.path("type").asString("").equals("Queued"))
        .mapToLong(entry -> entry.path("seq").asLong() - 1)
        .max()
        .orElse(0);
  }

  private static void heal(List<WireClient> clients) {
    for (WireClient client : clients) {
      client.until("every answer", () -> client.unanswered() == 0);
    }
  }

  /** Everybody reads everything once more, from the top, and writes it down. */
  private static void finish(List<WireClient> visitors, List<WireClient> readers, History history) {
    for (WireClient reader : readers) {
      for (WireClient visitor : visitors) {
        if (reader == visitor || reader.session().isStaff()) {
          Dump.view(reader, visitor.conversation(), history);
        }
      }
    }
  }
}
