package dev.tellonce.bot.tone;

import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.message.ToneVerdict;

/**
 * Puts a text into positive language by rules. It changes how something is said, never what:
 * numbers, names, dates, links, code and the sense of a negation survive, or the text stays.
 */
public interface ToneRewriter {
  /**
   * Reads a text against the rules of its language.
   *
   * @param text the text as written, at most 16,000 characters
   * @param language its language; one without rules leaves the text fine
   * @return fine, rephrased, or held for blame or abuse
   */
  ToneVerdict rewrite(String text, Language language);
}
