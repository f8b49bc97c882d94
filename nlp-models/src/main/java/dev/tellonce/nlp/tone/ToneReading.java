package dev.tellonce.nlp.tone;

import dev.tellonce.bot.message.ToneVerdict.AppliedRule;
import dev.tellonce.bot.message.ToneVerdict.HeldFor;
import java.util.List;
import java.util.Optional;

/**
 * Everything the rules say of a text.
 *
 * @param before the text as written
 * @param after the text in kinder words; the same where nothing changed
 * @param rules what was changed, in the order of the text
 * @param held what holds the text back; empty for nothing
 * @param better for a held text, a wording that may leave
 * @param kept one sentence for each change that was not made, saying why
 */
public record ToneReading(
    String before,
    String after,
    List<AppliedRule> rules,
    List<HeldFor> held,
    Optional<String> better,
    List<String> kept) {
  /** Copies the lists. */
  public ToneReading {
    rules = List.copyOf(rules);
    held = List.copyOf(held);
    kept = List.copyOf(kept);
  }
}
