/**
 * The agents' side: signing in, presence, lists, connections. Entry type {@link
 * dev.tellonce.server.desk.DeskRoutes}. Any thread; calls block until durable.
 */
@NullMarked
package dev.tellonce.server.desk;

import org.jspecify.annotations.NullMarked;
