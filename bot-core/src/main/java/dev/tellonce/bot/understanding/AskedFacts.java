package dev.tellonce.bot.understanding;

import dev.tellonce.bot.message.Fact;
import dev.tellonce.bot.message.Language;
import java.util.Set;

/** Hears which facts a draft asks the customer for. */
public interface AskedFacts {
  /**
   * The kinds of fact the draft asks for; empty when it asks for none.
   *
   * @param draft what the agent is about to send
   * @param language its language, or unknown, in which case every language is tried
   */
  Set<Fact.Kind> asked(String draft, Language language);
}
