package dev.tellonce.bot.message;

/**
 * The id of an FAQ entry, the same in every language it is written in.
 *
 * @param value 1 to 64 characters of a-z A-Z 0-9 _ . -
 */
public record FaqId(String value) {
  /** Refuses anything else. */
  public FaqId {
    Checks.slug("faq", value, 64);
  }

  @Override
  public String toString() {
    return value;
  }
}
