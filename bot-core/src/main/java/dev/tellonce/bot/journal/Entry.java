package dev.tellonce.bot.journal;

import dev.tellonce.bot.message.ClientId;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.Sender;
import java.time.Instant;

/**
 * One numbered place of a log.
 *
 * @param conversation whose log
 * @param seq its number; the first is 1, and there are no holes
 * @param time when the server stored it; a label, the order is {@code seq}
 * @param sender who put it there
 * @param clientId the sender's id of it
 * @param body what it says
 * @param chain the first 8 bytes of the chain value at this place, 11 characters of base64url; a
 *     client that holds another value holds another history
 */
public record Entry(
    ConversationId conversation,
    long seq,
    Instant time,
    Sender sender,
    ClientId clientId,
    JournalEntry body,
    String chain) {}
