package dev.tellonce.server.ingress;

import dev.tellonce.bot.delivery.InboundMessage;
import dev.tellonce.bot.delivery.Received;
import dev.tellonce.bot.engine.Denial;
import dev.tellonce.bot.engine.Outcome;
import dev.tellonce.bot.engine.VisitorActs;
import dev.tellonce.bot.journal.Journal.Opening;
import dev.tellonce.bot.journal.JournalEntry.Identified;
import dev.tellonce.bot.journal.JournalEntry.Opened;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.InboxId;
import dev.tellonce.server.access.RateLimits;
import dev.tellonce.server.access.RateLimits.Limit;
import dev.tellonce.server.net.HttpCall;
import dev.tellonce.server.net.HttpReply;
import dev.tellonce.server.net.Route;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What platforms call. A platform is answered "received" only when all its messages are durable; a
 * message it sends again is stored once. Any thread; blocks on the journal.
 */
public final class WebhookRoutes {
  private static final int MAX_BODY = 4 * 1024 * 1024;
  private static final Duration TRY_AGAIN = Duration.ofSeconds(5);

  /** Reads a platform's call. */
  @FunctionalInterface
  public interface Receiver {
    /**
     * Verifies and reads.
     *
     * @param header the call's headers, by lower-case name
     * @param rawBody the body as it came
     */
    Received receive(Function<String, Optional<String>> header, byte[] rawBody);
  }

  private final Map<InboxId, Receiver> receivers;
  private final Map<InboxId, Inbox> inboxes;
  private final VisitorActs visitors;
  private final RateLimits limits;

  /**
   * Creates the calls.
   *
   * @param receivers who reads the calls for each inbox
   * @param inboxes the inboxes
   * @param visitors what visitors do
   * @param limits how often a platform may call
   */
  public WebhookRoutes(
      Map<InboxId, Receiver> receivers,
      Map<InboxId, Inbox> inboxes,
      VisitorActs visitors,
      RateLimits limits) {
    this.receivers = Map.copyOf(receivers);
    this.inboxes = Map.copyOf(inboxes);
    this.visitors = visitors;
    this.limits = limits;
  }

  /** The routes of platforms. */
  public List<Route> routes() {
    return List.of(Route.post("/v1/webhooks/{inbox}", this::receive).bodyUpTo(MAX_BODY));
  }

  private HttpReply receive(HttpCall call) {
    Optional<InboxId> inbox =
        receivers.keySet().stream()
            .filter(id -> id.value().equals(call.parameter("inbox")))
            .findFirst();
    if (inbox.isEmpty()) {
      return HttpReply.problem(404, "no_inbox", "There is no such webhook inbox.");
    }
    Receiver receiver = receivers.get(inbox.get());
    if (receiver == null) {
      return HttpReply.problem(404, "no_inbox", "There is no such webhook inbox.");
    }
    Optional<Duration> wait = limits.take(Limit.WEBHOOK, inbox.get().value());
    if (wait.isPresent()) {
      return HttpReply.problem(429, "rate", "Too many calls at once. Send the same call again.")
          .withRetryAfter(wait.get());
    }
    return switch (receiver.receive(call::header, call.body())) {
      case Received.Messages messages -> store(messages.messages());
      case Received.Challenge challenge -> HttpReply.text(200, challenge.answer());
      case Received.Ignored ignored -> done(0);
      case Received.Rejected rejected ->
          HttpReply.problem(rejected.status(), rejected.code(), rejected.say());
    };
  }

  private static HttpReply done(int stored) {
    String json = "{\"stored\":" + stored + "}";
    return HttpReply.json(json.getBytes(StandardCharsets.UTF_8));
  }

  private HttpReply store(List<InboundMessage> messages) {
    for (InboundMessage message : messages) {
      Optional<Denial> denial = store(message);
      if (denial.isPresent()) {
        // What was stored stays; the platform's retry finds it there and goes on.
        return HttpReply.problem(
                503, denial.get().code(), "Not all could be stored. Send the same call again.")
            .withRetryAfter(TRY_AGAIN);
      }
    }
    return done(messages.size());
  }

  private Optional<Denial> store(InboundMessage message) {
    Inbox inbox = inboxes.get(message.inbox());
    if (inbox == null) {
      return Optional.of(Denial.NOT_FOUND);
    }
    Opened opened =
        new Opened(
            inbox.id(), inbox.channel(), message.language(), Optional.empty(), inbox.automated());
    return switch (visitors.open(message.session(), opened)) {
      case Opening.Refused refused -> Optional.of(Denial.of(refused.why()));
      case Opening.Open open -> {
        if (open.created() && !message.senderName().isBlank()) {
          visitors.identify(open.id(), new Identified("", message.senderName(), "", false));
        }
        yield said(open.id(), message);
      }
    };
  }

  private Optional<Denial> said(ConversationId conversation, InboundMessage message) {
    Outcome outcome =
        visitors.say(
            conversation,
            message.session(),
            message.clientId(),
            message.content(),
            Optional.empty(),
            message.clientTime());
    return switch (outcome) {
      case Outcome.Stored stored -> Optional.empty();
      // The platform changed a message under its id: the first text stands.
      case Outcome.Denied denied ->
          denied.denial() == Denial.IDEM_MISMATCH ? Optional.empty() : Optional.of(denied.denial());
      case Outcome.Held held -> Optional.empty();
    };
  }
}
