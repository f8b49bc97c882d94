package dev.tellonce.bot.content;

import dev.tellonce.bot.message.FaqId;
import dev.tellonce.bot.message.InvalidValueException;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.message.Link;
import java.util.List;
import java.util.Optional;

/**
 * A question customers ask, with its short answer, in one language.
 *
 * @param id the same in every language
 * @param language the language of question and answer
 * @param version from 1; a changed text is a new version
 * @param topic what it is about, for the never-automate list
 * @param question the question as customers put it
 * @param phrasings other ways to put it
 * @param answer the short answer, complete without the link; 1 to 2,000 characters
 * @param link where more is told
 * @param automate whether the bot may give this answer
 */
public record FaqEntry(
    FaqId id,
    Language language,
    int version,
    String topic,
    String question,
    List<String> phrasings,
    String answer,
    Optional<Link> link,
    boolean automate) {
  /** Refuses blank questions and answers. */
  public FaqEntry {
    phrasings = List.copyOf(phrasings);
    if (version < 1) {
      throw new InvalidValueException("version: " + version + " (expected: from 1)");
    }
    if (question.isBlank() || question.length() > 1000) {
      throw new InvalidValueException("faq " + id + ": question (expected: 1..1000 characters)");
    }
    if (answer.isBlank() || answer.length() > 2000) {
      throw new InvalidValueException("faq " + id + ": answer (expected: 1..2000 characters)");
    }
  }

  /** The same entry as another version; anything below 1 is the first. */
  public FaqEntry withVersion(int other) {
    return new FaqEntry(
        id, language, Math.max(1, other), topic, question, phrasings, answer, link, automate);
  }
}
