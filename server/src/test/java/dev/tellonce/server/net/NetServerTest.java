package dev.tellonce.server.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Start, TLS, drain and stop. */
final class NetServerTest {
  private static final Route PING = Route.get("/ping", call -> HttpReply.text(200, "pong"));

  private static TestServer start(NetSettings settings) {
    return new TestServer(settings, Routes.of(PING));
  }

  @Test
  void portInUseIsSaidInPlainWords() {
    try (TestServer first = start(TestServer.settings())) {
      NetSettings same = TestServer.settings().withAddress("127.0.0.1", first.port());

      assertThatThrownBy(() -> start(same).close())
          .isInstanceOfSatisfying(
              NetException.class, fault -> assertThat(fault.code()).isEqualTo("port_in_use"))
          .hasMessage(
              "port "
                  + first.port()
                  + " on 127.0.0.1 is in use; choose another with --port or stop the other"
                  + " program");
      assertThat(first.get("/ping").body()).isEqualTo("pong");
    }
  }

  @Test
  void hostOfAnotherMachineIsSaidInPlainWords() {
    assertThatThrownBy(() -> start(TestServer.settings().withAddress("192.0.2.1", 0)).close())
        .isInstanceOfSatisfying(
            NetException.class, fault -> assertThat(fault.code()).isEqualTo("host_unknown"))
        .hasMessageContaining("--host");
  }

  @Test
  void twoServersLiveSideBySideWithTheirOwnRoutes() {
    try (TestServer site = start(TestServer.settings());
        TestServer admin =
            TestServer.http(Route.get("/metrics", call -> HttpReply.text(200, "m")))) {
      assertThat(site.get("/ping").body()).isEqualTo("pong");
      assertThat(admin.get("/metrics").body()).isEqualTo("m");
      assertThat(site.get("/metrics").status()).isEqualTo(404);
    }
  }

  @Test
  void closedServerFreesItsPortAtOnce() {
    TestServer first = start(TestServer.settings());
    NetSettings same = TestServer.settings().withAddress("127.0.0.1", first.port());
    RawClient open = first.client();
    first.close();

    try (TestServer second = start(same)) {
      assertThat(second.get("/ping").body()).isEqualTo("pong");
      assertThat(open.endsInTime()).isTrue();
    }
    open.close();
  }

  private static CompletableFuture<Void> drain(TestServer server, Duration spread) {
    CompletableFuture<Void> drained = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(
            () -> {
              server.net().drain(spread);
              drained.complete(null);
            });
    return drained;
  }

  @Test
  void drainClosesSocketsWith1012AndAcceptsNoMore() {
    Route socket = Route.webSocket("/ws", OriginRule.sameHost(), Recorder::new);
    NetSettings settings = TestServer.settings();
    try (TestServer server = new TestServer(settings, Routes.of(socket, PING))) {
      List<RawClient> clients = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        clients.add(server.client().upgrade("/ws"));
      }
      RawClient idle = server.client();
      idle.send("GET /ping HTTP/1.1\r\nHost: localhost\r\n\r\n").answer();
      CompletableFuture<Void> drained = drain(server, Duration.ofMillis(200));

      for (RawClient client : clients) {
        assertThat(client.closeCode()).isEqualTo(1012);
        client.send(RawClient.frame(0x88, new byte[] {0x03, (byte) 0xF4}));
        assertThat(client.endsInTime()).isTrue();
        client.close();
      }
      assertThat(idle.endsInTime()).isTrue();
      idle.close();
      drained.orTimeout(10, TimeUnit.SECONDS).join();
      assertThat(server.net().draining()).isTrue();
      assertThat(server.net().connections()).isZero();
      assertThatThrownBy(server::client).hasRootCauseInstanceOf(java.net.ConnectException.class);
    }
  }

  @Test
  void requestUnderWayIsAnsweredWhileDraining() {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch gate = new CountDownLatch(1);
    HttpHandler slow =
        call -> {
          asked.countDown();
          assertThat(TestServer.until(() -> gate.getCount() == 0)).isTrue();
          return HttpReply.text(200, "done");
        };
    try (TestServer server = TestServer.http(Route.get("/slow", slow));
        RawClient client = server.client()) {
      client.send("GET /slow HTTP/1.1\r\nHost: localhost\r\n\r\n");
      assertThat(TestServer.until(() -> asked.getCount() == 0)).isTrue();
      CompletableFuture<Void> drained = drain(server, Duration.ofMillis(10));
      assertThat(TestServer.until(server.net()::draining)).isTrue();
      gate.countDown();

      RawClient.Answer answer = client.answer();
      assertThat(answer.body()).isEqualTo("done");
      assertThat(answer.header("Connection")).isEqualTo("close");
      assertThat(client.endsInTime()).isTrue();
      client.hangUp();
      drained.orTimeout(10, TimeUnit.SECONDS).join();
    }
  }

  @Test
  void certificateThatIsMissingOrWrongIsNamed(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("cert.pem");
    NetSettings missing = TestServer.settings().withTls(new TlsSettings(file, file));

    assertThatThrownBy(() -> start(missing).close())
        .isInstanceOfSatisfying(
            NetException.class, fault -> assertThat(fault.code()).isEqualTo("tls_files"))
        .hasMessageContaining("cert.pem cannot be read");
    Files.writeString(file, "not a certificate");
    assertThatThrownBy(() -> start(missing).close()).hasMessageContaining("do not work together");
  }

  @Test
  void pagesAndSocketsAreServedOverTls(@TempDir Path folder) throws Exception {
    KeyStore store = selfSigned(folder);
    TlsSettings files = pemFiles(folder, store);
    Recorder recorder = new Recorder();
    Routes routes = Routes.of(PING, Route.webSocket("/ws", OriginRule.sameHost(), () -> recorder));
    try (TestServer server = new TestServer(TestServer.settings().withTls(files), routes);
        HttpClient client = HttpClient.newBuilder().sslContext(trusting(store)).build()) {
      String address = "//localhost:" + server.port();
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(URI.create("https:" + address + "/ping")).build(),
              HttpResponse.BodyHandlers.ofString());

      assertThat(answer.body()).isEqualTo("pong");
      assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
      client
          .newWebSocketBuilder()
          .header("Origin", "https:" + address)
          .buildAsync(
              URI.create("wss:" + address + "/ws"), new java.net.http.WebSocket.Listener() {})
          .thenCompose(socket -> socket.sendText("hello", true))
          .thenCompose(socket -> socket.sendClose(1000, ""))
          .orTimeout(10, TimeUnit.SECONDS)
          .join();
      assertThat(recorder.await("text")).isEqualTo("text hello");
      assertThat(recorder.link().tls()).isTrue();
      assertThat(recorder.await("closed")).isEqualTo("closed 1000");
      assertThat(
              client
                  .newWebSocketBuilder()
                  .header("Origin", "http:" + address)
                  .buildAsync(
                      URI.create("wss:" + address + "/ws"),
                      new java.net.http.WebSocket.Listener() {}))
          .failsWithin(Duration.ofSeconds(10));
    }
  }

  private static KeyStore selfSigned(Path folder) throws Exception {
    Path file = folder.resolve("test.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "a",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=dns:localhost",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                "only-for-this-test")
            .redirectErrorStream(true)
            .start();
    String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(keytool.waitFor()).as(said).isZero();
    return KeyStore.getInstance(file.toFile(), "only-for-this-test".toCharArray());
  }

  private static TlsSettings pemFiles(Path folder, KeyStore store) throws Exception {
    byte[] key = store.getKey("a", "only-for-this-test".toCharArray()).getEncoded();
    return new TlsSettings(
        pem(folder.resolve("cert.pem"), "CERTIFICATE", store.getCertificate("a").getEncoded()),
        pem(folder.resolve("key.pem"), "PRIVATE KEY", key));
  }

  private static Path pem(Path file, String kind, byte[] bytes) throws IOException {
    String body = Base64.getMimeEncoder().encodeToString(bytes);
    return Files.writeString(
        file, "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n");
  }

  private static SSLContext trusting(KeyStore store) throws Exception {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("a", store.getCertificate("a"));
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, factory.getTrustManagers(), null);
    return context;
  }
}
