/**
 * The generic signed webhook, the channel for everything that has no connector of its own, after
 * Standard Webhooks 1.0.0. {@link dev.tellonce.connectors.webhook.WebhookReceiver} takes messages
 * in, {@link dev.tellonce.connectors.webhook.WebhookChannel} hands answers out. Stateless; safe on
 * any thread.
 */
@NullMarked
package dev.tellonce.connectors.webhook;

import org.jspecify.annotations.NullMarked;
