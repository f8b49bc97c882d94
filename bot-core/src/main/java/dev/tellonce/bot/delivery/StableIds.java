package dev.tellonce.bot.delivery;

import dev.tellonce.bot.message.ClientId;
import dev.tellonce.bot.message.ConversationId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * Ids that come out the same whenever they are made from the same parts, so that a repeat is known
 * as a repeat on either side. Pure; safe on any thread.
 */
public final class StableIds {
  private StableIds() {}

  /**
   * The client id of something a platform sent, or of a step of our own.
   *
   * @param parts what tells it from everything else: channel, inbox, session, the platform's id
   * @return the first 128 bits of the SHA-256 of the parts, each with its length before it
   */
  public static ClientId client(String... parts) {
    return new ClientId(base64Url(Arrays.copyOf(hash(parts), 16)));
  }

  /**
   * The id under which a message is handed to a platform, the same for every attempt.
   *
   * @param conversation the conversation
   * @param seq the message's number in it
   * @param endpoint where it goes
   * @return {@code msg_} and 43 characters of base64url
   */
  public static String message(ConversationId conversation, long seq, String endpoint) {
    return "msg_" + base64Url(hash(conversation.value(), Long.toString(seq), endpoint));
  }

  private static byte[] hash(String... parts) {
    MessageDigest digest = sha256();
    for (String part : parts) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
      digest.update(bytes);
    }
    return digest.digest();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static String base64Url(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
