package dev.tellonce.server.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.journal.Entry;
import dev.tellonce.bot.journal.JournalEntry.VisitorSaid;
import dev.tellonce.server.proof.FaultProxy.Plan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Connections that are cut after every so many bytes: in the handshake, in the middle of a frame,
 * before and after a commit, before an answer. Whatever is cut, the copy ends equal to the journal.
 */
class CutTest {
  private static final int LANES = 8;
  private static final int CUTS_A_VISITOR = 6;
  private static final int MESSAGES = 3;
  private static final int CUTS = 384;

  /** An upgrade, a hello, a sub and three messages are about this many bytes. */
  private static final int TO_SERVER = 1_150;

  /** Their answers and the entries they bring, at least. */
  private static final int TO_CLIENT = 1_600;

  @Test
  void copyEqualsTheJournalWhereverTheConnectionIsCut(@TempDir Path data)
      throws InterruptedException, ExecutionException {
    List<Plan> plans = plans();
    long cuts = 0;
    try (RunningServer server = RunningServer.start(data);
        ExecutorService lanes = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Long>> lane = new ArrayList<>();
      for (int i = 0; i < LANES; i++) {
        int mine = i;
        lane.add(lanes.submit(() -> run(server, plans, mine)));
      }
      for (Future<Long> each : lane) {
        cuts += each.get();
      }
    }
    System.out.println("cut " + cuts + " times, every copy equal to the journal");
    assertThat(cuts).isGreaterThanOrEqualTo(300);
  }

  private static List<Plan> plans() {
    List<Plan> plans = new ArrayList<>();
    for (int i = 0; i < CUTS / 2; i++) {
      plans.add(new Plan(1 + (long) i * TO_SERVER * 2 / CUTS, -1));
      plans.add(new Plan(-1, 1 + (long) i * TO_CLIENT * 2 / CUTS));
    }
    return plans;
  }

  private static long run(RunningServer server, List<Plan> plans, int lane) {
    try (FaultProxy proxy = new FaultProxy(server.door().port())) {
      for (int at = lane; at < plans.size(); at += LANES * CUTS_A_VISITOR) {
        List<Plan> own = new ArrayList<>();
        for (int i = 0; i < CUTS_A_VISITOR && at + i * LANES < plans.size(); i++) {
          own.add(plans.get(at + i * LANES));
        }
        visit(server, proxy, own, lane + "." + at);
      }
      return proxy.cuts();
    }
  }

  private static void visit(RunningServer server, FaultProxy proxy, List<Plan> cuts, String name) {
    List<String> said = new ArrayList<>();
    try (WireClient visitor =
        new WireClient(
            name, server.door().through(proxy), new Session.Visitor(RunningServer.SHOP))) {
      proxy.plan(cuts.getFirst());
      visitor.stay();
      for (int i = 0; i < cuts.size(); i++) {
        if (i > 0) {
          proxy.plan(cuts.get(i));
          visitor.drop();
        }
        for (int m = 0; m < MESSAGES; m++) {
          String text = "visit " + name + ", message " + i + "." + m;
          said.add(text);
          visitor.say(text);
        }
        visitor.until("all answers", () -> visitor.unanswered() == 0);
        visitor.until("the conversation", () -> !visitor.conversation().isEmpty());
        Script.handedOff(server, visitor.conversation());
        Script.sameAsJournal(server, visitor, visitor.conversation());
      }
      assertThat(words(server.log(visitor.conversation()))).isEqualTo(said);
      assertThat(visitor.view(visitor.conversation()).resets()).isZero();
    }
  }

  private static List<String> words(List<Entry> log) {
    return log.stream()
        .map(Entry::body)
        .filter(VisitorSaid.class::isInstance)
        .map(body -> ((VisitorSaid) body).content().plainText())
        .toList();
  }
}
