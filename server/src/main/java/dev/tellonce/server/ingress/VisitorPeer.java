package dev.tellonce.server.ingress;

import dev.tellonce.bot.engine.Denial;
import dev.tellonce.bot.message.ClientId;
import dev.tellonce.bot.message.Content;
import dev.tellonce.bot.message.Sender;
import dev.tellonce.server.access.Principal;
import dev.tellonce.server.access.RateLimits.Limit;
import dev.tellonce.server.access.Rights.Kind;
import dev.tellonce.server.files.SentFiles;
import dev.tellonce.server.wire.ClientFrame;
import dev.tellonce.server.wire.FrameSink;
import dev.tellonce.server.wire.Hub;
import dev.tellonce.server.wire.Marks;
import dev.tellonce.server.wire.Peer;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** One visitor's connection. Frames come one at a time and may block. */
final class VisitorPeer implements Peer {
  private static final int SIGN_IN = 4401;
  private static final int TOO_MANY = 4029;
  private static final String VISITOR = "visitor";

  private final VisitorSide side;
  private final FrameSink sink;
  private final VisitorQuestions questions;
  private final VisitorCommands commands;
  private Optional<Guest> guest = Optional.empty();

  VisitorPeer(VisitorSide side, FrameSink sink) {
    this.side = side;
    this.sink = sink;
    this.questions = new VisitorQuestions(side);
    this.commands = new VisitorCommands(side, questions);
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
          who.refuse(Optional.empty(), "bad_frame", "This connection said hello already.");
      case ClientFrame.Sub sub -> sub(who, sub);
      case ClientFrame.Unsub unsub -> who.following().leave(unsub.conversation());
      case ClientFrame.Send send -> limited(who, send.clientId(), () -> send(who, send));
      case ClientFrame.Command command ->
          limited(who, command.clientId(), () -> commands.run(who, command));
      case ClientFrame.Ask ask -> ask(who, ask);
      case ClientFrame.Watch watch ->
          who.refuse(Optional.empty(), "forbidden", "Lists are for the desk.");
      case ClientFrame.Ack ack -> ack(who, ack);
      case ClientFrame.Typing typing -> typing(who, typing);
      case ClientFrame.Pong pong -> {}
      case ClientFrame.UnknownType unknown ->
          who.refuse(
              unknown.clientId(),
              "unknown_type",
              "This server does not know the frame " + unknown.type() + ".");
      case ClientFrame.Unreadable unreadable ->
          who.following().answer(side.frames().refused(unreadable));
    }
  }

  private boolean isTooQuick(Guest who) {
    Optional<Duration> wait = who.pause(Limit.FRAME);
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
    Guest who = new Guest(side, sink, visitor, hello);
    guest = Optional.of(who);
    ObjectNode welcome = side.welcome(visitor.session().id());
    who.conversation().ifPresent(id -> welcome.put("conv", id.value()));
    who.following().answer(side.frames().text(welcome));
  }

  private void sub(Guest who, ClientFrame.Sub sub) {
    Optional<Denial> denial =
        side.rights().visitorsDenial(Kind.FRAME, "sub", who.isOwn(sub.conversation()));
    if (denial.isPresent()) {
      who.following().answer(side.frames().denied(Optional.empty(), denial.get()));
      return;
    }
    who.following().follow(sub);
    who.following().answer(side.queue().now(sub.conversation()));
    long delivered = 0;
    long read = 0;
    for (Marks.Mark mark : side.marks().of(sub.conversation())) {
      if (!mark.principal().equals(VISITOR)) {
        delivered = Math.max(delivered, mark.delivered());
        read = Math.max(read, mark.read());
      }
    }
    who.following().answer(side.frames().marks(sub.conversation(), "agent", delivered, read));
  }

  private static void limited(Guest who, ClientId clientId, Runnable act) {
    who.unlessTooOften(Limit.VISITOR_MESSAGE, clientId, act);
  }

  private void send(Guest who, ClientFrame.Send send) {
    if (!(send.content() instanceof Content.Text)
        && !(send.content() instanceof Content.Chosen)
        && !(send.content() instanceof Content.File)) {
      who.refuse(
          Optional.of(send.clientId()),
          "bad_frame",
          "body: this inbox takes words, choices and files (expected: text, chosen or file).");
      return;
    }
    Optional<Content> content =
        side.files().checked(send.content(), who.conversation(), Sender.visitor(who.session()));
    if (content.isEmpty()) {
      who.refuse(Optional.of(send.clientId()), SentFiles.CODE, SentFiles.SAY);
      return;
    }
    who.inConversation(
        send,
        conversation ->
            side.visitors()
                .say(
                    conversation,
                    who.session(),
                    send.clientId(),
                    content.get(),
                    send.replyTo(),
                    send.clientTime()));
  }

  private void ask(Guest who, ClientFrame.Ask ask) {
    who.following()
        .answer(
            who.pause(Limit.QUESTION).isPresent()
                ? side.frames().cannotAnswer(ask.request(), "rate", "A moment, please.")
                : questions.answer(ask, who.visitor(), who.conversation()));
  }

  private void ack(Guest who, ClientFrame.Ack told) {
    if (who.isOwn(told.conversation())) {
      ClientFrame.Ack ack = told.within(side.head(told.conversation()));
      side.marks().raise(ack.conversation(), VISITOR, ack.delivered(), ack.read());
      side.hub()
          .tell(
              ack.conversation(),
              who.following(),
              Set.of(Hub.Side.STAFF),
              side.frames().marks(ack.conversation(), VISITOR, ack.delivered(), ack.read()));
    }
  }

  private void typing(Guest who, ClientFrame.Typing typing) {
    if (who.isOwn(typing.conversation())) {
      side.hub()
          .tell(
              typing.conversation(),
              who.following(),
              Set.of(Hub.Side.STAFF),
              side.frames().typing(typing.conversation(), VISITOR, "", typing.on()));
    }
  }

  @Override
  public void roomAgain() {
    guest.ifPresent(who -> who.following().pull());
  }

  @Override
  public void beat(long n) {
    guest.ifPresent(who -> sink.send(side.frames().ping(n, who.following().heads())));
  }

  @Override
  public void closed() {
    guest.ifPresent(
        who -> {
          side.pages().close(who.visitor().family(), who.client(), sink);
          who.following().close();
        });
  }
}
