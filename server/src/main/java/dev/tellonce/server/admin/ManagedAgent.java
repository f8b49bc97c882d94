package dev.tellonce.server.admin;

import dev.tellonce.bot.message.InvalidValueException;
import dev.tellonce.bot.people.Agent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An agent as administrators see one.
 *
 * @param agent the person
 * @param version from 1, one more with each change here; 0 for one who is not stored yet
 * @param team the id of the team; empty for none
 * @param skills words, each 1 to 40 characters, at most 20
 * @param hasPassword whether a password was ever set
 * @param invitedUntil until when an open invitation may be accepted
 */
public record ManagedAgent(
    Agent agent,
    int version,
    String team,
    List<String> skills,
    boolean hasPassword,
    Optional<Instant> invitedUntil) {
  /** The most skills of one agent. */
  public static final int MOST_SKILLS = 20;

  /** The longest skill, in characters. */
  public static final int LONGEST_SKILL = 40;

  /** Refuses too many skills and blank ones. */
  public ManagedAgent {
    skills = List.copyOf(skills);
    if (skills.size() > MOST_SKILLS) {
      throw new InvalidValueException(
          "skills: " + skills.size() + " (expected: at most " + MOST_SKILLS + ")");
    }
    for (String skill : skills) {
      if (skill.isBlank() || skill.length() > LONGEST_SKILL) {
        throw new InvalidValueException(
            "skill: " + skill.length() + " characters (expected: 1.." + LONGEST_SKILL + ")");
      }
    }
  }
}
