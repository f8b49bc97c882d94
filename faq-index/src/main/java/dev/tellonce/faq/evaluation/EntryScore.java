package dev.tellonce.faq.evaluation;

import dev.tellonce.faq.evaluation.IntentScore.Ending;
import dev.tellonce.faq.evaluation.IntentScore.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What becomes of the questions that want one intent.
 *
 * @param intent which
 * @param kept whether it is kept for people
 * @param questions those that want it
 * @param endings what becomes of them, each in its place
 */
public record EntryScore(
    String intent, boolean kept, List<Outcome> questions, List<Ending> endings) {
  /** Keeps its own copies. */
  public EntryScore {
    questions = List.copyOf(questions);
    endings = List.copyOf(endings);
  }

  /** The share of its questions with an ending. */
  public Share share(Ending ending) {
    return new Share(endings.stream().filter(each -> each == ending).count(), endings.size());
  }

  /** The intents that were asked for, the best answered first. */
  public static List<EntryScore> of(IntentScore score) {
    Map<String, List<Outcome>> questions = new LinkedHashMap<>();
    for (Outcome outcome : score.outcomes()) {
      outcome
          .wanted()
          .ifPresent(
              intent -> questions.computeIfAbsent(intent, key -> new ArrayList<>()).add(outcome));
    }
    return questions.entrySet().stream()
        .map(
            each ->
                new EntryScore(
                    each.getKey(),
                    score.kept().contains(each.getKey()),
                    each.getValue(),
                    each.getValue().stream().map(score::ending).toList()))
        .sorted(
            Comparator.comparingDouble((EntryScore each) -> each.share(Ending.RIGHT).value())
                .reversed()
                .thenComparing(each -> each.share(Ending.WRONG).value())
                .thenComparing(each -> each.intent()))
        .toList();
  }
}
