package dev.tellonce.server.access;

import dev.tellonce.bot.message.AgentId;
import java.util.Optional;

/** Keeps agents' password hashes. Any thread; blocks. */
public interface Credentials {
  /** The hash with its parameters; empty where none was set. */
  Optional<String> passwordHash(AgentId agent);

  /** Sets the hash. */
  void setPasswordHash(AgentId agent, String hash);
}
