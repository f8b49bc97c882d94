package dev.tellonce.bot.content;

import dev.tellonce.bot.message.InboxId;
import dev.tellonce.bot.message.InvalidValueException;
import dev.tellonce.bot.message.Link;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Another answer to an entry's question, for some inboxes. It belongs to its entry and has no
 * variants itself.
 *
 * @param inboxes where it is given; 1 to 50, whether or not they exist at the moment
 * @param answer 1 to 2,000 characters
 * @param link where more is told; the entry's own link is not shown beside a variant
 */
public record Variant(List<InboxId> inboxes, String answer, Optional<Link> link) {
  private static final int MOST_INBOXES = 50;

  /** Refuses a variant for no inbox, an inbox that stands twice, and a blank answer. */
  public Variant {
    inboxes = List.copyOf(inboxes);
    if (inboxes.isEmpty() || inboxes.size() > MOST_INBOXES) {
      throw new InvalidValueException(
          "variant: " + inboxes.size() + " inboxes (expected: 1.." + MOST_INBOXES + ")");
    }
    if (new HashSet<>(inboxes).size() < inboxes.size()) {
      throw new InvalidValueException("variant: inboxes " + inboxes + " (expected: each once)");
    }
    if (answer.isBlank() || answer.length() > FaqEntry.LONGEST_ANSWER) {
      throw new InvalidValueException(
          "variant for "
              + inboxes
              + ": answer "
              + (answer.isBlank() ? "missing" : "of " + answer.length() + " characters")
              + " (expected: 1.."
              + FaqEntry.LONGEST_ANSWER
              + " characters)");
    }
  }
}
