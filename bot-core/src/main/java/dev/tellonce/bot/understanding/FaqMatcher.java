package dev.tellonce.bot.understanding;

import dev.tellonce.bot.message.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Finds the FAQ entries that may answer a question. */
public interface FaqMatcher {
  /**
   * The entries that may answer on a day, best first; empty when nothing matches. Entries that are
   * not right on that day are neither found nor in the way of others.
   *
   * @param question what the visitor asked, up to 64 KB
   * @param language the language to answer in; only entries in it are found
   * @param day the day of the question
   * @return at most 10 hits, their confidence meaning "this would be right"
   */
  List<FaqHit> match(String question, Language language, LocalDate day);

  /**
   * The entry that more likely than not answers, in any language but one: it is for the agent, who
   * can say it in the visitor's.
   *
   * @param question what the visitor asked, up to 64 KB
   * @param language the language that is left out
   * @param day the day of the question, as in {@link #match}
   */
  Optional<FaqHit> elsewhere(String question, Language language, LocalDate day);

  /**
   * The least confidence from which answers are right as often as wanted, as far as what is known
   * of the entries tells.
   *
   * @param language the language of the answers
   * @param precision the share of answers that shall be right, above 0 and below 1
   * @return 0 to 1; the share itself where nothing is known
   */
  double sureFrom(Language language, double precision);
}
