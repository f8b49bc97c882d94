package dev.tellonce.server.ingress;

import dev.tellonce.bot.engine.Denial;
import dev.tellonce.bot.engine.Outcome;
import dev.tellonce.bot.journal.Journal.Opening;
import dev.tellonce.bot.journal.JournalEntry.CallbackRequested;
import dev.tellonce.bot.journal.JournalEntry.ContextGiven;
import dev.tellonce.bot.journal.JournalEntry.FeedbackGiven;
import dev.tellonce.bot.journal.JournalEntry.Identified;
import dev.tellonce.bot.journal.JournalEntry.Opened;
import dev.tellonce.bot.journal.JournalEntry.RemarkMade;
import dev.tellonce.bot.message.ClientId;
import dev.tellonce.bot.message.Content;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.InvalidValueException;
import dev.tellonce.bot.message.PageVisit;
import dev.tellonce.bot.message.Sender;
import dev.tellonce.server.access.Principal;
import dev.tellonce.server.access.RateLimits.Limit;
import dev.tellonce.server.access.Rights.Column;
import dev.tellonce.server.access.Rights.Kind;
import dev.tellonce.server.files.SentFiles;
import dev.tellonce.server.wire.ClientFrame;
import dev.tellonce.server.wire.Following;
import dev.tellonce.server.wire.FrameReader;
import dev.tellonce.server.wire.FrameSink;
import dev.tellonce.server.wire.Hub;
import dev.tellonce.server.wire.Marks;
import dev.tellonce.server.wire.Peer;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One visitor's connection. Frames come one at a time and may block. */
final class VisitorPeer implements Peer {
  private static final int SIGN_IN = 4401;
  private static final int TOO_MANY = 4029;
  private static final int MAX_COMMENT = 1000;
  private static final String VISITOR = "visitor";

  private final VisitorSide side;
  private final FrameSink sink;
  private final VisitorQuestions questions;
  private Optional<Guest> guest = Optional.empty();

  /** Who came in by this connection. */
  private static final class Guest {
    final Principal.Visitor visitor;
    final String client;
    final Following following;
    final String locale;
    final Optional<PageVisit> page;
    volatile Optional<ConversationId> conversation;

    Guest(
        Principal.Visitor visitor,
        ClientFrame.Hello hello,
        Following following,
        Optional<ConversationId> conversation) {
      this.visitor = visitor;
      this.client = hello.client();
      this.following = following;
      this.locale = hello.locale();
      this.page = hello.page();
      this.conversation = conversation;
    }
  }

  VisitorPeer(VisitorSide side, FrameSink sink) {
    this.side = side;
    this.sink = sink;
    this.questions = new VisitorQuestions(side);
  }

  @Override
  public void frame(ClientFrame frame) {
    if (guest.isEmpty()) {
      if (frame instanceof ClientFrame.Hello hello) {
        hello(hello);
      } else {
        sink.close(SIGN_IN, "say hello first");
      }
      return;
    }
    Guest who = guest.get();
    if (isTooQuick(who)) {
      return;
    }
    switch (frame) {
      case ClientFrame.Hello hello ->
          who.following.answer(
              no(Optional.empty(), "bad_frame", "This connection said hello already."));
      case ClientFrame.Sub sub -> sub(who, sub);
      case ClientFrame.Unsub unsub -> who.following.leave(unsub.conversation());
      case ClientFrame.Send send -> limited(who, send.clientId(), () -> send(who, send));
      case ClientFrame.Command command ->
          limited(who, command.clientId(), () -> command(who, command));
      case ClientFrame.Ask ask -> {
        Optional<Duration> wait =
            side.limits().take(Limit.QUESTION, who.visitor.family() + "/" + who.client);
        who.following.answer(
            wait.isPresent()
                ? side.frames().cannotAnswer(ask.request(), "rate", "A moment, please.")
                : questions.answer(ask, who.visitor, found(who)));
      }
      case ClientFrame.Watch watch ->
          who.following.answer(no(Optional.empty(), "forbidden", "Lists are for the desk."));
      case ClientFrame.Ack ack -> ack(who, ack);
      case ClientFrame.Typing typing -> typing(who, typing);
      case ClientFrame.Pong pong -> {}
      case ClientFrame.UnknownType unknown ->
          who.following.answer(
              no(
                  unknown.clientId(),
                  "unknown_type",
                  "This server does not know the frame " + unknown.type() + "."));
      case ClientFrame.Unreadable unreadable ->
          who.following.answer(side.frames().refused(unreadable));
    }
  }

  private boolean isTooQuick(Guest who) {
    Optional<Duration> wait =
        side.limits().take(Limit.FRAME, who.visitor.family() + "/" + who.client);
    wait.ifPresent(
        left -> {
          sink.send(side.frames().bye(TOO_MANY, left));
          sink.close(TOO_MANY, "too many frames");
        });
    return wait.isPresent();
  }

  private void hello(ClientFrame.Hello hello) {
    Optional<Principal> principal = side.tickets().redeem(hello.ticket());
    if (principal.isEmpty() || !(principal.get() instanceof Principal.Visitor visitor)) {
      sink.close(SIGN_IN, "get a new ticket");
      return;
    }
    if (!side.pages().open(visitor.family(), hello.client(), sink)) {
      sink.close(TOO_MANY, "close some of the pages first");
      return;
    }
    sink.signedIn();
    Following following = side.following(sink, Hub.Side.VISITOR, Sender.visitor(visitor.session()));
    Optional<ConversationId> conversation =
        side.visitors().find(visitor.inbox(), visitor.session());
    Guest who = new Guest(visitor, hello, following, conversation);
    guest = Optional.of(who);
    conversation.ifPresent(id -> identify(who, id));
    ObjectNode welcome = side.welcome(visitor.session().id());
    conversation.ifPresent(id -> welcome.put("conv", id.value()));
    following.answer(side.frames().text(welcome));
  }

  private void identify(Guest who, ConversationId conversation) {
    who.visitor
        .identity()
        .ifPresent(
            identity ->
                side.identify(
                    conversation,
                    new Identified(
                        identity.subject(),
                        identity.name(),
                        identity.email(),
                        identity.verified())));
  }

  private void sub(Guest who, ClientFrame.Sub sub) {
    Optional<Denial> denial =
        side.rights().visitorsDenial(Kind.FRAME, "sub", isOwn(who, sub.conversation()));
    if (denial.isPresent()) {
      who.following.answer(side.frames().denied(Optional.empty(), denial.get()));
      return;
    }
    who.following.follow(sub);
    who.following.answer(side.queue().now(sub.conversation()));
    long delivered = 0;
    long read = 0;
    for (Marks.Mark mark : side.marks().of(sub.conversation())) {
      if (!mark.principal().equals(VISITOR)) {
        delivered = Math.max(delivered, mark.delivered());
        read = Math.max(read, mark.read());
      }
    }
    who.following.answer(side.frames().marks(sub.conversation(), "agent", delivered, read));
  }

  private void limited(Guest who, ClientId clientId, Runnable act) {
    Optional<Duration> wait = side.limits().take(Limit.VISITOR_MESSAGE, who.visitor.session().id());
    if (wait.isPresent()) {
      who.following.answer(rate(clientId, wait.get()));
      return;
    }
    act.run();
  }

  private String rate(ClientId clientId, Duration wait) {
    ObjectNode no =
        side.frames()
            .no(Optional.of(clientId), "rate", true, "A moment, please: it is sent shortly.")
            .put("retry_after_ms", Math.max(1, wait.toMillis()));
    return side.frames().text(no);
  }

  private void send(Guest who, ClientFrame.Send send) {
    if (!(send.content() instanceof Content.Text)
        && !(send.content() instanceof Content.Chosen)
        && !(send.content() instanceof Content.File)) {
      who.following.answer(
          no(
              Optional.of(send.clientId()),
              "bad_frame",
              "body: this inbox takes words, choices and files (expected: text, chosen or file)."));
      return;
    }
    Optional<Content> content =
        side.files().checked(send.content(), found(who), Sender.visitor(who.visitor.session()));
    if (content.isEmpty()) {
      who.following.answer(no(Optional.of(send.clientId()), SentFiles.CODE, SentFiles.SAY));
      return;
    }
    inConversation(
        who,
        Kind.FRAME,
        "send",
        send.conversation(),
        send.clientId(),
        conversation ->
            side.visitors()
                .say(
                    conversation,
                    who.visitor.session(),
                    send.clientId(),
                    content.get(),
                    send.replyTo(),
                    send.clientTime()));
  }

  private void command(Guest who, ClientFrame.Command command) {
    JsonNode args = command.args();
    ClientId clientId = command.clientId();
    try {
      // What has no row, or none for visitors, is not known here.
      boolean known =
          side.rights().refusal(Kind.COMMAND, command.name(), Column.VISITOR_OWN).isEmpty();
      switch (known ? command.name() : "") {
        case "person" ->
            inConversation(
                who,
                Kind.COMMAND,
                command.name(),
                command.conversation(),
                clientId,
                conversation ->
                    side.visitors().askForPerson(conversation, who.visitor.session(), clientId));
        case "rate" -> {
          int rating = rating(args);
          String comment = FrameReader.optionalText(args, "comment", MAX_COMMENT);
          inOwn(
              who,
              command,
              conversation ->
                  side.visitors()
                      .rate(
                          conversation,
                          who.visitor.session(),
                          clientId,
                          new FeedbackGiven(rating, comment)));
        }
        case "edit" -> {
          Content.Text text =
              new Content.Text(FrameReader.text(args, "text", Content.MAX_CHARACTERS));
          inOwn(
              who,
              command,
              conversation ->
                  side.visitors()
                      .edit(conversation, who.visitor.session(), clientId, target(args), text));
        }
        case "context" -> context(who, command);
        case "answer" -> {
          VisitorQuestions.Told told = questions.told(args, who.visitor);
          inConversation(
              who,
              Kind.COMMAND,
              command.name(),
              command.conversation(),
              clientId,
              conversation ->
                  side.preChat()
                      .answer(
                          conversation, who.visitor.session(), clientId, told.key(), told.text()));
        }
        case "delete" ->
            inOwn(
                who,
                command,
                conversation ->
                    side.visitors()
                        .delete(conversation, who.visitor.session(), clientId, target(args)));
        case "remark" -> {
          RemarkMade remark = VisitorForms.remark(args);
          inConversation(
              who,
              Kind.COMMAND,
              command.name(),
              command.conversation(),
              clientId,
              conversation ->
                  side.visitors().remark(conversation, who.visitor.session(), clientId, remark));
        }
        case "callback" -> {
          CallbackRequested asked = VisitorForms.callback(args);
          inConversation(
              who,
              Kind.COMMAND,
              command.name(),
              command.conversation(),
              clientId,
              conversation ->
                  side.visitors().callBack(conversation, who.visitor.session(), clientId, asked));
        }
        default ->
            who.following.answer(
                no(
                    Optional.of(clientId),
                    "unknown_command",
                    "This server does not know the command " + command.name() + "."));
      }
    } catch (InvalidValueException e) {
      who.following.answer(no(Optional.of(clientId), "bad_frame", String.valueOf(e.getMessage())));
    }
  }

  private void context(Guest who, ClientFrame.Command command) {
    ContextGiven given = HostContext.read(command.args());
    Optional<Duration> wait = side.limits().take(Limit.CONTEXT, who.visitor.session().id());
    if (wait.isPresent()) {
      who.following.answer(rate(command.clientId(), wait.get()));
      return;
    }
    inOwn(
        who,
        command,
        conversation ->
            side.visitors()
                .context(conversation, who.visitor.session(), command.clientId(), given));
  }

  private static int rating(JsonNode args) {
    long rating = FrameReader.optionalNumber(args, "rating");
    if (rating < 1 || rating > 5) {
      throw new InvalidValueException("rating: " + rating + " (expected: 1..5)");
    }
    return (int) rating;
  }

  private static long target(JsonNode args) {
    long target = FrameReader.optionalNumber(args, "target");
    if (target < 1) {
      throw new InvalidValueException("target: " + target + " (expected: from 1)");
    }
    return target;
  }

  /** An act in a conversation of the visitor's own. */
  @FunctionalInterface
  private interface Act {
    Outcome in(ConversationId conversation);
  }

  private void inOwn(Guest who, ClientFrame.Command command, Act act) {
    Outcome outcome =
        command
            .conversation()
            .map(
                conversation ->
                    side.rights()
                        .visitorsDenial(Kind.COMMAND, command.name(), isOwn(who, conversation))
                        .<Outcome>map(Outcome.Denied::new)
                        .orElseGet(() -> act.in(conversation)))
            .orElseGet(() -> new Outcome.Denied(Denial.NOT_FOUND));
    who.following.answer(side.frames().outcome(command.clientId(), outcome));
  }

  /** Acts in the visitor's conversation, opening it first if there is none. */
  private void inConversation(
      Guest who,
      Kind kind,
      String name,
      Optional<ConversationId> named,
      ClientId clientId,
      Act act) {
    boolean own = named.map(conversation -> isOwn(who, conversation)).orElse(true);
    Optional<Denial> denial = side.rights().visitorsDenial(kind, name, own);
    if (denial.isPresent()) {
      who.following.answer(side.frames().denied(Optional.of(clientId), denial.get()));
      return;
    }
    if (found(who).isEmpty()) {
      Optional<String> refusal = open(who, clientId);
      if (refusal.isPresent()) {
        who.following.answer(refusal.get());
        return;
      }
    }
    Outcome outcome =
        who.conversation.map(act::in).orElseGet(() -> new Outcome.Denied(Denial.NOT_FOUND));
    who.following.answer(side.frames().outcome(clientId, outcome));
  }

  /** A session has one conversation, so only addresses are counted. */
  private Optional<String> open(Guest who, ClientId clientId) {
    Optional<Duration> wait =
        side.limits().take(Limit.NEW_CONVERSATION_ADDRESS, sink.remoteAddress());
    if (wait.isPresent()) {
      return Optional.of(rate(clientId, wait.get()));
    }
    Inbox inbox = side.inbox(who.visitor.inbox());
    Opened opened =
        new Opened(
            inbox.id(),
            inbox.channel(),
            inbox.languageFor(who.locale),
            who.page,
            inbox.automated());
    return switch (side.visitors().open(who.visitor.session(), opened)) {
      case Opening.Open open -> {
        who.conversation = Optional.of(open.id());
        identify(who, open.id());
        yield Optional.empty();
      }
      case Opening.Refused refused ->
          Optional.of(side.frames().denied(Optional.of(clientId), Denial.of(refused.why())));
    };
  }

  private boolean isOwn(Guest who, ConversationId conversation) {
    return found(who).equals(Optional.of(conversation));
  }

  /** The visitor's conversation; another tab of the same session may have opened it meanwhile. */
  private Optional<ConversationId> found(Guest who) {
    if (who.conversation.isEmpty()) {
      who.conversation = side.visitors().find(who.visitor.inbox(), who.visitor.session());
      who.conversation.ifPresent(id -> identify(who, id));
    }
    return who.conversation;
  }

  private void ack(Guest who, ClientFrame.Ack told) {
    if (isOwn(who, told.conversation())) {
      ClientFrame.Ack ack = told.within(side.head(told.conversation()));
      side.marks().raise(ack.conversation(), VISITOR, ack.delivered(), ack.read());
      side.hub()
          .tell(
              ack.conversation(),
              who.following,
              Set.of(Hub.Side.STAFF),
              side.frames().marks(ack.conversation(), VISITOR, ack.delivered(), ack.read()));
    }
  }

  private void typing(Guest who, ClientFrame.Typing typing) {
    if (isOwn(who, typing.conversation())) {
      side.hub()
          .tell(
              typing.conversation(),
              who.following,
              Set.of(Hub.Side.STAFF),
              side.frames().typing(typing.conversation(), VISITOR, "", typing.on()));
    }
  }

  private String no(Optional<ClientId> clientId, String code, String say) {
    return side.frames().text(side.frames().no(clientId, code, false, say));
  }

  @Override
  public void roomAgain() {
    guest.ifPresent(who -> who.following.pull());
  }

  @Override
  public void beat(long n) {
    guest.ifPresent(who -> sink.send(side.frames().ping(n, who.following.heads())));
  }

  @Override
  public void closed() {
    guest.ifPresent(
        who -> {
          side.pages().close(who.visitor.family(), who.client, sink);
          who.following.close();
        });
  }
}
