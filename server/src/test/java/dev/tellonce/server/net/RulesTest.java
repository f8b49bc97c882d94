package dev.tellonce.server.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The small rules that need no socket. */
final class RulesTest {
  private static final HttpHandler NOTHING = call -> HttpReply.empty(204);

  @Test
  void deskPolicyIsTheOneOfTheSecurityModel() {
    assertThat(policy(SecurityHeaders.desk(List.of("wss://chat.example"))))
        .isEqualTo(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; "
                + "connect-src 'self' wss://chat.example; media-src 'self'; frame-src 'self'; "
                + "worker-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self'; "
                + "frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'; "
                + "trusted-types tellonce");
  }

  @Test
  void widgetPolicyNamesWhoMayFrameIt() {
    SecurityHeaders widget =
        SecurityHeaders.widget(List.of(), List.of("'self'", "https://shop.example"));

    assertThat(policy(widget))
        .contains("frame-ancestors 'self' https://shop.example;", "connect-src 'self';")
        .doesNotContain("frame-src");
    assertThat(widget.fields()).extracting(Header::name).doesNotContain("X-Frame-Options");
    assertThat(policy(SecurityHeaders.widget(List.of(), List.of())))
        .contains("frame-ancestors 'none';");
  }

  @Test
  void policyTakesOriginsAndNothingElse() {
    for (String wrong :
        List.of("*", "https://a.example;script-src *", "https://a.example/x", "data:", "a b")) {
      assertThatThrownBy(() -> SecurityHeaders.widget(List.of(), List.of(wrong)))
          .hasMessageStartingWith("origin: " + wrong);
    }
  }

  @Test
  void noPolicyAllowsInlineOrEval() {
    for (SecurityHeaders headers :
        List.of(
            SecurityHeaders.api(),
            SecurityHeaders.desk(List.of()),
            SecurityHeaders.widget(List.of(), List.of("'self'")),
            SecurityHeaders.loader(),
            SecurityHeaders.site(List.of("http://localhost:8080")))) {
      assertThat(policy(headers)).startsWith("default-src 'none'").doesNotContain("unsafe");
    }
  }

  private static String policy(SecurityHeaders headers) {
    return headers.fields().stream()
        .filter(header -> header.name().equals("Content-Security-Policy"))
        .map(Header::value)
        .findFirst()
        .orElse("");
  }

  @Test
  void listedOriginMustBeEqualToTheLetter() {
    OriginRule rule = OriginRule.exactly(List.of("https://shop.example"));

    assertThat(rule.allows(Optional.of("https://shop.example"), "chat.example")).isTrue();
    for (String wrong :
        List.of(
            "http://shop.example",
            "https://shop.example.evil.example",
            "https://evil-shop.example",
            "https://shop.example:443",
            "https://SHOP.example",
            "null",
            "")) {
      assertThat(rule.allows(Optional.of(wrong), "chat.example")).as(wrong).isFalse();
    }
    assertThat(rule.allows(Optional.empty(), "chat.example")).isFalse();
    assertThatThrownBy(() -> OriginRule.exactly(List.of("https://shop.example/")))
        .hasMessageContaining("https://shop.example/");
  }

  @Test
  void exactRouteWinsOverAnOpenOneAndALongerPrefixOverAShorter() {
    Route exact = Route.get("/v1/x", NOTHING);
    Route open = Route.get("/v1/{name}", NOTHING);
    Route rest = Route.get("/*", NOTHING);
    Routes routes = Routes.of(rest, open, exact);

    assertThat(routes.find("GET", "/v1/x"))
        .isEqualTo(new Routes.Match.Found(exact, java.util.Map.of()));
    assertThat(routes.find("GET", "/v1/y"))
        .isEqualTo(new Routes.Match.Found(open, java.util.Map.of("name", "y")));
    assertThat(routes.find("GET", "/v2/y/z"))
        .isEqualTo(new Routes.Match.Found(rest, java.util.Map.of("*", "v2/y/z")));
    assertThat(routes.all()).containsExactly(rest, open, exact);
  }

  @Test
  void routeTwiceInTheTableIsRefused() {
    assertThatThrownBy(() -> Routes.of(Route.get("/a", NOTHING), Route.get("/a", NOTHING)))
        .hasMessage("route: /a (expected: only once)");
    assertThatThrownBy(() -> Route.get("a", NOTHING)).hasMessageContaining("a path from /");
    assertThatThrownBy(() -> Route.get("/{a}/b", NOTHING)).hasMessageContaining("last segment");
    assertThatThrownBy(() -> Route.of("TRACE", "/a", NOTHING)).hasMessageContaining("TRACE");
  }

  @Test
  void headerCannotBreakOutOfItsLine() {
    HttpReply reply = HttpReply.empty(204);

    assertThatThrownBy(() -> reply.withHeader("X-A", "b\r\nSet-Cookie: c"))
        .hasMessageContaining("visible ASCII");
    assertThatThrownBy(() -> reply.withHeader("X A", "b")).hasMessageContaining("a token");
    assertThatThrownBy(() -> HttpReply.redirect("/a\nb")).isInstanceOf(RuntimeException.class);
  }

  @Test
  void handshakesComeBackWithTheSecond() {
    Admission admission = new Admission(new AdmissionLimits(10, 3, 10, 10), 1_000);
    long second = 1_000_000_000L;

    assertThat(List.of(admission.handshake(5), admission.handshake(5), admission.handshake(5)))
        .containsOnly(true);
    assertThat(admission.handshake(5)).isFalse();
    assertThat(admission.handshake(5 + second / 3 + 1)).isTrue();
    assertThat(admission.handshake(5 + second / 3 + 1)).isFalse();
    assertThat(admission.handshake(5 + 100 * second)).isTrue();
  }

  @Test
  void unsignedSocketsAreCountedByAddressAndByIpv6Network() {
    Admission admission = new Admission(new AdmissionLimits(10, 10, 5, 2), 1_000);
    InetAddress one = InetAddress.ofLiteral("2001:db8::1");
    InetAddress neighbour = InetAddress.ofLiteral("2001:db8::2");
    InetAddress elsewhere = InetAddress.ofLiteral("2001:db8:0:1::1");

    assertThat(admission.unsigned(one)).isTrue();
    assertThat(admission.unsigned(neighbour)).isTrue();
    assertThat(admission.unsigned(one)).isFalse();
    assertThat(admission.unsigned(elsewhere)).isTrue();
    admission.sign(neighbour);
    assertThat(admission.unsigned(one)).isTrue();
    assertThat(admission.unsigned()).isEqualTo(3);
  }

  @Test
  void settingsOutOfRangeSayTheValueAndTheRange() {
    assertThatThrownBy(() -> NetSettings.loopback(70_000))
        .hasMessage("port: 70000 (expected: 0..65535)");
    assertThatThrownBy(() -> NetSettings.loopback(0).withAddress(" ", 1))
        .hasMessageContaining("host: blank");
    assertThatThrownBy(() -> SocketLimits.defaults().withFragments(0))
        .hasMessage("fragments: 0 (expected: 1..1024)");
  }

  @Test
  void closeCodeAloneSaysWhetherToComeBack() {
    assertThat(CloseCode.DRAIN.comeBack()).isTrue();
    assertThat(CloseCode.SLOW.comeBack()).isTrue();
    assertThat(CloseCode.REPLACED.comeBack()).isFalse();
    assertThat(CloseCode.FORBIDDEN.comeBack()).isFalse();
  }
}
