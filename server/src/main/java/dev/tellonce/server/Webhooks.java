package dev.tellonce.server;

import dev.tellonce.bot.delivery.Deliveries;
import dev.tellonce.bot.delivery.DeliveryLoop;
import dev.tellonce.bot.delivery.RetryPolicy;
import dev.tellonce.bot.engine.Engine;
import dev.tellonce.bot.message.InboxId;
import dev.tellonce.connectors.http.OutboundHttp;
import dev.tellonce.connectors.http.Resolver;
import dev.tellonce.connectors.webhook.SigningKeys;
import dev.tellonce.connectors.webhook.WebhookChannel;
import dev.tellonce.connectors.webhook.WebhookEndpoint;
import dev.tellonce.connectors.webhook.WebhookReceiver;
import dev.tellonce.server.access.RateLimits;
import dev.tellonce.server.config.Settings;
import dev.tellonce.server.ingress.Inbox;
import dev.tellonce.server.ingress.WebhookRoutes;
import dev.tellonce.server.net.Route;
import dev.tellonce.server.store.SqliteStore;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.SSLSocketFactory;

/**
 * The signed webhook, in and out. Made and closed by one thread; delivers on threads of its own.
 */
final class Webhooks implements AutoCloseable {
  private final Settings settings;
  private final Map<InboxId, WebhookReceiver> receivers = new HashMap<>();
  private final OutboundHttp http;
  private final DeliveryLoop loop;

  /**
   * Begins to deliver what waits.
   *
   * @param settings which inboxes have a webhook
   * @param store what is to be delivered, and what became of it
   * @param random spreads retries
   * @param clock the time
   */
  Webhooks(Settings settings, SqliteStore store, SecureRandom random, InstantSource clock) {
    this.settings = settings;
    Map<InboxId, WebhookEndpoint> endpoints = new HashMap<>();
    Set<String> privateHosts = new HashSet<>();
    settings
        .webhooks()
        .forEach(
            (inbox, webhook) -> {
              SigningKeys keys = SigningKeys.of(webhook.secrets());
              endpoints.put(
                  inbox, new WebhookEndpoint(webhook.url(), keys, WebhookEndpoint.ANYTHING));
              receivers.put(inbox, new WebhookReceiver(inbox, keys, clock));
              privateHosts.addAll(webhook.privateHosts());
            });
    this.http =
        new OutboundHttp(
            Resolver.system(),
            privateHosts,
            (SSLSocketFactory) SSLSocketFactory.getDefault(),
            WebhookChannel.TIMEOUT);
    Deliveries deliveries =
        new Deliveries(
            store.outbox(),
            store.journal(),
            List.of(new WebhookChannel(endpoints, http, clock)),
            new RetryPolicy(RetryPolicy.STANDARD, random),
            clock);
    this.loop = new DeliveryLoop(deliveries, store.journal(), clock);
    loop.start();
  }

  /** The routes platforms call. */
  List<Route> routes(Engine engine, RateLimits limits) {
    Map<InboxId, WebhookRoutes.Receiver> parsers = new HashMap<>();
    receivers.forEach((inbox, receiver) -> parsers.put(inbox, receiver::receive));
    Map<InboxId, Inbox> inboxes = new HashMap<>();
    settings.inboxes().forEach(inbox -> inboxes.put(inbox.id(), inbox));
    return new WebhookRoutes(parsers, inboxes, engine.visitors(), limits).routes();
  }

  @Override
  public void close() {
    loop.close();
    http.close();
  }
}
