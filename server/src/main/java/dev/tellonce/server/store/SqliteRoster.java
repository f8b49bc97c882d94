package dev.tellonce.server.store;

import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.people.Agent;
import dev.tellonce.server.admin.Invitation;
import dev.tellonce.server.admin.ManagedAgent;
import dev.tellonce.server.admin.Roster;
import dev.tellonce.server.admin.Saved;
import dev.tellonce.server.admin.Saved.Refusal;
import dev.tellonce.server.admin.Team;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Agents, teams and invitations in SQLite. Any thread; blocks. */
final class SqliteRoster implements Roster {
  private final Sql sql;
  private final Writer writer;
  private final Readers readers;
  private final AuditWrites audit;
  private final InstantSource clock;
  private final JsonMapper json = JsonMapper.builder().build();

  SqliteRoster(Sql sql, Writer writer, Readers readers, AuditWrites audit, InstantSource clock) {
    this.sql = sql;
    this.writer = writer;
    this.readers = readers;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public List<ManagedAgent> agents() {
    return readers.read(db -> db.all(sql.get("agents"), this::managed, clock.instant()));
  }

  @Override
  public Optional<ManagedAgent> agent(AgentId id) {
    return readers.read(db -> find(db, id));
  }

  private Optional<ManagedAgent> find(Db db, AgentId id) throws SQLException {
    return db.first(sql.get("agent"), this::managed, clock.instant(), id.value());
  }

  private ManagedAgent managed(ResultSet row) throws SQLException {
    return new ManagedAgent(
        SqliteAgents.agent(row),
        row.getInt("version"),
        row.getString("team"),
        List.of(json.readValue(row.getString("skills"), String[].class)),
        row.getInt("has_password") == 1,
        Db.time(row, "invited"));
  }

  @Override
  public Saved<ManagedAgent> save(ManagedAgent wanted, AgentId who) {
    return writer.call(db -> save(db, wanted, who));
  }

  private Saved<ManagedAgent> save(Db db, ManagedAgent wanted, AgentId who) throws SQLException {
    Agent agent = wanted.agent();
    Optional<ManagedAgent> before = find(db, agent.id());
    if (wanted.version() == 0 && before.isPresent()) {
      return new Saved.Refused<>(Refusal.LOGIN_TAKEN);
    }
    if (wanted.version() > 0) {
      if (before.isEmpty()) {
        return new Saved.Refused<>(Refusal.NOT_FOUND);
      }
      if (before.get().version() != wanted.version()) {
        return new Saved.Changed<>(before.get());
      }
    }
    Optional<Refusal> against = against(db, wanted);
    if (against.isPresent()) {
      return new Saved.Refused<>(against.get());
    }
    String languages =
        agent.languages().stream().map(Language::code).collect(Collectors.joining(" "));
    String role = agent.role().name().toLowerCase(Locale.ROOT);
    String skills = json.writeValueAsString(wanted.skills());
    String login = agent.login();
    String key = login.toLowerCase(Locale.ROOT);
    if (before.isEmpty()) {
      db.update(
          sql.get("insert_agent"),
          agent.id().value(),
          login,
          key,
          agent.name(),
          agent.title(),
          languages,
          role,
          agent.capacity(),
          agent.enabled(),
          wanted.team(),
          skills);
    } else {
      db.update(
          sql.get("update_agent"),
          login,
          key,
          agent.name(),
          agent.title(),
          languages,
          role,
          agent.capacity(),
          agent.enabled(),
          wanted.team(),
          skills,
          agent.id().value());
      if (!agent.enabled()) {
        db.update(sql.get("end_invitations"), agent.id().value());
      }
    }
    ManagedAgent after = find(db, agent.id()).orElseThrow();
    audit.add(
        db,
        who,
        before.isEmpty() ? "agent.create" : "agent.change",
        "agent:" + agent.id(),
        before.map(SqliteRoster::seen),
        Optional.of(seen(after)));
    return new Saved.Done<>(after);
  }

  private Optional<Refusal> against(Db db, ManagedAgent wanted) throws SQLException {
    Agent agent = wanted.agent();
    String id = agent.id().value();
    String key = agent.login().toLowerCase(Locale.ROOT);
    if (db.first(sql.get("holder_of_login"), row -> row.getString(1), key, id).isPresent()) {
      return Optional.of(Refusal.LOGIN_TAKEN);
    }
    boolean admin = agent.role() == Agent.Role.ADMIN && agent.enabled();
    if (!admin && db.number(sql.get("other_admins"), id) == 0) {
      return Optional.of(Refusal.LAST_ADMIN);
    }
    if (!wanted.team().isEmpty() && team(db, wanted.team()).isEmpty()) {
      return Optional.of(Refusal.NO_TEAM);
    }
    return Optional.empty();
  }

  /** What the hash of an agent covers. */
  private static Object seen(ManagedAgent managed) {
    Agent agent = managed.agent();
    Map<String, Object> seen = new LinkedHashMap<>();
    seen.put("id", agent.id().value());
    seen.put("login", agent.login());
    seen.put("name", agent.name());
    seen.put("title", agent.title());
    seen.put("languages", agent.languages().stream().map(Language::code).toList());
    seen.put("role", agent.role().name());
    seen.put("capacity", agent.capacity());
    seen.put("enabled", agent.enabled());
    seen.put("team", managed.team());
    seen.put("skills", managed.skills());
    return seen;
  }

  @Override
  public List<Team> teams() {
    return readers.read(
        db -> {
          List<Team> teams = new ArrayList<>();
          for (String id : db.all(sql.get("teams"), row -> row.getString(1))) {
            team(db, id).ifPresent(teams::add);
          }
          return teams;
        });
  }

  private Optional<Team> team(Db db, String id) throws SQLException {
    List<AgentId> members = db.all(sql.get("members"), row -> new AgentId(row.getString(1)), id);
    return db.first(
        sql.get("team"),
        row -> new Team(row.getString(1), row.getString(2), row.getInt(3), members),
        id);
  }

  @Override
  public Saved<Team> save(Team wanted, AgentId who) {
    return writer.call(db -> save(db, wanted, who));
  }

  private Saved<Team> save(Db db, Team wanted, AgentId who) throws SQLException {
    Optional<Team> before = team(db, wanted.id());
    if (wanted.version() > 0 && before.isEmpty()) {
      return new Saved.Refused<>(Refusal.NOT_FOUND);
    }
    if (before.isPresent() && before.get().version() != wanted.version()) {
      return new Saved.Changed<>(before.get());
    }
    String key = wanted.name().toLowerCase(Locale.ROOT);
    if (db.first(sql.get("holder_of_name"), row -> row.getString(1), key, wanted.id())
        .isPresent()) {
      return new Saved.Refused<>(Refusal.NAME_TAKEN);
    }
    db.update(sql.get("save_team"), wanted.id(), wanted.name(), key);
    db.update(sql.get("leave_team"), wanted.id());
    for (AgentId member : wanted.members()) {
      db.update(sql.get("join_team"), wanted.id(), member.value());
    }
    Team after = team(db, wanted.id()).orElseThrow();
    audit.add(
        db,
        who,
        before.isEmpty() ? "team.create" : "team.change",
        "team:" + wanted.id(),
        before.map(team -> team),
        Optional.of(after));
    return new Saved.Done<>(after);
  }

  @Override
  public Saved<Team> remove(Team wanted, AgentId who) {
    return writer.call(
        db -> {
          Optional<Team> before = team(db, wanted.id());
          if (before.isEmpty()) {
            return new Saved.Refused<>(Refusal.NOT_FOUND);
          }
          if (before.get().version() != wanted.version()) {
            return new Saved.Changed<>(before.get());
          }
          db.update(sql.get("leave_team"), wanted.id());
          db.update(sql.get("remove_team"), wanted.id());
          audit.add(
              db,
              who,
              "team.remove",
              "team:" + wanted.id(),
              Optional.of(before.get()),
              Optional.empty());
          return new Saved.Done<>(before.get());
        });
  }

  @Override
  public void invite(Invitation invitation, AgentId who) {
    int added =
        writer.call(
            db -> {
              db.update(sql.get("end_invitations"), invitation.agent().value());
              audit.add(
                  db,
                  who,
                  "agent.invite",
                  "agent:" + invitation.agent(),
                  Optional.empty(),
                  Optional.of(invitation.expires().toString()));
              return db.update(
                  sql.get("insert_invitation"),
                  invitation.hash(),
                  invitation.agent().value(),
                  invitation.expires());
            });
    if (added != 1) {
      throw new IllegalStateException("rows: " + added + " (expected: one)");
    }
  }

  @Override
  public Optional<Agent> invited(String hash) {
    return readers.read(db -> invited(db, hash));
  }

  private Optional<Agent> invited(Db db, String hash) throws SQLException {
    Optional<AgentId> id =
        db.first(sql.get("invited"), row -> new AgentId(row.getString(1)), hash, clock.instant());
    return id.isEmpty()
        ? Optional.empty()
        : find(db, id.get()).map(ManagedAgent::agent).filter(Agent::enabled);
  }

  @Override
  public Optional<Agent> accept(String hash, String passwordHash) {
    return writer.call(
        db -> {
          Optional<Agent> agent = invited(db, hash);
          if (agent.isPresent()) {
            AgentId id = agent.get().id();
            db.update(sql.get("end_invitations"), id.value());
            db.update(sql.get("set_password"), passwordHash, id.value());
            audit.add(db, id, "agent.join", "agent:" + id, Optional.empty(), Optional.empty());
          }
          return agent;
        });
  }
}
