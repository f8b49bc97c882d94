package dev.tellonce.connectors.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TLS over a pinned address: the certificate is checked against the name all the same. */
final class OutboundTlsTest {
  private static final String PASSWORD = "changeit";

  private static WireMockServer server = new WireMockServer();
  private static SSLSocketFactory trusting = (SSLSocketFactory) SSLSocketFactory.getDefault();

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    Path keys = folder.resolve("keys.p12");
    makeCertificate(keys, "hooks.example");
    server =
        new WireMockServer(
            wireMockConfig()
                .httpDisabled(true)
                .dynamicHttpsPort()
                .keystorePath(keys.toString())
                .keystorePassword(PASSWORD)
                .keyManagerPassword(PASSWORD)
                .keystoreType("PKCS12"));
    server.start();
    server.stubFor(post("/hook").willReturn(aResponse().withStatus(204)));
    trusting = trust(keys);
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  private static void makeCertificate(Path keys, String name)
      throws IOException, InterruptedException {
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "hooks",
                "-keyalg",
                "EC",
                "-dname",
                "CN=test",
                "-ext",
                "SAN=dns:" + name,
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                keys.toString())
            .redirectErrorStream(true)
            .redirectOutput(keys.resolveSibling("keytool.txt").toFile())
            .start();
    assertThat(keytool.waitFor()).isZero();
  }

  private static SSLSocketFactory trust(Path keys) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keys)) {
      store.load(in, PASSWORD.toCharArray());
    }
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("hooks", store.getCertificate("hooks"));
    TrustManagerFactory managers =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);
    return context.getSocketFactory();
  }

  private static HttpAnswer call(String host, SSLSocketFactory factory) {
    try (OutboundHttp http =
        new OutboundHttp(
            name -> List.of(InetAddress.ofLiteral("127.0.0.1")),
            Set.of(host),
            factory,
            Duration.ofSeconds(10))) {
      return http.post(
          URI.create("https://" + host + ":" + server.httpsPort() + "/hook"),
          Map.of(),
          new byte[] {'x'});
    }
  }

  @Test
  void pinnedAddressIsSpokenToUnderItsName() {
    assertThat(call("hooks.example", trusting))
        .isInstanceOfSatisfying(
            HttpAnswer.Response.class, answer -> assertThat(answer.status()).isEqualTo(204));
    server.verify(
        postRequestedFor(urlEqualTo("/hook"))
            .withHeader("Host", equalTo("hooks.example:" + server.httpsPort())));
  }

  @Test
  void certificateOfAnotherNameIsRefusedBeforeAnythingIsSent() {
    assertThat(call("other.example", trusting)).isInstanceOf(HttpAnswer.Unreachable.class);
    server.verify(
        0,
        postRequestedFor(urlEqualTo("/hook"))
            .withHeader("Host", equalTo("other.example:" + server.httpsPort())));
  }

  @Test
  void certificateNobodyVouchesForIsRefused() {
    assertThat(call("hooks.example", (SSLSocketFactory) SSLSocketFactory.getDefault()))
        .isInstanceOf(HttpAnswer.Unreachable.class);
  }

  @Test
  void serverThatSpeaksNoTlsIsUnreachable() throws Exception {
    try (var plain = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"));
        OutboundHttp http =
            new OutboundHttp(
                name -> List.of(InetAddress.ofLiteral("127.0.0.1")),
                Set.of("hooks.example"),
                trusting,
                Duration.ofMillis(300))) {
      assertThat(
              http.post(
                  URI.create("https://hooks.example:" + plain.getLocalPort() + "/"),
                  Map.of(),
                  new byte[0]))
          .isEqualTo(new HttpAnswer.Unreachable("no answer within 300 ms"));
    }
  }
}
