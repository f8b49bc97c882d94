package dev.tellonce.bot.message;

/**
 * The id of an agent; stable over renames.
 *
 * @param value 1 to 64 characters of a-z A-Z 0-9 _ . -
 */
public record AgentId(String value) {
  /** Refuses anything else. */
  public AgentId {
    Checks.slug("agent", value, 64);
  }

  @Override
  public String toString() {
    return value;
  }
}
