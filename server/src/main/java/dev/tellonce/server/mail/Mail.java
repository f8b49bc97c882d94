package dev.tellonce.server.mail;

import dev.tellonce.bot.message.InvalidValueException;
import java.util.regex.Pattern;

/**
 * A message to one person. What could end a header line is refused here, so nothing that somebody
 * typed becomes a header of its own.
 *
 * @param to one address, at most 254 characters
 * @param subject one line, 1 to 200 characters
 * @param text the words, 1 to 500,000 characters
 * @param html the same as a page; empty for none
 */
public record Mail(String to, String subject, String text, String html) {
  private static final int LONGEST_SUBJECT = 200;
  private static final int LONGEST_TEXT = 500_000;
  private static final int LONGEST_ADDRESS = 254;
  private static final Pattern ADDRESS =
      Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");

  /** Refuses what is no address, and lines in the subject. */
  public Mail {
    if (!isAddress(to)) {
      throw new InvalidValueException("to: no address (expected: like anna@shop.example)");
    }
    if (subject.isBlank()
        || subject.length() > LONGEST_SUBJECT
        || subject.chars().anyMatch(Character::isISOControl)) {
      throw new InvalidValueException("subject (expected: one line, 1..200 characters)");
    }
    if (text.isBlank() || text.length() > LONGEST_TEXT || html.length() > LONGEST_TEXT) {
      throw new InvalidValueException("text (expected: 1..500000 characters)");
    }
  }

  /** Whether a text is one plain address. */
  public static boolean isAddress(String text) {
    return text.length() <= LONGEST_ADDRESS && ADDRESS.matcher(text).matches();
  }
}
