package dev.tellonce.connectors.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.tellonce.bot.message.InvalidValueException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The way out against a real server and against sockets that misbehave. */
final class OutboundHttpTest {
  private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");
  private static final byte[] BODY = "{\"æ\":1}".getBytes(StandardCharsets.UTF_8);

  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance()
          .options(wireMockConfig().bindAddress("127.0.0.1").dynamicPort())
          .build();

  private final OutboundHttp http = http(Duration.ofSeconds(10));

  private static OutboundHttp http(Duration timeout) {
    return new OutboundHttp(
        host -> List.of(LOOPBACK),
        Set.of("hooks.internal"),
        (SSLSocketFactory) SSLSocketFactory.getDefault(),
        timeout);
  }

  @AfterEach
  void close() {
    http.close();
  }

  private static URI at(int port, String path) {
    return URI.create("http://hooks.internal:" + port + path);
  }

  private HttpAnswer call(String path) {
    return http.post(at(SERVER.getPort(), path), Map.of("X-Test", "yes"), BODY);
  }

  private static HttpAnswer.Response response(HttpAnswer answer) {
    assertThat(answer).isInstanceOf(HttpAnswer.Response.class);
    return (HttpAnswer.Response) answer;
  }

  @Test
  void postCarriesPathHeadersHostAndBody() {
    SERVER.stubFor(
        post(urlEqualTo("/hooks/a%20b?x=%C3%A6"))
            .willReturn(aResponse().withStatus(201).withHeader("X-Id", "7").withBody("tak æ")));
    HttpAnswer.Response answer = response(call("/hooks/a%20b?x=%C3%A6"));
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.header("X-ID")).contains("7");
    assertThat(answer.body()).isEqualTo("tak æ");
    SERVER.verify(
        postRequestedFor(urlEqualTo("/hooks/a%20b?x=%C3%A6"))
            .withHeader("Host", equalTo("hooks.internal:" + SERVER.getPort()))
            .withHeader("X-Test", equalTo("yes"))
            .withHeader("Content-Length", equalTo("8"))
            .withRequestBody(equalTo("{\"æ\":1}")));
  }

  @Test
  void redirectIsNotFollowed() {
    SERVER.stubFor(
        post("/moved")
            .willReturn(aResponse().withStatus(302).withHeader("Location", "/elsewhere")));
    assertThat(response(call("/moved")).status()).isEqualTo(302);
    SERVER.verify(0, postRequestedFor(urlEqualTo("/elsewhere")));
  }

  @Test
  void hugeBodyIsCutAt64Kilobytes() {
    SERVER.stubFor(post("/huge").willReturn(aResponse().withBody("x".repeat(3_000_000))));
    assertThat(response(call("/huge")).body()).hasSize(64 * 1024);
  }

  @Test
  void chunksOfABodyArePutTogether() {
    SERVER.stubFor(
        post("/drip").willReturn(aResponse().withBody("abcdefgh").withChunkedDribbleDelay(4, 40)));
    assertThat(response(call("/drip")).body()).isEqualTo("abcdefgh");
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"EMPTY_RESPONSE", "CONNECTION_RESET_BY_PEER", "RANDOM_DATA_THEN_CLOSE"})
  void brokenAnswerLeavesTheOutcomeUnknown(Fault fault) {
    SERVER.stubFor(post("/broken").willReturn(aResponse().withFault(fault)));
    assertThat(call("/broken")).isInstanceOf(HttpAnswer.Unknown.class);
  }

  @Test
  void statusCountsAlthoughTheBodyBreaks() {
    SERVER.stubFor(
        post("/half")
            .willReturn(aResponse().withStatus(202).withFault(Fault.MALFORMED_RESPONSE_CHUNK)));
    assertThat(response(call("/half")).status()).isBetween(200, 202);
  }

  @Test
  void closedPortIsUnreachable() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, LOOPBACK)) {
      port = free.getLocalPort();
    }
    assertThat(http.post(at(port, "/"), Map.of(), BODY)).isInstanceOf(HttpAnswer.Unreachable.class);
  }

  @Test
  void secondAddressIsTriedWhenTheFirstRefuses() {
    SERVER.stubFor(post("/second").willReturn(aResponse().withStatus(204)));
    try (OutboundHttp two =
        new OutboundHttp(
            host -> List.of(InetAddress.ofLiteral("127.0.0.2"), LOOPBACK),
            Set.of("hooks.internal"),
            (SSLSocketFactory) SSLSocketFactory.getDefault(),
            Duration.ofSeconds(10))) {
      assertThat(response(two.post(at(SERVER.getPort(), "/second"), Map.of(), BODY)).status())
          .isEqualTo(204);
    }
  }

  @Test
  void silenceAfterTheRequestLeavesTheOutcomeUnknown() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 1, LOOPBACK);
        OutboundHttp hasty = http(Duration.ofMillis(300))) {
      assertThat(hasty.post(at(silent.getLocalPort(), "/"), Map.of(), BODY))
          .isEqualTo(new HttpAnswer.Unknown("no answer within 300 ms"));
    }
  }

  @Test
  void resolverThatNeverAnswersIsUnreachable() {
    try (OutboundHttp hasty =
        new OutboundHttp(
            OutboundHttpTest::never,
            Set.of(),
            (SSLSocketFactory) SSLSocketFactory.getDefault(),
            Duration.ofMillis(100))) {
      assertThat(hasty.post(URI.create("https://shop.example/"), Map.of(), BODY))
          .isEqualTo(new HttpAnswer.Unreachable("no answer within 100 ms"));
    }
  }

  private static List<InetAddress> never(String host) {
    Object door = new Object();
    synchronized (door) {
      while (true) {
        try {
          door.wait();
        } catch (InterruptedException e) {
          return List.of();
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SSH-2.0-OpenSSH_9.2\r\n",
        "HTTP/2 200\r\n\r\n",
        "HTTP/1.1 200 OK\r\nno colon\r\n\r\n",
        "HTTP/1.1 2000 OK\r\n\r\n",
        "HTTP/1.1 101 Switching Protocols\r\n\r\n",
        "\r\n\r\n"
      })
  void answerThatIsNoHttpLeavesTheOutcomeUnknown(String answer) throws Exception {
    assertThat(answerTo(answer)).isInstanceOf(HttpAnswer.Unknown.class);
  }

  @Test
  void endlessHeadersAreGivenUp() throws Exception {
    assertThat(answerTo("HTTP/1.1 200 OK\r\n" + "A: b\r\n".repeat(10_000)))
        .isInstanceOf(HttpAnswer.Unknown.class);
  }

  @Test
  void interimResponsesArePassedOver() throws Exception {
    HttpAnswer answer =
        answerTo(
            "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n"
                + "HTTP/1.1 200\r\nContent-Length: 2\r\nA: 1\r\nA: 2\r\n\r\nok and more");
    assertThat(response(answer).body()).isEqualTo("ok");
    assertThat(response(answer).header("a")).contains("1");
  }

  /** What a call comes to when the server answers with these bytes and closes. */
  private HttpAnswer answerTo(String bytes) throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, LOOPBACK)) {
      Thread answering =
          Thread.ofVirtual()
              .start(
                  () -> {
                    try (var socket = server.accept()) {
                      byte[] request = new byte[4096];
                      int read = socket.getInputStream().read(request);
                      assertThat(read).isPositive();
                      socket.getOutputStream().write(bytes.getBytes(StandardCharsets.US_ASCII));
                    } catch (IOException e) {
                      // The client may hang up first.
                    }
                  });
      HttpAnswer answer = http.post(at(server.getLocalPort(), "/"), Map.of(), BODY);
      answering.join();
      return answer;
    }
  }

  @Test
  void blockedTargetIsNeverConnectedTo() {
    SERVER.stubFor(post("/").willReturn(aResponse().withStatus(200)));
    assertThat(
            http.post(URI.create("https://evil.example:" + SERVER.getPort() + "/"), Map.of(), BODY))
        .isInstanceOf(HttpAnswer.Blocked.class);
    assertThat(SERVER.getAllServeEvents()).isEmpty();
  }

  @Test
  void headerThatWouldSmuggleALineIsRefused() {
    assertThatThrownBy(() -> http.post(at(1, "/"), Map.of("X", "a\r\nY: b"), BODY))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void callsAfterCloseAreUnreachable() {
    http.close();
    assertThat(http.post(at(SERVER.getPort(), "/"), Map.of(), BODY))
        .isEqualTo(new HttpAnswer.Unreachable("over 32 calls at once, or closed"));
  }
}
