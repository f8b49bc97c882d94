package dev.tellonce.nlp.tone;

import dev.tellonce.bot.message.Content;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.message.ToneVerdict;
import dev.tellonce.bot.message.ToneVerdict.HeldFor;
import dev.tellonce.bot.tone.ToneRewriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Positive language by the rules of packs. No text makes it fail: one in a language without packs,
 * or one that cannot be changed within the laws, stays as it was. A text over 16,000 characters is
 * read for blame and abuse only. Safe on any thread.
 */
public final class PackRewriter implements ToneRewriter {
  /** The most findings that are reported for a held text. */
  private static final int MAX_REASONS = 100;

  private final TonePacks packs;

  /**
   * Creates the rewriter.
   *
   * @param packs the rules
   */
  public PackRewriter(TonePacks packs) {
    this.packs = packs;
  }

  @Override
  public ToneVerdict rewrite(String text, Language language) {
    ToneReading reading = explain(text, language);
    if (!reading.held().isEmpty()) {
      return new ToneVerdict.Held(reading.held(), reading.better());
    }
    return reading.rules().isEmpty()
        ? new ToneVerdict.Fine()
        : new ToneVerdict.Rephrased(reading.after(), reading.rules());
  }

  /**
   * Reads a text and says all there is to say: changes with their rules, what holds it, and what
   * was left as it was and why.
   *
   * @param text the text as written
   * @param language its language
   * @return the reading; for a held text {@code after} is the text itself
   */
  public ToneReading explain(String text, Language language) {
    return packs
        .rules(language.code())
        .map(rules -> read(text, rules))
        .orElseGet(
            () -> new ToneReading(text, text, List.of(), List.of(), Optional.empty(), List.of()));
  }

  static ToneReading read(String text, LanguageRules rules) {
    Reading reading = new Reading(text, rules);
    List<List<Found>> holds = reading.find(rules.holds());
    List<HeldFor> held = new ArrayList<>();
    for (Found found : holds.stream().flatMap(List::stream).limit(MAX_REASONS).toList()) {
      int from = reading.tokens().get(found.match().from()).start();
      int to = reading.tokens().get(found.match().to() - 1).end();
      Rule rule = found.rule();
      held.add(new HeldFor(rule.id(), rule.version(), rule.reason(), text.substring(from, to)));
    }
    if (!held.isEmpty()) {
      Optional<String> better = better(reading, holds, rules);
      return new ToneReading(text, text, List.of(), held, better, List.of());
    }
    if (text.length() > Content.MAX_CHARACTERS) {
      return new ToneReading(
          text,
          text,
          List.of(),
          List.of(),
          Optional.empty(),
          List.of(
              text.length() + " characters (expected: at most " + Content.MAX_CHARACTERS + ")"));
    }
    Rephrasing rephrasing = Rephrasing.of(reading, rules);
    return new ToneReading(
        text,
        rephrasing.text(),
        rephrasing.applied(),
        List.of(),
        Optional.empty(),
        rephrasing.kept());
  }

  /** Words that may leave in the place of held ones: known for every finding and no fact lost. */
  private static Optional<String> better(
      Reading reading, List<List<Found>> holds, LanguageRules rules) {
    if (reading.text().length() > Content.MAX_CHARACTERS
        || holds.stream()
            .flatMap(List::stream)
            .anyMatch(found -> found.rule().templates().isEmpty())) {
      return Optional.empty();
    }
    String text = Pass.better(reading, holds, rules).text();
    String better = Rephrasing.of(new Reading(text, rules), rules).text();
    Reading after = new Reading(better, rules);
    boolean leaves =
        !better.isBlank()
            && better.length() <= Content.MAX_CHARACTERS
            && after.find(rules.holds()).stream().allMatch(List::isEmpty)
            && reading.facts().keptBy(after.facts());
    return leaves ? Optional.of(better) : Optional.empty();
  }
}
