package dev.tellonce.server.wire;

import dev.tellonce.server.net.HttpCall;
import dev.tellonce.server.net.HttpReply;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries connections over plain HTTP calls, for networks that let no WebSocket through; the same
 * frames, the same rules. Any thread; a call may be held for 25 s, so calls run on virtual threads.
 */
public final class LongPolls {
  /** A connection that nobody polls ends after this. */
  static final Duration SILENCE = Duration.ofSeconds(45);

  private static final int LONGEST_WAIT_MILLIS = 25_000;
  private static final int MOST_FRAMES = 64;
  private static final int MOST_POLLS = 5_000;

  private final Map<String, PolledPeer> polls = new ConcurrentHashMap<>();
  private final JsonMapper json =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(FrameReader.MAX_DEPTH + 2)
                          .build())
                  .build())
          .build();
  private final Peer.Factory factory;
  private final FrameReader reader;
  private final Heartbeat heartbeat;
  private final InstantSource clock;
  private final SecureRandom random;

  /**
   * Creates the carrier.
   *
   * @param factory makes connections' ends
   * @param reader reads frames
   * @param heartbeat beats for them
   * @param clock the time
   * @param random makes ids
   * @param timer looks for silent ones
   */
  public LongPolls(
      Peer.Factory factory,
      FrameReader reader,
      Heartbeat heartbeat,
      InstantSource clock,
      SecureRandom random,
      ScheduledExecutorService timer) {
    this.factory = factory;
    this.reader = reader;
    this.heartbeat = heartbeat;
    this.clock = clock;
    this.random = random;
    ScheduledFuture<?> unused = timer.scheduleWithFixedDelay(this::sweep, 5, 5, TimeUnit.SECONDS);
  }

  /** Answers one call. */
  public HttpReply handle(HttpCall call) {
    JsonNode body;
    try {
      body = WellFormed.of(json.readTree(call.body()), call.text());
    } catch (JacksonException e) {
      return HttpReply.problem(400, "bad_frame", "The body is not JSON. Send {frames, wait}.");
    }
    if (!body.isObject()) {
      return HttpReply.problem(400, "bad_frame", "The body is no object. Send {frames, wait}.");
    }
    JsonNode frames = body.path("frames");
    if (frames.size() > MOST_FRAMES || (!frames.isArray() && !frames.isMissingNode())) {
      return HttpReply.problem(
          400, "bad_frame", "frames: expected an array of at most " + MOST_FRAMES + ".");
    }
    int wait = Math.clamp(body.path("wait").asLong(0), 0, LONGEST_WAIT_MILLIS);
    String id = body.path("poll").asString("");
    if (id.isEmpty() && frames.isEmpty()) {
      return HttpReply.problem(400, "bad_frame", "The first call brings the hello. Send it.");
    }
    Optional<PolledPeer> poll = id.isEmpty() ? opened(call) : Optional.ofNullable(polls.get(id));
    if (poll.isEmpty()) {
      return id.isEmpty()
          ? HttpReply.problem(503, "busy", "Too many connections. Try again in a moment.")
              .withRetryAfter(Duration.ofSeconds(5))
          : HttpReply.problem(404, "poll_gone", "This connection has ended. Open a new one.");
    }
    PolledPeer peer = poll.get();
    peer.received(body.path("got").asLong(0), clock.instant());
    for (JsonNode frame : frames) {
      peer.take(reader.read(json.writeValueAsString(frame)));
    }
    return reply(peer, peer.await(wait, clock));
  }

  private Optional<PolledPeer> opened(HttpCall call) {
    if (polls.size() >= MOST_POLLS) {
      return Optional.empty();
    }
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    PolledPeer peer = new PolledPeer(id, call.remoteAddress(), factory, clock.instant());
    polls.put(id, peer);
    heartbeat.begin(peer.peer());
    return Optional.of(peer);
  }

  private HttpReply reply(PolledPeer peer, PolledPeer.Batch batch) {
    StringBuilder text = new StringBuilder("{\"poll\":\"").append(peer.id()).append('"');
    text.append(",\"batch\":").append(batch.number()).append(",\"frames\":[");
    text.append(String.join(",", batch.frames())).append(']');
    batch
        .closed()
        .ifPresent(
            end -> {
              text.append(",\"closed\":")
                  .append(
                      json.writeValueAsString(Map.of("code", end.code(), "reason", end.reason())));
              end(peer);
            });
    return HttpReply.json(text.append('}').toString().getBytes(StandardCharsets.UTF_8));
  }

  private void end(PolledPeer peer) {
    if (polls.remove(peer.id(), peer)) {
      heartbeat.end(peer.peer());
      peer.end();
    }
  }

  private void sweep() {
    for (PolledPeer peer : List.copyOf(polls.values())) {
      if (peer.heard().plus(SILENCE).isBefore(clock.instant())) {
        Thread.startVirtualThread(() -> end(peer));
      }
    }
  }

  /** Ends all connections, each with its last batch still to be fetched. */
  public void drain(int code, String reason) {
    for (PolledPeer peer : List.copyOf(polls.values())) {
      peer.close(code, reason);
    }
  }
}
