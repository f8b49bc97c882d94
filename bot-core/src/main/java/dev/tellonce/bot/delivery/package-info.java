/**
 * Handing messages to platforms: the port {@link dev.tellonce.bot.delivery.Channel}, what comes in
 * by a webhook, limits and retries. {@link dev.tellonce.bot.delivery.Deliveries} conducts outbox,
 * journal and channels; {@link dev.tellonce.bot.delivery.DeliveryLoop} keeps it going. Channels are
 * safe on any thread and block.
 */
@NullMarked
package dev.tellonce.bot.delivery;

import org.jspecify.annotations.NullMarked;
