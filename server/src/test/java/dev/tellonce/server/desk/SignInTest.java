package dev.tellonce.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.server.proof.Door.Answer;
import dev.tellonce.server.proof.Json;
import dev.tellonce.server.proof.RateClock;
import dev.tellonce.server.proof.RunningServer;
import dev.tellonce.server.proof.Session;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Signing in at the desk, and trying to. */
@TestInstance(Lifecycle.PER_CLASS)
class SignInTest {
  private static final int TRIES = 5;

  private final RateClock rates = RateClock.standing();
  private RunningServer server;

  @BeforeAll
  void start(@TempDir Path data) {
    server = RunningServer.start(data, rates);
    server.hire("mia", 4);
  }

  @BeforeEach
  void later() {
    rates.pass(Duration.ofHours(1));
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private Answer signIn(String login, String password) {
    return server
        .door()
        .post("/v1/desk/session", Json.object().put("login", login).put("password", password));
  }

  @Test
  void rightPasswordOpensASessionWithACookieNoScriptCanRead() {
    Answer answer = signIn(" MIA ", RunningServer.PASSWORD);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("agent").path("login").asString()).isEqualTo("mia");
    assertThat(answer.text()).doesNotContain(RunningServer.PASSWORD);
    String cookie = answer.header("set-cookie").orElseThrow();
    assertThat(cookie)
        .startsWith("__Host-sid=")
        .contains("; Path=/;", "; Secure;", "; HttpOnly;", "; SameSite=Lax")
        .doesNotContain("Domain");
    Session.Desk again = Session.Desk.signIn(server.door(), "mia", RunningServer.PASSWORD);
    assertThat(cookie).doesNotContain(again.cookie());
  }

  @Test
  void unknownLoginIsAnsweredAsAWrongPassword() {
    JsonNode wrong = signIn("mia", "not her password").json();
    JsonNode unknown = signIn("nobody-here", "not her password").json();
    assertThat(wrong.path("status").asInt()).isEqualTo(401);
    assertThat(without(wrong)).isEqualTo(without(unknown));
  }

  private static String without(JsonNode problem) {
    return Json.write(problem).replaceAll("\"request_id\":\"[^\"]*\"", "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mia", "nobody-here"})
  void sixthTryInAMinuteHasToWaitEvenWithTheRightPassword(String login) {
    for (int i = 0; i < TRIES; i++) {
      assertThat(signIn(login, "guess " + i).status()).isEqualTo(401);
    }
    Answer sixth = signIn(login, RunningServer.PASSWORD);
    assertThat(sixth.status()).isEqualTo(429);
    assertThat(sixth.code()).isEqualTo("rate");
    assertThat(Long.parseLong(sixth.header("retry-after").orElseThrow())).isBetween(1L, 60L);
    rates.pass(Duration.ofSeconds(12));
    Answer later = signIn(login, RunningServer.PASSWORD);
    assertThat(later.status()).isEqualTo(login.equals("mia") ? 200 : 401);
  }

  @Test
  void triesThatComeAllAtOnceAreCountedToo() throws InterruptedException, ExecutionException {
    List<Integer> statuses = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> tries = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        int guess = i;
        tries.add(threads.submit(() -> signIn("mia", "guess " + guess).status()));
      }
      for (Future<Integer> each : tries) {
        statuses.add(each.get());
      }
    }
    assertThat(statuses).containsOnly(401, 429);
    assertThat(statuses.stream().filter(status -> status == 401)).hasSize(TRIES);
  }

  @Test
  void signingInOftenLocksNobodyOut() {
    for (int i = 0; i < TRIES * 3; i++) {
      assertThat(signIn("mia", RunningServer.PASSWORD).status()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no json",
        "[]",
        "null",
        "{}",
        "{\"login\":\"mia\"}",
        "{\"login\":\"\",\"password\":\"x\"}",
        "{\"login\":\"mia\",\"password\":\"\"}",
        "{\"login\":{\"a\":1},\"password\":\"x\"}"
      })
  void whatIsNoSignInIsSaidToBeNone(String body) {
    Answer answer = server.door().post("/v1/desk/session", body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("bad_request");
    assertThat(answer.json().path("detail").asString()).isNotBlank();
  }

  @Test
  void enormousPasswordIsRefusedWithoutBeingHashed() {
    assertThat(signIn("mia", "x".repeat(20_000)).status()).isEqualTo(401);
    assertThat(signIn("m".repeat(300), "x").status()).isEqualTo(400);
  }

  @Test
  void deskCallsWithoutASessionAreRefused() {
    for (String cookie : List.of("", "__Host-sid=", "__Host-sid=made-up", "sid=x")) {
      Answer ticket = server.door().post("/v1/desk/ticket", "", "Cookie", cookie);
      assertThat(ticket.status()).isEqualTo(401);
      assertThat(ticket.code()).isEqualTo("sign_in");
      Answer who = server.door().call("GET", "/v1/desk/session", "", "", "Cookie", cookie);
      assertThat(who.status()).isEqualTo(401);
      assertThat(
              server
                  .door()
                  .call("DELETE", "/v1/desk/session", "", server.door().origin(), "Cookie", cookie)
                  .status())
          .isEqualTo(204);
    }
  }
}
