package dev.tellonce.bot.delivery;

import dev.tellonce.bot.message.DeliveryOutcome;

/** Speaks to one platform. Any thread; {@link #send} blocks for at most 30 seconds. */
public interface Channel {
  /** The channel's name, as in {@code ChannelSession}. */
  String name();

  /** What it can carry. */
  ChannelLimits limits();

  /** Whether the platform drops a repeat by the message's id, so that trying again is safe. */
  boolean dropsRepeats();

  /**
   * Hands a message to the platform once; retries are the caller's.
   *
   * @param message the message
   * @return how it ended; never thrown instead
   */
  DeliveryOutcome send(OutboundMessage message);
}
