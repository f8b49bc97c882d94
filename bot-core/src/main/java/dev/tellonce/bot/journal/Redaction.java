package dev.tellonce.bot.journal;

import dev.tellonce.bot.journal.JournalEntry.AgentSaid;
import dev.tellonce.bot.journal.JournalEntry.Assigned;
import dev.tellonce.bot.journal.JournalEntry.BotSaid;
import dev.tellonce.bot.journal.JournalEntry.CallbackRequested;
import dev.tellonce.bot.journal.JournalEntry.ContextGiven;
import dev.tellonce.bot.journal.JournalEntry.Deleted;
import dev.tellonce.bot.journal.JournalEntry.DeliveryChanged;
import dev.tellonce.bot.journal.JournalEntry.Edited;
import dev.tellonce.bot.journal.JournalEntry.FactLearned;
import dev.tellonce.bot.journal.JournalEntry.FeedbackGiven;
import dev.tellonce.bot.journal.JournalEntry.HandOffRequested;
import dev.tellonce.bot.journal.JournalEntry.Identified;
import dev.tellonce.bot.journal.JournalEntry.NoteAdded;
import dev.tellonce.bot.journal.JournalEntry.Opened;
import dev.tellonce.bot.journal.JournalEntry.PromiseMade;
import dev.tellonce.bot.journal.JournalEntry.Queued;
import dev.tellonce.bot.journal.JournalEntry.RemarkMade;
import dev.tellonce.bot.journal.JournalEntry.Reopened;
import dev.tellonce.bot.journal.JournalEntry.Resolved;
import dev.tellonce.bot.journal.JournalEntry.Tagged;
import dev.tellonce.bot.journal.JournalEntry.Transferred;
import dev.tellonce.bot.journal.JournalEntry.Understood;
import dev.tellonce.bot.journal.JournalEntry.Unknown;
import dev.tellonce.bot.journal.JournalEntry.VisitorSaid;
import dev.tellonce.bot.message.ToneVerdict;
import java.util.Optional;

/**
 * The one place that decides what of an entry a reader may see. Every road out of the server, live,
 * resumed or exported, passes it.
 */
public final class Redaction {
  private Redaction() {}

  /**
   * What a reader may see of an entry.
   *
   * @param entry the entry
   * @param reader who reads
   * @return the entry, or a part of it; empty where only its number may be known
   */
  public static Optional<JournalEntry> visible(JournalEntry entry, Reader reader) {
    return switch (reader) {
      case STAFF -> Optional.of(entry);
      case VISITOR -> forVisitor(entry);
    };
  }

  private static Optional<JournalEntry> forVisitor(JournalEntry entry) {
    return switch (entry) {
      case Opened e -> Optional.of(e);
      case VisitorSaid e -> Optional.of(e);
      case BotSaid e ->
          Optional.of(
              new BotSaid(
                  e.purpose(),
                  e.content(),
                  e.links(),
                  Optional.empty(),
                  e.through(),
                  "",
                  new ToneVerdict.Fine()));
      case AgentSaid e ->
          Optional.of(
              new AgentSaid(
                  e.agent(), e.content(), "", new ToneVerdict.Fine(), false, e.replyTo()));
      case Queued e -> Optional.of(e);
      case Assigned e -> Optional.of(e);
      case Transferred e -> Optional.of(new Transferred(e.from(), e.to(), e.cause(), ""));
      case Edited e -> Optional.of(e);
      case Deleted e -> Optional.of(e);
      case Resolved e -> Optional.of(e);
      case Reopened e -> Optional.of(e);
      case FeedbackGiven e -> Optional.of(e);
      case Understood e -> Optional.empty();
      case FactLearned e -> Optional.empty();
      case HandOffRequested e -> Optional.empty();
      case NoteAdded e -> Optional.empty();
      case Tagged e -> Optional.empty();
      case DeliveryChanged e -> Optional.empty();
      case Identified e -> Optional.empty();
      case ContextGiven e -> Optional.empty();
      case PromiseMade e -> Optional.empty();
      case RemarkMade e -> Optional.empty();
      case CallbackRequested e -> Optional.of(e);
      case Unknown e -> Optional.empty();
    };
  }
}
