package dev.tellonce.bot.message;

/**
 * The id of a canned reply, the same in every language it is written in.
 *
 * @param value 1 to 64 characters of a-z A-Z 0-9 _ . -
 */
public record CannedReplyId(String value) {
  /** Refuses anything else. */
  public CannedReplyId {
    Checks.slug("canned reply", value, 64);
  }

  @Override
  public String toString() {
    return value;
  }
}
