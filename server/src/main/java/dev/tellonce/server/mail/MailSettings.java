package dev.tellonce.server.mail;

import dev.tellonce.bot.message.InvalidValueException;
import dev.tellonce.bot.message.Secret;
import java.util.Optional;
import java.util.Set;

/**
 * How mail leaves.
 *
 * @param host the SMTP server
 * @param port 1 to 65535; usually 587 for STARTTLS, 465 for TLS
 * @param security how the connection is closed to others
 * @param user who signs in there; empty for nobody
 * @param password the user's
 * @param from the address that mail comes from
 * @param name the name beside it; may be empty
 */
public record MailSettings(
    String host,
    int port,
    Security security,
    Optional<String> user,
    Optional<Secret> password,
    String from,
    String name) {
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "::1", "localhost");

  /** How a connection is closed to others. */
  public enum Security {
    /** Begins plain and must change to TLS before anything is said. */
    STARTTLS,
    /** TLS from the first byte. */
    TLS,
    /** Plain, to this machine only. */
    NONE
  }

  /** Refuses plain connections to other machines, and a user without a password. */
  public MailSettings {
    if (security == Security.NONE && !LOOPBACK.contains(host)) {
      throw new InvalidValueException(
          "security: none with host " + host + " (expected: starttls or tls, or a loopback host)");
    }
    if (user.isPresent() != password.isPresent()) {
      throw new InvalidValueException("user: without password_file (expected: both or none)");
    }
    if (!Mail.isAddress(from)) {
      throw new InvalidValueException("from: " + from + " (expected: like chat@shop.example)");
    }
    if (name.length() > 200 || name.chars().anyMatch(Character::isISOControl)) {
      throw new InvalidValueException("name (expected: one line, at most 200 characters)");
    }
  }
}
