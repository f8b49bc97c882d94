package dev.tellonce.server.desk;

import dev.tellonce.bot.message.InvalidValueException;
import dev.tellonce.bot.people.Agent;
import dev.tellonce.server.access.RateLimits.Limit;
import dev.tellonce.server.access.Rights.Kind;
import dev.tellonce.server.net.HttpCall;
import dev.tellonce.server.net.HttpHandler;
import dev.tellonce.server.net.HttpReply;
import dev.tellonce.server.net.OriginRule;
import dev.tellonce.server.net.Route;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What every call of a signed-in agent's page passes before it is answered: the origin, the
 * session, the rights of the role, the pace. Any thread; blocks on the store.
 */
final class DeskCalls {
  private static final String COOKIE = "__Host-sid";

  /** Answers a call of an agent who may sign in. */
  @FunctionalInterface
  interface ByAgent {
    /**
     * The answer.
     *
     * @throws InvalidValueException for bad input; it is answered with 400 and what was expected
     */
    HttpReply answer(HttpCall call, Agent agent);
  }

  private final DeskSide side;
  private final OriginRule origins;

  DeskCalls(DeskSide side, OriginRule origins) {
    this.side = side;
    this.origins = origins;
  }

  Route get(String path, ByAgent answer) {
    return Route.get(path, guarded("GET " + path, answer));
  }

  Route put(String path, ByAgent answer) {
    return Route.put(path, guarded("PUT " + path, answer));
  }

  Route delete(String path, ByAgent answer) {
    return Route.delete(path, guarded("DELETE " + path, answer));
  }

  /** A handler that lets in whom the table of rights lets in. */
  private HttpHandler guarded(String route, ByAgent answer) {
    return call -> {
      // A browser names the origin of every call that changes something.
      if (!call.method().equals("GET") && !origins.allows(call.origin(), call.host())) {
        return HttpReply.problem(
            403, "foreign_origin", "This call is only for the desk's own page. Open /desk/.");
      }
      Optional<Agent> agent =
          call.cookie(COOKIE)
              .flatMap(side.access()::recognise)
              .flatMap(who -> side.enabled(who.agent()));
      if (agent.isEmpty()) {
        return HttpReply.problem(401, "sign_in", "Sign in first.");
      }
      if (side.rights().refusal(Kind.HTTP, route, agent.get().role()).isPresent()) {
        return HttpReply.problem(
            403, "forbidden", "Your role does not allow this. Ask an administrator.");
      }
      Optional<Duration> wait = side.limits().take(Limit.QUESTION, agent.get().id().value());
      if (wait.isPresent()) {
        return HttpReply.problem(429, "rate", "That was quick. Try again in a moment.")
            .withRetryAfter(wait.get());
      }
      try {
        return answer.answer(call, agent.get());
      } catch (InvalidValueException e) {
        return HttpReply.problem(400, "bad_request", String.valueOf(e.getMessage()));
      }
    };
  }

  /**
   * The body of a call as a JSON object.
   *
   * @throws InvalidValueException when it is none
   */
  static JsonNode body(JsonMapper json, HttpCall call) {
    try {
      JsonNode body = json.readTree(call.body());
      if (body != null && body.isObject()) {
        return body;
      }
    } catch (JacksonException e) {
      throw new InvalidValueException("body: no JSON (expected: a JSON object)");
    }
    throw new InvalidValueException("body: no object (expected: a JSON object)");
  }
}
