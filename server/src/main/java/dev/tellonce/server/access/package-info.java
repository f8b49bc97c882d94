/**
 * Who may speak, as whom and how often: {@link dev.tellonce.server.access.VisitorAccess}, {@link
 * dev.tellonce.server.access.AgentAccess}, one-time {@link dev.tellonce.server.access.Tickets} and
 * {@link dev.tellonce.server.access.RateLimits}. Secrets are stored as hashes and never logged. Any
 * thread; signing in blocks on Argon2 and the store.
 */
@NullMarked
package dev.tellonce.server.access;

import org.jspecify.annotations.NullMarked;
