package dev.tellonce.bot.message;

import java.util.List;

/**
 * What a customer is shown of the person who helps, before the first word.
 *
 * @param id the agent
 * @param name the name shown
 * @param title the role shown, for instance "Returns"; may be empty
 * @param languages the languages the agent writes, best first
 */
public record AgentCard(AgentId id, String name, String title, List<Language> languages) {
  /** Refuses a blank name. */
  public AgentCard {
    Checks.required("agent name", name, 200);
    Checks.text("agent title", title, 200);
    languages = List.copyOf(languages);
  }
}
