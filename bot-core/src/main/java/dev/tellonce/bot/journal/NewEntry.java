package dev.tellonce.bot.journal;

import dev.tellonce.bot.message.ClientId;
import dev.tellonce.bot.message.Sender;
import java.time.Instant;
import java.util.Optional;

/**
 * An entry before it has a number.
 *
 * @param sender who puts it there
 * @param clientId the sender's id of it; the same id from the same sender is stored once
 * @param clientTime what the sender's clock said; a label, never an order
 * @param body what it says
 */
public record NewEntry(
    Sender sender, ClientId clientId, Optional<Instant> clientTime, JournalEntry body) {}
