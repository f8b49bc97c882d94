package dev.tellonce.server.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.journal.JournalEntry.AgentSaid;
import dev.tellonce.bot.message.Secret;
import dev.tellonce.bot.message.ToneVerdict;
import dev.tellonce.bot.people.Agent;
import dev.tellonce.server.access.Rights;
import dev.tellonce.server.access.Rights.Column;
import dev.tellonce.server.access.Rights.Kind;
import dev.tellonce.server.access.Rights.Row;
import dev.tellonce.server.net.FilesRoute;
import dev.tellonce.server.net.HttpRoute;
import dev.tellonce.server.net.Route;
import dev.tellonce.server.net.SocketRoute;
import dev.tellonce.server.net.UploadRoute;
import dev.tellonce.server.proof.Door.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The table of rights, walked over real sockets: everything that can be done, by everybody, on
 * every kind of conversation, is allowed or refused as its cell says.
 */
@TestInstance(Lifecycle.PER_CLASS)
class RightsTest {
  private static final String HELD = "It is your fault, you idiot.";

  /** After these a conversation is somebody else's, so each gets one of its own. */
  private static final Set<String> MOVING =
      Set.of("accept", "transfer", "take_over", "return", "resolve", "rate", "delete");

  private static final Rights RIGHTS = Rights.shipped();

  private final Map<Column, RightsStage.Act> standing = new EnumMap<>(Column.class);
  private RunningServer server;
  private RightsStage stage;

  @BeforeAll
  void start(@TempDir Path data) {
    server =
        RunningServer.withWebhook(
            data, List.of(Secret.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwkq0oJSwE3bY=")));
    stage = new RightsStage(server);
  }

  @AfterAll
  void stop() {
    stage.close();
    server.close();
  }

  static Stream<Row> rows() {
    return Stream.of(Kind.values()).flatMap(kind -> RIGHTS.rows(kind).stream());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void everybodyIsAllowedWhatTheTableSaysAndNothingElse(Row row) {
    for (Column column : Column.values()) {
      assertThat(refusal(row, column))
          .as("%s %s by %s", row.kind(), row.name(), column)
          .isEqualTo(expected(row, column));
    }
  }

  /** Whoever may not speak there is told that, whatever else would be refused. */
  private static Optional<String> expected(Row row, Column column) {
    if (row.name().equals(Rights.ALLOW_HELD) && !RightsStage.isVisitor(column)) {
      return RIGHTS
          .refusal(Kind.FRAME, "send", column)
          .or(() -> RIGHTS.refusal(row.kind(), row.name(), column));
    }
    return row.refusal(column);
  }

  private Optional<String> refusal(Row row, Column column) {
    return switch (row.kind()) {
      case FRAME -> row.name().equals("sub") ? sub(act(row, column)) : send(act(row, column));
      case COMMAND -> command(row.name(), column, act(row, column));
      case ASK -> ask(row.name(), act(row, column));
      case WATCH -> watch(row.name(), act(row, column).client());
      case HTTP -> http(row.name(), column);
      case PERMISSION -> permission(row, column);
    };
  }

  private RightsStage.Act act(Row row, Column column) {
    return MOVING.contains(row.name())
        ? stage.act(column)
        : standing.computeIfAbsent(column, stage::act);
  }

  private static Optional<String> code(JsonNode answer) {
    return answer.has("code")
        ? Optional.of(answer.path("code").asString())
        : Optional.<String>empty();
  }

  private static Optional<String> sub(RightsStage.Act act) {
    act.client().forget();
    act.client().raw(Json.frame("sub").put("conv", act.conv()));
    JsonNode answer =
        act.client()
            .next(
                "live or a refusal",
                frame ->
                    (type(frame).equals("live") && frame.path("conv").asString().equals(act.conv()))
                        || (type(frame).equals("no") && !frame.has("cid")));
    return code(answer);
  }

  private static String type(JsonNode frame) {
    return frame.path("type").asString();
  }

  private static Optional<String> send(RightsStage.Act act) {
    String cid = act.client().say(WireClient.id(), act.conv(), "All is well.");
    return code(act.client().answer(cid));
  }

  private Optional<String> command(String name, Column column, RightsStage.Act act) {
    if (name.equals("rate") && column == Column.VISITOR_OWN) {
      stage.settle(act.conv());
    }
    if (name.equals("accept") && column.name().endsWith("UNASSIGNED")) {
      assertThat(Script.bodies(server, act.conv(), "Queued")).hasSizeGreaterThan(1);
    }
    ObjectNode args = RightsStage.arguments("All is well.", act.own());
    String cid = act.client().command(act.conv(), name, args);
    return code(act.client().answer(cid));
  }

  private static Optional<String> ask(String name, RightsStage.Act act) {
    return code(act.client().ask(name, act.conv(), RightsStage.arguments("Is it well?", 1)));
  }

  private static Optional<String> watch(String list, WireClient client) {
    client.forget();
    client.raw(Json.frame("watch").put("list", list));
    JsonNode answer =
        client.next(
            "the list or a refusal",
            frame ->
                type(frame).equals("no")
                    || (type(frame).equals("list") && frame.path("full").asBoolean(false)));
    return code(answer);
  }

  private Optional<String> permission(Row row, Column column) {
    if (RightsStage.isVisitor(column)) {
      // A visitor's page is told of no rights at all.
      try (WireClient visitor = server.visitor("somebody")) {
        assertThat(visitor.next("welcome", frame -> true).has("agent")).isFalse();
      }
      return row.refusal(column);
    }
    if (row.name().equals(Rights.ALLOW_HELD)) {
      return allowHeld(standing.computeIfAbsent(column, stage::act));
    }
    Answer me =
        server
            .door()
            .call(
                "GET",
                "/v1/desk/session",
                "",
                "",
                "Cookie",
                stage.desk(RightsStage.role(column)).cookie());
    boolean may =
        me.json()
            .path("agent")
            .path("may")
            .valueStream()
            .anyMatch(name -> name.asString().equals(row.name()));
    return may ? Optional.empty() : Optional.of("forbidden");
  }

  private Optional<String> allowHeld(RightsStage.Act act) {
    ObjectNode frame =
        Json.frame("send")
            .put("cid", WireClient.id())
            .put("conv", act.conv())
            .put("allow_held", true);
    frame.putObject("body").put("type", "text").put("text", HELD);
    String cid = frame.path("cid").asString();
    int before = Script.bodies(server, act.conv(), "AgentSaid").size();
    act.client().raw(frame);
    JsonNode answer =
        act.client().next("an answer", heard -> heard.path("cid").asString("").equals(cid));
    List<AgentSaid> said =
        Script.bodies(server, act.conv(), "AgentSaid").stream().map(AgentSaid.class::cast).toList();
    if (type(answer).equals("ok")) {
      // What was allowed stands in the journal: the words, why they were held, and who let them.
      assertThat(said.getLast().content().plainText()).isEqualTo(HELD);
      assertThat(said.getLast().asWritten()).isEqualTo(HELD);
      assertThat(said.getLast().tone()).isInstanceOf(ToneVerdict.Held.class);
      assertThat(said.getLast().agent().id().value()).isEqualTo(act.client().name());
    } else {
      assertThat(said).hasSize(before);
    }
    return code(answer);
  }

  private Optional<String> http(String call, Column column) {
    boolean visitor = RightsStage.isVisitor(column);
    Session session =
        visitor ? new Session.Visitor(RunningServer.SHOP) : stage.desk(RightsStage.role(column));
    String method = call.substring(0, call.indexOf(' '));
    String path = call.substring(call.indexOf(' ') + 1);
    if (path.startsWith("/v1/desk/admin/") || path.startsWith("/v1/desk/invitation")) {
      // A form that is not filled in shows that the call itself is allowed.
      return answered(
              method,
              path.replace("{id}", "nobody"),
              session instanceof Session.Desk desk ? desk.cookie() : "",
              method.equals("GET") ? "" : "{}")
          .filter(code -> !code.equals("bad_value") && !code.equals("not_found"));
    }
    return switch (call) {
      case "GET /v1/visitor", "GET /v1/desk" -> opened(session, path, SocketLink::open);
      case "POST /v1/visitor/poll", "POST /v1/desk/poll" ->
          opened(session, path.substring(0, path.lastIndexOf('/')), PollLink::open);
      case "POST /v1/visitor/files", "POST /v1/desk/files", "GET /v1/files/{id}" ->
          FileCalls.refusal(
              server,
              call,
              column == Column.VISITOR_OWN,
              session,
              standing.computeIfAbsent(column, stage::act).conv());
      case "DELETE /v1/desk/session" ->
          answered(method, path, visitor ? "" : anew(session).cookie(), "");
      case "POST /v1/desk/session" ->
          answered(
              method,
              path,
              "",
              Json.write(
                  Json.object()
                      .put("login", visitor ? "the-agent" : session.sender())
                      .put("password", RunningServer.PASSWORD)));
      default ->
          answered(
              method,
              path.replace("{inbox}", RunningServer.PARTNER)
                  .replace("{conv}", standing.computeIfAbsent(column, stage::act).conv())
                  .replace("/look", "/look?inbox=" + RunningServer.SHOP)
                  .replace("{id}", "reply-of-rights?language=en"),
              session instanceof Session.Desk desk ? desk.cookie() : "",
              method.equals("GET") ? "" : Json.write(anyBody()));
    };
  }

  /** A body that any call can do with. */
  private static ObjectNode anyBody() {
    return Json.object()
        .put("inbox", RunningServer.SHOP)
        .put("kind", "note")
        .put("typed", 1)
        .put("language", "en")
        .put("shortcut", "rights")
        .put("title", "Rights")
        .put("text", "All is well.");
  }

  private Session.Desk anew(Session session) {
    return Session.Desk.signIn(server.door(), session.sender(), RunningServer.PASSWORD);
  }

  private Optional<String> answered(String method, String path, String cookie, String body) {
    Answer answer =
        cookie.isEmpty()
            ? server.door().call(method, path, body, server.door().origin())
            : server.door().call(method, path, body, server.door().origin(), "Cookie", cookie);
    return answer.status() < 300 ? Optional.empty() : Optional.of(answer.code());
  }

  /** Comes with the own ticket to a side's door. */
  private Optional<String> opened(Session session, String path, Link.Opener opener) {
    String ticket = session.ticket(server.door());
    Session there =
        path.equals("/v1/desk")
            ? new Session.Ticketed(stage.desk(Agent.Role.AGENT), ticket)
            : new Session.Ticketed(new Session.Visitor(RunningServer.SHOP), ticket);
    try (WireClient client =
        new WireClient("x", server.door(), there, opener, event -> {}).connect()) {
      if (client.isIn()) {
        return Optional.empty();
      }
      assertThat(client.closed()).isEqualTo(4401);
      return Optional.of("sign_in");
    }
  }

  @Test
  void everyRouteHasARow() {
    Set<String> routes = new TreeSet<>();
    for (Route route : server.assembly().routes()) {
      String method =
          switch (route) {
            case HttpRoute call -> call.method();
            case UploadRoute upload -> "POST";
            case FilesRoute files -> "GET";
            case SocketRoute socket -> "GET";
          };
      routes.add(method + " " + route.path());
    }
    assertThat(routes).isEqualTo(names(Kind.HTTP));
  }

  private static Set<String> names(Kind kind) {
    return RIGHTS.rows(kind).stream().map(Row::name).collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyCommandAndQuestionTheServerReadsHasARow() throws IOException {
    Set<String> known = new TreeSet<>(names(Kind.COMMAND));
    known.addAll(names(Kind.ASK));
    Set<String> read = new TreeSet<>();
    for (Path source : sides()) {
      String text = Files.readString(source);
      if (text.contains("ClientFrame.Command ") || text.contains("ClientFrame.Ask ")) {
        Pattern.compile("(?:case |name\\(\\)\\.equals\\()\"([a-z_.]+)\"")
            .matcher(text)
            .results()
            .map((MatchResult found) -> found.group(1))
            .forEach(read::add);
      }
    }
    assertThat(read).isNotEmpty().isSubsetOf(known);
  }

  private static List<Path> sides() throws IOException {
    Path sources =
        Optional.ofNullable(RunningServer.configFolder().getParent())
            .orElseThrow()
            .resolve("server/src/main/java/dev/tellonce/server");
    List<Path> all = new ArrayList<>();
    for (String side : List.of("desk", "ingress")) {
      try (Stream<Path> files = Files.list(sources.resolve(side))) {
        all.addAll(files.filter(file -> file.toString().endsWith(".java")).toList());
      }
    }
    return all;
  }

  @Test
  void anothersConversationIsAnsweredAsOneThatIsNotThere() {
    RightsStage.Act act = stage.act(Column.VISITOR_OTHER);
    act.client().forget();
    for (Row row : RIGHTS.rows(Kind.COMMAND)) {
      assertThat(said(act, act.conv(), row.name()))
          .as(row.name())
          .isEqualTo(said(act, WireClient.id(), row.name()));
    }
    assertThat(act.client().frames().toString().toLowerCase(Locale.ROOT))
        .doesNotContain("canary-of-the-visitor");
  }

  private static JsonNode said(RightsStage.Act act, String conv, String command) {
    String cid =
        act.client().command(conv, command, RightsStage.arguments("All is well.", act.own()));
    ObjectNode answer = ((ObjectNode) act.client().answer(cid)).deepCopy();
    return answer.without("cid");
  }

  @Test
  void agentChangesNobodysMessageButTheOwn() {
    for (Column column : List.of(Column.AGENT_OWN, Column.SUPERVISOR_OWN, Column.ADMIN_OWN)) {
      RightsStage.Act act = stage.act(column);
      for (String name : List.of("edit", "delete")) {
        for (long target : List.of(1L, 2L, 9999L)) {
          ObjectNode args = RightsStage.arguments("Not mine.", target);
          String cid = act.client().command(act.conv(), name, args);
          assertThat(code(act.client().answer(cid))).hasValue("not_your_message");
        }
      }
    }
  }
}
