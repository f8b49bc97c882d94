package dev.tellonce.server.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose word counts about who the client is, and where plain HTTP is served. */
final class ForwardedTest {
  private static final Routes WHO =
      Routes.of(
          Route.get(
              "/who", call -> HttpReply.text(200, call.remoteAddress() + " " + call.secure())),
          Route.get("/livez", call -> HttpReply.text(200, "alive")).servedEvenPlain());

  private static String request(String host, String fields) {
    return "GET /who HTTP/1.1\r\nHost: " + host + "\r\n" + fields + "\r\n";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10.1.2.3 | 198.51.100.7",
        "198.51.100.7, 10.1.2.3 | 198.51.100.7",
        "203.0.113.9, 198.51.100.7, 10.1.2.3 | 198.51.100.7",
        "203.0.113.9 , 198.51.100.7:5555 , 10.9.9.9 | 198.51.100.7",
        "10.1.1.1, 10.2.2.2 | 10.1.1.1",
        "evil.example, 10.1.2.3 | 10.1.2.3",
        "203.0.113.9, , 10.1.2.3 | 10.1.2.3",
        "[2001:db8::1]:443, 10.1.2.3 | 2001:db8:0:0:0:0:0:1",
        "unknown | 10.0.0.1",
      })
  void rightMostHopThatIsNoProxyOfOursIsTheClient(String hops, String client) {
    TrustedProxies proxies = TrustedProxies.of(List.of("10.0.0.0/8"));
    InetAddress peer = InetAddress.ofLiteral("10.0.0.1");
    String chain = hops.equals("10.1.2.3") ? "198.51.100.7, 10.1.2.3" : hops;

    assertThat(proxies.client(peer, List.of(chain)).getHostAddress()).isEqualTo(client);
  }

  @Test
  void headersFromAPeerThatIsNoProxyAreIgnored() {
    String spoofed = "X-Forwarded-For: 198.51.100.7\r\nX-Forwarded-Proto: https\r\n";
    try (TestServer server = new TestServer(TestServer.settings(), WHO)) {
      assertThat(server.ask(request("localhost", spoofed)).body()).isEqualTo("127.0.0.1 false");
    }
  }

  @Test
  void listedProxyIsBelievedAndTlsBringsHsts() {
    NetSettings behind = TestServer.settings().withTrustedProxies(List.of("127.0.0.0/8"));
    String hops = "X-Forwarded-For: 203.0.113.9\r\nX-Forwarded-For: 198.51.100.7\r\n";
    String told = hops + "X-Forwarded-Proto: http, https\r\n";
    try (TestServer server = new TestServer(behind, WHO)) {
      RawClient.Answer answer = server.ask(request("chat.example", told));

      assertThat(answer.body()).isEqualTo("198.51.100.7 true");
      assertThat(answer.header("Strict-Transport-Security")).isEqualTo("max-age=31536000");
    }
  }

  @Test
  void plainHttpToAnotherHostSaysHowToTurnOnTls() {
    try (TestServer server = new TestServer(TestServer.settings(), WHO)) {
      RawClient.Answer program = server.ask(request("chat.example", ""));
      RawClient.Answer person = server.ask(request("chat.example", "Accept: text/html\r\n"));

      assertThat(program.status()).isEqualTo(403);
      assertThat(RawClient.code(program)).contains("tls_required");
      assertThat(person.status()).isEqualTo(403);
      assertThat(person.header("Content-Type")).startsWith("text/html");
      assertThat(person.body()).contains("certificate");
      assertThat(server.ask(request("127.0.0.1:8080", "")).status()).isEqualTo(200);
      assertThat(server.ask(request("[::1]:8080", "")).status()).isEqualTo(200);
      assertThat(server.ask(request("127.0.0.1.evil.example", "")).status()).isEqualTo(403);
      assertThat(server.ask(request("notlocalhost", "")).status()).isEqualTo(403);
    }
  }

  @Test
  void probeIsAnsweredWithoutTlsAnywhere() {
    try (TestServer server = new TestServer(TestServer.settings(), WHO)) {
      assertThat(server.ask("GET /livez HTTP/1.1\r\nHost: 10.1.2.3:8080\r\n\r\n").body())
          .isEqualTo("alive");
    }
  }

  @Test
  void hostThatIsNotServedGets421() {
    NetSettings one = TestServer.settings().withAllowedHosts(List.of("LocalHost"));
    try (TestServer server = new TestServer(one, WHO)) {
      assertThat(server.ask(request("localhost:9", "")).status()).isEqualTo(200);
      RawClient.Answer other = server.ask(request("127.0.0.1", ""));
      assertThat(other.status()).isEqualTo(421);
      assertThat(RawClient.code(other)).contains("host_not_served");
    }
  }

  @Test
  void proxyThatIsNoAddressIsRefusedAtTheStart() {
    assertThatThrownBy(() -> TestServer.settings().withTrustedProxies(List.of("proxy.example")))
        .hasMessage(
            "trusted proxy: proxy.example (expected: an address, or a range like 10.0.0.0/8)");
    assertThatThrownBy(() -> TestServer.settings().withTrustedProxies(List.of("10.0.0.0/33")))
        .hasMessageContaining("10.0.0.0/33");
  }
}
