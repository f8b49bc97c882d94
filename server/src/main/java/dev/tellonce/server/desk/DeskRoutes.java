package dev.tellonce.server.desk;

import dev.tellonce.bot.people.Agent;
import dev.tellonce.server.access.AgentAccess;
import dev.tellonce.server.access.Principal;
import dev.tellonce.server.access.RateLimits.Limit;
import dev.tellonce.server.access.Rights.Kind;
import dev.tellonce.server.net.HttpCall;
import dev.tellonce.server.net.HttpReply;
import dev.tellonce.server.net.OriginRule;
import dev.tellonce.server.net.Route;
import dev.tellonce.server.wire.FrameReader;
import dev.tellonce.server.wire.Heartbeat;
import dev.tellonce.server.wire.LongPolls;
import dev.tellonce.server.wire.Peer;
import dev.tellonce.server.wire.SocketPeer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The calls of the desk. Any thread; blocks on the store and, when signing in, on Argon2. */
public final class DeskRoutes {
  private static final String COOKIE = "__Host-sid";
  private static final int MAX_LOGIN = 254;

  private final JsonMapper json = JsonMapper.builder().build();
  private final DeskSide side;
  private final FrameReader reader;
  private final Heartbeat heartbeat;
  private final LongPolls polls;
  private final OriginRule origins;

  /**
   * Creates the calls.
   *
   * @param side what desks share
   * @param reader reads frames
   * @param heartbeat beats for sockets
   * @param polls carries connections over plain calls
   * @param origins which pages may call
   */
  public DeskRoutes(
      DeskSide side, FrameReader reader, Heartbeat heartbeat, LongPolls polls, OriginRule origins) {
    this.side = side;
    this.reader = reader;
    this.heartbeat = heartbeat;
    this.polls = polls;
    this.origins = origins;
  }

  /** Makes the end of a new desk's connection. */
  public static Peer.Factory peers(DeskSide side) {
    return sink -> new AgentPeer(side, sink);
  }

  /** The routes of the desk. */
  public List<Route> routes() {
    return List.of(
        Route.post("/v1/desk/session", this::signIn),
        Route.get("/v1/desk/session", this::whoAmI),
        Route.delete("/v1/desk/session", this::signOut),
        Route.post("/v1/desk/ticket", this::ticket),
        Route.post("/v1/desk/poll", this::poll),
        Route.webSocket("/v1/desk", origins, () -> new SocketPeer(peers(side), reader, heartbeat)));
  }

  private HttpReply poll(HttpCall call) {
    return isForeign(call) ? foreign() : polls.handle(call);
  }

  private boolean isForeign(HttpCall call) {
    return !origins.allows(call.origin(), call.host());
  }

  private static HttpReply foreign() {
    return HttpReply.problem(
        403, "foreign_origin", "This call is only for the desk's own page. Open /desk/.");
  }

  private HttpReply signIn(HttpCall call) {
    if (isForeign(call)) {
      return foreign();
    }
    JsonNode body;
    try {
      body = json.readTree(call.body());
    } catch (JacksonException e) {
      return HttpReply.problem(400, "bad_request", "The body is not JSON. Send login, password.");
    }
    String login = body.path("login").asString("").strip().toLowerCase(Locale.ROOT);
    String password = body.path("password").asString("");
    if (login.isEmpty() || login.length() > MAX_LOGIN || password.isEmpty()) {
      return HttpReply.problem(400, "bad_request", "Type your login and your password.");
    }
    Optional<Duration> wait = counted(login, call.remoteAddress());
    if (wait.isPresent()) {
      return HttpReply.problem(
              429, "rate", "Several attempts did not match. Wait a moment and try again.")
          .withRetryAfter(wait.get());
    }
    Optional<AgentAccess.SignedIn> signedIn = side.access().signIn(login, password);
    if (signedIn.isEmpty()) {
      return HttpReply.problem(
          401, "wrong_login", "Login and password do not match. Check both and try again.");
    }
    side.limits().giveBack(Limit.FAILED_LOGIN_ACCOUNT, login);
    side.limits().giveBack(Limit.FAILED_LOGIN_ADDRESS, call.remoteAddress());
    return me(signedIn.get().agent())
        .withCookie(
            COOKIE
                + "="
                + signedIn.get().secret()
                + "; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age="
                + AgentAccess.ABSOLUTE.toSeconds());
  }

  /**
   * Counts a try before it is looked at, so that tries at once are counted; success takes it back.
   */
  private Optional<Duration> counted(String login, String address) {
    Optional<Duration> account = side.limits().take(Limit.FAILED_LOGIN_ACCOUNT, login);
    if (account.isPresent()) {
      return account;
    }
    Optional<Duration> place = side.limits().take(Limit.FAILED_LOGIN_ADDRESS, address);
    if (place.isPresent()) {
      side.limits().giveBack(Limit.FAILED_LOGIN_ACCOUNT, login);
    }
    return place;
  }

  private HttpReply me(Agent agent) {
    ObjectNode answer = json.createObjectNode();
    answer.set("agent", DeskAnswers.agent(side, agent));
    return HttpReply.json(json.writeValueAsBytes(answer));
  }

  private Optional<Principal.Staff> staff(HttpCall call) {
    return staff(side, call);
  }

  /** Who calls, by the session's cookie. */
  static Optional<Principal.Staff> staff(DeskSide side, HttpCall call) {
    return call.cookie(COOKIE).flatMap(side.access()::recognise);
  }

  /** Whether the table lets the agent make a call; asked anew each time. */
  private boolean mayCall(Principal.Staff who, String route) {
    return side.enabled(who.agent())
        .map(agent -> side.rights().refusal(Kind.HTTP, route, agent.role()).isEmpty())
        .orElse(false);
  }

  private static HttpReply signInFirst() {
    return HttpReply.problem(401, "sign_in", "Sign in first.");
  }

  private HttpReply whoAmI(HttpCall call) {
    return staff(call)
        .filter(who -> mayCall(who, "GET /v1/desk/session"))
        .flatMap(who -> side.enabled(who.agent()))
        .map(this::me)
        .orElseGet(DeskRoutes::signInFirst);
  }

  private HttpReply signOut(HttpCall call) {
    if (isForeign(call)) {
      return foreign();
    }
    call.cookie(COOKIE).ifPresent(side.access()::signOut);
    return HttpReply.empty(204)
        .withCookie(COOKIE + "=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0");
  }

  private HttpReply ticket(HttpCall call) {
    if (isForeign(call)) {
      return foreign();
    }
    return staff(call)
        .filter(who -> mayCall(who, "POST /v1/desk/ticket"))
        .map(
            who ->
                HttpReply.json(
                    json.writeValueAsBytes(
                        json.createObjectNode().put("ticket", side.tickets().issue(who)))))
        .orElseGet(DeskRoutes::signInFirst);
  }
}
