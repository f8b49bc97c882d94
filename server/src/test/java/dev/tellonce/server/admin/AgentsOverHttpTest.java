package dev.tellonce.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.people.Agent;
import dev.tellonce.server.proof.Door.Answer;
import dev.tellonce.server.proof.Json;
import dev.tellonce.server.proof.RunningServer;
import dev.tellonce.server.proof.Session;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Agents, teams and invitations, as the administrators' pages change them. */
@TestInstance(Lifecycle.PER_CLASS)
class AgentsOverHttpTest {
  private AdminDoor door;

  @BeforeAll
  void open(@TempDir Path data) {
    door = AdminDoor.open(data);
  }

  @AfterAll
  void close() {
    door.close();
  }

  private JsonNode listed(String id) {
    for (JsonNode agent : door.get("agents").json().path("agents")) {
      if (agent.path("id").asString().equals(id)) {
        return agent;
      }
    }
    throw new AssertionError("agent " + id + " is not in the list");
  }

  private String invite(String agent) {
    Answer invited = door.post("invitations", Json.object().put("agent", agent));
    assertThat(invited.status()).isEqualTo(200);
    return invited.json().path("path").asString().replace("/desk/#invite=", "");
  }

  private Answer accept(String secret, String password) {
    return door.server()
        .door()
        .post(
            "/v1/desk/invitation/accept",
            Json.object().put("secret", secret).put("password", password));
  }

  @Test
  void newAgentIsInvitedByALinkThatWorksOnceAndSignsIn() {
    Answer made = door.post("agents", AdminDoor.agent("Bo@shop.example", "Bo"));
    assertThat(made.status()).isEqualTo(200);
    assertThat(made.json().path("version").asInt()).isEqualTo(1);
    String id = made.json().path("id").asString();
    assertThat(listed(id).path("has_password").asBoolean()).isFalse();
    String secret = invite(id);
    assertThat(listed(id).path("invited_until").asString()).isNotEmpty();
    Answer look =
        door.server().door().post("/v1/desk/invitation", Json.object().put("secret", secret));
    assertThat(look.json().path("name").asString()).isEqualTo("Bo");
    Answer weak = accept(secret, "short");
    assertThat(weak.status()).isEqualTo(400);
    assertThat(weak.json().path("errors").path(0).path("code").asString()).isEqualTo("too_short");
    assertThat(accept(secret, "a long password").status()).isEqualTo(200);
    Answer twice = accept(secret, "another password");
    assertThat(twice.status()).isEqualTo(410);
    assertThat(twice.code()).isEqualTo("invitation_over");
    assertThat(Session.Desk.signIn(door.server().door(), "bo@shop.example", "a long password"))
        .isNotNull();
  }

  @Test
  void laterInvitationEndsTheEarlierOne() {
    door.post("agents", AdminDoor.agent("eva", "Eva"));
    String first = invite("eva");
    String second = invite("eva");
    assertThat(accept(first, "a long password").status()).isEqualTo(410);
    assertThat(accept(second, "a long password").status()).isEqualTo(200);
  }

  @Test
  void ofTwoChangesOnTheSameVersionTheSecondIsShownTheNewer() {
    door.post("agents", AdminDoor.agent("kim", "Kim"));
    ObjectNode change = AdminDoor.agent("kim", "Kim K").put("version", 1).put("enabled", true);
    assertThat(door.put("agents/kim", change).json().path("version").asInt()).isEqualTo(2);
    Answer late = door.put("agents/kim", change.put("name", "Kim L"));
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.code()).isEqualTo("changed_meanwhile");
    assertThat(late.json().path("newer").path("name").asString()).isEqualTo("Kim K");
    assertThat(listed("kim").path("name").asString()).isEqualTo("Kim K");
  }

  @Test
  void switchingAnAgentOffEndsTheSessionsAtOnce() {
    door.hire("ulla", Agent.Role.AGENT);
    Session.Desk session =
        Session.Desk.signIn(door.server().door(), "ulla", RunningServer.PASSWORD);
    ObjectNode off = AdminDoor.agent("ulla", "Ulla").put("version", 1).put("enabled", false);
    assertThat(door.put("agents/ulla", off).status()).isEqualTo(200);
    Answer who =
        door.server().door().call("GET", "/v1/desk/session", "", "", "Cookie", session.cookie());
    assertThat(who.status()).isEqualTo(401);
    assertThat(door.post("invitations", Json.object().put("agent", "ulla")).code())
        .isEqualTo("switched_off");
  }

  @Test
  void lastAdministratorCannotStepDownOrBeSwitchedOff() {
    ObjectNode me = AdminDoor.agent(AdminDoor.ADMIN, "Astrid");
    me.put("version", listed(AdminDoor.ADMIN).path("version").asInt()).put("enabled", true);
    Answer down = door.put("agents/" + AdminDoor.ADMIN, me.put("role", "supervisor"));
    assertThat(down.code()).isEqualTo("last_admin");
    Answer off =
        door.put("agents/" + AdminDoor.ADMIN, me.put("role", "admin").put("enabled", false));
    assertThat(off.code()).isEqualTo("last_admin");
  }

  @Test
  void faultsAreNamedByTheirFieldsAllAtOnce() {
    ObjectNode bad = AdminDoor.agent("Ø l", "").put("capacity", 99).put("role", "king");
    bad.putArray("languages");
    Answer refused = door.post("agents", bad);
    assertThat(refused.status()).isEqualTo(400);
    List<String> fields =
        refused.json().path("errors").valueStream().map(e -> e.path("field").asString()).toList();
    assertThat(fields).containsExactlyInAnyOrder("login", "name", "capacity", "role", "languages");
    Answer taken = door.post("agents", AdminDoor.agent("ASTRID", "Another"));
    assertThat(taken.json().path("errors").path(0).path("code").asString()).isEqualTo("taken");
    assertThat(door.raw("agents", "no json").code()).isEqualTo("bad_value");
  }

  @Test
  void teamsHaveMembersWhoAreLeftAloneWhenTheTeamGoes() {
    door.hire("per", Agent.Role.AGENT);
    ObjectNode team = Json.object().put("name", "Returns");
    team.putArray("members").add("per");
    Answer made = door.post("teams", team);
    String id = made.json().path("id").asString();
    assertThat(listed("per").path("team").asString()).isEqualTo(id);
    Answer again = door.post("teams", Json.object().put("name", "RETURNS"));
    assertThat(again.json().path("errors").path(0).path("code").asString()).isEqualTo("taken");
    assertThat(door.delete("teams/" + id + "?version=9").code()).isEqualTo("changed_meanwhile");
    assertThat(door.delete("teams/" + id + "?version=1").status()).isEqualTo(200);
    assertThat(listed("per").path("team").asString()).isEmpty();
  }

  @Test
  void onlyAdministratorsOnTheDesksOwnPageMayCall() {
    door.hire("sup", Agent.Role.SUPERVISOR);
    Session.Desk other = Session.Desk.signIn(door.server().door(), "sup", RunningServer.PASSWORD);
    String path = "/v1/desk/admin/agents";
    Answer notAdmin = door.server().door().call("GET", path, "", "", "Cookie", other.cookie());
    assertThat(notAdmin.code()).isEqualTo("forbidden");
    assertThat(door.server().door().call("GET", path, "", "").code()).isEqualTo("sign_in");
    assertThat(
            door.server()
                .door()
                .call("POST", path, "{}", "https://elsewhere.example", "Cookie", other.cookie())
                .code())
        .isEqualTo("foreign_origin");
  }
}
