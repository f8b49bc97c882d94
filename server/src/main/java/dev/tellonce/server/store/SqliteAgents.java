package dev.tellonce.server.store;

import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.InvalidValueException;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.people.Agent;
import dev.tellonce.bot.people.Agents;
import dev.tellonce.server.access.Credentials;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The agents in SQLite, and the hashes of their passwords, which no other method gives out. Any
 * thread; blocks.
 */
public final class SqliteAgents implements Agents, Credentials {
  private final Sql sql = Sql.named("agents.sql");
  private final Writer writer;
  private final Readers readers;

  SqliteAgents(Writer writer, Readers readers) {
    this.writer = writer;
    this.readers = readers;
  }

  @Override
  public Optional<Agent> find(AgentId id) {
    return readers.read(db -> db.first(sql.get("find_agent"), SqliteAgents::agent, id.value()));
  }

  @Override
  public Optional<Agent> findByLogin(String login) {
    return readers.read(
        db -> db.first(sql.get("find_agent_by_login"), SqliteAgents::agent, key(login)));
  }

  @Override
  public List<Agent> all() {
    return readers.read(db -> db.all(sql.get("all_agents"), SqliteAgents::agent));
  }

  @Override
  public void save(Agent agent) {
    int saved = writer.call(db -> save(db, agent));
    if (saved != 1) {
      throw new IllegalStateException("rows: " + saved + " (expected: one)");
    }
  }

  private int save(Db db, Agent agent) throws SQLException {
    Optional<String> holder =
        db.first(
            sql.get("holder_of_login"),
            row -> row.getString(1),
            key(agent.login()),
            agent.id().value());
    if (holder.isPresent()) {
      throw new InvalidValueException(
          "login: taken by agent " + holder.get() + " (expected: a login nobody else has)");
    }
    return db.update(
        sql.get("save_agent"),
        agent.id().value(),
        agent.login(),
        key(agent.login()),
        agent.name(),
        agent.title(),
        agent.languages().stream().map(Language::code).collect(Collectors.joining(" ")),
        agent.role().name().toLowerCase(Locale.ROOT),
        agent.capacity(),
        agent.available(),
        agent.enabled());
  }

  @Override
  public Optional<String> passwordHash(AgentId id) {
    return readers.read(
        db -> db.first(sql.get("password_hash"), row -> row.getString(1), id.value()));
  }

  /**
   * Sets the hash.
   *
   * @throws StoreException with {@code not_found} when there is no such agent
   */
  @Override
  public void setPasswordHash(AgentId id, String hash) {
    int changed = writer.call(db -> db.update(sql.get("set_password_hash"), hash, id.value()));
    if (changed == 0) {
      throw new StoreException("not_found", "There is no agent " + id + "; save the agent first.");
    }
  }

  static Agent agent(ResultSet row) throws SQLException {
    return new Agent(
        new AgentId(row.getString("id")),
        row.getString("login"),
        row.getString("name"),
        row.getString("title"),
        Arrays.stream(row.getString("languages").split(" ", -1)).map(Language::new).toList(),
        Agent.Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
        row.getInt("capacity"),
        row.getInt("available") == 1,
        row.getInt("enabled") == 1);
  }

  private static String key(String login) {
    return login.toLowerCase(Locale.ROOT);
  }
}
