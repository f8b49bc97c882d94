package dev.tellonce.bot.people;

import dev.tellonce.bot.message.AgentCard;
import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.InvalidValueException;
import dev.tellonce.bot.message.Language;
import java.util.List;

/**
 * A person who answers at the desk.
 *
 * @param id stable over renames
 * @param login what is typed to sign in, lower case, 1 to 254 characters
 * @param name the name customers see
 * @param title the role customers see; may be empty
 * @param languages the languages the agent writes, best first; at least one
 * @param role what the agent may do
 * @param capacity how many conversations at once, 1 to 50
 * @param available whether the agent wants to be given work; kept over restarts
 * @param enabled whether the agent may sign in
 */
public record Agent(
    AgentId id,
    String login,
    String name,
    String title,
    List<Language> languages,
    Role role,
    int capacity,
    boolean available,
    boolean enabled) {

  /** What an agent may do; each role may do what the ones before it may. */
  public enum Role {
    /** Answers the conversations of its inboxes. */
    AGENT,
    /** Sees all conversations, takes over, allows held texts. */
    SUPERVISOR,
    /** Manages agents, content and settings. */
    ADMIN
  }

  /** Refuses blank names and capacities outside 1..50. */
  public Agent {
    if (login.isBlank() || login.length() > 254) {
      throw new InvalidValueException("login: expected 1..254 characters");
    }
    if (name.isBlank() || name.length() > 200) {
      throw new InvalidValueException("agent name: expected 1..200 characters");
    }
    languages = List.copyOf(languages);
    if (languages.isEmpty()) {
      throw new InvalidValueException("languages: none (expected: at least one)");
    }
    if (capacity < 1 || capacity > 50) {
      throw new InvalidValueException("capacity: " + capacity + " (expected: 1..50)");
    }
  }

  /** What a customer is shown. */
  public AgentCard card() {
    return new AgentCard(id, name, title, languages);
  }
}
