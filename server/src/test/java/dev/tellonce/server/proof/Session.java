package dev.tellonce.server.proof;

import dev.tellonce.server.proof.Door.Answer;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** Who a client is between connections, and how it gets its tickets. Any thread. */
public sealed interface Session {
  /** A ticket for one connection. */
  String ticket(Door door);

  /** The path of the side's socket; long polls are at {@code /poll} below it. */
  String path();

  /** Who speaks, as the journal names it. */
  String sender();

  /** Whether entries are read as staff. */
  boolean isStaff();

  /** A browser with the panel. */
  final class Visitor implements Session {
    private final AtomicReference<String> token = new AtomicReference<>("");
    private final AtomicReference<String> id = new AtomicReference<>("");
    private final String inbox;
    private Supplier<String> identity = () -> "";

    /** A browser that was never here. */
    public Visitor(String inbox) {
      this.inbox = inbox;
    }

    /** The host site signs who this is, anew for every ticket. */
    public Visitor signed(Supplier<String> statements) {
      identity = statements;
      return this;
    }

    @Override
    public String ticket(Door door) {
      ObjectNode body = Json.object().put("inbox", inbox).put("locale", "en");
      if (!token.get().isEmpty()) {
        body.put("token", token.get());
      }
      String statement = identity.get();
      if (!statement.isEmpty()) {
        body.put("identity", statement);
      }
      Answer answer = checked(door.post("/v1/visitor/ticket", body));
      token.set(answer.json().path("token").asString());
      id.set(answer.json().path("session").asString());
      return answer.json().path("ticket").asString();
    }

    /** The secret the panel keeps; empty before the first ticket. */
    public String token() {
      return token.get();
    }

    @Override
    public String sender() {
      return "web:" + id.get();
    }

    /** The session's id; empty before the first ticket. */
    public String id() {
      return id.get();
    }

    @Override
    public String path() {
      return "/v1/visitor";
    }

    @Override
    public boolean isStaff() {
      return false;
    }
  }

  /**
   * A browser with the desk, signed in.
   *
   * @param agent who
   * @param cookie the session's cookie, name and value
   */
  record Desk(String agent, String cookie) implements Session {
    /** Signs in. */
    public static Desk signIn(Door door, String login, String password) {
      Answer answer =
          checked(
              door.post(
                  "/v1/desk/session", Json.object().put("login", login).put("password", password)));
      String cookie = answer.header("set-cookie").orElseThrow();
      return new Desk(login, cookie.substring(0, cookie.indexOf(';')));
    }

    @Override
    public String sender() {
      return agent;
    }

    /** Signs out. */
    public Answer signOut(Door door) {
      return door.call("DELETE", "/v1/desk/session", "", door.origin(), "Cookie", cookie);
    }

    @Override
    public String ticket(Door door) {
      Answer answer = checked(door.post("/v1/desk/ticket", "", "Cookie", cookie));
      return answer.json().path("ticket").asString();
    }

    @Override
    public String path() {
      return "/v1/desk";
    }

    @Override
    public boolean isStaff() {
      return true;
    }
  }

  /** One that comes with a ticket it has already. */
  record Ticketed(Session of, String ticket) implements Session {
    @Override
    public String ticket(Door door) {
      return ticket;
    }

    @Override
    public String path() {
      return of.path();
    }

    @Override
    public String sender() {
      return of.sender();
    }

    @Override
    public boolean isStaff() {
      return of.isStaff();
    }
  }

  private static Answer checked(Answer answer) {
    if (answer.status() != 200) {
      throw new IllegalStateException("answered " + answer.status() + " " + answer.text());
    }
    return answer;
  }
}
