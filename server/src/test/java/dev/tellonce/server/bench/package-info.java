/**
 * What the bench measures against. {@link dev.tellonce.server.bench.BareEcho} is the yardstick; it
 * may be started and closed from any thread.
 */
@NullMarked
package dev.tellonce.server.bench;

import org.jspecify.annotations.NullMarked;
