package dev.tellonce.server.ingress;

import dev.tellonce.bot.journal.Journal.Opening;
import dev.tellonce.bot.journal.JournalEntry.Opened;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.PageVisit;
import dev.tellonce.bot.message.Sender;
import dev.tellonce.server.access.Principal;
import dev.tellonce.server.access.RateLimits.Limit;
import dev.tellonce.server.access.Rights.Column;
import dev.tellonce.server.access.Rights.Kind;
import dev.tellonce.server.files.FileRoutes;
import dev.tellonce.server.files.FileRoutes.Admission;
import dev.tellonce.server.net.HttpCall;
import dev.tellonce.server.net.HttpReply;
import dev.tellonce.server.net.OriginRule;
import dev.tellonce.server.wire.FrameReader;
import java.time.Duration;
import java.util.Optional;

/**
 * Who brings and reads files from a panel. Each call carries a ticket of its own in {@code
 * Authorization: Ticket ...}, so that no secret stands in an address and none can be used twice.
 * Any thread; blocks on the store.
 */
public final class VisitorFiles implements FileRoutes.Gate {
  private static final String SCHEME = "Ticket ";
  private static final String PAGE_URL = "X-Page-Url";
  private static final String PAGE_TITLE = "X-Page-Title";

  private final VisitorSide side;
  private final OriginRule origins;

  /**
   * Creates the gate.
   *
   * @param side what visitors' connections share
   * @param origins which pages may call
   */
  public VisitorFiles(VisitorSide side, OriginRule origins) {
    this.side = side;
    this.origins = origins;
  }

  @Override
  public Admission mayBring(HttpCall call) {
    if (!origins.allows(call.origin(), call.host())) {
      return no(403, "foreign_origin", "This call is only for the panel's own page.");
    }
    Optional<Principal.Visitor> visitor = visitor(call);
    if (visitor.isEmpty()) {
      return no(401, "sign_in", "Get a new ticket and send it in Authorization.");
    }
    Principal.Visitor who = visitor.get();
    Optional<ConversationId> own = side.visitors().find(who.inbox(), who.session());
    Optional<String> named = call.query("conv");
    boolean isOwn = named.isEmpty() || named.equals(own.map(ConversationId::value));
    Optional<String> refused =
        side.rights().refusal(Kind.HTTP, "POST /v1/visitor/files", Column.ofVisitor(isOwn));
    if (refused.isPresent()) {
      return no(404, refused.get(), "This conversation is not here.");
    }
    String key = who.session().id();
    Optional<Duration> wait = side.limits().take(Limit.UPLOAD, key);
    if (wait.isPresent()) {
      return new Admission.MayNot(
          HttpReply.problem(
                  429, "rate", "That were many files in a short time. Try again in a few minutes.")
              .withRetryAfter(wait.get()));
    }
    return own.isPresent() ? may(who, own.get()) : opened(who, call);
  }

  /** As with the first words, the first file opens the conversation. */
  private Admission opened(Principal.Visitor who, HttpCall call) {
    Optional<Duration> wait =
        side.limits().take(Limit.NEW_CONVERSATION_ADDRESS, call.remoteAddress());
    if (wait.isPresent()) {
      return new Admission.MayNot(
          HttpReply.problem(429, "rate", "Too many at once. Try again in a moment.")
              .withRetryAfter(wait.get()));
    }
    Inbox inbox = side.inbox(who.inbox());
    Opened opened =
        new Opened(
            inbox.id(),
            inbox.channel(),
            inbox.languageFor(call.query("locale").orElse("")),
            page(call),
            inbox.automated());
    return switch (side.visitors().open(who.session(), opened)) {
      case Opening.Open open -> may(who, open.id());
      case Opening.Refused refused ->
          no(503, "busy", "Nothing can be stored just now. Try again in a moment.");
    };
  }

  /** The page the visitor is on, which the first words tell in their hello. */
  private static Optional<PageVisit> page(HttpCall call) {
    String url = FileRoutes.decoded(call, PAGE_URL);
    return url.isEmpty()
        ? Optional.empty()
        : Optional.of(FrameReader.page(url, FileRoutes.decoded(call, PAGE_TITLE)));
  }

  private Admission may(Principal.Visitor who, ConversationId conversation) {
    return new Admission.May(
        conversation,
        Sender.visitor(who.session()),
        () -> side.limits().giveBack(Limit.UPLOAD, who.session().id()));
  }

  @Override
  public boolean mayRead(HttpCall call, ConversationId conversation) {
    boolean own =
        visitor(call)
            .flatMap(who -> side.visitors().find(who.inbox(), who.session()))
            .equals(Optional.of(conversation));
    return side.rights().refusal(Kind.HTTP, "GET /v1/files/{id}", Column.ofVisitor(own)).isEmpty();
  }

  private Optional<Principal.Visitor> visitor(HttpCall call) {
    return call.header("Authorization")
        .filter(value -> value.startsWith(SCHEME))
        .flatMap(value -> side.tickets().redeem(value.substring(SCHEME.length())))
        .filter(Principal.Visitor.class::isInstance)
        .map(Principal.Visitor.class::cast);
  }

  private static Admission no(int status, String code, String say) {
    return new Admission.MayNot(HttpReply.problem(status, code, say));
  }
}
