package dev.tellonce.connectors.web;

import dev.tellonce.bot.delivery.ChannelLimits;
import dev.tellonce.bot.message.ChannelSession;
import dev.tellonce.bot.message.Content;

/**
 * What the widget's channel can do. It has nothing to send by: the visitor's page pulls from the
 * journal over its own connection, so no outbox row is ever made for it.
 *
 * @param name the channel's name, as in {@link ChannelSession}
 * @param limits what it can carry
 * @param typing whether it shows that somebody is typing
 * @param marks whether it says what was delivered and read
 */
public record WebChannel(String name, ChannelLimits limits, boolean typing, boolean marks) {
  /** The widget as it is: the longest text there may be, options to tap, typing and marks. */
  public static final WebChannel WIDGET =
      new WebChannel(
          ChannelSession.WEB, new ChannelLimits(Content.MAX_CHARACTERS, true), true, true);
}
