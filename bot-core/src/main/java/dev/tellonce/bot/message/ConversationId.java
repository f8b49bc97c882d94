package dev.tellonce.bot.message;

/**
 * The id of a conversation; knowing it grants nothing.
 *
 * @param value 128 random bits as 22 characters of base64url
 */
public record ConversationId(String value) {
  /** Refuses anything else. */
  public ConversationId {
    Checks.base64Url("conversation", value, 22);
  }

  @Override
  public String toString() {
    return value;
  }
}
