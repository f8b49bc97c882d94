package dev.tellonce.server.admin;

import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.InvalidValueException;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.people.Agent;
import dev.tellonce.server.net.HttpCall;
import dev.tellonce.server.net.HttpReply;
import dev.tellonce.server.net.Route;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Who works here: agents and teams. Any thread; blocks. */
final class AgentRoutes {
  private static final String MAY = "agents.manage";
  private static final int LONGEST_LOGIN = 64;
  private static final int LONGEST_NAME = 200;
  private static final int MOST_LANGUAGES = 10;
  private static final int MOST_CAPACITY = 50;
  private static final int MOST_MEMBERS = 500;

  private final AdminSide side;
  private final Gate gate;

  AgentRoutes(AdminSide side, Gate gate) {
    this.side = side;
    this.gate = gate;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/v1/desk/admin/agents", gate.reading(MAY, this::agents)),
        Route.post("/v1/desk/admin/agents", gate.changing(MAY, this::create)),
        Route.put("/v1/desk/admin/agents/{id}", gate.changing(MAY, this::change)),
        Route.get("/v1/desk/admin/teams", gate.reading(MAY, this::teams)),
        Route.post("/v1/desk/admin/teams", gate.changing(MAY, this::createTeam)),
        Route.put("/v1/desk/admin/teams/{id}", gate.changing(MAY, this::changeTeam)),
        Route.delete("/v1/desk/admin/teams/{id}", gate.changing(MAY, this::removeTeam)));
  }

  private HttpReply agents(HttpCall call, AgentId who) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("agents", side.store().roster().agents().stream().map(Shown::agent).toList());
    answer.put("teams", side.store().roster().teams().stream().map(Shown::team).toList());
    answer.put("languages", Shown.codes(side.surroundings().languages()));
    answer.put("capacity", side.surroundings().agentCapacity());
    answer.put("mail", side.surroundings().mail());
    return gate.json(answer);
  }

  private HttpReply create(HttpCall call, AgentId who) {
    Form form = Form.of(call, gate.mapper());
    String login = form.line("login", LONGEST_LOGIN, true).toLowerCase(Locale.ROOT);
    Optional<AgentId> id = Optional.empty();
    if (!login.isEmpty()) {
      try {
        // An address is a login too; its @ is no letter of an id.
        id = Optional.of(new AgentId(login.replace('@', '.')));
      } catch (InvalidValueException e) {
        form.fault("login", "bad_value", "Use letters a to z, digits, and the signs . _ - @ only.");
      }
    }
    Optional<ManagedAgent> wanted = read(form, id, login, 0, true);
    form.end();
    return gate.saved(side.store().roster().save(wanted.orElseThrow(), who), Shown::agent);
  }

  private HttpReply change(HttpCall call, AgentId who) {
    Optional<ManagedAgent> known = known(call);
    if (known.isEmpty()) {
      return Gate.notFound();
    }
    Form form = Form.of(call, gate.mapper());
    AgentId id = known.get().agent().id();
    int version = form.number("version", 1, Integer.MAX_VALUE);
    Optional<ManagedAgent> wanted =
        read(
            form,
            Optional.of(id),
            known.get().agent().login(),
            version,
            form.flag("enabled", true));
    form.end();
    Saved<ManagedAgent> saved = side.store().roster().save(wanted.orElseThrow(), who);
    if (saved instanceof Saved.Done<ManagedAgent> done && !done.value().agent().enabled()) {
      side.access().endSessions(id);
    }
    return gate.saved(saved, Shown::agent);
  }

  private Optional<ManagedAgent> known(HttpCall call) {
    try {
      return side.store().roster().agent(new AgentId(call.parameter("id")));
    } catch (InvalidValueException e) {
      return Optional.empty();
    }
  }

  private static Optional<ManagedAgent> read(
      Form form, Optional<AgentId> id, String login, int version, boolean enabled) {
    String name = form.line("name", LONGEST_NAME, true);
    String title = form.line("title", LONGEST_NAME, false);
    int capacity = form.number("capacity", 1, MOST_CAPACITY);
    String team = form.line("team", LONGEST_LOGIN, false);
    List<String> skills =
        form.texts("skills", ManagedAgent.MOST_SKILLS, ManagedAgent.LONGEST_SKILL);
    List<Language> languages = languages(form);
    Optional<Agent.Role> role =
        Stream.of(Agent.Role.values())
            .filter(
                known ->
                    known.name().toLowerCase(Locale.ROOT).equals(form.node("role").asString("")))
            .findFirst();
    if (role.isEmpty()) {
      form.fault("role", "not_known", "Choose agent, supervisor or admin.");
    }
    if (form.isFaulty() || id.isEmpty()) {
      return Optional.empty();
    }
    Agent agent =
        new Agent(
            id.get(), login, name, title, languages, role.orElseThrow(), capacity, true, enabled);
    return Optional.of(new ManagedAgent(agent, version, team, skills, false, Optional.empty()));
  }

  private static List<Language> languages(Form form) {
    List<Language> languages = new ArrayList<>();
    for (String code : form.texts("languages", MOST_LANGUAGES, 3)) {
      try {
        languages.add(new Language(code));
      } catch (InvalidValueException e) {
        form.fault("languages", "not_known", "Choose languages such as en, da, fi, nb or ko.");
        return List.of();
      }
    }
    if (languages.isEmpty()) {
      form.fault("languages", "missing", "Choose at least one language.");
    }
    return languages;
  }

  private HttpReply teams(HttpCall call, AgentId who) {
    return gate.json(
        Map.of("teams", side.store().roster().teams().stream().map(Shown::team).toList()));
  }

  private HttpReply createTeam(HttpCall call, AgentId who) {
    Form form = Form.of(call, gate.mapper());
    byte[] bytes = new byte[8];
    side.random().nextBytes(bytes);
    return team(form, "t-" + java.util.HexFormat.of().formatHex(bytes), 0, who);
  }

  private HttpReply changeTeam(HttpCall call, AgentId who) {
    Form form = Form.of(call, gate.mapper());
    return team(form, call.parameter("id"), form.number("version", 1, Integer.MAX_VALUE), who);
  }

  private HttpReply team(Form form, String id, int version, AgentId who) {
    String name = form.line("name", Team.LONGEST_NAME, true);
    List<AgentId> members = new ArrayList<>();
    for (String member : form.texts("members", MOST_MEMBERS, LONGEST_LOGIN)) {
      try {
        members.add(new AgentId(member));
      } catch (InvalidValueException e) {
        form.fault("members", "not_known", "Choose agents from the list.");
      }
    }
    form.end();
    return gate.saved(
        side.store().roster().save(new Team(id, name, version, members), who), Shown::team);
  }

  private HttpReply removeTeam(HttpCall call, AgentId who) {
    Team named = new Team(call.parameter("id"), "", Gate.version(call), List.of());
    return gate.saved(side.store().roster().remove(named, who), Shown::team);
  }
}
