package dev.tellonce.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.message.Language;
import dev.tellonce.server.net.HttpRoute;
import dev.tellonce.server.proof.Door.Answer;
import dev.tellonce.server.proof.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Walks every administrator's call that changes something and looks for its row in the log. */
class EveryChangeIsLoggedTest {
  /** Sent with a body, and yet only asking. */
  private static final Set<String> ASKING =
      Set.of(
          "POST /v1/desk/invitation",
          "POST /v1/desk/admin/faq-trial",
          "POST /v1/desk/admin/faq-preview",
          "POST /v1/desk/admin/tone-trial");

  private final Set<String> walked = new TreeSet<>(ASKING);

  private static List<JsonNode> rows(AdminDoor door) {
    return door.get("audit").json().path("rows").valueStream().toList();
  }

  /** Makes a call that changes something; its row is the newest, and the only new one. */
  private JsonNode logged(
      AdminDoor door, String route, String what, String who, Supplier<Answer> call) {
    long before = rows(door).isEmpty() ? 0 : rows(door).getFirst().path("seq").asLong();
    Answer answer = call.get();
    assertThat(answer.status()).as(route + " " + answer.text()).isLessThan(300);
    JsonNode row = rows(door).getFirst();
    assertThat(row.path("seq").asLong()).as(route).isEqualTo(before + 1);
    assertThat(row.path("what").asString()).as(route).isEqualTo(what);
    assertThat(row.path("who").asString()).as(route).isEqualTo(who);
    assertThat(row.path("intact").asBoolean()).as(route).isTrue();
    walked.add(route);
    return answer.json();
  }

  private JsonNode logged(AdminDoor door, String route, String what, Supplier<Answer> call) {
    return logged(door, route, what, AdminDoor.ADMIN, call);
  }

  private static Set<String> changing(AdminDoor door) {
    Set<String> all = new TreeSet<>();
    door.server()
        .assembly()
        .routes()
        .forEach(
            route -> {
              if (route instanceof HttpRoute call
                  && !call.method().equals("GET")
                  && (call.path().startsWith("/v1/desk/admin/")
                      || call.path().startsWith("/v1/desk/invitation"))) {
                all.add(call.method() + " " + call.path());
              }
            });
    return all;
  }

  @Test
  void everyCallThatChangesSomethingAddsOneRow(@TempDir Path data) {
    try (AdminDoor door = AdminDoor.open(data)) {
      people(door);
      content(door);
      settings(door);
      questions(door);
      tones(door);
      assertThat(walked).isEqualTo(changing(door));
      asking(door);
    }
  }

  private void people(AdminDoor door) {
    String agents = "/v1/desk/admin/agents";
    JsonNode made =
        logged(
            door,
            "POST " + agents,
            "agent.create",
            () -> door.post("agents", AdminDoor.agent("bo", "Bo")));
    String id = made.path("id").asString();
    logged(
        door,
        "PUT " + agents + "/{id}",
        "agent.change",
        () ->
            door.put(
                "agents/" + id,
                AdminDoor.agent("bo", "Bo B.").put("version", 1).put("enabled", true)));
    String secret =
        logged(
                door,
                "POST /v1/desk/admin/invitations",
                "agent.invite",
                () -> door.post("invitations", Map.of("agent", id)))
            .path("path")
            .asString()
            .replace("/desk/#invite=", "");
    logged(
        door,
        "POST /v1/desk/invitation/accept",
        "agent.join",
        id,
        () ->
            door.server()
                .door()
                .post(
                    "/v1/desk/invitation/accept",
                    Json.object().put("secret", secret).put("password", "a long password")));
    String teams = "/v1/desk/admin/teams";
    JsonNode team =
        logged(
            door,
            "POST " + teams,
            "team.create",
            () -> door.post("teams", Map.of("name", "Orders", "members", List.of(id))));
    String named = "teams/" + team.path("id").asString();
    logged(
        door,
        "PUT " + teams + "/{id}",
        "team.change",
        () -> door.put(named, Map.of("name", "Parcels", "members", List.of(), "version", 1)));
    logged(
        door, "DELETE " + teams + "/{id}", "team.remove", () -> door.delete(named + "?version=2"));
  }

  private void content(AdminDoor door) {
    String faq = "/v1/desk/admin/faq";
    logged(
        door,
        "POST " + faq,
        "faq.create",
        () -> door.post("faq", AdminDoor.faq("time", "How long?", "Two days.")));
    logged(
        door,
        "PUT " + faq + "/{id}",
        "faq.change",
        () ->
            door.put(
                "faq/time", AdminDoor.faq("time", "How long?", "Three days.").put("version", 1)));
    logged(
        door,
        "POST /v1/desk/admin/faq-import",
        "faq.create",
        () -> door.raw("faq-import?language=da", "Pakker I ind?\tJa, gratis.\tgaver\n"));
    String canned = "/v1/desk/admin/canned";
    JsonNode reply =
        logged(door, "POST " + canned, "canned.create", () -> door.post("canned", reply("Hi!", 0)));
    String id = "canned/" + reply.path("id").asString();
    logged(
        door,
        "PUT " + canned + "/{id}",
        "canned.change",
        () -> door.put(id, reply("Hello, and welcome!", 1)));
    logged(
        door,
        "DELETE " + canned + "/{id}",
        "canned.remove",
        () -> door.delete(id + "?language=en&version=2"));
  }

  private static Map<String, Object> reply(String text, int version) {
    return Map.of(
        "language", "en", "title", "Hello", "shortcut", "hey", "text", text, "version", version);
  }

  private void settings(AdminDoor door) {
    int hours = door.get("hours").json().path("version").asInt();
    logged(
        door,
        "PUT /v1/desk/admin/hours",
        "hours.change",
        () -> door.put("hours", Map.of("version", hours, "zone", "Europe/Oslo")));
    int setup = door.get("setup").json().path("version").asInt();
    logged(
        door,
        "PUT /v1/desk/admin/setup",
        "setup.change",
        () -> door.put("setup", Map.of("version", setup, "shop", "Nordlys")));
    logged(
        door,
        "PUT /v1/desk/admin/inbox-look",
        "look.change",
        () ->
            door.put(
                "inbox-look?inbox=shop", Map.of("version", 0, "look", Map.of("color", "#7a1f5c"))));
    logged(
        door,
        "PUT /v1/desk/admin/inbox-tone",
        "tone-mode.change",
        () -> door.put("inbox-tone?inbox=shop", Map.of("version", 0, "tone", "suggest")));
  }

  private void questions(AdminDoor door) {
    String root = "/v1/desk/admin/questions-";
    logged(
        door,
        "PUT " + root + "switch",
        "questions.on",
        () -> door.put("questions-switch", Map.of("inbox", "shop", "on", true)));
    List<String> places =
        List.of(OpenQuestion.ask(door, "ida", Language.ENGLISH, "Do you repair lamps?"));
    logged(
        door,
        "POST " + root + "settle",
        "questions.dismissed",
        () -> door.post("questions-settle", Map.of("how", "dismissed", "questions", places)));
    logged(
        door,
        "POST " + root + "phrasing",
        "faq.change",
        () ->
            door.post(
                "questions-phrasing",
                Map.of(
                    "language",
                    "en",
                    "entry",
                    "time",
                    "phrasings",
                    List.of("When will it be here?"),
                    "questions",
                    places)));
  }

  private void tones(AdminDoor door) {
    String rule = "/v1/desk/admin/tone-rules/{id}";
    logged(
        door,
        "POST /v1/desk/admin/tone-rules",
        "tone.change",
        () -> door.post("tone-rules", Map.of("language", "en", "text", ToneOverHttpTest.RULE)));
    String path = "tone-rules/" + ToneOverHttpTest.ID;
    for (String use : List.of("off", "on", "again")) {
      int version = ToneOverHttpTest.version(door, ToneOverHttpTest.ID);
      logged(
          door,
          "PUT " + rule,
          "tone." + use,
          () -> door.put(path, Map.of("language", "en", "version", version, "use", use)));
    }
    logged(
        door, "DELETE " + rule, "tone.remove", () -> door.delete(path + "?language=en&version=4"));
  }

  private static void asking(AdminDoor door) {
    int before = rows(door).size();
    door.post("faq-trial", Map.of("language", "en", "question", "How long?"));
    door.post("tone-trial", Map.of("language", "en", "text", "We can't."));
    door.raw("faq-preview?language=da", "Pakker I ind?\tNej.\tgaver\n");
    door.server().door().post("/v1/desk/invitation", Json.object().put("secret", "nothing"));
    assertThat(rows(door)).hasSize(before);
  }
}
