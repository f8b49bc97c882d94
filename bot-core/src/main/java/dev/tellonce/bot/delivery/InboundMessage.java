package dev.tellonce.bot.delivery;

import dev.tellonce.bot.message.ChannelSession;
import dev.tellonce.bot.message.ClientId;
import dev.tellonce.bot.message.Content;
import dev.tellonce.bot.message.InboxId;
import dev.tellonce.bot.message.Language;
import java.time.Instant;
import java.util.Optional;

/**
 * What a visitor said, whatever the channel, in one form.
 *
 * @param inbox the inbox it came in by
 * @param session where it is answered
 * @param clientId made from the platform's id of the message, so that a repeat is stored once
 * @param content what was said
 * @param language the language the platform knows of, or unknown
 * @param senderName the name the platform gives; may be empty
 * @param clientTime the platform's time; a label
 */
public record InboundMessage(
    InboxId inbox,
    ChannelSession session,
    ClientId clientId,
    Content content,
    Language language,
    String senderName,
    Optional<Instant> clientTime) {}
