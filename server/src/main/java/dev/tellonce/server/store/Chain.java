package dev.tellonce.server.store;

import dev.tellonce.bot.journal.NewEntry;
import dev.tellonce.bot.message.ConversationId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The hashes of a log. Each entry's chain value covers the one before it, so that two histories
 * that agree at a number agree below it too.
 */
final class Chain {
  /** How many bytes a chain value and a key have. */
  static final int LENGTH = 32;

  private static final int SHOWN = 8;
  private static final String HMAC = "HmacSHA256";

  private Chain() {}

  /** The value before the first entry. */
  static byte[] beginning() {
    return new byte[LENGTH];
  }

  /**
   * The hash of what an entry says: HMAC-SHA-256 over its type and body with the conversation's
   * key, so that without the key nobody can try out what was said.
   */
  static byte[] payloadHash(byte[] key, String type, byte[] body) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      mac.update(lengthAnd(type));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "this Java has no " + HMAC + " (expected: every Java has)", e);
    }
  }

  /** The chain value of an entry: SHA-256 over the one before it, its header and its payload. */
  static byte[] next(
      byte[] previous,
      ConversationId conversation,
      long seq,
      Instant time,
      String type,
      NewEntry entry,
      byte[] payloadHash) {
    MessageDigest digest = sha256();
    digest.update(previous);
    digest.update(lengthAnd(conversation.value()));
    digest.update(ByteBuffer.allocate(16).putLong(seq).putLong(time.toEpochMilli()).array());
    digest.update(lengthAnd(type));
    digest.update(lengthAnd(entry.body().audience().wireName()));
    digest.update(lengthAnd(entry.sender().kind().wireName()));
    digest.update(lengthAnd(entry.sender().id()));
    digest.update(lengthAnd(entry.clientId().value()));
    digest.update(payloadHash);
    return digest.digest();
  }

  /** A chain value as clients see it: its first 8 bytes as 11 characters of base64url. */
  static String shown(byte[] chain) {
    return text(Arrays.copyOf(chain, SHOWN));
  }

  /** Bytes as base64url without padding. */
  static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] lengthAnd(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(4 + bytes.length).putInt(bytes.length).put(bytes).array();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256 (expected: every Java has)", e);
    }
  }
}
