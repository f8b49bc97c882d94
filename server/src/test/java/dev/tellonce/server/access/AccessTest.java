package dev.tellonce.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.InboxId;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.message.Secret;
import dev.tellonce.bot.people.Agent;
import dev.tellonce.server.access.Principal.Identity;
import dev.tellonce.server.store.SqliteStore;
import dev.tellonce.server.store.StoreSettings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessTest {
  private static final InboxId SHOP = new InboxId("shop");
  private static final Identity ANNA = new Identity("u1", "Anna", "anna@example.com", true);
  private static final Identity BO = new Identity("u2", "Bo", "bo@example.com", true);
  private static final String SHARED = "a-secret-of-at-least-thirty-two-characters";

  private final SecureRandom random = new SecureRandom();
  private final List<String> ended = new ArrayList<>();
  private Instant now = Instant.parse("2026-03-02T09:00:00Z");
  private SqliteStore store;
  private VisitorAccess visitors;

  @BeforeEach
  void open(@TempDir Path folder) {
    store = SqliteStore.open(StoreSettings.of(folder), () -> now, random, (code, say) -> {});
    visitors = new VisitorAccess(store.sessions(), random, () -> now);
    visitors.onEnd(ended::add);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private VisitorAccess.Admitted anonymous(String token) {
    return visitors.admit(SHOP, token, Optional.empty());
  }

  @Test
  void visitorIsRecognisedByTheSecretOfTheInbox() {
    VisitorAccess.Admitted first = anonymous("");

    VisitorAccess.Admitted again = anonymous(first.token());

    assertThat(again.visitor()).isEqualTo(first.visitor());
    assertThat(visitors.admit(new InboxId("other"), first.token(), Optional.empty()).visitor())
        .isNotEqualTo(first.visitor());
    assertThat(anonymous("made-up").visitor()).isNotEqualTo(first.visitor());
  }

  @Test
  void secretIsRenewedDailyAndTheOldOneServesSiblingTabsForTenSeconds() {
    VisitorAccess.Admitted first = anonymous("");
    now = now.plus(Duration.ofHours(25));

    VisitorAccess.Admitted renewed = anonymous(first.token());

    assertThat(renewed.token()).isNotEqualTo(first.token());
    assertThat(renewed.visitor()).isEqualTo(first.visitor());
    now = now.plusSeconds(9);
    assertThat(anonymous(first.token()).visitor()).isEqualTo(first.visitor());
    now = now.plusSeconds(11);
    assertThat(anonymous(first.token()).visitor()).isNotEqualTo(first.visitor());
    assertThat(anonymous(renewed.token()).visitor()).isEqualTo(first.visitor());
  }

  @Test
  void cookieIsRenewedWithTheSecretAndServesForTenSecondsMore() {
    VisitorAccess.Admitted first = anonymous("");
    now = now.plus(Duration.ofHours(25));

    VisitorAccess.Admitted renewed = byCookie(first.token());

    assertThat(renewed.token()).isNotEqualTo(first.token());
    assertThat(renewed.visitor()).isEqualTo(first.visitor());
    now = now.plusSeconds(9);
    assertThat(byCookie(first.token()).visitor()).isEqualTo(first.visitor());
    now = now.plusSeconds(11);
    assertThat(byCookie(first.token()).visitor()).isNotEqualTo(first.visitor());
    now = now.plus(VisitorAccess.LIFE);
    assertThat(byCookie(renewed.token()).visitor()).isNotEqualTo(first.visitor());
  }

  private VisitorAccess.Admitted byCookie(String cookie) {
    return visitors.admit(SHOP, "", cookie, Optional.empty());
  }

  @Test
  void visitorWhoSignsInKeepsTheConversation() {
    VisitorAccess.Admitted first = anonymous("");

    VisitorAccess.Admitted known = visitors.admit(SHOP, first.token(), Optional.of(ANNA));

    assertThat(known.visitor().session()).isEqualTo(first.visitor().session());
    assertThat(known.token()).isNotEqualTo(first.token());
    assertThat(visitors.admit(SHOP, known.token(), Optional.of(ANNA)).visitor().session())
        .isEqualTo(first.visitor().session());
    assertThat(ended).isEmpty();
  }

  @Test
  void anotherSignedPersonAtTheSameBrowserSeesNothingOfTheOneBefore() {
    VisitorAccess.Admitted anna = visitors.admit(SHOP, "", Optional.of(ANNA));

    VisitorAccess.Admitted bo = visitors.admit(SHOP, anna.token(), Optional.of(BO));

    assertThat(bo.visitor().session()).isNotEqualTo(anna.visitor().session());
    assertThat(ended).containsExactly(anna.visitor().family());
    assertThat(anonymous(anna.token()).visitor().session()).isNotEqualTo(anna.visitor().session());
  }

  @Test
  void ticketOpensOneConnectionWithinThirtySeconds() {
    AtomicLong nanos = new AtomicLong();
    Tickets tickets = new Tickets(random, nanos::get);
    Principal visitor = anonymous("").visitor();
    String ticket = tickets.issue(visitor);

    assertThat(tickets.redeem(ticket)).contains(visitor);
    assertThat(tickets.redeem(ticket)).isEmpty();
    assertThat(tickets.redeem("made-up")).isEmpty();
    String late = tickets.issue(visitor);
    nanos.addAndGet(Duration.ofSeconds(31).toNanos());
    assertThat(tickets.redeem(late)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    // kid, inbox, subject, issued, expires, jti, admitted
    "1, shop, u1, 0, 300, j1, true",
    "1, shop, u1, 0, 600, j1, true",
    "2, shop, u1, 0, 300, j1, false",
    "1, other, u1, 0, 300, j1, false",
    "1, shop, '', 0, 300, j1, false",
    "1, shop, u1, 0, 300, '', false",
    "1, shop, u1, 0, 0, j1, false",
    "1, shop, u1, -900, -1, j1, false",
    "1, shop, u1, 0, 601, j1, false",
    "1, shop, u1, 61, 300, j1, false"
  })
  void signedIdentityIsTakenOnlyWholeFreshAndForThisInbox(
      String kid, String inbox, String subject, long issued, long expires, String jti, boolean in)
      throws GeneralSecurityException {
    IdentityAssertions identities = identities();

    Optional<Identity> found =
        identities.check(SHOP, statement(kid, inbox, subject, issued, expires, jti, SHARED));

    assertThat(found.isPresent()).isEqualTo(in);
  }

  @Test
  void signedIdentityCountsOnceAndNotWithABitChanged() throws GeneralSecurityException {
    IdentityAssertions identities = identities();
    String good = statement("1", "shop", "u1", 0, 300, "j9", SHARED);
    String changed = good.replace(good.charAt(5), good.charAt(5) == 'A' ? 'B' : 'A');
    String foreign = statement("1", "shop", "u1", 0, 300, "j8", SHARED + "x");

    assertThat(identities.check(SHOP, changed)).isEmpty();
    assertThat(identities.check(SHOP, foreign)).isEmpty();
    assertThat(identities.check(SHOP, "")).isEmpty();
    assertThat(identities.check(SHOP, "no.base64!")).isEmpty();
    assertThat(identities.check(SHOP, good).map(Identity::name)).contains("Anna");
    assertThat(identities.check(SHOP, good)).isEmpty();
  }

  private IdentityAssertions identities() {
    return new IdentityAssertions(
        Map.of(SHOP, List.of(new IdentityAssertions.Key("1", Secret.of(SHARED)))),
        store.sessions(),
        () -> now);
  }

  private String statement(
      String kid,
      String inbox,
      String subject,
      long issued,
      long expires,
      String jti,
      String secret)
      throws GeneralSecurityException {
    String json =
        String.format(
            Locale.ROOT,
            "{\"kid\":\"%s\",\"inbox\":\"%s\",\"sub\":\"%s\",\"name\":\"Anna\",\"iat\":%d,\"exp\":%d,\"jti\":\"%s\"}",
            kid,
            inbox,
            subject,
            now.getEpochSecond() + issued,
            now.getEpochSecond() + expires,
            jti);
    Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
    String signed = encoder.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    return signed
        + "."
        + encoder.encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII)));
  }

  private AgentAccess agents() {
    AgentAccess access =
        new AgentAccess(
            store.agents(), store.agents(), store.sessions(), new Passwords(), random, () -> now);
    store
        .agents()
        .save(
            new Agent(
                new AgentId("mikko"),
                "mikko",
                "Mikko",
                "",
                List.of(Language.ENGLISH),
                Agent.Role.AGENT,
                4,
                true,
                true));
    access.setPassword(new AgentId("mikko"), "a good password");
    access.onEnd(ended::add);
    return access;
  }

  @Test
  void agentSignsInWithTheRightPasswordOnly() {
    AgentAccess access = agents();

    assertThat(access.signIn("mikko", "a bad password")).isEmpty();
    assertThat(access.signIn("nobody", "a good password")).isEmpty();
    assertThat(access.signIn("mikko", "x".repeat(513))).isEmpty();
    String secret = access.signIn("MIKKO", "a good password").orElseThrow().secret();
    assertThat(access.recognise(secret).orElseThrow().agent().value()).isEqualTo("mikko");
  }

  @Test
  void sessionEndsWhenIdleAfterTwelveHoursAndOnSigningOut() {
    AgentAccess access = agents();
    String idle = access.signIn("mikko", "a good password").orElseThrow().secret();
    now = now.plus(Duration.ofMinutes(31));
    assertThat(access.recognise(idle)).isEmpty();

    String long1 = access.signIn("mikko", "a good password").orElseThrow().secret();
    for (int i = 0; i < 26; i++) {
      assertThat(access.recognise(long1)).as("after %d x 27 minutes", i).isPresent();
      now = now.plus(Duration.ofMinutes(27));
    }
    now = now.plus(Duration.ofMinutes(27));
    assertThat(access.recognise(long1)).isEmpty();

    String out = access.signIn("mikko", "a good password").orElseThrow().secret();
    String family = access.recognise(out).orElseThrow().family();
    access.signOut(out);
    assertThat(access.recognise(out)).isEmpty();
    assertThat(ended).contains(family);
  }

  @Test
  void disabledAgentIsOutAtOnce() {
    AgentAccess access = agents();
    String secret = access.signIn("mikko", "a good password").orElseThrow().secret();
    Principal.Staff staff = access.recognise(secret).orElseThrow();
    Agent agent = store.agents().find(new AgentId("mikko")).orElseThrow();

    store
        .agents()
        .save(
            new Agent(
                agent.id(),
                agent.login(),
                agent.name(),
                agent.title(),
                agent.languages(),
                agent.role(),
                agent.capacity(),
                agent.available(),
                false));

    assertThat(access.recognise(secret)).isEmpty();
    assertThat(access.keepAlive(staff)).isFalse();
    assertThat(access.signIn("mikko", "a good password")).isEmpty();
  }
}
