package dev.tellonce.server.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Tickets that open one connection each, within 30 seconds. Any thread. */
public final class Tickets {
  /** How long a ticket is good. */
  public static final Duration LIFE = Duration.ofSeconds(30);

  /** The most tickets at once; the oldest go first beyond it. */
  private static final int MOST = 100_000;

  private final Cache<String, Principal> open;
  private final Tokens tokens;

  /**
   * Creates the counter.
   *
   * @param random makes tickets
   * @param nanos a clock that never goes back
   */
  public Tickets(SecureRandom random, LongSupplier nanos) {
    this.tokens = new Tokens(random);
    this.open =
        Caffeine.newBuilder()
            .expireAfterWrite(LIFE)
            .maximumSize(MOST)
            .ticker(nanos::getAsLong)
            .build();
  }

  /** A ticket for somebody. */
  public String issue(Principal principal) {
    String ticket = tokens.secret();
    open.put(Tokens.hash(ticket), principal);
    return ticket;
  }

  /** Whose ticket it is; the second time nobody's. */
  public Optional<Principal> redeem(String ticket) {
    return Optional.ofNullable(open.asMap().remove(Tokens.hash(ticket)));
  }
}
