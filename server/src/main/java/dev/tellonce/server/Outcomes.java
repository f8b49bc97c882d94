package dev.tellonce.server;

import dev.tellonce.bot.message.FaqId;
import dev.tellonce.bot.understanding.FaqHit;
import dev.tellonce.faq.Rehearsed;
import dev.tellonce.faq.evaluation.IntentScore.Hit;
import dev.tellonce.faq.evaluation.IntentScore.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns what was matched into what is counted, by the names the operator gave. */
final class Outcomes {
  private Outcomes() {}

  /** A question as it is counted. */
  static Outcome of(
      String question,
      Optional<String> wanted,
      List<FaqHit> hits,
      Map<FaqId, String> names,
      long micros) {
    return new Outcome(
        question,
        wanted,
        hits.stream()
            .map(
                hit ->
                    new Hit(
                        names.getOrDefault(hit.entry().id(), hit.entry().id().value()),
                        hit.confidence()))
            .toList(),
        micros);
  }

  /** Questions that were asked while something was hidden, of one kind, as they are counted. */
  static List<Outcome> of(
      List<Rehearsed> rehearsed, Rehearsed.Kind kind, Map<FaqId, String> names) {
    return rehearsed.stream()
        .filter(each -> each.kind() == kind)
        .map(
            each ->
                of(
                    each.text(),
                    each.entry()
                        .filter(entry -> kind == Rehearsed.Kind.PHRASING)
                        .map(entry -> names.getOrDefault(entry, entry.value())),
                    each.hits(),
                    names,
                    0))
        .toList();
  }
}
