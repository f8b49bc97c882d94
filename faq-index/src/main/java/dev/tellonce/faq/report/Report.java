package dev.tellonce.faq.report;

import dev.tellonce.bot.message.Language;
import dev.tellonce.faq.evaluation.IntentScore;
import dev.tellonce.faq.evaluation.IntentScore.Outcome;
import dev.tellonce.faq.evaluation.Share;
import java.util.List;
import java.util.Map;

/**
 * What a report shows.
 *
 * @param subject what was measured
 * @param labels how each entry is called, by the name it has in the outcomes
 * @param score what became of the questions
 * @param uncovered what became of questions that no entry covers, by their kind
 * @param own the entries' own phrasings, each asked while it was hidden
 */
public record Report(
    Subject subject,
    Map<String, String> labels,
    IntentScore score,
    List<Uncovered> uncovered,
    List<Outcome> own) {
  /** Keeps its own copies. */
  public Report {
    labels = Map.copyOf(labels);
    uncovered = List.copyOf(uncovered);
    own = List.copyOf(own);
  }

  /** How an entry is called. */
  String label(String name) {
    return labels.getOrDefault(name, name);
  }

  /**
   * What was measured.
   *
   * @param asked where the questions come from
   * @param language the language of the entries
   * @param entries how many there are
   * @param phrasings how many ways to put their questions
   * @param precision the share of answers that shall be right, above 0 and below 1
   * @param meaning whether sentence vectors were used
   */
  public record Subject(
      Asked asked,
      Language language,
      int entries,
      int phrasings,
      double precision,
      boolean meaning) {}

  /** Where questions come from. */
  public enum Asked {
    /** Questions that were collected and labelled. */
    COLLECTED,
    /** The entries' own phrasings, each hidden while it was asked. */
    REHEARSED
  }

  /**
   * Questions that no entry covers.
   *
   * @param what their kind, as a person reads it
   * @param refused how many went to a person
   */
  public record Uncovered(String what, Share refused) {}
}
