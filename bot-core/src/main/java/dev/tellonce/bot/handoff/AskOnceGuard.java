package dev.tellonce.bot.handoff;

import dev.tellonce.bot.message.Fact;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.understanding.AskedFacts;
import java.util.List;
import java.util.Set;

/** Tells an agent, before sending, what the customer has told already. */
public final class AskOnceGuard {
  private final AskedFacts asked;

  /**
   * Creates the guard.
   *
   * @param asked hears what a draft asks for
   */
  public AskOnceGuard(AskedFacts asked) {
    this.asked = asked;
  }

  /**
   * The known facts a draft asks for again, the newest of each kind last.
   *
   * @param draft what the agent is about to send
   * @param language its language, or unknown
   * @param facts what is known
   */
  public List<Fact> alreadyTold(String draft, Language language, List<Fact> facts) {
    if (facts.isEmpty() || draft.isBlank()) {
      return List.of();
    }
    Set<Fact.Kind> kinds = asked.asked(draft, language);
    return facts.stream().filter(fact -> kinds.contains(fact.kind())).toList();
  }
}
