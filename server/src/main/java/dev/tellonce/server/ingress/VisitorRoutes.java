package dev.tellonce.server.ingress;

import dev.tellonce.bot.content.Phrase;
import dev.tellonce.bot.content.Phrases;
import dev.tellonce.bot.message.InboxId;
import dev.tellonce.bot.message.Language;
import dev.tellonce.server.access.IdentityAssertions;
import dev.tellonce.server.access.Principal;
import dev.tellonce.server.access.RateLimits.Limit;
import dev.tellonce.server.access.VisitorAccess;
import dev.tellonce.server.net.HttpCall;
import dev.tellonce.server.net.HttpReply;
import dev.tellonce.server.net.OriginRule;
import dev.tellonce.server.net.Route;
import dev.tellonce.server.wire.FrameReader;
import dev.tellonce.server.wire.Heartbeat;
import dev.tellonce.server.wire.LongPolls;
import dev.tellonce.server.wire.SocketPeer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The calls of the visitor's panel. Any thread; blocks on the store. */
public final class VisitorRoutes {
  private static final int LONGEST_TOKEN = 100;

  private final JsonMapper json = JsonMapper.builder().build();
  private final VisitorSide side;
  private final VisitorAccess access;
  private final IdentityAssertions identities;
  private final Phrases phrases;
  private final FrameReader reader;
  private final Heartbeat heartbeat;
  private final LongPolls polls;
  private final OriginRule origins;
  private final Function<Instant, Optional<Instant>> nextOpening;
  private final InstantSource clock;

  /**
   * Creates the calls.
   *
   * @param side what visitors' connections share
   * @param access recognises browsers
   * @param identities checks host sites' statements
   * @param phrases the server's own texts
   * @param reader reads frames
   * @param heartbeat beats for sockets
   * @param polls carries connections over plain calls
   * @param origins which pages may call
   * @param nextOpening when people are back; empty while it is open
   * @param clock the time
   */
  public VisitorRoutes(
      VisitorSide side,
      VisitorAccess access,
      IdentityAssertions identities,
      Phrases phrases,
      FrameReader reader,
      Heartbeat heartbeat,
      LongPolls polls,
      OriginRule origins,
      Function<Instant, Optional<Instant>> nextOpening,
      InstantSource clock) {
    this.side = side;
    this.access = access;
    this.identities = identities;
    this.phrases = phrases;
    this.reader = reader;
    this.heartbeat = heartbeat;
    this.polls = polls;
    this.origins = origins;
    this.nextOpening = nextOpening;
    this.clock = clock;
  }

  /** The routes of the visitor's side. */
  public List<Route> routes() {
    return List.of(
        Route.post("/v1/visitor/ticket", this::ticket),
        Route.get("/v1/visitor/look", this::look),
        Route.post("/v1/visitor/poll", this::poll),
        Route.webSocket(
            "/v1/visitor", origins, () -> new SocketPeer(side::connect, reader, heartbeat)));
  }

  private HttpReply poll(HttpCall call) {
    return isForeign(call) ? foreign() : polls.handle(call);
  }

  /** What the panel looks like, for who has not talked yet; no secret, so any page may ask. */
  private HttpReply look(HttpCall call) {
    Optional<Duration> wait = side.limits().take(Limit.TICKET_ADDRESS, call.remoteAddress());
    if (wait.isPresent()) {
      return HttpReply.problem(429, "rate", "Too many at once. Try again in a moment.")
          .withRetryAfter(wait.get());
    }
    String inbox = call.query("inbox").orElse("");
    if (!side.hasInbox(inbox)) {
      return HttpReply.problem(
          404, "no_inbox", "There is no such inbox. Compare data-inbox with the settings.");
    }
    return HttpReply.json(
        json.writeValueAsBytes(LookReader.write(side.looks().of(new InboxId(inbox)))));
  }

  private boolean isForeign(HttpCall call) {
    return !origins.allows(call.origin(), call.host());
  }

  private static HttpReply foreign() {
    return HttpReply.problem(
        403,
        "foreign_origin",
        "This call is only for the panel's own page. Use the embed snippet.");
  }

  private HttpReply ticket(HttpCall call) {
    if (isForeign(call)) {
      return foreign();
    }
    Optional<Duration> wait = side.limits().take(Limit.TICKET_ADDRESS, call.remoteAddress());
    if (wait.isPresent()) {
      return HttpReply.problem(429, "rate", "Too many at once. Try again in a moment.")
          .withRetryAfter(wait.get());
    }
    JsonNode body;
    try {
      body = json.readTree(call.body());
    } catch (JacksonException e) {
      return HttpReply.problem(400, "bad_request", "The body is not JSON. Send {inbox}.");
    }
    String inboxName = body.path("inbox").asString("");
    if (!side.hasInbox(inboxName)) {
      return HttpReply.problem(
          404, "no_inbox", "There is no such inbox. Compare data-inbox with the settings.");
    }
    Inbox inbox = side.inbox(new InboxId(inboxName));
    String assertion = body.path("identity").asString("");
    Optional<Principal.Identity> identity = Optional.empty();
    if (!assertion.isEmpty()) {
      identity = identities.check(inbox.id(), assertion);
      if (identity.isEmpty()) {
        return HttpReply.problem(
            401,
            "bad_identity",
            "The signed identity is wrong, too old or used before. Sign a new one.");
      }
    }
    VisitorAccess.Admitted admitted =
        access.admit(
            inbox.id(),
            secret(Optional.of(body.path("token").asString(""))),
            secret(VisitorCookie.of(call, inbox.id())),
            identity);
    return VisitorCookie.on(
        HttpReply.json(
            json.writeValueAsBytes(answer(inbox, admitted, body.path("locale").asString("en")))),
        inbox.id(),
        admitted.token());
  }

  private static String secret(Optional<String> shown) {
    return shown.filter(token -> token.length() <= LONGEST_TOKEN).orElse("");
  }

  private ObjectNode answer(Inbox inbox, VisitorAccess.Admitted admitted, String locale) {
    Principal.Visitor visitor = admitted.visitor();
    Language language = inbox.languageFor(locale);
    ObjectNode answer =
        json.createObjectNode()
            .put("token", admitted.token())
            .put("ticket", side.tickets().issue(visitor))
            .put("session", visitor.session().id());
    side.visitors()
        .find(inbox.id(), visitor.session())
        .ifPresent(conversation -> answer.put("conv", conversation.value()));
    ObjectNode about =
        answer
            .putObject("inbox")
            .put("id", inbox.id().value())
            .put("name", inbox.name())
            .put("automated", inbox.automated());
    ArrayNode languages = about.putArray("languages");
    inbox.languages().forEach(known -> languages.add(known.code()));
    nextOpening
        .apply(clock.instant())
        .ifPresent(opens -> answer.put("open", false).put("next_open", opens.toString()));
    answer.putObject("texts").put("greeting", phrases.text(Phrase.GREETING, language, Map.of()));
    answer.set("look", LookReader.write(side.looks().of(inbox.id())));
    visitor
        .identity()
        .ifPresent(
            identity -> {
              ObjectNode who =
                  answer
                      .putObject("identity")
                      .put("name", identity.name())
                      .put("verified", identity.verified());
              if (identity.verified() && !identity.email().isEmpty()) {
                who.put("email", identity.email());
              }
            });
    return answer;
  }

  /** The panel's page may be framed only by the inbox's host pages. */
  public List<String> ancestors(HttpCall call) {
    String inbox = call.query("inbox").orElse("");
    return side.hasInbox(inbox) ? side.inbox(new InboxId(inbox)).origins() : List.of();
  }
}
