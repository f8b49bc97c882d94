package dev.tellonce.server.admin;

import dev.tellonce.bot.message.AgentId;
import java.util.List;

/**
 * Agents who work together.
 *
 * @param id 1 to 64 of a-z A-Z 0-9 _ . -
 * @param name 1 to 100 characters, nobody else's
 * @param version from 1; 0 for one that is not stored yet
 * @param members who belongs to it; an agent belongs to one team at most
 */
public record Team(String id, String name, int version, List<AgentId> members) {
  /** The longest name, in characters. */
  public static final int LONGEST_NAME = 100;

  /** Keeps its own copy. */
  public Team {
    members = List.copyOf(members);
  }
}
