package dev.tellonce.server.admin;

import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.people.Agent;
import java.util.List;
import java.util.Optional;

/** Keeps who works here. Any thread; blocks. A change and its audit row are one transaction. */
public interface Roster {
  /** All agents, by name. */
  List<ManagedAgent> agents();

  /** The agent with an id. */
  Optional<ManagedAgent> agent(AgentId id);

  /**
   * Stores a new agent (version 0) or a changed one. Whether the agent takes work stays as the
   * agent chose it.
   *
   * @param agent as wanted, with the version the change was made on
   * @param who changes it
   */
  Saved<ManagedAgent> save(ManagedAgent agent, AgentId who);

  /** All teams, by name. */
  List<Team> teams();

  /** Stores a new team (version 0) or a changed one, with its members. */
  Saved<Team> save(Team team, AgentId who);

  /** Takes a team away; its members belong to none then. */
  Saved<Team> remove(Team team, AgentId who);

  /** Opens an invitation; earlier ones of the same agent end. */
  void invite(Invitation invitation, AgentId who);

  /** The open invitation of a secret's hash. */
  Optional<Agent> invited(String hash);

  /**
   * Accepts an invitation: it ends, and the agent has a password.
   *
   * @return who; empty when the invitation is not open any more
   */
  Optional<Agent> accept(String hash, String passwordHash);
}
