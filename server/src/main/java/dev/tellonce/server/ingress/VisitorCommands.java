package dev.tellonce.server.ingress;

import dev.tellonce.bot.engine.VisitorActs;
import dev.tellonce.bot.journal.JournalEntry.CallbackRequested;
import dev.tellonce.bot.journal.JournalEntry.ContextGiven;
import dev.tellonce.bot.journal.JournalEntry.FeedbackGiven;
import dev.tellonce.bot.journal.JournalEntry.RemarkMade;
import dev.tellonce.bot.message.ChannelSession;
import dev.tellonce.bot.message.ClientId;
import dev.tellonce.bot.message.Content;
import dev.tellonce.bot.message.InvalidValueException;
import dev.tellonce.server.access.RateLimits.Limit;
import dev.tellonce.server.access.Rights.Column;
import dev.tellonce.server.access.Rights.Kind;
import dev.tellonce.server.wire.ClientFrame;
import dev.tellonce.server.wire.FrameReader;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What a visitor may do besides speaking. Any thread; blocks on the store. */
final class VisitorCommands {
  private static final int MAX_COMMENT = 1000;

  private final VisitorSide side;
  private final VisitorQuestions questions;

  VisitorCommands(VisitorSide side, VisitorQuestions questions) {
    this.side = side;
    this.questions = questions;
  }

  /** Does what the command asks for and answers it. */
  void run(Guest guest, ClientFrame.Command command) {
    ClientId clientId = command.clientId();
    try {
      // What has no row, or none for visitors, is not known here.
      boolean known =
          side.rights().refusal(Kind.COMMAND, command.name(), Column.VISITOR_OWN).isEmpty();
      if (!known || !isDone(guest, command, command.args())) {
        guest.refuse(
            Optional.of(clientId),
            "unknown_command",
            "This server does not know the command " + command.name() + ".");
      }
    } catch (InvalidValueException e) {
      guest.refuse(Optional.of(clientId), "bad_frame", String.valueOf(e.getMessage()));
    }
  }

  /** False for a command nobody knows. */
  private boolean isDone(Guest guest, ClientFrame.Command command, JsonNode args) {
    ClientId id = command.clientId();
    ChannelSession session = guest.session();
    VisitorActs visitors = side.visitors();
    switch (command.name()) {
      case "person" ->
          guest.inConversation(command, conv -> visitors.askForPerson(conv, session, id));
      case "rate" -> {
        FeedbackGiven given = feedback(args);
        guest.inOwn(command, conv -> visitors.rate(conv, session, id, given));
      }
      case "edit" -> {
        Content.Text text =
            new Content.Text(FrameReader.text(args, "text", Content.MAX_CHARACTERS));
        guest.inOwn(command, conv -> visitors.edit(conv, session, id, target(args), text));
      }
      case "delete" ->
          guest.inOwn(command, conv -> visitors.delete(conv, session, id, target(args)));
      case "context" -> {
        ContextGiven given = HostContext.read(args);
        guest.unlessTooOften(
            Limit.CONTEXT,
            id,
            () -> guest.inOwn(command, conv -> visitors.context(conv, session, id, given)));
      }
      case "answer" -> {
        VisitorQuestions.Told told = questions.told(args, guest.visitor());
        guest.inConversation(
            command, conv -> side.preChat().answer(conv, session, id, told.key(), told.text()));
      }
      case "remark" -> {
        RemarkMade remark = VisitorForms.remark(args);
        guest.inConversation(command, conv -> visitors.remark(conv, session, id, remark));
      }
      case "callback" -> {
        CallbackRequested asked = VisitorForms.callback(args);
        if (side.looks().of(guest.visitor().inbox()).callBack()) {
          guest.inConversation(command, conv -> visitors.callBack(conv, session, id, asked));
        } else {
          guest.refuse(
              Optional.of(id),
              "callback_off",
              "Calls are not offered here. Write in the chat, and a person answers there.");
        }
      }
      case "transcript_mail" ->
          guest
              .following()
              .answer(
                  side.transcripts()
                      .answer(
                          side,
                          command,
                          guest.visitor(),
                          guest.locale(),
                          guest.conversation(),
                          guest.remoteAddress()));
      default -> {
        return false;
      }
    }
    return true;
  }

  private static FeedbackGiven feedback(JsonNode args) {
    long rating = FrameReader.optionalNumber(args, "rating");
    if (rating < 1 || rating > 5) {
      throw new InvalidValueException("rating: " + rating + " (expected: 1..5)");
    }
    return new FeedbackGiven((int) rating, FrameReader.optionalText(args, "comment", MAX_COMMENT));
  }

  private static long target(JsonNode args) {
    long target = FrameReader.optionalNumber(args, "target");
    if (target < 1) {
      throw new InvalidValueException("target: " + target + " (expected: from 1)");
    }
    return target;
  }
}
