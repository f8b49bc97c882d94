package dev.tellonce.bot.message;

import java.util.Base64;
import java.util.random.RandomGenerator;

/** Makes ids of 128 random bits. Safe on any thread when its generator is. */
public final class RandomIds {
  private final RandomGenerator random;

  /**
   * Creates the source.
   *
   * @param random where the bits come from; a {@code SecureRandom} in the server
   */
  public RandomIds(RandomGenerator random) {
    this.random = random;
  }

  /** A new conversation's id. */
  public ConversationId conversation() {
    return new ConversationId(next());
  }

  /** A new client id. */
  public ClientId client() {
    return new ClientId(next());
  }

  private String next() {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
