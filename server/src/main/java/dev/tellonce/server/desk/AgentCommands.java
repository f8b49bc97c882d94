package dev.tellonce.server.desk;

import dev.tellonce.bot.engine.AgentActs;
import dev.tellonce.bot.engine.Denial;
import dev.tellonce.bot.engine.Outcome;
import dev.tellonce.bot.journal.JournalEntry.TransferCause;
import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.ClientId;
import dev.tellonce.bot.message.Content;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.InvalidValueException;
import dev.tellonce.bot.message.Sender;
import dev.tellonce.bot.people.Agent;
import dev.tellonce.server.access.Rights.Kind;
import dev.tellonce.server.files.SentFiles;
import dev.tellonce.server.wire.ClientFrame;
import dev.tellonce.server.wire.FrameReader;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What an agent does at the desk, read from frames and answered. One connection's thread. */
final class AgentCommands {
  private static final int MAX_REASON = 1000;
  private static final int MAX_TAG = 64;
  private static final int MAX_ID = 64;

  private final DeskSide side;
  private final AgentPeer.Seat seat;
  private final Agent agent;

  AgentCommands(DeskSide side, AgentPeer.Seat seat, Agent agent) {
    this.side = side;
    this.seat = seat;
    this.agent = agent;
  }

  void send(ClientFrame.Send send) {
    if (!(send.content() instanceof Content.Text) && !(send.content() instanceof Content.File)) {
      no(send.clientId(), "bad_frame", "body: expected words or a file, of type text or file.");
      return;
    }
    Optional<Content> content =
        side.files().checked(send.content(), send.conversation(), Sender.agent(agent.id()));
    if (content.isEmpty()) {
      no(send.clientId(), SentFiles.CODE, SentFiles.SAY);
      return;
    }
    Outcome outcome =
        send.conversation()
            .map(
                conversation ->
                    side.acts()
                        .say(
                            conversation,
                            agent,
                            send.clientId(),
                            content.get(),
                            send.replyTo(),
                            send.wish(),
                            send.allowHeld(),
                            send.after()))
            .orElseGet(() -> new Outcome.Denied(Denial.NOT_FOUND));
    answer(send.clientId(), outcome);
  }

  void run(ClientFrame.Command command) {
    Optional<String> refused = side.rights().refusal(Kind.COMMAND, command.name(), agent.role());
    if (refused.isPresent()) {
      refuse(command, refused.get());
      return;
    }
    try {
      if (command.name().equals("availability")) {
        availability(command);
        return;
      }
      Optional<Outcome> outcome = command.conversation().flatMap(id -> in(id, command));
      if (outcome.isPresent()) {
        answer(command.clientId(), outcome.get());
      } else if (command.conversation().isEmpty()) {
        answer(command.clientId(), new Outcome.Denied(Denial.NOT_FOUND));
      } else {
        refuse(command, Kind.COMMAND.missing());
      }
    } catch (InvalidValueException e) {
      no(command.clientId(), "bad_frame", String.valueOf(e.getMessage()));
    }
  }

  private void refuse(ClientFrame.Command command, String code) {
    no(
        command.clientId(),
        code,
        code.equals(Kind.COMMAND.missing())
            ? "This server does not know the command " + command.name() + "."
            : Denial.FORBIDDEN.say());
  }

  private Optional<Outcome> in(ConversationId conversation, ClientFrame.Command command) {
    AgentActs acts = side.acts();
    ClientId id = command.clientId();
    JsonNode args = command.args();
    return switch (command.name()) {
      case "accept" -> Optional.of(acts.accept(conversation, agent, id));
      case "return" -> Optional.of(acts.giveBack(conversation, agent, id));
      case "resolve" -> Optional.of(acts.resolve(conversation, agent, id));
      case "transfer" ->
          Optional.of(
              acts.transfer(
                  conversation,
                  agent,
                  id,
                  new AgentId(FrameReader.text(args, "to", MAX_ID)),
                  cause(FrameReader.text(args, "cause", MAX_ID)),
                  FrameReader.optionalText(args, "reason", MAX_REASON)));
      case "take_over" ->
          Optional.of(
              acts.takeOver(
                  conversation,
                  agent,
                  id,
                  new AgentId(FrameReader.text(args, "from", MAX_ID)),
                  FrameReader.optionalText(args, "reason", MAX_REASON)));
      case "note" ->
          Optional.of(
              acts.note(conversation, agent, id, required(args, "text", Content.MAX_CHARACTERS)));
      case "tag" ->
          Optional.of(
              acts.tag(
                  conversation,
                  agent,
                  id,
                  required(args, "tag", MAX_TAG),
                  args.path("on").asBoolean(true)));
      case "edit" ->
          Optional.of(
              acts.edit(
                  conversation,
                  agent,
                  id,
                  target(args),
                  required(args, "text", Content.MAX_CHARACTERS)));
      case "delete" -> Optional.of(acts.delete(conversation, agent, id, target(args)));
      default -> Optional.empty();
    };
  }

  private void availability(ClientFrame.Command command) {
    boolean available = command.args().path("available").asBoolean(true);
    side.agents()
        .save(
            new Agent(
                agent.id(),
                agent.login(),
                agent.name(),
                agent.title(),
                agent.languages(),
                agent.role(),
                agent.capacity(),
                available,
                agent.enabled()));
    side.presence().changed();
    seat.following()
        .answer(side.frames().ok(command.clientId(), Optional.empty(), 0, side.clock().instant()));
  }

  private static TransferCause cause(String name) {
    for (TransferCause cause : TransferCause.values()) {
      if (cause.wireName().equals(name)) {
        return cause;
      }
    }
    throw new InvalidValueException(
        "cause: "
            + name.toLowerCase(Locale.ROOT)
            + " (expected: expertise, language, shift_end or authority)");
  }

  private static String required(JsonNode args, String name, int max) {
    String text = FrameReader.text(args, name, max);
    if (text.isBlank()) {
      throw new InvalidValueException(name + ": blank (expected: some words)");
    }
    return text;
  }

  private static long target(JsonNode args) {
    long target = FrameReader.optionalNumber(args, "target");
    if (target < 1) {
      throw new InvalidValueException("target: " + target + " (expected: from 1)");
    }
    return target;
  }

  private void answer(ClientId clientId, Outcome outcome) {
    seat.following().answer(side.frames().outcome(clientId, outcome));
  }

  private void no(ClientId clientId, String code, String say) {
    seat.following()
        .answer(side.frames().text(side.frames().no(Optional.of(clientId), code, false, say)));
  }
}
