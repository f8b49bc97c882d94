package dev.tellonce.nlp.tone;

import dev.tellonce.bot.message.ToneVerdict.AppliedRule;
import dev.tellonce.bot.message.ToneVerdict.HeldFor;
import dev.tellonce.nlp.tone.PackSource.Example;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Runs the examples of rules: the packs' own proof that they do what their authors meant. */
final class PackExamples {
  private PackExamples() {}

  /** Runs the examples of a language's rules that apply and gives back what came out otherwise. */
  static List<PackFault> run(LanguageRules rules) {
    List<PackFault> faults = new ArrayList<>();
    for (Rule rule : rules.rules()) {
      if (rules.off().get(rule.order())) {
        continue;
      }
      for (Example example : rule.source().examples()) {
        check(rule, example, rules)
            .ifPresent(
                problem ->
                    faults.add(new PackFault(rule.file(), example.line(), rule.id(), problem)));
      }
    }
    return faults;
  }

  private static Optional<String> check(Rule rule, Example example, LanguageRules rules) {
    ToneReading reading = PackRewriter.read(example.before(), rules);
    List<String> heldBy = reading.held().stream().map(HeldFor::rule).toList();
    List<String> changedBy = reading.rules().stream().map(AppliedRule::id).toList();
    String came = "\"" + example.before() + "\" ";
    if (!heldBy.isEmpty()) {
      came += "is held by " + heldBy + ", better: " + reading.better().orElse("none");
    } else {
      came += "becomes \"" + reading.after() + "\" by " + changedBy;
    }
    if (example.same()) {
      boolean same = heldBy.isEmpty() && changedBy.isEmpty();
      return same ? Optional.empty() : Optional.of(came + " (expected: the same)");
    }
    if (example.held()) {
      boolean offered = example.better().isEmpty() || example.better().equals(reading.better());
      return heldBy.contains(rule.id()) && offered
          ? Optional.empty()
          : Optional.of(
              came
                  + " (expected: held by "
                  + rule.id()
                  + example.better().map(better -> ", better: \"" + better + "\"").orElse("")
                  + ")");
    }
    String after = example.after().orElse("");
    boolean right = heldBy.isEmpty() && reading.after().equals(after);
    if (right && changedBy.contains(rule.id())) {
      return Optional.empty();
    }
    return Optional.of(
        came
            + " (expected: \""
            + after
            + "\" by "
            + rule.id()
            + ")"
            + (reading.kept().isEmpty() ? "" : "; kept: " + reading.kept())
            + cycle(example, rules));
  }

  private static String cycle(Example example, LanguageRules rules) {
    Set<String> unsettled = Rephrasing.of(new Reading(example.before(), rules), rules).unsettled();
    return unsettled.isEmpty() ? "" : "; a cycle of rules: " + String.join(" -> ", unsettled);
  }
}
