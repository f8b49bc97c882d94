package dev.tellonce.server.ingress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.journal.Entry;
import dev.tellonce.bot.journal.JournalEntry.Identified;
import dev.tellonce.server.proof.Door.Answer;
import dev.tellonce.server.proof.Json;
import dev.tellonce.server.proof.RunningServer;
import dev.tellonce.server.proof.Session;
import dev.tellonce.server.proof.SignedIdentity;
import dev.tellonce.server.proof.Until;
import dev.tellonce.server.proof.WireClient;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** The host site's word on who a visitor is. */
@TestInstance(Lifecycle.PER_CLASS)
class IdentityTest {
  private RunningServer server;

  @BeforeAll
  void start(@TempDir Path data) {
    server = RunningServer.start(data);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private static SignedIdentity ida() {
    return SignedIdentity.of("customer-9", "Ida", Instant.now());
  }

  private Answer ticket(String token, String identity) {
    ObjectNode body = Json.object().put("inbox", RunningServer.SHOP);
    body.put("token", token).put("identity", identity);
    return server.door().post("/v1/visitor/ticket", body);
  }

  @Test
  void signedIdentityIsTakenAndWrittenIntoTheJournal() {
    Answer answer = ticket("", ida().text());
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("identity").path("name").asString()).isEqualTo("Ida");
    assertThat(answer.json().path("identity").path("verified").asBoolean(false)).isTrue();

    Session.Visitor visitor = new Session.Visitor(RunningServer.SHOP).signed(() -> ida().text());
    try (WireClient page = new WireClient("ida", server.door(), visitor).connect()) {
      page.stored(page.say("Where is my parcel?"));
      Until.holds("the identity", () -> !identities(page.conversation()).isEmpty());
      page.drop();
      page.connect();
      assertThat(identities(page.conversation()))
          .containsExactly(new Identified("customer-9", "Ida", "customer-9@example.org", true));
    }
  }

  @Test
  void secondSecretIsTakenWhileOneReplacesTheOther() {
    SignedIdentity old = ida().by(RunningServer.IDENTITY_SECRET + "-old");
    old.claims().put("kid", "2");
    assertThat(ticket("", old.text()).status()).isEqualTo(200);
  }

  @Test
  void visitorWithoutAnIdentityIsAnonymous() {
    Answer answer = ticket("", "");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().has("identity")).isFalse();
  }

  static Stream<Arguments> forgeries() {
    return Stream.of(
        claims("no kid", c -> c.remove(List.of("kid"))),
        claims("another kid", c -> c.put("kid", "3")),
        claims("the other secret's kid", c -> c.put("kid", "2")),
        claims("another inbox", c -> c.put("inbox", RunningServer.GARDEN)),
        claims("no inbox", c -> c.remove(List.of("inbox"))),
        claims("no subject", c -> c.put("sub", " ")),
        claims("no exp", c -> c.remove(List.of("exp"))),
        claims("expired", c -> c.put("exp", Instant.now().getEpochSecond() - 1)),
        claims("good for too long", c -> c.put("exp", Instant.now().getEpochSecond() + 700)),
        claims("issued in the future", c -> c.put("iat", Instant.now().getEpochSecond() + 120)),
        claims("a time beyond all calendars", c -> c.put("exp", Long.MAX_VALUE)),
        claims("a time that is a text", c -> c.put("exp", "soon")),
        claims("no jti", c -> c.remove(List.of("jti"))),
        claims("a jti of 101 characters", c -> c.put("jti", "j".repeat(101))),
        text("the garden's secret", text -> ida().by(RunningServer.GARDEN_SECRET).text()),
        text("an empty signature", text -> text.substring(0, text.indexOf('.') + 1)),
        text("no signature", text -> text.substring(0, text.indexOf('.'))),
        text("no claims", text -> text.substring(text.indexOf('.'))),
        text("not base64", text -> "*" + text),
        text("more behind it", text -> text + ".more"),
        text("the signature of another", text -> mixed(text, ida().text())),
        text("claims that are no JSON", text -> base64("no json") + "." + base64("signature")),
        text("claims that are null", text -> base64("null") + "." + base64("signature")),
        text("more than 4 KB", text -> text + "A".repeat(4096)),
        text("words", text -> "customer-9"));
  }

  private static Arguments claims(String name, UnaryOperator<ObjectNode> change) {
    return text(
        name,
        text -> {
          SignedIdentity identity = ida();
          ObjectNode unused = change.apply(identity.claims());
          return identity.text();
        });
  }

  private static Arguments text(String name, UnaryOperator<String> change) {
    return Arguments.of(name, change);
  }

  private static String mixed(String claims, String signature) {
    return claims.substring(0, claims.indexOf('.')) + signature.substring(signature.indexOf('.'));
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forgeries")
  void identityThatIsNotWholeIsRefused(String name, UnaryOperator<String> change) {
    refused(ticket("", change.apply(ida().text())));
  }

  @Test
  void everyFlippedBitIsNoticed() {
    String text = ida().text();
    int dot = text.indexOf('.');
    byte[] claims = Base64.getUrlDecoder().decode(text.substring(0, dot));
    byte[] signature = Base64.getUrlDecoder().decode(text.substring(dot + 1));
    for (int bit = 0; bit < claims.length * 8; bit += 37) {
      refused(ticket("", base64(flipped(claims, bit)) + text.substring(dot)));
    }
    for (int bit = 0; bit < signature.length * 8; bit += 3) {
      refused(ticket("", text.substring(0, dot + 1) + base64(flipped(signature, bit))));
    }
    assertThat(ticket("", text).status()).isEqualTo(200);
  }

  private static byte[] flipped(byte[] bytes, int bit) {
    byte[] copy = bytes.clone();
    copy[bit / 8] ^= (byte) (1 << (bit % 8));
    return copy;
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Test
  void identityIsTakenOnce() {
    String text = ida().text();
    assertThat(ticket("", text).status()).isEqualTo(200);
    refused(ticket("", text));
    server.restart();
    refused(ticket("", text));
  }

  @Test
  void anotherCustomerAtTheSameBrowserBeginsAnew() {
    Session.Visitor browser = new Session.Visitor(RunningServer.SHOP).signed(() -> ida().text());
    try (WireClient page = new WireClient("ida", server.door(), browser).connect()) {
      page.stored(page.say("My address is Elm Street 5"));
      String conv = page.conversation();
      Until.holds("the identity", () -> !identities(conv).isEmpty());
      Answer bo =
          ticket(browser.token(), SignedIdentity.of("customer-10", "Bo", Instant.now()).text());
      assertThat(bo.status()).isEqualTo(200);
      assertThat(bo.json().has("conv")).isFalse();
      assertThat(bo.json().path("token").asString()).isNotEqualTo(browser.token());
      assertThat(bo.json().path("session").asString()).isNotEqualTo(browser.id());
      assertThat(page.closed()).isEqualTo(4401);
      Answer withTheOldToken = ticket(browser.token(), "");
      assertThat(withTheOldToken.json().has("conv")).isFalse();
      assertThat(identities(conv)).hasSize(1);
    }
  }

  private static void refused(Answer answer) {
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.code()).isEqualTo("bad_identity");
    assertThat(answer.text()).doesNotContain("customer-9");
  }

  private List<Identified> identities(String conv) {
    return server.log(conv).stream()
        .map(Entry::body)
        .filter(Identified.class::isInstance)
        .map(Identified.class::cast)
        .toList();
  }
}
