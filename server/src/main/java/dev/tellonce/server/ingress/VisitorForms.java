package dev.tellonce.server.ingress;

import dev.tellonce.bot.journal.JournalEntry.CallbackRequested;
import dev.tellonce.bot.journal.JournalEntry.RemarkMade;
import dev.tellonce.bot.message.InvalidValueException;
import dev.tellonce.server.wire.FrameReader;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reads what visitors fill in: remarks and wishes to be called. Pure. */
final class VisitorForms {
  private static final int MAX_TEXT = 2_000;
  private static final int MAX_PAGE = 2_000;
  private static final int MAX_LANGUAGE = 35;
  private static final int MAX_PHONE = 40;
  private static final int MAX_WHEN = 200;
  private static final int FEWEST_DIGITS = 5;

  /** The most digits ITU-T E.164 gives a number. */
  private static final int MOST_DIGITS = 15;

  private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ().\\/-]+");

  private VisitorForms() {}

  static RemarkMade remark(JsonNode args) {
    return new RemarkMade(
        required(args, "text", MAX_TEXT),
        FrameReader.optionalText(args, "page", MAX_PAGE),
        FrameReader.optionalText(args, "language", MAX_LANGUAGE));
  }

  static CallbackRequested callback(JsonNode args) {
    return new CallbackRequested(
        phone(args),
        required(args, "when", MAX_WHEN),
        FrameReader.optionalText(args, "text", MAX_TEXT).strip());
  }

  private static String required(JsonNode args, String name, int max) {
    String text = FrameReader.text(args, name, max).strip();
    if (text.isEmpty()) {
      throw new InvalidValueException(name + ": blank (expected: 1.." + max + " characters)");
    }
    return text;
  }

  /** Any number that can be dialled: how people write them differs from country to country. */
  private static String phone(JsonNode args) {
    String phone = FrameReader.text(args, "phone", MAX_PHONE).strip();
    long digits = phone.chars().filter(c -> c >= '0' && c <= '9').count();
    if (!PHONE.matcher(phone).matches() || digits < FEWEST_DIGITS || digits > MOST_DIGITS) {
      // The number itself is nobody else's business.
      throw new InvalidValueException(
          "phone: no telephone number (expected: "
              + FEWEST_DIGITS
              + ".."
              + MOST_DIGITS
              + " digits, with + ( ) - / . or spaces)");
    }
    return phone;
  }
}
