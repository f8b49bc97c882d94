package dev.tellonce.faq.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Counts how questions were matched. In scope is a question whose intent was learnt; all others are
 * out of scope, and right only when they are refused.
 */
public final class IntentScore {
  private final double sureFrom;
  private final List<Outcome> outcomes = new ArrayList<>();

  /**
   * Begins to count.
   *
   * @param sureFrom the confidence from which an answer is given, 0..1
   */
  public IntentScore(double sureFrom) {
    this.sureFrom = sureFrom;
  }

  /**
   * How one question was matched.
   *
   * @param text the question
   * @param wanted its intent; empty when it is out of scope
   * @param found the best intent; empty when there was none
   * @param confidence of the best, 0..1
   * @param micros how long it took, in microseconds
   */
  public record Outcome(
      String text,
      Optional<String> wanted,
      Optional<String> found,
      double confidence,
      long micros) {
    /** Whether the best intent is the one that was wanted. */
    public boolean isRight() {
      return wanted.isPresent() && wanted.equals(found);
    }
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
    long answered = outcomes.stream().filter(this::isAnswered).count();
    return answered == 0 ? 1 : share(answeredRight(), answered);
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
    return outcome.found().isPresent() && outcome.confidence() >= sureFrom;
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
    List<Point> points = new ArrayList<>();
    TreeSet<Double> thresholds = new TreeSet<>(Comparator.reverseOrder());
    outcomes.forEach(each -> thresholds.add(each.confidence()));
    for (double threshold : thresholds) {
      IntentScore other = new IntentScore(threshold);
      other.outcomes.addAll(outcomes);
      points.add(
          new Point(
              threshold, other.coverage(), other.precisionAnswered(), other.outOfScopeRecall()));
    }
    return points;
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
