package dev.tellonce.nlp.tone;

import dev.tellonce.bot.message.Content;
import dev.tellonce.bot.message.ToneVerdict.AppliedRule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A text after all its rules, which no rule changes any more; or the text as it was.
 *
 * @param text the text
 * @param applied the rules
 * @param kept why something stayed
 * @param unsettled the rules that undo one another; empty where none do
 */
record Rephrasing(
    String text, List<AppliedRule> applied, List<String> kept, Set<String> unsettled) {
  /** The most goes over a text; packs need two or three. */
  private static final int MAX_PASSES = 6;

  /** The most rules that are reported for a text. */
  private static final int MAX_APPLIED = 1000;

  Rephrasing {
    applied = applied.stream().limit(MAX_APPLIED).toList();
    kept = kept.stream().limit(MAX_APPLIED).toList();
    unsettled = Set.copyOf(unsettled);
  }

  /**
   * Rewrites a text until nothing changes. What cannot be made to fit with the preferred words of
   * the rules is tried with their next ones.
   */
  static Rephrasing of(Reading reading, LanguageRules rules) {
    String text = reading.text();
    Pass first = Pass.over(reading, rules, 0);
    if (first.text().equals(text)) {
      return unchanged(text, first.kept(), Set.of());
    }
    List<String> kept = new ArrayList<>(first.kept());
    Set<String> unsettled = Set.of();
    for (int variant = 0; variant < rules.variants(); variant++) {
      Rephrasing settled =
          settle(
              variant == 0 ? first : Pass.over(reading, rules, variant), reading, rules, variant);
      String fault = fault(reading, settled, rules, variant);
      if (fault.isEmpty()) {
        return settled.text().equals(text) ? unchanged(text, settled.kept(), Set.of()) : settled;
      }
      unsettled = settled.unsettled();
      kept.add(fault);
    }
    return unchanged(text, kept, unsettled);
  }

  private static Rephrasing unchanged(String text, List<String> kept, Set<String> unsettled) {
    return new Rephrasing(text, List.of(), kept, unsettled);
  }

  private static Rephrasing settle(Pass first, Reading start, LanguageRules rules, int variant) {
    Reading reading = start;
    Pass pass = first;
    List<AppliedRule> applied = new ArrayList<>();
    for (int i = 1; !pass.text().equals(reading.text()); i++) {
      applied.addAll(pass.applied());
      reading = new Reading(pass.text(), rules);
      if (i == MAX_PASSES) {
        Set<String> last = new LinkedHashSet<>();
        pass.applied().forEach(rule -> last.add(rule.id()));
        return new Rephrasing(reading.text(), applied, List.of(), last);
      }
      pass = Pass.over(reading, rules, variant);
    }
    return new Rephrasing(reading.text(), applied, pass.kept(), Set.of());
  }

  /** Why a rephrased text may not stand for the one it came from; empty where it may. */
  private static String fault(
      Reading before, Rephrasing settled, LanguageRules rules, int variant) {
    int length = before.text().length();
    int now = settled.text().length();
    if (!settled.unsettled().isEmpty()) {
      return "rules undo one another: " + String.join(", ", settled.unsettled());
    }
    if (settled.text().isBlank()) {
      return "nothing would be left";
    }
    if (now > length * 13L / 10 || now > Content.MAX_CHARACTERS) {
      return "the text would grow from " + length + " to " + now + " characters";
    }
    Reading after = new Reading(settled.text(), rules);
    if (!before.facts().keptBy(after.facts())) {
      return "a number, name or other fact would change";
    }
    if (after.softeners() > Math.max(before.softeners(), Pass.MAX_SOFTENERS)) {
      return "the message would be too soft";
    }
    for (int other = 0; other < variant; other++) {
      if (!Pass.over(after, rules, other).text().equals(settled.text())) {
        return "the words would change again";
      }
    }
    return "";
  }
}
