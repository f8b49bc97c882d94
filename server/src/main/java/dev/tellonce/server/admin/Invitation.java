package dev.tellonce.server.admin;

import dev.tellonce.bot.message.AgentId;
import java.time.Duration;
import java.time.Instant;

/**
 * A way for a new agent to set a password, once.
 *
 * @param hash SHA-256 of the secret in the link, base64url; the secret itself is nowhere
 * @param agent who is invited
 * @param expires when it ends
 */
public record Invitation(String hash, AgentId agent, Instant expires) {
  /** How long an invitation stays open. */
  public static final Duration OPEN = Duration.ofDays(7);
}
