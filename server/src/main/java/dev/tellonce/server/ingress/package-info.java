/**
 * The visitor's side: tickets, connections, the place in the queue, and platforms' webhooks. Entry
 * type {@link dev.tellonce.server.ingress.VisitorRoutes}. Any thread; calls block until durable.
 */
@NullMarked
package dev.tellonce.server.ingress;

import org.jspecify.annotations.NullMarked;
