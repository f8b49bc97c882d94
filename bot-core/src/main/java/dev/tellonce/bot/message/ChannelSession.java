package dev.tellonce.bot.message;

/**
 * Where a conversation is answered: a visitor's browser session or a platform's chat. It belongs to
 * the conversation for good; joining contacts never rewrites it.
 *
 * @param channel the kind of medium: {@code web}, {@code webhook} and so on
 * @param id the session's id on that channel, 1 to 200 characters
 */
public record ChannelSession(String channel, String id) {
  /** The channel of the widget. */
  public static final String WEB = "web";

  /** Refuses blank or oversized ids. */
  public ChannelSession {
    Checks.slug("channel", channel, 32);
    Checks.required("channel session", id, 200);
  }

  /** Whether the other side pulls from the journal itself, so that no outbox is needed. */
  public boolean isWeb() {
    return channel.equals(WEB);
  }
}
