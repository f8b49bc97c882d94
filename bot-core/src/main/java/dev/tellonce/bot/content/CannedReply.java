package dev.tellonce.bot.content;

import dev.tellonce.bot.message.CannedReplyId;
import dev.tellonce.bot.message.InvalidValueException;
import dev.tellonce.bot.message.Language;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text agents say often, in one language. It may hold places that are filled in where it is used:
 * {@code {{agent.name}}}, and with the words for when nothing is known, {@code
 * {{customer.name|there}}}.
 *
 * @param id the same in every language
 * @param language the language of title and text
 * @param version from 1; a change is a new version
 * @param shortcut what is typed after the slash: 1 to 32 letters, digits and hyphens, lower case
 * @param title what it is for, 1 to 100 characters
 * @param text the words, 1 to 4,000 characters
 */
public record CannedReply(
    CannedReplyId id, Language language, int version, String shortcut, String title, String text) {
  /** What is always known where a text is used. */
  public static final Set<String> ALWAYS_KNOWN = Set.of("agent.name");

  /** What may be unknown, so that other words are needed for it. */
  public static final Set<String> MAY_BE_UNKNOWN =
      Set.of(
          "agent.title",
          "customer.name",
          "customer.email",
          "order",
          "tracking",
          "date",
          "amount",
          "waited",
          "waited.day");

  private static final int MAX_SHORTCUT = 32;
  private static final int MAX_TITLE = 100;
  private static final int MAX_TEXT = 4_000;
  private static final Pattern SHORTCUT = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}-]*");
  private static final Pattern PLACE = Pattern.compile("\\{\\{([^{}|]*)(\\|[^{}]*)?\\}\\}");

  /** Refuses what could not be found or would leave a hole in a message. */
  public CannedReply {
    if (version < 1) {
      throw new InvalidValueException("version: " + version + " (expected: from 1)");
    }
    boolean findable =
        shortcut.length() <= MAX_SHORTCUT
            && SHORTCUT.matcher(shortcut).matches()
            && shortcut.codePoints().noneMatch(Character::isUpperCase);
    if (!findable) {
      throw new InvalidValueException(
          "shortcut (expected: 1..32 letters, digits and hyphens, lower case)");
    }
    if (title.isBlank() || title.length() > MAX_TITLE) {
      throw new InvalidValueException("title (expected: 1..100 characters)");
    }
    if (text.isBlank() || text.length() > MAX_TEXT) {
      throw new InvalidValueException("text (expected: 1..4000 characters)");
    }
    checkPlaces(text);
  }

  private static void checkPlaces(String text) {
    Matcher places = PLACE.matcher(text);
    while (places.find()) {
      String name = places.group(1).strip();
      boolean hasOther = places.group(2) != null && places.group(2).length() > 1;
      if (!ALWAYS_KNOWN.contains(name) && !MAY_BE_UNKNOWN.contains(name)) {
        throw new InvalidValueException(
            "{{"
                + name
                + "}} (expected: agent.name, agent.title, customer.name, customer.email,"
                + " order, tracking, date, amount, waited or waited.day)");
      }
      if (MAY_BE_UNKNOWN.contains(name) && !hasOther) {
        throw new InvalidValueException(
            "{{"
                + name
                + "}} (expected: words for when it is not known, as in {{"
                + name
                + "|…}})");
      }
    }
    String rest = places.replaceAll("");
    if (rest.contains("{{") || rest.contains("}}")) {
      throw new InvalidValueException("text: braces that do not close (expected: {{name|words}})");
    }
  }

  /** The same reply as another version. */
  public CannedReply withVersion(int other) {
    return new CannedReply(id, language, other, shortcut, title, text);
  }
}
