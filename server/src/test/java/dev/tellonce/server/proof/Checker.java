package dev.tellonce.server.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads a history and says which rules it breaks (C1 to C7 and C9 of the protocol's proof). It
 * knows nothing of the server: only what clients sent and were told, and the journal at the end.
 * One thread.
 */
public final class Checker {
  private final List<Event> events;
  private final List<Violation> violations = new ArrayList<>();
  private final Map<String, Event.Invoke> invokes = new LinkedHashMap<>();
  private final Map<String, List<Event.Ok>> oks = new LinkedHashMap<>();
  private final Set<String> infos = new HashSet<>();
  private final Map<String, Event.Stored> bySender = new LinkedHashMap<>();

  /** What the server reads out of a message; on a busy machine after the copies were taken. */
  private static final Set<String> READ_LATER = Set.of("Understood", "FactLearned");

  private final Map<String, TreeMap<Long, Event.Stored>> journal = new HashMap<>();
  private final Map<String, String> epochs = new HashMap<>();
  private long repeats;

  /** What a rule is broken by. */
  public record Violation(String rule, String say) {}

  /**
   * What was found.
   *
   * @param violations the rules that are broken
   * @param acks how many messages were acknowledged
   * @param entries how many entries the journal holds
   * @param observations how many entries arrived at clients
   * @param repeats how many of them had been there already
   * @param recovered how many messages without an answer were found stored
   * @param faults how often something was broken on purpose
   */
  public record Report(
      List<Violation> violations,
      long acks,
      long entries,
      long observations,
      long repeats,
      long recovered,
      long faults) {
    /** Keeps its own copy. */
    public Report {
      violations = List.copyOf(violations);
    }

    /** Whether enough happened to say anything: acknowledged messages, faults, one recovered. */
    public boolean isValid(long acksAtLeast, long faultsAtLeast) {
      return acks >= acksAtLeast && faults >= faultsAtLeast && recovered > 0;
    }
  }

  private Checker(List<Event> events) {
    this.events = events;
  }

  /** Checks a history. */
  public static Report check(List<Event> events) {
    return new Checker(List.copyOf(events)).report();
  }

  private Report report() {
    events.forEach(this::note);
    lost();
    unexpected();
    duplicates();
    oneTruth();
    orderOfEachClient();
    orderOfAcknowledged();
    orderOfEachSender();
    handOffs();
    finals();
    return new Report(
        violations,
        oks.size(),
        journal.values().stream().mapToLong(Map::size).sum(),
        events.stream().filter(Event.Saw.class::isInstance).count(),
        repeats,
        infos.stream().filter(bySender::containsKey).count(),
        events.stream().filter(Event.Fault.class::isInstance).count());
  }

  private void broken(String rule, String say) {
    violations.add(new Violation(rule, say));
  }

  private void note(Event event) {
    switch (event) {
      case Event.Invoke e -> invokes.putIfAbsent(e.cid(), e);
      case Event.Ok e -> oks.computeIfAbsent(e.cid(), cid -> new ArrayList<>()).add(e);
      case Event.Info e -> infos.add(e.cid());
      case Event.Stored e -> stored(e);
      case Event.Saw e -> {}
      case Event.No e -> {}
      case Event.Resumed e -> {}
      case Event.Reset e -> {}
      case Event.Accepted e -> {}
      case Event.Fault e -> {}
      case Event.Final e -> {}
    }
  }

  private void stored(Event.Stored e) {
    epochs.put(e.conv(), e.epoch());
    TreeMap<Long, Event.Stored> log = journal.computeIfAbsent(e.conv(), conv -> new TreeMap<>());
    Optional<Event.Stored> twin = Optional.ofNullable(log.put(e.seq(), e));
    twin.ifPresent(other -> broken("C4", "two entries at " + place(e.conv(), e.seq())));
    if (invokes.containsKey(e.cid()) && bySender.putIfAbsent(e.cid(), e) != null) {
      // An unanswered message may be there or not; an acknowledged one is there once.
      boolean unanswered = infos.contains(e.cid()) && !oks.containsKey(e.cid());
      broken(unanswered ? "C7" : "C3", e.cid() + " is stored again at " + e.seq());
    }
  }

  private static String place(String conv, long seq) {
    return conv + ":" + seq;
  }

  private Optional<Event.Stored> at(String conv, long seq) {
    return Optional.ofNullable(journal.get(conv)).map(log -> log.get(seq));
  }

  /** C1: what was acknowledged is there, at that place, with those words. */
  private void lost() {
    oks.forEach(
        (cid, all) -> {
          Optional<Event.Invoke> invoke = Optional.ofNullable(invokes.get(cid));
          if (invoke.isEmpty()) {
            return;
          }
          for (Event.Ok ok : all) {
            Optional<Event.Stored> stored = at(ok.conv(), ok.seq());
            if (stored.isEmpty() || !stored.get().cid().equals(cid)) {
              broken("C1", cid + " was acknowledged at " + ok.seq() + " and is not there");
            } else if (!stored.get().said().equals(invoke.get().hash())) {
              broken("C1", cid + " is stored with other words");
            }
          }
        });
  }

  /** C2: nothing is there that nobody said. */
  private void unexpected() {
    for (TreeMap<Long, Event.Stored> log : journal.values()) {
      for (Event.Stored entry : log.values()) {
        if (!entry.type().equals("VisitorSaid") && !entry.type().equals("AgentSaid")) {
          continue;
        }
        Optional<Event.Invoke> invoke = Optional.ofNullable(invokes.get(entry.cid()));
        if (invoke.isEmpty()) {
          broken("C2", place(entry.conv(), entry.seq()) + " was said by nobody");
        } else if (!invoke.get().hash().equals(entry.said())
            || !invoke.get().sender().equals(entry.sender())) {
          broken("C2", place(entry.conv(), entry.seq()) + " is not what was said under its id");
        }
      }
    }
  }

  /** C3: every applied number once; what comes again comes only after a return. */
  private void duplicates() {
    Map<String, Long> top = new HashMap<>();
    Map<String, Boolean> returned = new HashMap<>();
    for (Event event : events) {
      switch (event) {
        case Event.Resumed e -> returned.put(e.who() + e.conv(), true);
        case Event.Saw e -> {
          String view = e.who() + e.conv();
          long before = top.getOrDefault(view, 0L);
          if (e.seq() <= before) {
            repeats++;
            if (!returned.getOrDefault(view, false)) {
              broken("C3", e.who() + " was sent " + e.seq() + " twice without having asked");
            }
          } else {
            returned.put(view, false);
          }
          top.put(view, Math.max(before, e.seq()));
        }
        case Event.Reset e -> top.remove(e.who() + e.conv());
        default -> {}
      }
    }
  }

  /** C4 and C6: a number of an epoch never says two things, to anybody, before or after a crash. */
  private void oneTruth() {
    Map<String, String> shown = new HashMap<>();
    Map<String, String> said = new HashMap<>();
    for (Event event : events) {
      if (event instanceof Event.Saw e) {
        String where = place(e.conv(), e.seq()) + "@" + e.epoch();
        same(shown, where + " for " + e.audience(), e.hash());
        if (!e.said().isEmpty()) {
          same(said, where, e.said());
        }
      }
    }
    for (Event event : events) {
      if (event instanceof Event.Saw e && e.epoch().equals(epochs.get(e.conv()))) {
        Optional<Event.Stored> stored = at(e.conv(), e.seq());
        if (stored.isEmpty() || (!e.said().isEmpty() && !stored.get().said().equals(e.said()))) {
          broken("C6", place(e.conv(), e.seq()) + " was shown and is not what is stored there");
        }
      }
    }
  }

  private void same(Map<String, String> known, String where, String hash) {
    String before = known.putIfAbsent(where, hash);
    if (before != null && !before.equals(hash)) {
      broken("C4", where + " says two things");
    }
  }

  /** C5: a client applies 1, 2, 3. */
  private void orderOfEachClient() {
    Map<String, Long> last = new HashMap<>();
    for (Event event : events) {
      if (event instanceof Event.Reset e) {
        last.remove(e.who() + e.conv());
      }
      if (event instanceof Event.Saw e && e.applied()) {
        String view = e.who() + e.conv();
        long before = last.getOrDefault(view, 0L);
        if (e.seq() != before + 1) {
          broken("C5", e.who() + " applied " + e.seq() + " after " + before);
        }
        last.put(view, e.seq());
      }
    }
  }

  /** C5: what is said after an acknowledgement stands after what was acknowledged. */
  private void orderOfAcknowledged() {
    Map<String, Long> acknowledged = new HashMap<>();
    Map<String, Long> floors = new HashMap<>();
    for (Event event : events) {
      switch (event) {
        case Event.Ok e -> acknowledged.merge(e.who() + e.conv(), e.seq(), Math::max);
        case Event.Invoke e ->
            Optional.ofNullable(bySender.get(e.cid()))
                .ifPresent(
                    entry ->
                        floors.putIfAbsent(
                            e.cid(), acknowledged.getOrDefault(e.who() + entry.conv(), 0L)));
        default -> {}
      }
    }
    floors.forEach(
        (cid, floor) -> {
          Event.Stored entry = bySender.get(cid);
          if (entry != null && entry.seq() <= floor) {
            broken("C5", cid + " stands at " + entry.seq() + ", said after " + floor);
          }
        });
  }

  /** C5: what a sender said later stands later, unless the first was sent away to wait. */
  private void orderOfEachSender() {
    Set<String> waited = new HashSet<>();
    Map<String, Event.Stored> before = new HashMap<>();
    events.forEach(
        event -> {
          if (event instanceof Event.No e) {
            waited.add(e.cid());
          }
        });
    for (Event.Invoke invoke : invokes.values()) {
      Optional<Event.Stored> stored = Optional.ofNullable(bySender.get(invoke.cid()));
      if (stored.isEmpty() || waited.contains(invoke.cid())) {
        continue;
      }
      String log = invoke.who() + stored.get().conv();
      Optional<Event.Stored> earlier = Optional.ofNullable(before.put(log, stored.get()));
      if (earlier.isPresent() && earlier.get().seq() > stored.get().seq()) {
        broken(
            "C5", invoke.cid() + " was said after " + earlier.get().cid() + " and stands before");
      }
    }
  }

  /** C9: the desk had read all before it said "accepted"; one owner at a time. */
  private void handOffs() {
    for (Event event : events) {
      if (event instanceof Event.Accepted e && e.applied() < e.through()) {
        broken("C9", e.who() + " accepted at " + e.applied() + " of " + e.through());
      }
    }
    for (TreeMap<Long, Event.Stored> log : journal.values()) {
      String owner = "";
      for (Event.Stored entry : log.values()) {
        switch (entry.type()) {
          case "Assigned" -> {
            if (!owner.isEmpty()) {
              broken("C9", place(entry.conv(), entry.seq()) + " is assigned while it has an owner");
            }
            owner = entry.owner();
          }
          case "Transferred" -> owner = entry.owner();
          case "Queued", "Resolved" -> owner = "";
          default -> {}
        }
      }
    }
  }

  /** How many entries there are up to the last that is not what the server read out of others. */
  private static int told(NavigableMap<Long, Event.Stored> log) {
    int told = log.size();
    for (Event.Stored entry : log.descendingMap().values()) {
      if (!READ_LATER.contains(entry.type())) {
        break;
      }
      told--;
    }
    return told;
  }

  /** At the end every copy, read from the top, is the journal: each number once, without holes. */
  private void finals() {
    Map<String, List<Event.Final>> views = new LinkedHashMap<>();
    Map<String, String> hashes = new HashMap<>();
    for (Event event : events) {
      if (event instanceof Event.Final e) {
        views.computeIfAbsent(e.who() + " of " + e.conv(), view -> new ArrayList<>()).add(e);
        same(hashes, "at the end " + place(e.conv(), e.seq()) + " for " + e.audience(), e.hash());
      }
    }
    views.forEach(
        (view, entries) -> {
          String conv = entries.getFirst().conv();
          TreeMap<Long, Event.Stored> log = journal.getOrDefault(conv, new TreeMap<>());
          if (entries.size() < told(log) || entries.size() > log.size()) {
            broken(
                "C3", "the copy " + view + " has " + entries.size() + " entries of " + log.size());
          }
          long expected = 1;
          for (Event.Final entry : entries) {
            if (entry.seq() != expected) {
              broken("C5", "the copy " + view + " has " + entry.seq() + " in place of " + expected);
            }
            Optional<Event.Stored> stored = at(conv, entry.seq());
            if (!entry.said().isEmpty()
                && !stored.map(Event.Stored::said).equals(Optional.of(entry.said()))) {
              broken("C4", "the copy " + view + " says something else at " + entry.seq());
            }
            expected++;
          }
        });
  }
}
