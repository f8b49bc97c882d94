package dev.tellonce.server.proof;

import dev.tellonce.bot.engine.AgentRule.Holder;
import dev.tellonce.bot.people.Agent;
import dev.tellonce.server.access.Rights.Column;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * The people of the table of rights, each connected, and a conversation that stands to each of them
 * as its column says. One test's thread.
 */
final class RightsStage implements AutoCloseable {
  private static final int CAPACITY = 50;
  private static final String COLLEAGUE = "colleague";
  private static final String THIRD = "third";

  private final List<WireClient> open = new ArrayList<>();
  private final Map<Agent.Role, Session.Desk> desks = new EnumMap<>(Agent.Role.class);
  private final Map<Agent.Role, WireClient> staff = new EnumMap<>(Agent.Role.class);
  private final RunningServer server;
  private final WireClient other;

  /**
   * Somebody and a conversation.
   *
   * @param client who acts
   * @param conv on which conversation
   * @param own the number of a message that the one who acts has said there; of the visitor's for a
   *     visitor whose conversation it is not
   */
  record Act(WireClient client, String conv, long own) {}

  RightsStage(RunningServer server) {
    this.server = server;
    for (Agent.Role role : Agent.Role.values()) {
      String login = "the-" + role.name().toLowerCase(Locale.ROOT);
      server.hire(login, CAPACITY, role);
      Session.Desk desk = Session.Desk.signIn(server.door(), login, RunningServer.PASSWORD);
      desks.put(role, desk);
      staff.put(role, opened(new WireClient(login, server.door(), desk).connect()));
    }
    opened(server.agent(COLLEAGUE));
    opened(server.agent(THIRD));
    other = opened(server.visitor("another visitor"));
    other.stored(other.say("Hello from somebody else"));
  }

  private WireClient opened(WireClient client) {
    open.add(client);
    return client;
  }

  static boolean isVisitor(Column column) {
    return column == Column.VISITOR_OWN || column == Column.VISITOR_OTHER;
  }

  static Agent.Role role(Column column) {
    String name = column.name();
    return Agent.Role.valueOf(name.substring(0, name.indexOf('_')));
  }

  private static Holder holder(Column column) {
    String name = column.name();
    return Holder.valueOf(name.substring(name.indexOf('_') + 1));
  }

  Session.Desk desk(Agent.Role role) {
    return Optional.ofNullable(desks.get(role)).orElseThrow();
  }

  private WireClient agent(Agent.Role role) {
    return Optional.ofNullable(staff.get(role)).orElseThrow();
  }

  /** A new conversation for a column. */
  Act act(Column column) {
    WireClient visitor = opened(server.visitor("visitor for " + column));
    long said = visitor.stored(visitor.say("Where is my parcel? canary-of-the-visitor"));
    String conv = visitor.conversation();
    Script.queued(server, conv);
    if (column == Column.VISITOR_OWN) {
      return new Act(visitor, conv, said);
    }
    if (column == Column.VISITOR_OTHER) {
      return new Act(other, conv, said);
    }
    WireClient who = agent(role(column));
    Script.accept(server, who, conv);
    long own = who.stored(who.say(WireClient.id(), conv, "Hello, it is on its way."));
    switch (holder(column)) {
      case OWN -> {}
      case UNASSIGNED -> who.stored(who.command(conv, "return", Json.object()));
      case COLLEAGUE -> who.stored(who.command(conv, "transfer", arguments("", own, COLLEAGUE)));
    }
    return new Act(who, conv, own);
  }

  /** The matter of a conversation is settled. */
  void settle(String conv) {
    WireClient agent = agent(Agent.Role.AGENT);
    Script.accept(server, agent, conv);
    agent.stored(agent.command(conv, "resolve", Json.object()));
  }

  /** Arguments that any command and question can do with. */
  static ObjectNode arguments(String text, long target) {
    return arguments(text, target, THIRD);
  }

  private static ObjectNode arguments(String text, long target, String to) {
    return Json.object()
        .put("key", "size")
        .set("attributes", Json.object().put("plan", "gold"))
        .put("text", text)
        .put("target", target)
        .put("to", to)
        .put("from", COLLEAGUE)
        .put("cause", "expertise")
        .put("reason", "knows parcels")
        .put("tag", "parcel")
        .put("on", true)
        .put("available", true)
        .put("rating", 5)
        .put("comment", "")
        .put("phone", "12345")
        .put("email", "ida@example.com")
        .put("when", "tomorrow")
        .put("limit", 10);
  }

  @Override
  public void close() {
    open.forEach(WireClient::close);
  }
}
