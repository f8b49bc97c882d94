package dev.tellonce.bot.message;

/**
 * The id of an inbox: one configured entry point of a channel.
 *
 * @param value 1 to 64 characters of a-z A-Z 0-9 _ . -
 */
public record InboxId(String value) {
  /** Refuses anything else. */
  public InboxId {
    Checks.slug("inbox", value, 64);
  }

  @Override
  public String toString() {
    return value;
  }
}
