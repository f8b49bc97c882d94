package dev.tellonce.server.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The checker passes a run in which all is well, and catches every bug that is put into it. */
class CheckerTest {
  private static final int MESSAGES = 20;
  private static final String CONV = "conv";
  private static final String EPOCH = "epoch";
  private static final String LATER = "cid-unanswered";

  /** A run: opened, twenty messages, one of them found again after a crash, a hand-off. */
  private static List<Event> run() {
    Run run = new Run();
    run.enter("Opened", "", "", "");
    for (int i = 1; i <= MESSAGES; i++) {
      if (i == MESSAGES / 2) {
        run.events.add(new Event.Invoke("ida", "web:ida", LATER, "words-" + LATER));
        run.store("VisitorSaid", LATER, "words-" + LATER, "");
        run.events.add(new Event.Info("ida", LATER));
        run.events.add(new Event.Fault("kill"));
        run.returns();
      }
      run.say("cid-" + i);
    }
    run.enter("Queued", "", "", "");
    run.enter("Assigned", "", "", "mia");
    run.events.add(new Event.Accepted("mia", CONV, MESSAGES, run.last()));
    run.end();
    return run.events;
  }

  /** Writes a run down as correct clients of a correct server would. */
  private static final class Run {
    final List<Event> events = new ArrayList<>();
    final List<Event.Stored> log = new ArrayList<>();
    private int seen;

    long last() {
      return log.size();
    }

    void store(String type, String cid, String said, String owner) {
      String sender = type.equals("VisitorSaid") ? "web:ida" : "system";
      log.add(new Event.Stored(CONV, EPOCH, last() + 1, type, sender, cid, said, owner));
    }

    void enter(String type, String cid, String said, String owner) {
      store(type, cid, said, owner);
      show();
    }

    void say(String cid) {
      events.add(new Event.Invoke("ida", "web:ida", cid, "words-" + cid));
      enter("VisitorSaid", cid, "words-" + cid, "");
      events.add(new Event.Ok("ida", cid, CONV, EPOCH, last()));
    }

    void returns() {
      events.add(new Event.Resumed("ida", CONV, seen));
      events.add(new Event.Resumed("mia", CONV, seen));
      show();
      // Sent again with the same id: the place it has already.
      events.add(new Event.Ok("ida", LATER, CONV, EPOCH, last()));
    }

    void show() {
      for (; seen < log.size(); seen++) {
        Event.Stored entry = log.get(seen);
        String hash = "shown-" + entry.seq();
        String said = entry.said();
        events.add(new Event.Saw("ida", "visitor", CONV, EPOCH, entry.seq(), hash, said, true));
        events.add(new Event.Saw("mia", "staff", CONV, EPOCH, entry.seq(), hash, said, true));
      }
    }

    void end() {
      for (Event.Stored entry : log) {
        events.add(entry);
        String hash = "shown-" + entry.seq();
        events.add(new Event.Final("ida", "visitor", CONV, entry.seq(), hash, entry.said()));
        events.add(new Event.Final("mia", "staff", CONV, entry.seq(), hash, entry.said()));
      }
    }
  }

  @Test
  void runInWhichAllIsWellBreaksNoRule() {
    Checker.Report report = Checker.check(run());
    assertThat(report.violations()).isEmpty();
    assertThat(report.acks()).isEqualTo(MESSAGES + 1);
    assertThat(report.recovered()).isEqualTo(1);
    assertThat(report.isValid(MESSAGES, 1)).isTrue();
  }

  @Test
  void runInWhichNothingWasBrokenProvesNothing() {
    List<Event> calm = changed(run(), Event.Info.class, e -> true, e -> List.of());
    assertThat(Checker.check(calm).isValid(MESSAGES, 1)).isFalse();
    assertThat(Checker.check(run()).isValid(MESSAGES + 2, 1)).isFalse();
    assertThat(Checker.check(run()).isValid(MESSAGES, 2)).isFalse();
  }

  @Test
  void historyIsReadAsItWasWritten(@TempDir Path dir) {
    Path file = dir.resolve("history.jsonl");
    List<Event> events = new ArrayList<>(run());
    events.add(new Event.No("ida", "cid", "rate", true));
    events.add(new Event.Reset("ida", CONV));
    try (History history = new History(file)) {
      events.forEach(history::add);
    }
    assertThat(History.read(file)).isEqualTo(events);
  }

  static Stream<Arguments> bugs() {
    return Stream.of(
        bug("an acknowledged message is not there", "C1", CheckerTest::withoutTheLastWords),
        bug("a message is stored with other words", "C1", said("cid-5", "other words")),
        bug("a message is acknowledged at another place", "C1", acknowledged("cid-5", 3)),
        bug("words that nobody said", "C2", more(stored(99, "cid-nobody", "words-nobody"))),
        bug("words under another sender", "C2", CheckerTest::fromSomebodyElse),
        bug("a message is stored twice", "C3", more(stored(99, "cid-5", "words-cid-5"))),
        bug("an entry is sent twice unasked", "C3", more(saw("mia", 4, "shown-4", false))),
        bug("a copy lacks an entry at the end", "C3", CheckerTest::shorterCopy),
        bug("two observers disagree", "C4", more(saw("mia", 4, "shown-otherwise", true))),
        bug("two entries at one number", "C4", more(stored(4, "cid-2", "words-cid-2"))),
        bug("messages of one sender change places", "C5", CheckerTest::swapped),
        bug("an entry is skipped", "C5", CheckerTest::skipped),
        bug("a number is used again after a crash", "C6", CheckerTest::usedAgain),
        bug("an unanswered message is stored twice", "C7", CheckerTest::unansweredTwice),
        bug("a desk accepts before it has read", "C9", more(new Event.Accepted("bo", CONV, 9, 8))),
        bug("a conversation has two owners", "C9", CheckerTest::twoOwners));
  }

  private static Arguments bug(String name, String rule, UnaryOperator<List<Event>> bug) {
    return Arguments.of(name, rule, bug);
  }

  @ParameterizedTest(name = "{1}: {0}")
  @MethodSource("bugs")
  void seededBugIsCaught(String name, String rule, UnaryOperator<List<Event>> bug) {
    List<Checker.Violation> found = Checker.check(bug.apply(run())).violations();
    assertThat(found).as(name).extracting(Checker.Violation::rule).contains(rule);
  }

  private static <E extends Event> List<Event> changed(
      List<Event> events, Class<E> type, Predicate<E> which, Function<E, List<Event>> change) {
    List<Event> all = new ArrayList<>();
    for (Event event : events) {
      if (type.isInstance(event) && which.test(type.cast(event))) {
        all.addAll(change.apply(type.cast(event)));
      } else {
        all.add(event);
      }
    }
    return all;
  }

  private static UnaryOperator<List<Event>> more(Event event) {
    return events -> {
      List<Event> all = new ArrayList<>(events);
      all.add(event);
      return all;
    };
  }

  private static Event.Stored stored(long seq, String cid, String said) {
    return new Event.Stored(CONV, EPOCH, seq, "VisitorSaid", "web:ida", cid, said, "");
  }

  private static Event.Saw saw(String who, long seq, String hash, boolean applied) {
    return new Event.Saw(who, "staff", CONV, EPOCH, seq, hash, "", applied);
  }

  private static List<Event> withoutTheLastWords(List<Event> events) {
    return changed(
        events, Event.Stored.class, e -> e.cid().equals("cid-" + MESSAGES), e -> List.of());
  }

  private static UnaryOperator<List<Event>> said(String cid, String words) {
    return events ->
        changed(
            events,
            Event.Stored.class,
            e -> e.cid().equals(cid),
            e -> List.of(stored(e.seq(), cid, words)));
  }

  private static UnaryOperator<List<Event>> acknowledged(String cid, long seq) {
    return events ->
        changed(
            events,
            Event.Ok.class,
            e -> e.cid().equals(cid),
            e -> List.of(new Event.Ok(e.who(), cid, CONV, EPOCH, seq)));
  }

  private static List<Event> fromSomebodyElse(List<Event> events) {
    return changed(
        events,
        Event.Stored.class,
        e -> e.cid().equals("cid-5"),
        e ->
            List.of(
                new Event.Stored(CONV, EPOCH, e.seq(), e.type(), "web:bo", e.cid(), e.said(), "")));
  }

  private static List<Event> shorterCopy(List<Event> events) {
    return changed(
        events,
        Event.Final.class,
        e -> e.who().equals("ida") && e.seq() == MESSAGES,
        e -> List.of());
  }

  /** Consistently, as a server would that takes messages out of its queue the wrong way round. */
  private static List<Event> swapped(List<Event> events) {
    UnaryOperator<String> other =
        cid -> cid.endsWith("cid-3") ? cid.replace("3", "4") : cid.replace("4", "3");
    List<Event> all = new ArrayList<>();
    for (Event event : events) {
      all.add(
          event instanceof Event.Stored e && (e.cid().equals("cid-3") || e.cid().equals("cid-4"))
              ? stored(e.seq(), other.apply(e.cid()), other.apply(e.said()))
              : event);
    }
    return all;
  }

  private static List<Event> skipped(List<Event> events) {
    return changed(
        events, Event.Saw.class, e -> e.who().equals("mia") && e.seq() == 7, e -> List.of());
  }

  private static List<Event> usedAgain(List<Event> events) {
    return changed(
        events,
        Event.Stored.class,
        e -> e.seq() == 5,
        e -> List.of(stored(5, e.cid(), "words after the crash")));
  }

  private static List<Event> unansweredTwice(List<Event> events) {
    List<Event> silent =
        changed(events, Event.Ok.class, e -> e.cid().equals(LATER), e -> List.of());
    return more(stored(99, LATER, "words-" + LATER)).apply(silent);
  }

  private static List<Event> twoOwners(List<Event> events) {
    return more(new Event.Stored(CONV, EPOCH, 99, "Assigned", "bo", "", "", "bo")).apply(events);
  }
}
