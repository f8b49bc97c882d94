package dev.tellonce.server.admin;

import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.people.Agent;
import dev.tellonce.server.config.ContentReader;
import dev.tellonce.server.proof.Door.Answer;
import dev.tellonce.server.proof.RunningServer;
import dev.tellonce.server.proof.Session;
import dev.tellonce.server.proof.Until;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A server with an administrator who is signed in, and the calls of the pages. One thread. */
final class AdminDoor implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final Map<String, String> QUESTION =
      Map.of("language", "en", "question", "Hello?");

  static final String ADMIN = "astrid";

  private final RunningServer server;
  private final Session.Desk session;

  private AdminDoor(RunningServer server) {
    this.server = server;
    hire(ADMIN, Agent.Role.ADMIN);
    this.session = Session.Desk.signIn(server.door(), ADMIN, RunningServer.PASSWORD);
  }

  static AdminDoor open(Path data) {
    return new AdminDoor(RunningServer.start(data));
  }

  /** With the shipped FAQ in English; a FAQ of two entries is too small to be sure of anything. */
  static AdminDoor withFaq(Path data) {
    return withFaq(RunningServer.start(data));
  }

  /** The same, and the first answers to visitors are automatic. */
  static AdminDoor withBot(Path data) {
    return withFaq(RunningServer.withBot(data));
  }

  private static AdminDoor withFaq(RunningServer server) {
    server
        .assembly()
        .store()
        .faq()
        .save(
            new ContentReader(RunningServer.configFolder())
                .faq().stream()
                    .filter(entry -> entry.language().equals(Language.ENGLISH))
                    .toList());
    server.restart();
    AdminDoor door = new AdminDoor(server);
    Until.holds(
        "questions are understood",
        () -> !door.post("faq-trial", QUESTION).code().equals("loading"));
    return door;
  }

  RunningServer server() {
    return server;
  }

  /** The same store, the same session, a new server. */
  void again() {
    server.restart();
  }

  void hire(String login, Agent.Role role) {
    AgentId id = new AgentId(login);
    server
        .assembly()
        .store()
        .agents()
        .save(
            new Agent(
                id, login, "Name of " + login, "", List.of(Language.ENGLISH), role, 4, true, true));
    server.assembly().agentAccess().setPassword(id, RunningServer.PASSWORD);
  }

  Answer get(String path) {
    return server.door().call("GET", "/v1/desk/admin/" + path, "", "", "Cookie", session.cookie());
  }

  Answer post(String path, Object body) {
    return call("POST", path, body);
  }

  Answer put(String path, Object body) {
    return call("PUT", path, body);
  }

  Answer delete(String path) {
    return server
        .door()
        .call(
            "DELETE",
            "/v1/desk/admin/" + path,
            "",
            server.door().origin(),
            "Cookie",
            session.cookie());
  }

  Answer raw(String path, String body) {
    return server.door().post("/v1/desk/admin/" + path, body, "Cookie", session.cookie());
  }

  private Answer call(String method, String path, Object body) {
    return server
        .door()
        .call(
            method,
            "/v1/desk/admin/" + path,
            text(body),
            server.door().origin(),
            "Cookie",
            session.cookie());
  }

  private static String text(Object body) {
    return JSON.writeValueAsString(body);
  }

  /** An agent as the page sends one. */
  static ObjectNode agent(String login, String name) {
    return JSON.valueToTree(
        Map.of(
            "login",
            login,
            "name",
            name,
            "title",
            "Orders",
            "languages",
            List.of("en", "da"),
            "role",
            "agent",
            "capacity",
            3,
            "team",
            "",
            "skills",
            List.of("returns")));
  }

  /** An FAQ entry as the page sends one. */
  static ObjectNode faq(String id, String question, String answer) {
    return JSON.valueToTree(
        Map.of(
            "id",
            id,
            "language",
            "en",
            "topic",
            "delivery",
            "question",
            question,
            "phrasings",
            List.of("how long does shipping take"),
            "answer",
            answer,
            "automate",
            true));
  }

  @Override
  public void close() {
    server.close();
  }
}
