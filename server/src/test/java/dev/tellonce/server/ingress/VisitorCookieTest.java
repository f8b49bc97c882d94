package dev.tellonce.server.ingress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.server.proof.Door.Answer;
import dev.tellonce.server.proof.Json;
import dev.tellonce.server.proof.RunningServer;
import dev.tellonce.server.proof.Session;
import dev.tellonce.server.proof.SignedIdentity;
import dev.tellonce.server.proof.WireClient;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** The second copy of a visitor's secret, as browsers and forgers show it. */
@TestInstance(Lifecycle.PER_CLASS)
class VisitorCookieTest {
  private static final String SHOP = "__Host-tv-shop";

  private RunningServer server;

  @BeforeAll
  void start(@TempDir Path data) {
    server = RunningServer.start(data);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private Answer ticket(String inbox, String token, String identity, String cookies) {
    ObjectNode body = Json.object().put("inbox", inbox);
    if (!token.isEmpty()) {
      body.put("token", token);
    }
    if (!identity.isEmpty()) {
      body.put("identity", identity);
    }
    return cookies.isEmpty()
        ? server.door().post("/v1/visitor/ticket", body)
        : server.door().post("/v1/visitor/ticket", Json.write(body), "Cookie", cookies);
  }

  private Answer shop(String token, String cookies) {
    return ticket(RunningServer.SHOP, token, "", cookies);
  }

  private static String signed(String subject) {
    return SignedIdentity.of(subject, "Somebody", Instant.now()).text();
  }

  /** Name and value, as a browser sends it back. */
  private static String kept(Answer answer) {
    String cookie = answer.header("set-cookie").orElseThrow();
    return cookie.substring(0, cookie.indexOf(';'));
  }

  private static String session(Answer answer) {
    assertThat(answer.status()).isEqualTo(200);
    return answer.json().path("session").asString();
  }

  private static String token(Answer answer) {
    return answer.json().path("token").asString();
  }

  @Test
  void everyTicketSetsTheCookieOfItsInbox() {
    for (String inbox : List.of(RunningServer.SHOP, RunningServer.GARDEN)) {
      Answer answer = ticket(inbox, "", "", "");
      assertThat(answer.headers().allValues("set-cookie"))
          .containsExactly(
              "__Host-tv-"
                  + inbox
                  + "="
                  + token(answer)
                  + "; Path=/; Secure; HttpOnly; SameSite=None; Partitioned; Max-Age=2592000");
    }
  }

  @Test
  void cookieAloneFindsTheConversation() {
    Session.Visitor visitor = new Session.Visitor(RunningServer.SHOP);
    try (WireClient page = new WireClient("ida", server.door(), visitor).connect()) {
      page.stored(page.say("Where is my parcel?"));
      Answer again = shop("", SHOP + "=" + visitor.token());
      assertThat(session(again)).isEqualTo(visitor.id());
      assertThat(again.json().path("conv").asString()).isEqualTo(page.conversation());
      assertThat(token(again)).isEqualTo(visitor.token());
    }
  }

  @Test
  void secretInTheBodyCountsMoreThanTheCookie() {
    Answer ida = shop("", "");
    Answer bo = shop("", "");
    Answer both = shop(token(bo), kept(ida));
    assertThat(session(both)).isEqualTo(session(bo));
    assertThat(kept(both)).isEqualTo(kept(bo));
  }

  @Test
  void cookieOfOneInboxOpensNoOther() {
    String secret = token(shop("", ""));
    String before = session(shop("", SHOP + "=" + secret));
    for (String cookie : List.of(SHOP + "=" + secret, "__Host-tv-garden=" + secret)) {
      assertThat(session(ticket(RunningServer.GARDEN, "", "", cookie))).isNotEqualTo(before);
    }
  }

  @Test
  void cookieThatIsNoSecretBeginsANewSession() {
    Stream.of("", "made-up", "A".repeat(43), "A".repeat(4000), "\"\"", "=", "%00")
        .forEach(
            value -> {
              Answer answer = shop("", SHOP + "=" + value);
              assertThat(session(answer)).isNotEmpty();
              assertThat(kept(answer)).isEqualTo(SHOP + "=" + token(answer));
            });
  }

  @Test
  void foreignPageIsRefusedWhateverCookieItsBrowserSends() {
    String cookie = kept(shop("", ""));
    for (String origin : List.of("", "null", "https://shop.example", "http://evil.example")) {
      Answer answer =
          server
              .door()
              .call("POST", "/v1/visitor/ticket", "{\"inbox\":\"shop\"}", origin, "Cookie", cookie);
      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.code()).isEqualTo("foreign_origin");
      assertThat(answer.header("set-cookie")).isEmpty();
    }
  }

  @Test
  void cookieOfAPersonIsGoodForThatPersonAlone() {
    Answer anna = ticket(RunningServer.SHOP, "", signed("anna"), "");
    assertThat(session(ticket(RunningServer.SHOP, "", signed("anna"), kept(anna))))
        .isEqualTo(session(anna));

    // Signed out: what is hers is not shown, and her cookie is replaced.
    Answer nobody = shop("", kept(anna));
    assertThat(session(nobody)).isNotEqualTo(session(anna));
    assertThat(kept(nobody)).isNotEqualTo(kept(anna));

    Answer bo = ticket(RunningServer.SHOP, "", signed("bo"), kept(anna));
    assertThat(session(bo)).isNotEqualTo(session(anna));
    assertThat(kept(bo)).isNotEqualTo(kept(anna));

    // Neither has ended what she keeps herself.
    assertThat(session(ticket(RunningServer.SHOP, token(anna), signed("anna"), kept(bo))))
        .isEqualTo(session(anna));
  }

  @Test
  void whoTalkedBeforeSigningInGoesOnByTheCookieToo() {
    Answer before = shop("", "");
    Answer anna = ticket(RunningServer.SHOP, "", signed("anna-2"), kept(before));
    assertThat(session(anna)).isEqualTo(session(before));
    assertThat(kept(anna)).isNotEqualTo(kept(before));
    assertThat(session(shop("", kept(anna)))).isNotEqualTo(session(before));
  }

  @Test
  void statementThatIsNotBelievedChangesNoCookie() {
    Answer answer = ticket(RunningServer.SHOP, "", "forged.statement", kept(shop("", "")));
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("set-cookie")).isEmpty();
  }
}
