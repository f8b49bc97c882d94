package dev.tellonce.server.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who gets a socket and who does not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HandshakeTest {
  private static final String KEY = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
  private static final String VERSION = "Sec-WebSocket-Version: 13\r\n";
  private static final String UPGRADE = "Upgrade: websocket\r\nConnection: Upgrade\r\n";
  private static final String HOST = "Host: localhost\r\n";
  private static final String ORIGIN = "Origin: http://localhost\r\n";
  private static final String LINE = "GET /ws HTTP/1.1\r\n";

  private TestServer server;

  record Abuse(String name, String request, int status) {
    @Override
    public String toString() {
      return name + " -> " + status;
    }
  }

  @BeforeAll
  void start() {
    AdmissionLimits many = new AdmissionLimits(1_000, 10_000, 1_000, 1_000);
    Routes routes =
        Routes.of(
            Route.webSocket("/ws", OriginRule.sameHost(), Recorder::new),
            Route.get("/here", call -> HttpReply.text(200, "here")));
    server = new TestServer(TestServer.settings().withAdmission(many), routes);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void properHandshakeGetsTheKeyOfTheStandard() {
    try (RawClient client = server.client()) {
      RawClient.Answer answer =
          client.send(LINE + HOST + UPGRADE + VERSION + KEY + ORIGIN + "\r\n").answer();

      assertThat(answer.status()).isEqualTo(101);
      // The example of RFC 6455 section 1.3.
      assertThat(answer.header("Sec-WebSocket-Accept")).isEqualTo("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
      assertThat(answer.headers()).doesNotContainKey("Sec-WebSocket-Extensions");
    }
  }

  @Test
  void offeredCompressionIsNotTaken() {
    String offer = "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n";
    try (RawClient client = server.client()) {
      RawClient.Answer answer =
          client.send(LINE + HOST + UPGRADE + VERSION + KEY + ORIGIN + offer + "\r\n").answer();

      assertThat(answer.status()).isEqualTo(101);
      assertThat(answer.headers())
          .doesNotContainKeys("Sec-WebSocket-Extensions", "Sec-WebSocket-Protocol");
    }
  }

  @ParameterizedTest
  @MethodSource("abuses")
  void abusedHandshakeIsRefusedAndTheConnectionClosed(Abuse abuse) {
    try (RawClient client = server.client()) {
      RawClient.Answer answer = client.send(abuse.request()).answer();

      assertThat(answer.status()).isEqualTo(abuse.status());
      assertThat(RawClient.code(answer)).isPresent();
      assertThat(client.rest()).isEmpty();
    }
  }

  static Stream<Abuse> abuses() {
    String fine = LINE + HOST + UPGRADE + VERSION + KEY + ORIGIN;
    return Stream.of(
        new Abuse("no key", LINE + HOST + UPGRADE + VERSION + ORIGIN + "\r\n", 400),
        new Abuse("two keys", fine + KEY + "\r\n", 400),
        new Abuse("empty key", key(""), 400),
        new Abuse("short key", key("c2hvcnQ="), 400),
        new Abuse("key that is not base64", key("!!!!!!!!!!!!!!!!!!!!!!=="), 400),
        new Abuse("no version", LINE + HOST + UPGRADE + KEY + ORIGIN + "\r\n", 426),
        new Abuse("version 8", version("8"), 426),
        new Abuse("version 0", version("0"), 426),
        new Abuse("version 13, 8", version("13, 8"), 426),
        new Abuse("two versions", fine + VERSION + "\r\n", 426),
        new Abuse("no upgrade", LINE + HOST + VERSION + KEY + ORIGIN + "\r\n", 426),
        new Abuse(
            "upgrade to something else",
            LINE + HOST + "Upgrade: h2c\r\nConnection: Upgrade\r\n" + VERSION + KEY + "\r\n",
            426),
        new Abuse(
            "upgrade without connection",
            LINE + HOST + "Upgrade: websocket\r\n" + VERSION + KEY + ORIGIN + "\r\n",
            426),
        new Abuse("HTTP/1.0", fine.replace("HTTP/1.1", "HTTP/1.0") + "\r\n", 426),
        new Abuse("POST", fine.replace("GET", "POST") + "Content-Length: 0\r\n\r\n", 405),
        new Abuse("a body", fine + "Content-Length: 5\r\n\r\nhello", 400),
        new Abuse("a chunked body", fine + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400),
        new Abuse("no host", LINE + UPGRADE + VERSION + KEY + ORIGIN + "\r\n", 400),
        new Abuse("two hosts", fine + "Host: other\r\n\r\n", 400),
        new Abuse(
            "a list of hosts", fine.replace("localhost\r\nU", "localhost, b\r\nU") + "\r\n", 400),
        new Abuse("absolute target", fine.replace("/ws", "http://localhost/ws") + "\r\n", 400),
        new Abuse("9 KB header", fine + "X-Big: " + "a".repeat(9_000) + "\r\n\r\n", 431),
        new Abuse("5 KB target", fine.replace("/ws", "/ws?" + "a".repeat(5_000)) + "\r\n", 414),
        new Abuse("pipelined second request", fine + "\r\n" + LINE + HOST + "\r\n", 400),
        new Abuse("frames before the answer", fine + "\r\n\u0081\u0080", 400),
        new Abuse("HTTP/2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400),
        new Abuse("TLS on a plain port", "\u0016\u0003\u0001\u0002\r\n\r\n", 400));
  }

  private static String key(String key) {
    return LINE + HOST + UPGRADE + VERSION + "Sec-WebSocket-Key: " + key + "\r\n" + ORIGIN + "\r\n";
  }

  private static String version(String version) {
    return LINE
        + HOST
        + UPGRADE
        + KEY
        + "Sec-WebSocket-Version: "
        + version
        + "\r\n"
        + ORIGIN
        + "\r\n";
  }

  @ParameterizedTest
  @MethodSource("foreignOrigins")
  void foreignOriginGets403AndNoSocket(String origin) {
    try (RawClient client = server.client()) {
      RawClient.Answer answer =
          client
              .send(LINE + "Host: localhost:8080\r\n" + UPGRADE + VERSION + KEY + origin + "\r\n")
              .answer();

      assertThat(answer.status()).isEqualTo(403);
      assertThat(RawClient.code(answer)).contains("origin_refused");
      assertThat(client.rest()).isEmpty();
    }
  }

  static Stream<String> foreignOrigins() {
    return Stream.of(
            "null",
            "",
            "http://localhost",
            "http://localhost:80",
            "http://localhost:80800",
            "http://localhost:8080.evil.example",
            "http://localhost:8080@evil.example",
            "http://evil.example/localhost:8080",
            "http://evil-localhost:8080",
            "http://a.localhost:8080",
            "http://localhost.:8080",
            "HTTP://localhost:8080",
            "http://LOCALHOST:8080",
            "http://localhost:8080/",
            "ws://localhost:8080",
            "file://localhost:8080",
            "localhost:8080",
            "http://l\u00f6calhost:8080",
            "http://xn--lcalhost-n4a:8080",
            "http://127.0.0.1:8080",
            "http://localhost:8080 http://localhost:8080")
        .map(origin -> "Origin: " + origin + "\r\n");
  }

  @Test
  void missingOriginGets403() {
    assertThat(server.ask(LINE + HOST + UPGRADE + VERSION + KEY + "\r\n").status()).isEqualTo(403);
  }

  @Test
  void twoOriginsGet403() {
    String request = LINE + HOST + UPGRADE + VERSION + KEY + ORIGIN + ORIGIN + "\r\n";

    assertThat(server.ask(request).status()).isEqualTo(403);
  }

  @Test
  void handshakesBeyondTheRateGet503WithRetryAfter() {
    AdmissionLimits few = new AdmissionLimits(100, 2, 100, 100);
    try (TestServer small =
        TestServer.socket(TestServer.settings().withAdmission(few), new Recorder())) {
      String request = RawClient.upgradeRequest("/ws", ORIGIN);
      List<RawClient.Answer> answers = Stream.generate(() -> small.ask(request)).limit(12).toList();

      assertThat(answers.getFirst().status()).isEqualTo(101);
      RawClient.Answer refused =
          answers.stream().filter(answer -> answer.status() == 503).findFirst().orElseThrow();
      assertThat(refused.header("Retry-After")).isEqualTo("2");
      assertThat(refused.body()).contains("\"retry_after_ms\":2000");
    }
  }

  @Test
  void placeOfAnUnsignedSocketIsFreeAgainAfterItsSignIn() {
    AdmissionLimits one = new AdmissionLimits(100, 1_000, 100, 1);
    Recorder recorder = new Recorder();
    String request = RawClient.upgradeRequest("/ws", ORIGIN);
    try (TestServer small = TestServer.socket(TestServer.settings().withAdmission(one), recorder);
        RawClient first = small.client().upgrade("/ws")) {
      assertThat(small.ask(request).status()).isEqualTo(503);
      recorder.link().signedIn();
      recorder.link().signedIn();
      try (RawClient second = small.client().upgrade("/ws")) {
        assertThat(small.ask(request).status()).isEqualTo(503);
        second.send(RawClient.frame(0x88, new byte[0]));
        assertThat(second.closeCode()).isEqualTo(1005);
      }
      assertThat(TestServer.until(() -> small.ask(request).status() == 101)).isTrue();
      first.send(RawClient.text("still here"));
    }
  }

  @Test
  void connectionBeyondTheLimitIsTurnedAway() {
    AdmissionLimits one = new AdmissionLimits(1, 100, 100, 100);
    try (TestServer small =
            TestServer.socket(TestServer.settings().withAdmission(one), new Recorder());
        RawClient first = small.client().upgrade("/ws");
        RawClient second = small.client()) {
      assertThat(second.answer().status()).isEqualTo(503);
      assertThat(second.endsInTime()).isTrue();
      first.send(RawClient.text("fine"));
      assertThat(first.frame().payload()).isEqualTo("fine");
    }
  }

  @Test
  void dribbledHandshakeIsCutAtItsDeadline() {
    HttpLimits usual = HttpLimits.defaults();
    HttpLimits quick =
        new HttpLimits(
            usual.uriBytes(),
            usual.headerBytes(),
            usual.bodiesInFlight(),
            Duration.ofMillis(200),
            usual.body(),
            usual.keepAlive(),
            usual.handler(),
            usual.stalled(),
            usual.linger());
    try (TestServer small =
            TestServer.socket(TestServer.settings().withHttp(quick), new Recorder());
        RawClient client = small.client()) {
      client.send(LINE + HOST);

      assertThat(client.endsInTime()).isTrue();
    }
  }
}
