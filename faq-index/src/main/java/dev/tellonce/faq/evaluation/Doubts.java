package dev.tellonce.faq.evaluation;

import dev.tellonce.faq.evaluation.IntentScore.Hit;
import dev.tellonce.faq.evaluation.IntentScore.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What an operator should look at: entries that compete for the same questions, and phrasings that
 * seem to stand in the wrong entry. Found among phrasings that were asked while they were hidden.
 */
public final class Doubts {
  /** Fainter seconds compete with nothing. */
  private static final double LEAST_RIVAL = 0.1;

  /** A second with this share of the first's confidence is close to it. */
  private static final double CLOSE = 0.5;

  /** From here on it is surely taken for another. */
  private static final double SURELY = 0.5;

  private Doubts() {}

  /**
   * Two intents that compete.
   *
   * @param one the first by name
   * @param other the second
   * @param questions the questions over which they compete, closest first
   */
  public record Rivals(String one, String other, List<Outcome> questions) {
    /** Keeps its own copy. */
    public Rivals {
      questions = List.copyOf(questions);
    }
  }

  private record Names(String one, String other) {}

  /**
   * The pairs that compete: one is wanted, and the other comes close to it or before it.
   *
   * @return the pair with most questions first
   */
  public static List<Rivals> rivals(List<Outcome> outcomes) {
    Map<Names, List<Outcome>> pairs = new LinkedHashMap<>();
    for (Outcome outcome : outcomes) {
      String wanted = outcome.wanted().orElse("");
      if (outcome.hits().size() > 1 && !wanted.isEmpty()) {
        Hit first = outcome.hits().get(0);
        Hit second = outcome.hits().get(1);
        boolean between = first.intent().equals(wanted) || second.intent().equals(wanted);
        if (between && isClose(first.confidence(), second.confidence())) {
          pairs
              .computeIfAbsent(names(first.intent(), second.intent()), key -> new ArrayList<>())
              .add(outcome);
        }
      }
    }
    return pairs.entrySet().stream()
        .map(each -> rivals(each.getKey(), each.getValue()))
        .sorted(
            Comparator.comparingInt((Rivals each) -> each.questions().size())
                .reversed()
                .thenComparing(Rivals::one)
                .thenComparing(Rivals::other))
        .toList();
  }

  private static boolean isClose(double first, double second) {
    return second >= LEAST_RIVAL && second >= CLOSE * first;
  }

  private static Names names(String a, String b) {
    return a.compareTo(b) <= 0 ? new Names(a, b) : new Names(b, a);
  }

  private static Rivals rivals(Names names, List<Outcome> questions) {
    List<Outcome> sorted = new ArrayList<>(questions);
    sorted.sort(
        Comparator.comparingDouble(
            each -> each.hits().get(0).confidence() - each.hits().get(1).confidence()));
    return new Rivals(names.one(), names.other(), sorted);
  }

  /**
   * The phrasings that are surely taken for another intent than the one they stand in, the surest
   * first.
   */
  public static List<Outcome> misplaced(List<Outcome> outcomes) {
    return outcomes.stream()
        .filter(each -> each.wanted().isPresent() && each.found().isPresent())
        .filter(each -> !each.isRight() && each.confidence() >= SURELY)
        .sorted(Comparator.comparingDouble((Outcome each) -> each.confidence()).reversed())
        .toList();
  }

  /**
   * A phrasing that stands in several intents, so that nothing can tell them apart.
   *
   * @param text the phrasing, as it stands in the first
   * @param intents where it stands, two or more
   */
  public record Twice(String text, List<String> intents) {
    /** Keeps its own copy. */
    public Twice {
      intents = List.copyOf(intents);
    }
  }

  /** The phrasings that stand in several intents; case and punctuation make no difference. */
  public static List<Twice> twice(List<Outcome> outcomes) {
    Map<String, Map<String, String>> intents = new LinkedHashMap<>();
    for (Outcome outcome : outcomes) {
      outcome
          .wanted()
          .ifPresent(
              intent ->
                  intents
                      .computeIfAbsent(bare(outcome.text()), key -> new LinkedHashMap<>())
                      .putIfAbsent(intent, outcome.text()));
    }
    return intents.entrySet().stream()
        .filter(each -> !each.getKey().isEmpty() && each.getValue().size() > 1)
        .map(
            each ->
                new Twice(
                    each.getValue().values().iterator().next(),
                    List.copyOf(each.getValue().keySet())))
        .toList();
  }

  private static String bare(String text) {
    StringBuilder bare = new StringBuilder();
    text.codePoints()
        .map(c -> Character.isLetterOrDigit(c) ? c : ' ')
        .forEach(bare::appendCodePoint);
    return bare.toString().toLowerCase(Locale.ROOT).replaceAll(" +", " ").strip();
  }
}
