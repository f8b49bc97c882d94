package dev.tellonce.bot.content;

import dev.tellonce.bot.message.FaqId;
import dev.tellonce.bot.message.InboxId;
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
 * @param particulars tags, owner, validity and variants
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
    boolean automate,
    Particulars particulars) {
  /** The most characters a question has. */
  public static final int LONGEST_QUESTION = 1_000;

  /** The most characters an answer has. */
  public static final int LONGEST_ANSWER = 2_000;

  /** Refuses blank questions and answers. */
  public FaqEntry {
    phrasings = List.copyOf(phrasings);
    if (version < 1) {
      throw new InvalidValueException("version: " + version + " (expected: from 1)");
    }
    if (question.isBlank() || question.length() > LONGEST_QUESTION) {
      throw new InvalidValueException("faq " + id + ": question (expected: 1..1000 characters)");
    }
    if (answer.isBlank() || answer.length() > LONGEST_ANSWER) {
      throw new InvalidValueException("faq " + id + ": answer (expected: 1..2000 characters)");
    }
  }

  /** An entry without particulars. */
  public FaqEntry(
      FaqId id,
      Language language,
      int version,
      String topic,
      String question,
      List<String> phrasings,
      String answer,
      Optional<Link> link,
      boolean automate) {
    this(
        id,
        language,
        version,
        topic,
        question,
        phrasings,
        answer,
        link,
        automate,
        Particulars.NONE);
  }

  /** The days on which it is right. */
  public Validity validity() {
    return particulars.validity();
  }

  /** The same entry as another version; anything below 1 is the first. */
  public FaqEntry withVersion(int other) {
    return new FaqEntry(
        id,
        language,
        Math.max(1, other),
        topic,
        question,
        phrasings,
        answer,
        link,
        automate,
        particulars);
  }

  /** The same entry with other ways to put the question. */
  public FaqEntry withPhrasings(List<String> others) {
    return new FaqEntry(
        id, language, version, topic, question, others, answer, link, automate, particulars);
  }

  /** The same entry with another answer and link. */
  public FaqEntry withAnswer(String other, Optional<Link> more) {
    return new FaqEntry(
        id, language, version, topic, question, phrasings, other, more, automate, particulars);
  }

  /** The same entry with other particulars. */
  public FaqEntry with(Particulars others) {
    return new FaqEntry(
        id, language, version, topic, question, phrasings, answer, link, automate, others);
  }

  /** The entry as an inbox gives it: with the answer and the link of the inbox's variant. */
  public FaqEntry in(InboxId inbox) {
    return particulars
        .variantIn(inbox)
        .map(variant -> withAnswer(variant.answer(), variant.link()))
        .orElse(this);
  }
}
