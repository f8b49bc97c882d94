package dev.tellonce.server.admin;

import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.InvalidValueException;
import dev.tellonce.server.access.Principal;
import dev.tellonce.server.access.RateLimits.Limit;
import dev.tellonce.server.net.HttpCall;
import dev.tellonce.server.net.HttpHandler;
import dev.tellonce.server.net.HttpReply;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one place that decides who may make an administrator's call, and that turns what may go wrong
 * into answers. Any thread; blocks on the store.
 */
final class Gate {
  private static final String COOKIE = "__Host-sid";

  private final JsonMapper json = JsonMapper.builder().build();
  private final AdminSide side;

  Gate(AdminSide side) {
    this.side = side;
  }

  /** What a call does, once it may. */
  @FunctionalInterface
  interface Act {
    HttpReply answer(HttpCall call, AgentId who);
  }

  /** A call that changes nothing, for who has a right. */
  HttpHandler reading(String permission, Act act) {
    return call -> guarded(call, permission, act);
  }

  /** A call that changes something, from the server's own pages only, for who has a right. */
  HttpHandler changing(String permission, Act act) {
    return call -> isForeign(call) ? foreign() : guarded(call, permission, act);
  }

  boolean isForeign(HttpCall call) {
    return !side.origins().allows(call.origin(), call.host());
  }

  static HttpReply foreign() {
    return HttpReply.problem(
        403, "foreign_origin", "This call is only for the desk's own page. Open /desk/.");
  }

  private HttpReply guarded(HttpCall call, String permission, Act act) {
    Optional<AgentId> who =
        call.cookie(COOKIE).flatMap(side.access()::recognise).map(Principal.Staff::agent);
    if (who.isEmpty()) {
      return HttpReply.problem(401, "sign_in", "Sign in first.");
    }
    if (!isAllowed(who.get(), permission)) {
      return HttpReply.problem(403, "forbidden", "Ask an administrator to do this for you.");
    }
    Optional<Duration> wait = side.limits().take(Limit.QUESTION, "admin:" + who.get());
    if (wait.isPresent()) {
      return HttpReply.problem(429, "rate", "Many calls at once. Wait a moment and try again.")
          .withRetryAfter(wait.get());
    }
    return answered(() -> act.answer(call, who.get()));
  }

  private boolean isAllowed(AgentId id, String permission) {
    return side.store()
        .roster()
        .agent(id)
        .map(ManagedAgent::agent)
        .filter(agent -> agent.enabled() && side.rights().allows(agent.role(), permission))
        .isPresent();
  }

  /** An answer, or what stands against it. */
  @FunctionalInterface
  interface Answer {
    HttpReply get();
  }

  static HttpReply answered(Answer answer) {
    try {
      return answer.get();
    } catch (Form.FaultyException e) {
      return HttpReply.problem(400, "bad_value", "Look at the fields that are marked.")
          .withMember("errors", e.faults());
    } catch (InvalidValueException e) {
      return HttpReply.problem(400, "bad_value", String.valueOf(e.getMessage()))
          .withMember("errors", List.of());
    }
  }

  /** The answer to a change. */
  <T> HttpReply saved(Saved<T> saved, Function<T, Object> shown) {
    return switch (saved) {
      case Saved.Done<T> done -> json(shown.apply(done.value()));
      case Saved.Changed<T> changed ->
          HttpReply.problem(
                  409,
                  "changed_meanwhile",
                  "Somebody changed this in the meantime. Look at it as it is now, then save"
                      + " again.")
              .withMember("newer", shown.apply(changed.newer()));
      case Saved.Refused<T> refused -> refused(refused.why());
    };
  }

  private static HttpReply refused(Saved.Refusal why) {
    return switch (why) {
      case NOT_FOUND -> notFound();
      case LOGIN_TAKEN ->
          field("login", "taken", "Another agent signs in with this name. Choose another one.");
      case SHORTCUT_TAKEN ->
          field("shortcut", "taken", "Another reply has this short word. Choose another one.");
      case NAME_TAKEN -> field("name", "taken", "Another team has this name. Choose another one.");
      case NO_TEAM -> field("team", "not_known", "This team is not there any more. Choose again.");
      case LAST_ADMIN ->
          HttpReply.problem(
              409,
              "last_admin",
              "Somebody must remain an administrator. Appoint another one first.");
    };
  }

  static HttpReply notFound() {
    return HttpReply.problem(404, "not_found", "This is not here any more. Load the page again.");
  }

  private static HttpReply field(String field, String code, String say) {
    return HttpReply.problem(400, "bad_value", "Look at the fields that are marked.")
        .withMember("errors", List.of(Map.of("field", field, "code", code, "say", say)));
  }

  /** The version that a call without a body is about; 0 where it names none. */
  static int version(HttpCall call) {
    return call.query("version")
        .filter(text -> text.matches("\\d{1,9}"))
        .map(Integer::parseInt)
        .orElse(0);
  }

  HttpReply json(Object object) {
    return HttpReply.json(json.writeValueAsBytes(object));
  }

  JsonMapper mapper() {
    return json;
  }
}
