package dev.tellonce.server.access;

import dev.tellonce.bot.message.InboxId;
import dev.tellonce.bot.message.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks the host site's signed statement of who a visitor is: {@code
 * base64url(JSON).base64url(HMAC-SHA-256)}, where the HMAC is over the first part as sent and the
 * JSON is {@code {kid, inbox, sub, email?, name?, iat, exp, jti}} with times in seconds. Good for
 * at most ten minutes and once. Any thread; blocks on the store.
 */
public final class IdentityAssertions {
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final Duration SKEW = Duration.ofSeconds(60);
  private static final int MAX_LENGTH = 4096;
  private static final int LONGEST_PART = 200;

  /**
   * A secret shared with a host site.
   *
   * @param kid its name in statements
   * @param secret the secret, at least 32 bytes
   */
  public record Key(String kid, Secret secret) {}

  private final Map<InboxId, List<Key>> keys;
  private final Sessions sessions;
  private final InstantSource clock;
  private final JsonMapper json = JsonMapper.builder().build();

  /**
   * Creates the checker.
   *
   * @param keys the secrets of each inbox; two while one replaces the other
   * @param sessions remembers used statements
   * @param clock the time
   */
  public IdentityAssertions(Map<InboxId, List<Key>> keys, Sessions sessions, InstantSource clock) {
    this.keys = Map.copyOf(keys);
    this.sessions = sessions;
    this.clock = clock;
  }

  /**
   * Who a statement says the visitor is.
   *
   * @param inbox the inbox the panel belongs to
   * @param assertion the statement
   * @return empty when it is not the host site's, too old, for another inbox, or used before
   */
  public Optional<Principal.Identity> check(InboxId inbox, String assertion) {
    int dot = assertion.indexOf('.');
    if (dot < 1 || assertion.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    String signed = assertion.substring(0, dot);
    try {
      byte[] signature = Base64.getUrlDecoder().decode(assertion.substring(dot + 1));
      JsonNode claims = json.readTree(Base64.getUrlDecoder().decode(signed));
      return keys.getOrDefault(inbox, List.of()).stream()
          .filter(key -> key.kid().equals(claims.path("kid").asString("")))
          .filter(key -> MessageDigest.isEqual(mac(key.secret(), signed), signature))
          .findFirst()
          .filter(key -> isFor(inbox, claims))
          .map(key -> identity(claims));
    } catch (IllegalArgumentException | JacksonException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private boolean isFor(InboxId inbox, JsonNode claims) {
    Instant now = clock.instant();
    Instant issued = Instant.ofEpochSecond(claims.path("iat").asLong(0));
    Instant expires = Instant.ofEpochSecond(claims.path("exp").asLong(0));
    String jti = claims.path("jti").asString("");
    return claims.path("inbox").asString("").equals(inbox.value())
        && !claims.path("sub").asString("").isBlank()
        && !jti.isBlank()
        && jti.length() <= 100
        && expires.isAfter(now)
        && !issued.isAfter(now.plus(SKEW))
        && !expires.isAfter(now.plus(LONGEST))
        && sessions.firstUse(inbox.value() + ":" + jti, expires);
  }

  private static Principal.Identity identity(JsonNode claims) {
    return new Principal.Identity(
        cut(claims.path("sub").asString("")),
        cut(claims.path("name").asString("")),
        cut(claims.path("email").asString("")),
        true);
  }

  private static String cut(String text) {
    if (text.length() <= LONGEST_PART) {
      return text;
    }
    boolean splits = Character.isHighSurrogate(text.charAt(LONGEST_PART - 1));
    return text.substring(0, splits ? LONGEST_PART - 1 : LONGEST_PART);
  }

  private static byte[] mac(Secret secret, String signed) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.reveal().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
    }
  }
}
