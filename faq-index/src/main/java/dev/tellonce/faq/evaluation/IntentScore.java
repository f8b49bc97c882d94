package dev.tellonce.faq.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Counts how questions were matched. In scope is a question whose intent was learnt; all others are
 * out of scope, and right only when they are refused.
 */
public final class IntentScore {
  private final double sureFrom;
  private final Set<String> kept;
  private final List<Outcome> outcomes = new ArrayList<>();

  /**
   * Begins to count.
   *
   * @param sureFrom the confidence from which an answer is given, 0..1
   */
  public IntentScore(double sureFrom) {
    this(sureFrom, Set.of());
  }

  /**
   * Begins to count.
   *
   * @param sureFrom the confidence from which an answer is given, 0..1
   * @param kept the intents that are kept for people, however sure they are found
   */
  public IntentScore(double sureFrom, Set<String> kept) {
    this.sureFrom = sureFrom;
    this.kept = Set.copyOf(kept);
  }

  /**
   * An intent that was found.
   *
   * @param intent which
   * @param confidence that it is the right one, 0..1
   */
  public record Hit(String intent, double confidence) {}

  /**
   * How one question was matched.
   *
   * @param text the question
   * @param wanted its intent; empty when it is out of scope
   * @param hits what was found, best first
   * @param micros how long it took, in microseconds; 0 where it was not measured
   */
  public record Outcome(String text, Optional<String> wanted, List<Hit> hits, long micros) {
    /** Keeps its own copy. */
    public Outcome {
      hits = List.copyOf(hits);
    }

    /** The best intent; empty when there was none. */
    public Optional<String> found() {
      return hits.stream().findFirst().map(Hit::intent);
    }

    /** The confidence of the best, 0..1. */
    public double confidence() {
      return hits.isEmpty() ? 0 : hits.getFirst().confidence();
    }

    /** Whether the best intent is the one that was wanted. */
    public boolean isRight() {
      return wanted.isPresent() && wanted.equals(found());
    }
  }

  /** What becomes of a question. */
  public enum Ending {
    /** The right answer is given. */
    RIGHT,
    /** A wrong answer is given. */
    WRONG,
    /** A person answers. */
    PERSON
  }

  /**
   * Two intents of which one was taken for the other.
   *
   * @param wanted the right one
   * @param found the one that was found
   */
  public record Pair(String wanted, String found) {}

  /** Counts a question. */
  public void add(Outcome outcome) {
    outcomes.add(outcome);
  }

  /** All that was counted, in its order. */
  public List<Outcome> outcomes() {
    return Collections.unmodifiableList(outcomes);
  }

  /** The confidence from which an answer was given, 0..1. */
  public double sureFrom() {
    return sureFrom;
  }

  /** How many questions were in scope. */
  public long inScope() {
    return outcomes.stream().filter(each -> each.wanted().isPresent()).count();
  }

  /** How many questions were out of scope. */
  public long outOfScope() {
    return outcomes.size() - inScope();
  }

  /** Of the questions in scope, the share whose best intent was right, answered or not; 0..1. */
  public double accuracy() {
    return share(outcomes.stream().filter(Outcome::isRight).count(), inScope());
  }

  /** The mean over the intents of the harmonic mean of precision and recall, forced; 0..1. */
  public double macroF1() {
    Map<String, long[]> counts = new TreeMap<>();
    for (Outcome each : outcomes) {
      each.wanted()
          .ifPresent(
              wanted -> {
                at(counts, wanted)[1]++;
                each.found().ifPresent(found -> at(counts, found)[2]++);
                at(counts, wanted)[0] += each.isRight() ? 1 : 0;
              });
    }
    return counts.values().stream()
        .filter(each -> each[1] > 0)
        .mapToDouble(each -> share(2 * each[0], each[1] + each[2]))
        .average()
        .orElse(0);
  }

  private static long[] at(Map<String, long[]> counts, String intent) {
    return counts.computeIfAbsent(intent, key -> new long[3]);
  }

  /** Of the questions in scope, the share that was answered, rightly or not; 0..1. */
  public double coverage() {
    return share(
        outcomes.stream().filter(each -> each.wanted().isPresent() && isAnswered(each)).count(),
        inScope());
  }

  /** Of all answers, the share that was right; 1 where nothing was answered. */
  public double precisionAnswered() {
    Share right = rightAnswers();
    return right.whole() == 0 ? 1 : right.value();
  }

  /** Of the questions in scope, the share that was answered rightly; 0..1. */
  public double inScopeAccuracyAnswered() {
    return share(answeredRight(), inScope());
  }

  /** Of the questions out of scope, the share that was refused; 1 where there was none. */
  public double outOfScopeRecall() {
    long refused =
        outcomes.stream().filter(each -> each.wanted().isEmpty() && !isAnswered(each)).count();
    return outOfScope() == 0 ? 1 : share(refused, outOfScope());
  }

  /** The middle time a question took, in microseconds. */
  public long microsPerQuery() {
    List<Long> times = outcomes.stream().map(Outcome::micros).sorted().toList();
    return times.isEmpty() ? 0 : times.get(times.size() / 2);
  }

  /** Whether the question was answered. */
  public boolean isAnswered(Outcome outcome) {
    return mayBeAnswered(outcome) && outcome.confidence() >= sureFrom;
  }

  /** What became of the question. */
  public Ending ending(Outcome outcome) {
    if (!isAnswered(outcome)) {
      return Ending.PERSON;
    }
    return outcome.isRight() ? Ending.RIGHT : Ending.WRONG;
  }

  /** Of the questions in scope, the share with this ending. */
  public Share inScope(Ending ending) {
    return new Share(
        outcomes.stream()
            .filter(each -> each.wanted().isPresent() && ending(each) == ending)
            .count(),
        inScope());
  }

  /** Of all answers, the share that was right. */
  public Share rightAnswers() {
    return new Share(answeredRight(), outcomes.stream().filter(this::isAnswered).count());
  }

  /** The intents that are kept for people. */
  public Set<String> kept() {
    return kept;
  }

  private boolean mayBeAnswered(Outcome outcome) {
    return outcome.found().filter(found -> !kept.contains(found)).isPresent();
  }

  private long answeredRight() {
    return outcomes.stream().filter(each -> each.isRight() && isAnswered(each)).count();
  }

  /** Which intents were taken for which others, most often first. */
  public Map<Pair, Long> confusions() {
    Map<Pair, Long> counts = new LinkedHashMap<>();
    for (Outcome each : outcomes) {
      if (each.wanted().isPresent() && each.found().isPresent() && !each.isRight()) {
        counts.merge(
            new Pair(each.wanted().orElseThrow(), each.found().orElseThrow()), 1L, Long::sum);
      }
    }
    Map<Pair, Long> sorted = new LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted(
            Map.Entry.<Pair, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(each -> each.getKey().wanted())
                .thenComparing(each -> each.getKey().found()))
        .forEach(each -> sorted.put(each.getKey(), each.getValue()));
    return sorted;
  }

  /**
   * What another threshold would have given.
   *
   * @param threshold the confidence from which an answer is given
   * @param coverage the share of the questions in scope that is answered
   * @param precision the share of the answers that is right
   * @param refused the share of the questions out of scope that is refused
   */
  public record Point(double threshold, double coverage, double precision, double refused) {}

  /** What every threshold would have given, strictest first. */
  public List<Point> curve() {
    List<Outcome> sorted = new ArrayList<>(outcomes.stream().filter(this::mayBeAnswered).toList());
    sorted.sort(Comparator.comparingDouble((Outcome each) -> each.confidence()).reversed());
    List<Point> points = new ArrayList<>();
    long right = 0;
    long covered = 0;
    for (int i = 0; i < sorted.size(); i++) {
      right += sorted.get(i).isRight() ? 1 : 0;
      covered += sorted.get(i).wanted().isPresent() ? 1 : 0;
      double threshold = sorted.get(i).confidence();
      if (i + 1 == sorted.size() || sorted.get(i + 1).confidence() < threshold) {
        long answered = i + 1L;
        double refused =
            outOfScope() == 0 ? 1 : share(outOfScope() - (answered - covered), outOfScope());
        points.add(
            new Point(threshold, share(covered, inScope()), share(right, answered), refused));
      }
    }
    return points;
  }

  private static double share(long part, long whole) {
    return new Share(part, whole).value();
  }
}
