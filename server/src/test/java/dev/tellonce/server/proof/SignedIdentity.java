package dev.tellonce.server.proof;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.node.ObjectNode;

/** What a host site signs, written here a second time, apart from the server's own code. */
public final class SignedIdentity {
  private final ObjectNode claims = Json.object();
  private String secret;

  private SignedIdentity(String secret) {
    this.secret = secret;
  }

  /** A good one for the shop: for five minutes from now. */
  public static SignedIdentity of(String subject, String name, Instant now) {
    SignedIdentity identity = new SignedIdentity(RunningServer.IDENTITY_SECRET);
    identity
        .claims
        .put("kid", "1")
        .put("inbox", RunningServer.SHOP)
        .put("sub", subject)
        .put("name", name)
        .put("email", subject + "@example.org")
        .put("iat", now.getEpochSecond())
        .put("exp", now.getEpochSecond() + 300)
        .put("jti", WireClient.id());
    return identity;
  }

  /** The claims, to change. */
  public ObjectNode claims() {
    return claims;
  }

  /** Signs with another secret. */
  public SignedIdentity by(String other) {
    secret = other;
    return this;
  }

  /** The statement as it travels. */
  public String text() {
    String signed = base64(Json.write(claims).getBytes(StandardCharsets.UTF_8));
    return signed + "." + base64(mac(signed));
  }

  private byte[] mac(String signed) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
