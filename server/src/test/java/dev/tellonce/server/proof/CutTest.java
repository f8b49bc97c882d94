package dev.tellonce.server.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.journal.Entry;
import dev.tellonce.bot.journal.JournalEntry.VisitorSaid;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.server.proof.FaultProxy.Plan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Connections that are cut after every so many bytes: in the handshake, in the middle of a frame,
 * before and after a commit, before an answer. Whatever is cut, the copy ends equal to the journal,
 * and the checker finds no rule broken. Every planned cut cuts: a visitor speaks until it has.
 */
class CutTest {
  private static final int LANES = 16;
  private static final int CUTS_A_VISITOR = 8;
  private static final int CUTS = 1_024;

  /** An upgrade, a hello, a sub and two messages are about this many bytes. */
  private static final int TO_SERVER = 850;

  /** Their answers and the entries they bring, at least. */
  private static final int TO_CLIENT = 1_300;

  /** So many messages never fit before a planned cut. */
  private static final int TOO_MANY = 20;

  /** A plan whose connection ended by something else is planned again, so often at most. */
  private static final int ROUNDS = 10;

  @Test
  void copyEqualsTheJournalWhereverTheConnectionIsCut(@TempDir Path dir)
      throws InterruptedException, ExecutionException {
    Path file = dir.resolve("history.jsonl");
    Path data = dir.resolve("data");
    long cuts = 0;
    try (History history = new History(file)) {
      try (RunningServer server = RunningServer.start(data);
          ExecutorService lanes = Executors.newVirtualThreadPerTaskExecutor()) {
        List<Future<Long>> lane = new ArrayList<>();
        for (int i = 0; i < LANES; i++) {
          int mine = i;
          lane.add(lanes.submit(() -> run(server, history, plans(), mine)));
        }
        for (Future<Long> each : lane) {
          cuts += each.get();
        }
      }
      Dump.journal(data, history);
    }
    Checker.Report report = Checker.check(History.read(file));
    System.out.printf(
        Locale.ROOT,
        "cut %d times: %d acknowledged, %d entries, %d observations, %d repeats,"
            + " %d unanswered at a cut and stored once, %d rules broken%n",
        cuts,
        report.acks(),
        report.entries(),
        report.observations(),
        report.repeats(),
        report.recovered(),
        report.violations().size());
    assertThat(report.violations()).isEmpty();
    assertThat(cuts).isGreaterThanOrEqualTo(CUTS);
    assertThat(report.isValid(2L * CUTS, CUTS)).isTrue();
  }

  private static List<Plan> plans() {
    List<Plan> plans = new ArrayList<>();
    for (int i = 0; i < CUTS / 2; i++) {
      plans.add(new Plan(1 + (long) i * TO_SERVER * 2 / CUTS, -1));
      plans.add(new Plan(-1, 1 + (long) i * TO_CLIENT * 2 / CUTS));
    }
    return plans;
  }

  private static long run(RunningServer server, History history, List<Plan> plans, int lane) {
    try (FaultProxy proxy = new FaultProxy(server.door().port())) {
      for (int at = lane; at < plans.size(); at += LANES * CUTS_A_VISITOR) {
        List<Plan> own = new ArrayList<>();
        for (int i = 0; i < CUTS_A_VISITOR && at + i * LANES < plans.size(); i++) {
          own.add(plans.get(at + i * LANES));
        }
        visit(server, proxy, history, own, lane + "." + at);
      }
      return proxy.cuts();
    }
  }

  private static void visit(
      RunningServer server, FaultProxy proxy, History history, List<Plan> cuts, String name) {
    List<String> said = new ArrayList<>();
    try (WireClient visitor =
        new WireClient(
            name,
            server.door().through(proxy),
            new Session.Visitor(RunningServer.SHOP),
            SocketLink::open,
            history::add)) {
      for (int i = 0; i < cuts.size(); i++) {
        long before = proxy.cuts();
        proxy.plan(cuts.get(i));
        if (i == 0) {
          // Until there is a session, nobody knows whose message it is.
          visitor.session().ticket(server.door());
          visitor.stay();
        } else {
          visitor.drop();
        }
        say(visitor, said);
        say(visitor, said);
        visitor.until("all answers", () -> visitor.unanswered() == 0);
        for (int more = 1; proxy.cuts() == before; more++) {
          assertThat(more).as("messages before %s", cuts.get(i)).isLessThan(ROUNDS * TOO_MANY);
          if (more % TOO_MANY == 0) {
            // On a busy machine a connection can end before its plan, or be older than it.
            proxy.plan(cuts.get(i));
            proxy.cutAll();
          }
          say(visitor, said);
          visitor.until("all answers", () -> visitor.unanswered() == 0);
        }
        history.add(new Event.Fault("cut"));
      }
      String conv = visitor.conversation();
      Script.handedOff(server, conv);
      Until.holds("everything to be listened to", () -> isHeard(server, conv));
      Script.sameAsJournal(server, visitor, conv);
      assertThat(words(server.log(conv))).isEqualTo(said);
      assertThat(visitor.view(conv).resets()).isZero();
      Dump.view(visitor, conv, history);
    }
  }

  /** Nothing is written any more until somebody speaks. */
  private static boolean isHeard(RunningServer server, String conv) {
    return server.journal().state(new ConversationId(conv)).stream()
        .allMatch(state -> !state.awaitsBot() && state.factsThrough() >= state.lastVisitorSeq());
  }

  private static void say(WireClient visitor, List<String> said) {
    String text = "visit " + visitor.name() + ", message " + said.size();
    said.add(text);
    visitor.say(text);
  }

  private static List<String> words(List<Entry> log) {
    return log.stream()
        .map(Entry::body)
        .filter(VisitorSaid.class::isInstance)
        .map(body -> ((VisitorSaid) body).content().plainText())
        .toList();
  }
}
