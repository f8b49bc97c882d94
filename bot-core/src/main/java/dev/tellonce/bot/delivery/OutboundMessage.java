package dev.tellonce.bot.delivery;

import dev.tellonce.bot.message.ChannelSession;
import dev.tellonce.bot.message.Content;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.InboxId;
import dev.tellonce.bot.message.Link;
import dev.tellonce.bot.message.Sender;
import java.time.Instant;
import java.util.List;

/**
 * A message on its way to a platform.
 *
 * @param id stable over retries, so that a receiver may drop a repeat
 * @param inbox the inbox it leaves by
 * @param session where it goes
 * @param conversation the conversation
 * @param seq its number in the conversation
 * @param time when it was written
 * @param from who speaks: the bot or an agent
 * @param fromName the name shown; empty for the bot
 * @param content what is said
 * @param links links beside it
 */
public record OutboundMessage(
    String id,
    InboxId inbox,
    ChannelSession session,
    ConversationId conversation,
    long seq,
    Instant time,
    Sender.Kind from,
    String fromName,
    Content content,
    List<Link> links) {
  /** Keeps its own copy of the links. */
  public OutboundMessage {
    links = List.copyOf(links);
  }
}
