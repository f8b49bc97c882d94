package dev.tellonce.server.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** How often somebody may do something. Any thread; does not block. */
public final class RateLimits {
  /** The most keys that are counted for one limit; the least used go first. */
  private static final int MOST_KEYS = 100_000;

  /** What is limited. */
  public enum Limit {
    /** A visitor's messages and commands. */
    VISITOR_MESSAGE,
    /** An agent's messages and commands. */
    AGENT_MESSAGE,
    /** What the host page tells of a visitor. */
    CONTEXT,
    /** New conversations from one address. */
    NEW_CONVERSATION_ADDRESS,
    /** Tickets from one address. */
    TICKET_ADDRESS,
    /** Failed sign-ins of one account. */
    FAILED_LOGIN_ACCOUNT,
    /** Failed sign-ins from one address. */
    FAILED_LOGIN_ADDRESS,
    /** Calls of one webhook inbox. */
    WEBHOOK,
    /** Questions of one desk connection: previews while typing. */
    QUESTION,
    /** All frames of one page, whatever they say. */
    FRAME,
    /** A visitor's files. */
    UPLOAD,
    /** An agent's files. */
    AGENT_UPLOAD,
    /** Transcripts a visitor asks for by e-mail. */
    TRANSCRIPT,
    /** Transcripts that go to one e-mail address. */
    TRANSCRIPT_RECIPIENT,
    /** Transcripts asked for from one network address. */
    TRANSCRIPT_ADDRESS
  }

  private final Map<Limit, Cache<String, Bucket>> buckets = new EnumMap<>(Limit.class);
  private final TimeMeter clock;

  /**
   * Creates the limits.
   *
   * @param clock nanoseconds of a clock that never goes back
   */
  public RateLimits(TimeMeter clock) {
    this.clock = clock;
    for (Limit limit : Limit.values()) {
      buckets.put(
          limit,
          Caffeine.newBuilder()
              .maximumSize(MOST_KEYS)
              .expireAfterAccess(Duration.ofHours(2))
              .build());
    }
  }

  /**
   * Counts one.
   *
   * @param limit what is done
   * @param key who does it
   * @return how long to wait when it was too often; empty when it was not
   */
  public Optional<Duration> take(Limit limit, String key) {
    ConsumptionProbe probe = bucket(limit, key).tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }

  /**
   * Takes back one that was counted and was none.
   *
   * @param limit what was done
   * @param key who did it
   */
  public void giveBack(Limit limit, String key) {
    bucket(limit, key).addTokens(1);
  }

  private Bucket bucket(Limit limit, String key) {
    Cache<String, Bucket> cache = buckets.get(limit);
    if (cache == null) {
      throw new IllegalStateException("no buckets for " + limit);
    }
    return cache.get(key, k -> fresh(limit));
  }

  private Bucket fresh(Limit limit) {
    return switch (limit) {
      case VISITOR_MESSAGE ->
          bucket(band(10, 1, Duration.ofSeconds(1)), band(60, 60, Duration.ofMinutes(1)));
      case AGENT_MESSAGE -> bucket(band(20, 5, Duration.ofSeconds(1)));
      case CONTEXT ->
          bucket(band(10, 10, Duration.ofMinutes(1)), band(120, 120, Duration.ofHours(1)));
      case NEW_CONVERSATION_ADDRESS -> bucket(band(300, 300, Duration.ofHours(1)));
      case TICKET_ADDRESS -> bucket(band(200, 20, Duration.ofSeconds(1)));
      case FAILED_LOGIN_ACCOUNT -> bucket(band(5, 5, Duration.ofMinutes(1)));
      case FAILED_LOGIN_ADDRESS -> bucket(band(20, 20, Duration.ofMinutes(1)));
      case WEBHOOK -> bucket(band(100, 50, Duration.ofSeconds(1)));
      case QUESTION -> bucket(band(60, 20, Duration.ofSeconds(1)));
      // A desk that comes back follows up to 200 conversations at once.
      case FRAME -> bucket(band(600, 100, Duration.ofSeconds(1)));
      case UPLOAD -> bucket(band(5, 5, Duration.ofMinutes(10)));
      case AGENT_UPLOAD -> bucket(band(60, 60, Duration.ofMinutes(10)));
      case TRANSCRIPT, TRANSCRIPT_RECIPIENT -> bucket(band(3, 3, Duration.ofHours(1)));
      case TRANSCRIPT_ADDRESS -> bucket(band(30, 30, Duration.ofHours(1)));
    };
  }

  private Bucket bucket(Bandwidth... bands) {
    var builder = Bucket.builder().withCustomTimePrecision(clock);
    for (Bandwidth band : bands) {
      builder.addLimit(band);
    }
    return builder.build();
  }

  private static Bandwidth band(long capacity, long refill, Duration period) {
    return Bandwidth.builder().capacity(capacity).refillGreedy(refill, period).build();
  }
}
