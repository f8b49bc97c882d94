package dev.tellonce.server.admin;

import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.InvalidValueException;
import dev.tellonce.bot.people.Agent;
import dev.tellonce.server.access.Passwords;
import dev.tellonce.server.access.RateLimits.Limit;
import dev.tellonce.server.mail.Mail;
import dev.tellonce.server.net.HttpCall;
import dev.tellonce.server.net.HttpReply;
import dev.tellonce.server.net.Route;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Invitations: an administrator makes a link that sets a password once. Any thread; blocks on the
 * store and, when one is accepted, on Argon2.
 */
final class InvitationRoutes {
  private static final String MAY = "agents.manage";
  private static final int SECRET_BYTES = 32;
  private static final int LONGEST_WORDS = 2_000;

  private final AdminSide side;
  private final Gate gate;

  InvitationRoutes(AdminSide side, Gate gate) {
    this.side = side;
    this.gate = gate;
  }

  List<Route> routes() {
    return List.of(
        Route.post("/v1/desk/admin/invitations", gate.changing(MAY, this::invite)),
        Route.post("/v1/desk/invitation", this::look),
        Route.post("/v1/desk/invitation/accept", this::accept));
  }

  private HttpReply invite(HttpCall call, AgentId who) {
    Form form = Form.of(call, gate.mapper());
    String id = form.line("agent", 64, true);
    String to = form.line("to", 254, false);
    String words = form.optional("words", LONGEST_WORDS);
    String subject = form.line("subject", 200, !to.isEmpty());
    if (!to.isEmpty() && (!Mail.isAddress(to) || side.mailer().isEmpty())) {
      form.fault("to", "bad_value", "Use an address such as anna@shop.example.");
    }
    form.end();
    Optional<ManagedAgent> agent = side.store().roster().agent(new AgentId(id));
    if (agent.isEmpty()) {
      return Gate.notFound();
    }
    if (!agent.get().agent().enabled()) {
      return HttpReply.problem(
          409, "switched_off", "This agent is switched off. Switch the agent on first.");
    }
    byte[] bytes = new byte[SECRET_BYTES];
    side.random().nextBytes(bytes);
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    Instant expires = side.clock().instant().plus(Invitation.OPEN);
    side.store()
        .roster()
        .invite(new Invitation(hash(secret), agent.get().agent().id(), expires), who);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("path", "/desk/#invite=" + secret);
    answer.put("expires", expires.toString());
    if (!to.isEmpty()) {
      String link = side.surroundings().publicUrl().orElseGet(() -> origin(call));
      String text = words + "\n\n" + link + answer.get("path") + "\n";
      answer.put("mailed", side.mailer().orElseThrow().offer(new Mail(to, subject, text, "")));
    }
    return gate.json(answer);
  }

  private static String origin(HttpCall call) {
    return (call.secure() ? "https://" : "http://") + call.host();
  }

  /** Whom a link is for, so that the page can greet. */
  private HttpReply look(HttpCall call) {
    return open(
        call,
        form -> {
          String secret = form.required("secret", 100);
          form.end();
          return side.store().roster().invited(hash(secret)).map(this::greeting);
        });
  }

  private HttpReply accept(HttpCall call) {
    return open(
        call,
        form -> {
          String secret = form.required("secret", 100);
          String password = form.node("password").asString("");
          int bytes = password.getBytes(StandardCharsets.UTF_8).length;
          if (bytes < Passwords.MIN_BYTES) {
            form.fault("password", "too_short", "Use at least 8 characters.");
          } else if (bytes > Passwords.MAX_BYTES) {
            form.fault("password", "too_long", "Use at most 512 characters.");
          }
          form.end();
          if (side.store().roster().invited(hash(secret)).isEmpty()) {
            return Optional.empty();
          }
          Optional<Agent> agent =
              side.store().roster().accept(hash(secret), side.passwords().hash(password));
          agent.ifPresent(joined -> side.access().endSessions(joined.id()));
          return agent.map(this::greeting);
        });
  }

  /** What a call about an invitation does. */
  @FunctionalInterface
  private interface About {
    Optional<HttpReply> answer(Form form);
  }

  private HttpReply open(HttpCall call, About about) {
    if (gate.isForeign(call)) {
      return Gate.foreign();
    }
    Optional<Duration> wait = side.limits().take(Limit.FAILED_LOGIN_ADDRESS, call.remoteAddress());
    if (wait.isPresent()) {
      return HttpReply.problem(429, "rate", "Several tries at once. Wait a moment and try again.")
          .withRetryAfter(wait.get());
    }
    return Gate.answered(
        () -> {
          Optional<HttpReply> answer = about.answer(Form.of(call, gate.mapper()));
          if (answer.isPresent()) {
            side.limits().giveBack(Limit.FAILED_LOGIN_ADDRESS, call.remoteAddress());
          }
          return answer.orElseGet(
              () ->
                  HttpReply.problem(
                      410,
                      "invitation_over",
                      "This link has already been used or has expired. Ask for a new one."));
        });
  }

  private HttpReply greeting(Agent agent) {
    return gate.json(Map.of("name", agent.name(), "login", agent.login()));
  }

  private static String hash(String secret) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new InvalidValueException("this Java has no SHA-256 (expected: every Java has)");
    }
  }
}
