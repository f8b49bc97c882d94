package dev.tellonce.connectors.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which targets may be called (S-14). */
final class TargetGuardTest {
  private static TargetGuard guard(String... addresses) {
    return new TargetGuard(
        host -> literals(addresses), Set.of("hooks.internal", "10.1.2.3", "::1"));
  }

  private static List<InetAddress> literals(String... addresses) {
    return Arrays.stream(addresses).map(InetAddress::ofLiteral).toList();
  }

  private static void assertBlocked(TargetGuard guard, String target, String says) {
    assertThat(guard.check(URI.create(target)))
        .as(target)
        .isInstanceOfSatisfying(
            TargetGuard.Blocked.class, blocked -> assertThat(blocked.why()).contains(says));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1/",
        "https://127.1/",
        "https://2130706433/",
        "https://0/",
        "https://0.0.0.0/",
        "https://[::1]:8443/",
        "https://[::]/",
        "https://[::ffff:127.0.0.1]/",
        "https://[::ffff:7f00:1]/",
        "https://[0:0:0:0:0:ffff:a9fe:a9fe]/",
        "https://[64:ff9b::a9fe:a9fe]/",
        "https://[fe80::1]/",
        "https://[fd00:ec2::254]/",
        "https://169.254.169.254/latest/meta-data/",
        "https://100.100.100.200/",
        "https://100.64.0.1/",
        "https://192.168.1.1/",
        "https://10.1.2.4/",
        "https://localhost/",
        "https://LOCALHOST./"
      })
  void everySpellingOfAPrivateAddressIsBlocked(String target) {
    TargetGuard guard = new TargetGuard(Resolver.system(), Set.of());
    assertThat(guard.check(URI.create(target))).isNotInstanceOf(TargetGuard.Allowed.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://0x7f000001/",
        "https://0x7f.0.0.1/",
        "https://017700000001/",
        "https://127.0.0.1.nip.example/"
      })
  void nameThatIsAPrivateAddressToTheSystemIsBlocked(String target) {
    // What a resolver makes of such names differs by system; here it makes the worst of them.
    assertBlocked(guard("127.0.0.1"), target, "host: ");
  }

  @Test
  void oneAddressThatIsNotPublicIsOneTooMany() {
    assertBlocked(guard("1.1.1.1", "10.0.0.1"), "https://shop.example/", "not public");
    assertBlocked(guard("2606:4700::1", "::1"), "https://shop.example/", "not public");
    assertBlocked(guard("10.0.0.1", "1.1.1.1"), "https://shop.example/", "not public");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "http://shop.example/|scheme: http (expected: https",
        "ftp://shop.example/|scheme: \"ftp\"",
        "gopher://shop.example/|scheme: \"gopher\"",
        "file:///etc/passwd|scheme: \"file\"",
        "jar:file:/x!/y|scheme: \"jar\"",
        "//shop.example/|scheme: \"\"",
        "https:///path|host: missing",
        "https:shop.example|host: missing",
        "https://køb.example/|host: missing",
        "https://user:pass@shop.example/|user name or password",
        "https://shop.example@169.254.169.254/|user name or password",
        "https://shop.example:25/|port: 25 (expected: 80, 443 or 1024..65535)",
        "https://shop.example:22/|port: 22",
        "https://shop.example:0/|port: 0",
        "https://shop.example:65536/|port: 65536"
      })
  void otherSchemesPortsAndPasswordsAreBlocked(String target, String says) {
    assertBlocked(guard("1.1.1.1"), target, says);
  }

  @Test
  void publicHostIsAllowedAtTheAddressesThatWereChecked() {
    assertThat(guard("1.1.1.1", "2606:4700::1").check(URI.create("https://Shop.Example:8443/x")))
        .isEqualTo(
            new TargetGuard.Allowed(
                true, "shop.example", 8443, literals("1.1.1.1", "2606:4700::1")));
  }

  @Test
  void nameIsLookedUpOnce() {
    AtomicInteger looks = new AtomicInteger();
    // A name that is public at the first look and private at the second, as in DNS rebinding.
    Resolver rebinding =
        host -> literals(looks.getAndIncrement() == 0 ? "1.1.1.1" : "169.254.169.254");
    assertThat(new TargetGuard(rebinding, Set.of()).check(URI.create("https://shop.example/")))
        .isEqualTo(new TargetGuard.Allowed(true, "shop.example", 443, literals("1.1.1.1")));
    assertThat(looks).hasValue(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://hooks.internal/",
        "http://HOOKS.internal.:25/",
        "https://hooks.internal:8080/",
        "http://10.1.2.3:99/",
        "http://[::1]:9000/"
      })
  void listedHostMayBePrivateAndPlain(String target) {
    assertThat(guard("10.1.2.3").check(URI.create(target))).isInstanceOf(TargetGuard.Allowed.class);
  }

  @Test
  void listedNameDoesNotOpenItsAddressToOtherNames() {
    assertBlocked(guard("10.1.2.3"), "https://evil.example/", "not public");
    assertBlocked(guard("10.1.2.3"), "https://sub.hooks.internal/", "not public");
  }

  @Test
  void unknownNameIsNotTakenForAPublicOne() {
    Resolver nobody =
        host -> {
          throw new UnknownHostException(host);
        };
    assertThat(new TargetGuard(nobody, Set.of()).check(URI.create("https://shop.example/")))
        .isEqualTo(new TargetGuard.Unresolved("host: shop.example is not known"));
    assertThat(guard().check(URI.create("https://shop.example/")))
        .isEqualTo(new TargetGuard.Unresolved("host: shop.example has no address"));
  }
}
