package dev.tellonce.server.ingress;

import dev.tellonce.bot.engine.Denial;
import dev.tellonce.bot.engine.Outcome;
import dev.tellonce.bot.journal.Journal.Opening;
import dev.tellonce.bot.journal.JournalEntry.Identified;
import dev.tellonce.bot.journal.JournalEntry.Opened;
import dev.tellonce.bot.message.ChannelSession;
import dev.tellonce.bot.message.ClientId;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.PageVisit;
import dev.tellonce.bot.message.Sender;
import dev.tellonce.server.access.Principal;
import dev.tellonce.server.access.RateLimits.Limit;
import dev.tellonce.server.access.Rights.Kind;
import dev.tellonce.server.wire.ClientFrame;
import dev.tellonce.server.wire.Following;
import dev.tellonce.server.wire.FrameSink;
import dev.tellonce.server.wire.Hub;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * The visitor who came in by one connection, with the one conversation of the session: it is found
 * or opened here, and every act of a visitor in it goes through here. One frame at a time.
 */
final class Guest {
  private final VisitorSide side;
  private final Principal.Visitor visitor;
  private final String client;
  private final String remoteAddress;
  private final String locale;
  private final Optional<PageVisit> page;
  private final Following following;
  private volatile Optional<ConversationId> conversation = Optional.empty();

  /** What is done in a conversation of the visitor's own. */
  @FunctionalInterface
  interface Act {
    Outcome in(ConversationId conversation);
  }

  Guest(VisitorSide side, FrameSink sink, Principal.Visitor visitor, ClientFrame.Hello hello) {
    this.side = side;
    this.visitor = visitor;
    this.client = hello.client();
    this.remoteAddress = sink.remoteAddress();
    this.locale = hello.locale();
    this.page = hello.page();
    this.following = side.following(sink, Hub.Side.VISITOR, Sender.visitor(visitor.session()));
  }

  Principal.Visitor visitor() {
    return visitor;
  }

  ChannelSession session() {
    return visitor.session();
  }

  /** The page of the visitor's that this connection belongs to. */
  String client() {
    return client;
  }

  /** Where the visitor is on the network. */
  String remoteAddress() {
    return remoteAddress;
  }

  /** The language of the visitor's page. */
  String locale() {
    return locale;
  }

  Following following() {
    return following;
  }

  /** The visitor's conversation; another tab of the same session may have opened it meanwhile. */
  Optional<ConversationId> conversation() {
    if (conversation.isEmpty()) {
      conversation = side.visitors().find(visitor.inbox(), visitor.session());
      conversation.ifPresent(this::identify);
    }
    return conversation;
  }

  boolean isOwn(ConversationId named) {
    return conversation().equals(Optional.of(named));
  }

  private void identify(ConversationId where) {
    visitor
        .identity()
        .ifPresent(
            identity ->
                side.identify(
                    where,
                    new Identified(
                        identity.subject(),
                        identity.name(),
                        identity.email(),
                        identity.verified())));
  }

  /** Acts in the conversation that the command names; there must be one. */
  void inOwn(ClientFrame.Command command, Act act) {
    Outcome outcome =
        command
            .conversation()
            .map(
                named ->
                    side.rights()
                        .visitorsDenial(Kind.COMMAND, command.name(), isOwn(named))
                        .<Outcome>map(Outcome.Denied::new)
                        .orElseGet(() -> act.in(named)))
            .orElseGet(() -> new Outcome.Denied(Denial.NOT_FOUND));
    following.answer(side.frames().outcome(command.clientId(), outcome));
  }

  /** Acts in the visitor's conversation, opening it first if there is none. */
  void inConversation(ClientFrame.Command command, Act act) {
    inConversation(Kind.COMMAND, command.name(), command.conversation(), command.clientId(), act);
  }

  /** Says something in the visitor's conversation, opening it first if there is none. */
  void inConversation(ClientFrame.Send send, Act act) {
    inConversation(Kind.FRAME, "send", send.conversation(), send.clientId(), act);
  }

  private void inConversation(
      Kind kind, String name, Optional<ConversationId> named, ClientId clientId, Act act) {
    Optional<Denial> denial =
        side.rights().visitorsDenial(kind, name, named.map(this::isOwn).orElse(true));
    if (denial.isPresent()) {
      following.answer(side.frames().denied(Optional.of(clientId), denial.get()));
      return;
    }
    if (conversation().isEmpty()) {
      Optional<String> refusal = open(clientId);
      if (refusal.isPresent()) {
        following.answer(refusal.get());
        return;
      }
    }
    Outcome outcome =
        conversation.map(act::in).orElseGet(() -> new Outcome.Denied(Denial.NOT_FOUND));
    following.answer(side.frames().outcome(clientId, outcome));
  }

  /** A session has one conversation, so only addresses are counted. */
  private Optional<String> open(ClientId clientId) {
    Optional<Duration> wait = side.limits().take(Limit.NEW_CONVERSATION_ADDRESS, remoteAddress);
    if (wait.isPresent()) {
      return Optional.of(rate(clientId, wait.get()));
    }
    Inbox inbox = side.inbox(visitor.inbox());
    Opened opened =
        new Opened(inbox.id(), inbox.channel(), inbox.languageFor(locale), page, inbox.automated());
    return switch (side.visitors().open(visitor.session(), opened)) {
      case Opening.Open open -> {
        conversation = Optional.of(open.id());
        identify(open.id());
        yield Optional.empty();
      }
      case Opening.Refused refused ->
          Optional.of(side.frames().denied(Optional.of(clientId), Denial.of(refused.why())));
    };
  }

  /** Acts unless the session did so too often; then says how long to wait. */
  void unlessTooOften(Limit limit, ClientId clientId, Runnable act) {
    Optional<Duration> wait = side.limits().take(limit, visitor.session().id());
    if (wait.isPresent()) {
      following.answer(rate(clientId, wait.get()));
      return;
    }
    act.run();
  }

  /** How long this page has to pause before it may do this; empty when it may now. */
  Optional<Duration> pause(Limit limit) {
    return side.limits().take(limit, visitor.family() + "/" + client);
  }

  private String rate(ClientId clientId, Duration wait) {
    ObjectNode no =
        side.frames()
            .no(Optional.of(clientId), "rate", true, "A moment, please: it is sent shortly.")
            .put("retry_after_ms", Math.max(1, wait.toMillis()));
    return side.frames().text(no);
  }

  /** Says that it is not done, and that trying again does not help. */
  void refuse(Optional<ClientId> clientId, String code, String say) {
    following.answer(side.frames().text(side.frames().no(clientId, code, false, say)));
  }
}
