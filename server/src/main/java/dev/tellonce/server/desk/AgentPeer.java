package dev.tellonce.server.desk;

import dev.tellonce.bot.engine.Denial;
import dev.tellonce.bot.journal.ConversationState;
import dev.tellonce.bot.journal.ConversationSummary;
import dev.tellonce.bot.journal.Head;
import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.ClientId;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.Sender;
import dev.tellonce.bot.people.Agent;
import dev.tellonce.server.access.Principal;
import dev.tellonce.server.access.RateLimits.Limit;
import dev.tellonce.server.access.Rights.Kind;
import dev.tellonce.server.desk.Board.ListName;
import dev.tellonce.server.wire.ClientFrame;
import dev.tellonce.server.wire.Following;
import dev.tellonce.server.wire.FrameSink;
import dev.tellonce.server.wire.Hub;
import dev.tellonce.server.wire.Marks;
import dev.tellonce.server.wire.Peer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** One desk's connection. Frames come one at a time and may block. */
final class AgentPeer implements Peer, Board.Watcher {
  private static final int SIGN_IN = 4401;
  private static final int TOO_MANY = 4029;

  private final DeskSide side;
  private final FrameSink sink;
  private final Consumer<String> bell = this::rung;
  private final Set<ListName> watched = ConcurrentHashMap.newKeySet();
  private Optional<Seat> seat = Optional.empty();

  /** Who came in by this connection. */
  record Seat(Principal.Staff staff, String client, Following following) {
    AgentId id() {
      return staff.agent();
    }
  }

  AgentPeer(DeskSide side, FrameSink sink) {
    this.side = side;
    this.sink = sink;
  }

  @Override
  public void frame(ClientFrame frame) {
    if (seat.isEmpty()) {
      if (frame instanceof ClientFrame.Hello hello) {
        hello(hello);
      } else {
        sink.close(SIGN_IN, "say hello first");
      }
      return;
    }
    Seat who = seat.get();
    if (isTooQuick(who)) {
      return;
    }
    Optional<Agent> agent = side.enabled(who.id());
    if (agent.isEmpty()) {
      sink.close(SIGN_IN, "sign in again");
      return;
    }
    handle(who, agent.get(), frame);
  }

  private boolean isTooQuick(Seat who) {
    Optional<Duration> wait =
        side.limits().take(Limit.FRAME, who.staff.family() + "/" + who.client);
    wait.ifPresent(
        left -> {
          sink.send(side.frames().bye(TOO_MANY, left));
          sink.close(TOO_MANY, "too many frames");
        });
    return wait.isPresent();
  }

  private void handle(Seat who, Agent agent, ClientFrame frame) {
    switch (frame) {
      case ClientFrame.Hello hello ->
          who.following.answer(
              no(Optional.empty(), "bad_frame", "This connection said hello already."));
      case ClientFrame.Sub sub -> sub(who, agent, sub);
      case ClientFrame.Unsub unsub -> who.following.leave(unsub.conversation());
      case ClientFrame.Send send ->
          limited(who, send.clientId(), () -> new AgentCommands(side, who, agent).send(send));
      case ClientFrame.Command command ->
          limited(who, command.clientId(), () -> new AgentCommands(side, who, agent).run(command));
      case ClientFrame.Ask ask -> ask(who, agent, ask);
      case ClientFrame.Watch watch -> watch(who, agent, watch);
      case ClientFrame.Ack ack -> ack(who, ack);
      case ClientFrame.Typing typing -> typing(who, agent, typing);
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

  private void hello(ClientFrame.Hello hello) {
    Optional<Principal> principal = side.tickets().redeem(hello.ticket());
    if (principal.isEmpty() || !(principal.get() instanceof Principal.Staff staff)) {
      sink.close(SIGN_IN, "get a new ticket");
      return;
    }
    Optional<Agent> agent = side.enabled(staff.agent());
    if (agent.isEmpty()) {
      sink.close(SIGN_IN, "sign in again");
      return;
    }
    if (!side.pages().open(staff.family(), hello.client(), sink)) {
      sink.close(TOO_MANY, "close some of the pages first");
      return;
    }
    // Asked after the page is known, so that a sign-out at this moment finds it or is found here.
    if (!side.access().keepAlive(staff)) {
      side.pages().close(staff.family(), hello.client(), sink);
      sink.close(SIGN_IN, "sign in again");
      return;
    }
    sink.signedIn();
    Following following =
        new Following(
            side.journal(),
            side.hub(),
            side.frames(),
            sink,
            side.executor(),
            Hub.Side.STAFF,
            Sender.agent(staff.agent()));
    seat = Optional.of(new Seat(staff, hello.client(), following));
    side.presence().came(staff.agent());
    side.writing().bell().open(staff.agent(), bell);
    ObjectNode welcome = DeskAnswers.welcome(side, agent.get());
    following.answer(side.frames().text(welcome));
  }

  private void sub(Seat who, Agent agent, ClientFrame.Sub sub) {
    Optional<ConversationState> state =
        side.journal()
            .state(sub.conversation())
            .filter(known -> side.rights().refusal(Kind.FRAME, "sub", agent.role()).isEmpty());
    if (state.isEmpty()) {
      who.following.answer(side.frames().denied(Optional.empty(), Denial.NOT_FOUND));
      return;
    }
    if (!who.following.follow(sub)) {
      who.following.answer(
          no(Optional.empty(), "rate", "Too many conversations are open. Close some first."));
      return;
    }
    for (Marks.Mark mark : side.marks().of(sub.conversation())) {
      if (mark.principal().equals("visitor")) {
        who.following.answer(
            side.frames().marks(sub.conversation(), "visitor", mark.delivered(), mark.read()));
      }
    }
  }

  private void limited(Seat who, ClientId clientId, Runnable act) {
    Optional<Duration> wait = side.limits().take(Limit.AGENT_MESSAGE, who.id().value());
    if (wait.isEmpty()) {
      act.run();
      return;
    }
    ObjectNode no =
        side.frames()
            .no(Optional.of(clientId), "rate", true, "A moment, please: it is sent shortly.")
            .put("retry_after_ms", Math.max(1, wait.get().toMillis()));
    who.following.answer(side.frames().text(no));
  }

  private void ask(Seat who, Agent agent, ClientFrame.Ask ask) {
    Optional<Duration> wait = side.limits().take(Limit.QUESTION, who.id().value());
    who.following.answer(
        wait.isPresent()
            ? side.frames().cannotAnswer(ask.request(), "rate", "Too many questions at once.")
            : new DeskAnswers(side).answer(ask, agent));
  }

  private void watch(Seat who, Agent agent, ClientFrame.Watch watch) {
    Optional<ListName> list =
        list(watch.list())
            .filter(
                known -> side.rights().refusal(Kind.WATCH, watch.list(), agent.role()).isEmpty());
    if (list.isEmpty()) {
      who.following.answer(
          no(Optional.empty(), "bad_frame", "list: expected queue, mine or team."));
      return;
    }
    if (watched.isEmpty()) {
      side.board().watch(this);
    }
    watched.add(list.get());
    List<ConversationSummary> rows = side.board().rows(list.get(), who.id());
    long rev = side.board().rev();
    new ListFrames(side.frames(), who.following::answer).full(watch.list(), rev, rows);
  }

  private static Optional<ListName> list(String name) {
    for (ListName list : ListName.values()) {
      if (list.name().toLowerCase(Locale.ROOT).equals(name)) {
        return Optional.of(list);
      }
    }
    return Optional.empty();
  }

  @Override
  public void rows(long rev, List<ConversationSummary> changed) {
    seat.ifPresent(
        who -> {
          for (ListName list : watched) {
            List<ConversationSummary> set = new ArrayList<>();
            List<ConversationId> del = new ArrayList<>();
            for (ConversationSummary row : changed) {
              if (Board.isOn(list, row, who.id())) {
                set.add(row);
              } else {
                del.add(row.id());
              }
            }
            String name = list.name().toLowerCase(Locale.ROOT);
            new ListFrames(side.frames(), who.following::answer).changes(name, rev, set, del);
          }
        });
  }

  private void ack(Seat who, ClientFrame.Ack told) {
    if (who.following.follows(told.conversation())) {
      long head = side.journal().head(told.conversation()).map(Head::seq).orElse(0L);
      ClientFrame.Ack ack = told.within(head);
      side.marks().raise(ack.conversation(), who.id().value(), ack.delivered(), ack.read());
      side.hub()
          .tell(
              ack.conversation(),
              who.following,
              Set.of(Hub.Side.VISITOR),
              side.frames().marks(ack.conversation(), "agent", ack.delivered(), ack.read()));
    }
  }

  private void typing(Seat who, Agent agent, ClientFrame.Typing typing) {
    if (who.following.follows(typing.conversation())) {
      side.hub()
          .tell(
              typing.conversation(),
              who.following,
              Set.of(Hub.Side.VISITOR, Hub.Side.STAFF),
              side.frames().typing(typing.conversation(), "agent", agent.name(), typing.on()));
    }
  }

  private void rung(String mention) {
    seat.ifPresent(who -> who.following.answer(mention));
  }

  private String no(Optional<ClientId> clientId, String code, String say) {
    return side.frames().text(side.frames().no(clientId, code, false, say));
  }

  @Override
  public void roomAgain() {
    seat.ifPresent(who -> who.following.pull());
  }

  @Override
  public void beat(long n) {
    seat.ifPresent(
        who -> {
          if (side.access().keepAlive(who.staff)) {
            sink.send(side.frames().ping(n, who.following.heads()));
          } else {
            sink.close(SIGN_IN, "sign in again");
          }
        });
  }

  @Override
  public void closed() {
    seat.ifPresent(
        who -> {
          side.board().unwatch(this);
          side.writing().bell().close(bell);
          side.pages().close(who.staff.family(), who.client, sink);
          who.following.close();
          side.presence().went(who.id());
        });
  }
}
