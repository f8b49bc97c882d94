package dev.tellonce.server.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Requests in, answers out. */
final class HttpTest {
  private static final String LOCAL = "Host: localhost\r\n";

  private static String describe(HttpCall call) {
    return call.method()
        + " "
        + call.path()
        + " q="
        + call.query("q").orElse("-")
        + " body="
        + call.text()
        + " cookie="
        + call.cookie("sid").orElse("-")
        + " from="
        + call.remoteAddress()
        + " secure="
        + call.secure();
  }

  private static HttpReply echo(HttpCall call) {
    return HttpReply.text(200, describe(call));
  }

  @Test
  void handlerSeesTheWholeRequest() {
    try (TestServer server = TestServer.http(Route.post("/v1/x", HttpTest::echo))) {
      RawClient.Answer answer =
          server.ask(
              "POST /v1/x?q=caf%C3%A9+au+lait&r HTTP/1.1\r\n"
                  + LOCAL
                  + "Cookie: a=b; sid=\"s1\"; sid=s2\r\nContent-Length: 5\r\n\r\nhello");

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.body())
          .isEqualTo(
              "POST /v1/x q=caf\u00e9 au lait body=hello cookie=s1 from=127.0.0.1 secure=false");
      assertThat(answer.header("Date")).isEqualTo("Sun, 01 Mar 2026 12:00:00 GMT");
    }
  }

  @Test
  void chunkedBodyIsPutTogether() {
    try (TestServer server = TestServer.http(Route.post("/v1/x", HttpTest::echo))) {
      RawClient.Answer answer =
          server.ask(
              "POST /v1/x HTTP/1.1\r\n"
                  + LOCAL
                  + "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n");

      assertThat(answer.body()).contains("body=abcde");
    }
  }

  @Test
  void secondRequestIsServedOnTheSameConnection() {
    try (TestServer server = TestServer.http(Route.get("/a", HttpTest::echo));
        RawClient client = server.client()) {
      String request = "GET /a HTTP/1.1\r\n" + LOCAL + "\r\n";

      assertThat(client.send(request).answer().status()).isEqualTo(200);
      assertThat(client.send(request).answer().status()).isEqualTo(200);
    }
  }

  @Test
  void pipelinedRequestIsNotServedAndTheConnectionEnds() {
    AtomicInteger served = new AtomicInteger();
    CountDownLatch gate = new CountDownLatch(1);
    HttpHandler slow =
        call -> {
          served.incrementAndGet();
          await(gate);
          return HttpReply.text(200, "one");
        };
    try (TestServer server = TestServer.http(Route.get("/a", slow));
        RawClient client = server.client()) {
      String request = "GET /a HTTP/1.1\r\n" + LOCAL + "\r\n";
      client.send(request + request + request);
      gate.countDown();

      assertThat(client.answer().body()).isEqualTo("one");
      assertThat(client.rest()).isEmpty();
      assertThat(served).hasValue(1);
    }
  }

  @Test
  void unknownPathGetsAProblemWithACodeAndARequestId() {
    try (TestServer server = TestServer.http(Route.get("/a", HttpTest::echo))) {
      RawClient.Answer answer = server.get("/b");

      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
      assertThat(answer.body())
          .contains(
              "\"type\":\"about:blank\"",
              "\"title\":\"Not Found\"",
              "\"status\":404",
              "\"code\":\"not_found\"",
              "\"request_id\":\"" + answer.header("X-Request-Id") + "\"");
    }
  }

  @Test
  void wrongMethodIsToldTheRightOnes() {
    try (TestServer server =
        TestServer.http(Route.get("/a", HttpTest::echo), Route.post("/a", HttpTest::echo))) {
      RawClient.Answer answer =
          server.ask("DELETE /a HTTP/1.1\r\n" + LOCAL + "Content-Length: 0\r\n\r\n");

      assertThat(answer.status()).isEqualTo(405);
      assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, POST");
    }
  }

  @Test
  void headIsGetWithoutTheBody() {
    try (TestServer server = TestServer.http(Route.get("/a", HttpTest::echo));
        RawClient client = server.client()) {
      RawClient.Answer answer =
          client.send("HEAD /a HTTP/1.1\r\n" + LOCAL + "Connection: close\r\n\r\n").answer(true);

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.header("Content-Length")).isNotEqualTo("0");
      assertThat(client.rest()).isEmpty();
    }
  }

  @Test
  void bodyAboveTheRoutesLimitGets413HoweverItIsSent() {
    try (TestServer server = TestServer.http(Route.post("/a", HttpTest::echo).bodyUpTo(10))) {
      String start = "POST /a HTTP/1.1\r\n" + LOCAL;
      RawClient.Answer declared = server.ask(start + "Content-Length: 11\r\n\r\n");
      RawClient.Answer chunked =
          server.ask(
              start + "Transfer-Encoding: chunked\r\n\r\n8\r\n12345678\r\n3\r\n901\r\n0\r\n\r\n");
      RawClient.Answer fits = server.ask(start + "Content-Length: 10\r\n\r\n1234567890");

      assertThat(declared.status()).isEqualTo(413);
      assertThat(chunked.status()).isEqualTo(413);
      assertThat(RawClient.code(chunked)).contains("too_large");
      assertThat(fits.status()).isEqualTo(200);
    }
  }

  @Test
  void answerToAnUploadThatIsTooLargeArrivesWhileTheClientStillSends() {
    try (TestServer server = TestServer.http(Route.post("/a", HttpTest::echo));
        RawClient client = server.client()) {
      client.send("POST /a HTTP/1.1\r\n" + LOCAL + "Content-Length: 8000000\r\n\r\n");
      byte[] piece = new byte[100_000];
      for (int i = 0; i < 20 && client.trySend(piece); i++) {}

      assertThat(client.answer().status()).isEqualTo(413);
    }
  }

  @Test
  void fourMebibytesReachAWebhook() {
    HttpHandler size = call -> HttpReply.text(200, String.valueOf(call.bodySize()));
    try (TestServer server = TestServer.http(Route.post("/hook", size).bodyUpTo(4 << 20));
        RawClient client = server.client()) {
      client.send("POST /hook HTTP/1.1\r\n" + LOCAL + "Content-Length: " + (4 << 20) + "\r\n\r\n");
      client.send(new byte[4 << 20]);

      assertThat(client.answer().body()).isEqualTo("4194304");
    }
  }

  @Test
  void bodiesBeyondTheSharedRoomGet503() {
    HttpLimits usual = HttpLimits.defaults();
    HttpLimits small =
        new HttpLimits(
            4_096,
            8_192,
            65_536,
            usual.head(),
            usual.body(),
            usual.keepAlive(),
            usual.handler(),
            usual.stalled(),
            usual.linger());
    Routes routes = Routes.of(Route.post("/a", HttpTest::echo).bodyUpTo(1 << 20));
    try (TestServer server = new TestServer(TestServer.settings().withHttp(small), routes);
        RawClient client = server.client()) {
      client.send("POST /a HTTP/1.1\r\n" + LOCAL + "Content-Length: 200000\r\n\r\n");
      client.trySend(new byte[200_000]);

      assertThat(client.answer().status()).isEqualTo(503);
      assertThat(
              server.ask("POST /a HTTP/1.1\r\n" + LOCAL + "Content-Length: 2\r\n\r\nok").status())
          .isEqualTo(200);
    }
  }

  @Test
  void longAnswerArrivesWhole() {
    byte[] big = "0123456789".repeat(100_000).getBytes(StandardCharsets.US_ASCII);
    try (TestServer server =
        TestServer.http(Route.get("/big", call -> HttpReply.of(200, "text/plain", big)))) {
      assertThat(server.get("/big").body()).isEqualTo("0123456789".repeat(100_000));
    }
  }

  @Test
  void handlerThatThrowsBecomes500WithoutItsMessage() {
    HttpHandler broken =
        call -> {
          throw new IllegalStateException("the customer's words");
        };
    try (TestServer server = TestServer.http(Route.get("/a", broken))) {
      RawClient.Answer answer = server.get("/a");

      assertThat(answer.status()).isEqualTo(500);
      assertThat(RawClient.code(answer)).contains("internal");
      assertThat(answer.body()).doesNotContain("customer");
    }
  }

  @Test
  void handlerBeyondItsTimeIsAnsweredForWith503() {
    CountDownLatch gate = new CountDownLatch(1);
    HttpHandler stuck =
        call -> {
          await(gate);
          return HttpReply.text(200, "late");
        };
    HttpLimits usual = HttpLimits.defaults();
    HttpLimits quick =
        new HttpLimits(
            4_096,
            8_192,
            usual.bodiesInFlight(),
            usual.head(),
            Duration.ofMillis(200),
            usual.keepAlive(),
            Duration.ofMillis(100),
            usual.stalled(),
            usual.linger());
    Routes routes = Routes.of(Route.get("/a", stuck), Route.post("/b", HttpTest::echo));
    try (TestServer server = new TestServer(TestServer.settings().withHttp(quick), routes)) {
      RawClient.Answer answer = server.get("/a");
      gate.countDown();
      RawClient.Answer dribbled =
          server.ask("POST /b HTTP/1.1\r\n" + LOCAL + "Content-Length: 5\r\n\r\nhel");

      assertThat(answer.status()).isEqualTo(503);
      assertThat(RawClient.code(answer)).contains("timeout");
      assertThat(dribbled.status()).isEqualTo(408);
    }
  }

  @Test
  void longPollLearnsThatItsClientIsGone() {
    CountDownLatch noticed = new CountDownLatch(1);
    CountDownLatch asked = new CountDownLatch(1);
    HttpHandler poll =
        call -> {
          asked.countDown();
          if (TestServer.until(call::clientGone)) {
            noticed.countDown();
          }
          return HttpReply.empty(204);
        };
    try (TestServer server = TestServer.http(Route.get("/poll", poll))) {
      try (RawClient client = server.client()) {
        client.send("GET /poll HTTP/1.1\r\n" + LOCAL + "\r\n");
        await(asked);
      }
      await(noticed);

      assertThat(noticed.getCount()).isZero();
    }
  }

  @Test
  void openSegmentIsDecodedAndAStepUpIsNot() {
    HttpHandler tell = call -> HttpReply.text(200, call.parameter("name"));
    try (TestServer server = TestServer.http(Route.get("/v1/x/{name}", tell))) {
      assertThat(server.get("/v1/x/a%20b").body()).isEqualTo("a b");
      assertThat(server.get("/v1/x/").status()).isEqualTo(404);
      assertThat(server.get("/v1/x/a/b").status()).isEqualTo(404);
      assertThat(server.get("/v1/x/..").status()).isEqualTo(404);
      assertThat(server.get("/v1/x/%2e%2e").status()).isEqualTo(404);
      assertThat(server.get("/v1/x/a%2fb").status()).isEqualTo(404);
      assertThat(server.get("/v1/x/%00").status()).isEqualTo(404);
      assertThat(server.get("/v1/x/%zz").status()).isEqualTo(404);
      assertThat(server.get("/v1/x/a?q=%zz").status()).isEqualTo(400);
    }
  }

  @Test
  void everyAnswerCarriesTheSecurityHeadersAndNoHstsOverPlainHttp() {
    try (TestServer server = TestServer.http(Route.get("/a", HttpTest::echo))) {
      for (String path : List.of("/a", "/missing")) {
        RawClient.Answer answer = server.get(path);

        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(answer.headers()).doesNotContainKey("Strict-Transport-Security");
      }
    }
  }

  @Test
  void cookiesAndOwnHeadersAreSentAsSet() {
    HttpHandler handler =
        call ->
            HttpReply.redirect("/next")
                .withCookie("__Host-a=1; Path=/; Secure")
                .withCookie("__Host-b=2; Path=/; Secure")
                .withHeader("Cache-Control", "private");
    try (TestServer server = TestServer.http(Route.get("/a", handler))) {
      RawClient.Answer answer = server.get("/a");

      assertThat(answer.status()).isEqualTo(303);
      assertThat(answer.header("Location")).isEqualTo("/next");
      assertThat(answer.header("Set-Cookie"))
          .isEqualTo("__Host-a=1; Path=/; Secure, __Host-b=2; Path=/; Secure");
      assertThat(answer.header("Cache-Control")).isEqualTo("private");
    }
  }

  @Test
  void expectationIsAnsweredBeforeTheBodyIsSent() {
    try (TestServer server = TestServer.http(Route.post("/a", HttpTest::echo));
        RawClient client = server.client()) {
      client.send(
          "POST /a HTTP/1.1\r\n" + LOCAL + "Expect: 100-continue\r\nContent-Length: 2\r\n\r\n");

      assertThat(client.answer().status()).isEqualTo(100);
      assertThat(client.send("ok").answer().body()).contains("body=ok");
    }
  }

  @Test
  void handlersNeverRunOnAnEventLoop() {
    AtomicReference<String> where = new AtomicReference<>("");
    HttpHandler tell =
        call -> {
          where.set(
              Thread.currentThread().isVirtual() ? "virtual" : Thread.currentThread().getName());
          return HttpReply.empty(204);
        };
    try (TestServer server = TestServer.http(Route.get("/a", tell))) {
      assertThat(server.get("/a").status()).isEqualTo(204);
      assertThat(where).hasValue("virtual");
    }
  }

  private static void await(CountDownLatch latch) {
    assertThat(TestServer.until(() -> latch.getCount() == 0)).isTrue();
  }
}
