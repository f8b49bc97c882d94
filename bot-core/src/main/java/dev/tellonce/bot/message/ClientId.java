package dev.tellonce.bot.message;

/**
 * The id a sender gives one entry; the same id from the same sender is the same entry.
 *
 * @param value 128 bits as 22 characters of base64url
 */
public record ClientId(String value) {
  /** Refuses anything else. */
  public ClientId {
    Checks.base64Url("cid", value, 22);
  }

  @Override
  public String toString() {
    return value;
  }
}
