package dev.tellonce.server.admin;

import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.understanding.FaqHit;
import java.util.List;
import java.util.Optional;

/** What questions mean, beside and for the FAQ. Any thread; may keep a processor busy. */
public interface QuestionMeanings {
  /** The most questions that are put together at once. */
  int MOST = 2_000;

  /**
   * The part of what was said that asks, on one line of at most 300 characters.
   *
   * @param said one message or several, one a line
   * @param language in which language
   */
  String asking(String said, Language language);

  /**
   * Puts together what asks the same.
   *
   * @param questions in one language, at most {@value #MOST}
   * @param language which
   * @return places in the list, each in one group; of every group the place that stands for it
   *     first; the largest group first
   */
  List<List<Integer>> groups(List<String> questions, Language language);

  /** The entry nearest to a question, however little speaks for it. */
  Optional<FaqHit> nearest(String question, Language language);
}
