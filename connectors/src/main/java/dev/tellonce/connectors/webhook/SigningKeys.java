package dev.tellonce.connectors.webhook;

import dev.tellonce.bot.message.InvalidValueException;
import dev.tellonce.bot.message.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secrets an endpoint shares with us: one, or two while they are being changed. Signs and
 * checks after Standard Webhooks 1.0.0: HMAC-SHA-256 over {@code id.timestamp.body}. Prints nothing
 * of them. Any thread.
 */
public final class SigningKeys {
  private static final String PREFIX = "whsec_";
  private static final String VERSION = "v1,";
  private static final String ALGORITHM = "HmacSHA256";
  private static final int MIN_BYTES = 24;
  private static final int MAX_BYTES = 64;
  private static final int NEW_BYTES = 32;
  private static final int MAX_LIVE = 2;

  /** A list longer than this holds more signatures than anybody who rotates two secrets sends. */
  private static final int MAX_HEADER = 1_024;

  private final List<SecretKeySpec> keys;

  private SigningKeys(List<SecretKeySpec> keys) {
    this.keys = keys;
  }

  /**
   * Reads secrets.
   *
   * @param secrets one or two, each {@code whsec_} and the base64 of 24 to 64 bytes; the newer
   *     first
   * @throws InvalidValueException if one is something else; the text never holds a secret
   */
  public static SigningKeys of(List<Secret> secrets) {
    if (secrets.isEmpty() || secrets.size() > MAX_LIVE) {
      throw new InvalidValueException(
          "webhook secrets: " + secrets.size() + " (expected: 1, or 2 while they are changed)");
    }
    return new SigningKeys(secrets.stream().map(SigningKeys::key).toList());
  }

  /**
   * Makes a secret to share.
   *
   * @param random where its 32 bytes come from; a {@code SecureRandom} but in tests
   */
  public static Secret newSecret(RandomGenerator random) {
    byte[] bytes = new byte[NEW_BYTES];
    random.nextBytes(bytes);
    return Secret.of(PREFIX + Base64.getEncoder().encodeToString(bytes));
  }

  private static SecretKeySpec key(Secret secret) {
    String text = secret.reveal();
    byte[] bytes = text.startsWith(PREFIX) ? decoded(text.substring(PREFIX.length())) : new byte[0];
    if (bytes.length < MIN_BYTES || bytes.length > MAX_BYTES) {
      throw new InvalidValueException(
          "webhook secret: not shown (expected: whsec_ and the base64 of 24..64 bytes)");
    }
    return new SecretKeySpec(bytes, ALGORITHM);
  }

  private static byte[] decoded(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  /**
   * Signs a body.
   *
   * @param id the message's id
   * @param timestamp the time of the attempt, seconds since 1970
   * @param body the bytes that are sent
   * @return one {@code v1,<base64>} for each live secret, parted by spaces
   */
  String sign(String id, long timestamp, byte[] body) {
    return signatures(id, Long.toString(timestamp), body).stream().collect(Collectors.joining(" "));
  }

  /**
   * Whether one signature of a list is made with a live secret. Takes as long for a wrong one as
   * for a right one.
   *
   * @param id the message's id
   * @param timestamp the header as it came
   * @param body the bytes as they came
   * @param header the list of signatures; versions other than {@code v1} are passed over
   */
  boolean verify(String id, String timestamp, byte[] body, String header) {
    if (header.length() > MAX_HEADER) {
      return false;
    }
    List<String> expected = signatures(id, timestamp, body);
    boolean found = false;
    for (String given : header.split(" ", -1)) {
      byte[] bytes = given.getBytes(StandardCharsets.UTF_8);
      for (String signature : expected) {
        found |= MessageDigest.isEqual(signature.getBytes(StandardCharsets.UTF_8), bytes);
      }
    }
    return found;
  }

  private List<String> signatures(String id, String timestamp, byte[] body) {
    List<String> signatures = new ArrayList<>(keys.size());
    for (SecretKeySpec key : keys) {
      Mac mac = mac(key);
      mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
      signatures.add(VERSION + Base64.getEncoder().encodeToString(mac.doFinal(body)));
    }
    return signatures;
  }

  private static Mac mac(SecretKeySpec key) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }

  @Override
  public String toString() {
    return keys.size() + " signing secrets";
  }
}
