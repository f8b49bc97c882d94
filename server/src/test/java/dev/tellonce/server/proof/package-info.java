/**
 * Proofs of {@code docs/protocol.md} over real sockets: clients that keep the client's rule ({@link
 * dev.tellonce.server.proof.WireClient}), servers in this process and in others, a proxy that
 * breaks connections, and a checker that reads what happened. Nothing here sleeps: every wait is
 * for a condition and has a deadline.
 */
@NullMarked
package dev.tellonce.server.proof;

import org.jspecify.annotations.NullMarked;
