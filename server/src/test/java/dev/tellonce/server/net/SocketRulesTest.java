package dev.tellonce.server.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What a socket does over its life: order, limits, deadlines, ends. */
final class SocketRulesTest {
  private static final int SLOW = 4008;

  @Test
  void callsComeInOrderAndOneAtATime() {
    Recorder recorder = new Recorder();
    try (TestServer server = TestServer.socket(TestServer.settings(), recorder);
        RawClient client = server.client().upgrade("/ws")) {
      List<String> expected = new ArrayList<>(List.of("opened"));
      for (int i = 0; i < 100; i++) {
        client.send(RawClient.text("m" + i));
        expected.add("text m" + i);
      }
      List<String> seen = new ArrayList<>();
      for (int i = 0; i <= 100; i++) {
        seen.add(recorder.next());
      }

      assertThat(seen).isEqualTo(expected);
    }
    assertThat(recorder.next()).isEqualTo("closed 1006");
  }

  @Test
  void ordinaryClientIsEchoedAndClosedInOrder() {
    Recorder recorder = new Recorder();
    try (TestServer server = TestServer.socket(TestServer.settings(), recorder);
        HttpClient http = HttpClient.newHttpClient()) {
      CompletableFuture<String> echo = new CompletableFuture<>();
      CompletableFuture<Integer> closed = new CompletableFuture<>();
      WebSocket socket =
          http.newWebSocketBuilder()
              .header("Origin", "http://localhost:" + server.port())
              .buildAsync(
                  URI.create("ws://localhost:" + server.port() + "/ws"), listener(echo, closed))
              .orTimeout(10, TimeUnit.SECONDS)
              .join();
      socket.sendText("gr\u00fc\u00df dich \ud83d\ude42", true).join();

      assertThat(echo.orTimeout(10, TimeUnit.SECONDS).join())
          .isEqualTo("gr\u00fc\u00df dich \ud83d\ude42");
      recorder.link().close(CloseCode.REPLACED, "another tab");
      assertThat(closed.orTimeout(10, TimeUnit.SECONDS).join()).isEqualTo(4409);
      assertThat(recorder.await("closed")).isEqualTo("closed 4409");
    }
  }

  private static WebSocket.Listener listener(
      CompletableFuture<String> text, CompletableFuture<Integer> closed) {
    return new WebSocket.Listener() {
      @Override
      public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        text.complete(data.toString());
        socket.request(1);
        return CompletableFuture.completedStage(null);
      }

      @Override
      public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        closed.complete(code);
        return CompletableFuture.completedStage(null);
      }
    };
  }

  @Test
  void pingIsAnsweredWithItsPayload() {
    try (TestServer server = TestServer.socket(TestServer.settings(), new Recorder());
        RawClient client = server.client().upgrade("/ws")) {
      client.send(RawClient.frame(0x89, new byte[] {'h', 'i'}));

      assertThat(client.frame()).isEqualTo(new RawClient.Frame(10, "hi", 0));
    }
  }

  @Test
  void twentyPingsPassAndTheNextClosesWith1008() {
    try (TestServer server = TestServer.socket(TestServer.settings(), new Recorder());
        RawClient client = server.client().upgrade("/ws")) {
      byte[] ping = RawClient.frame(0x89, new byte[0]);
      for (int i = 0; i < 21; i++) {
        client.send(ping);
      }
      for (int i = 0; i < 20; i++) {
        assertThat(client.frame().opcode()).isEqualTo(10);
      }

      assertThat(client.closeCode()).isEqualTo(1008);
    }
  }

  @Test
  void pingFloodFromAClientThatNeverReadsIsCut() {
    Recorder recorder = new Recorder();
    try (TestServer server = TestServer.socket(TestServer.settings(), recorder);
        RawClient client = server.client().upgrade("/ws")) {
      byte[] ping = RawClient.frame(0x89, new byte[125]);
      int sent = 0;
      while (sent < 1_000_000 && client.trySend(ping)) {
        sent++;
      }

      assertThat(recorder.await("closed")).isEqualTo("closed 1008");
      assertThat(TestServer.until(() -> server.net().connections() == 0)).isTrue();
    }
  }

  @Test
  void fragmentFloodClosesWith1009AtTheSeventeenth() {
    Recorder recorder = new Recorder();
    try (TestServer server = TestServer.socket(TestServer.settings(), recorder);
        RawClient client = server.client().upgrade("/ws")) {
      client.send(RawClient.frame(0x01, new byte[] {'a'}));
      byte[] piece = RawClient.frame(0x00, new byte[] {'a'});
      for (int i = 0; i < 100_000 && client.trySend(piece); i++) {}

      assertThat(recorder.await("closed")).isEqualTo("closed 1009");
    }
  }

  @Test
  void sixteenFragmentsOfSixtyFourKilobytesTogetherPass() {
    Recorder recorder = new Recorder();
    try (TestServer server = TestServer.socket(TestServer.settings(), recorder);
        RawClient client = server.client().upgrade("/ws")) {
      byte[] quarter = "a".repeat(4_096).getBytes(java.nio.charset.StandardCharsets.UTF_8);
      client.send(RawClient.frame(0x01, quarter));
      for (int i = 0; i < 14; i++) {
        client.send(RawClient.frame(0x00, quarter));
      }
      client.send(RawClient.frame(0x80, quarter));

      assertThat(recorder.await("text")).hasSize("text ".length() + 65_536);
    }
  }

  @Test
  void pingBetweenFragmentsLeavesTheMessageWhole() {
    Recorder recorder = new Recorder();
    try (TestServer server = TestServer.socket(TestServer.settings(), recorder);
        RawClient client = server.client().upgrade("/ws")) {
      client.send(RawClient.frame(0x01, new byte[] {(byte) 0xE2, (byte) 0x82}));
      client.send(RawClient.frame(0x89, new byte[0]));
      client.send(RawClient.frame(0x80, new byte[] {(byte) 0xAC}));

      assertThat(recorder.await("text")).isEqualTo("text \u20ac");
    }
  }

  @Test
  void readerThatStandsStillIsClosedWith4008() {
    Recorder recorder = new Recorder();
    SocketLimits limits = SocketLimits.defaults().withSlow(Duration.ofMillis(200));
    try (TestServer server =
            TestServer.socket(TestServer.settings().withSockets(limits), recorder);
        RawClient client = new RawClient(server.port(), 4_096).upgrade("/ws")) {
      String page = "x".repeat(16_000);
      SocketLink link = recorder.link();
      int offered = 0;
      assertThat(recorder.next()).isEqualTo("opened");
      String call = "writable";
      while (call.equals("writable")) {
        while (link.offer(page)) {
          offered++;
        }
        call = recorder.next();
      }

      assertThat(call).isEqualTo("closed " + SLOW);
      assertThat(link.offer("more")).isFalse();
      for (int i = 0; i < offered; i++) {
        assertThat(client.frame().payload()).isEqualTo(page);
      }
      assertThat(client.closeCode()).isEqualTo(SLOW);
    }
  }

  @Test
  void readerThatGoesOnReadingIsToldWritableAgain() {
    Recorder recorder = new Recorder();
    try (TestServer server = TestServer.socket(TestServer.settings(), recorder);
        RawClient client = new RawClient(server.port(), 4_096).upgrade("/ws")) {
      SocketLink link = recorder.link();
      int offered = 0;
      while (link.offer("x".repeat(16_000))) {
        offered++;
      }
      for (int i = 0; i < offered; i++) {
        client.frame();
      }

      assertThat(recorder.await("writable")).isEqualTo("writable");
      assertThat(link.offer("again")).isTrue();
      assertThat(client.frame().payload()).isEqualTo("again");
    }
  }

  @Test
  void nothingIsReadWhileTheHandlerIsBehind() {
    CountDownLatch gate = new CountDownLatch(1);
    Recorder recorder = new Recorder(gate);
    try (TestServer server = TestServer.socket(TestServer.settings(), recorder);
        RawClient client = server.client().upgrade("/ws")) {
      for (int i = 0; i < 500; i++) {
        client.send(RawClient.text("m" + i));
      }
      assertThat(recorder.await("text")).isEqualTo("text m0");
      assertThat(recorder.texts()).isEqualTo(1);
      gate.countDown();
      for (int i = 1; i < 500; i++) {
        assertThat(recorder.next()).isEqualTo("text m" + i);
      }
    }
  }

  @Test
  void socketThatSaysNothingIsClosedWith4400() {
    SocketLimits limits = SocketLimits.defaults().withFirstMessage(Duration.ofMillis(100));
    try (TestServer server =
            TestServer.socket(TestServer.settings().withSockets(limits), new Recorder());
        RawClient client = server.client().upgrade("/ws")) {
      client.send(RawClient.frame(0x8A, new byte[0]));

      assertThat(client.closeCode()).isEqualTo(4400);
    }
  }

  @Test
  void socketThatFallsSilentIsClosedWith4408() {
    SocketLimits limits = SocketLimits.defaults().withIdle(Duration.ofMillis(200));
    try (TestServer server =
            TestServer.socket(TestServer.settings().withSockets(limits), new Recorder());
        RawClient client = server.client().upgrade("/ws")) {
      client.send(RawClient.text("hello"));

      assertThat(client.closeCode()).isEqualTo(4408);
    }
  }

  @Test
  void handlerThatFailsClosesWith1011AndIsToldOnce() {
    Recorder recorder = new Recorder();
    try (TestServer server = TestServer.socket(TestServer.settings(), recorder);
        RawClient client = server.client().upgrade("/ws")) {
      client.send(RawClient.text("fail"));
      client.send(RawClient.text("never handled"));

      assertThat(client.closeCode()).isEqualTo(1011);
      assertThat(recorder.await("closed")).isEqualTo("closed 1011");
    }
    assertThat(recorder.texts()).isEqualTo(1);
  }

  @Test
  void whatWasSentBeforeACloseArrivesBeforeIt() {
    Recorder recorder = new Recorder();
    try (TestServer server = TestServer.socket(TestServer.settings(), recorder);
        RawClient client = server.client().upgrade("/ws")) {
      recorder.link().send("bye");
      recorder.link().close(CloseCode.FORBIDDEN, "r\u00e9".repeat(100));

      assertThat(client.frame().payload()).isEqualTo("bye");
      RawClient.Frame close = client.frame();
      assertThat(close.closeCode()).isEqualTo(4403);
      assertThat(close.payload()).startsWith("r\u00e9r\u00e9").doesNotContain("\ufffd");
    }
  }

  @Test
  void linkKnowsWhoIsThere() {
    Recorder recorder = new Recorder();
    try (TestServer server = TestServer.socket(TestServer.settings(), recorder);
        RawClient client = server.client().upgrade("/ws")) {
      SocketLink link = recorder.link();

      assertThat(link.remoteAddress()).isEqualTo("127.0.0.1");
      assertThat(link.origin()).contains("http://localhost");
      assertThat(link.host()).isEqualTo("localhost");
      assertThat(link.tls()).isFalse();
      assertThat(link.requestId()).isNotBlank();
      client.send(RawClient.text("done"));
    }
  }
}
