package dev.tellonce.bot.engine;

import dev.tellonce.bot.journal.AppendResult;
import dev.tellonce.bot.journal.AppendResult.Appended;
import dev.tellonce.bot.journal.AppendResult.Conflict;
import dev.tellonce.bot.journal.AppendResult.Duplicate;
import dev.tellonce.bot.journal.AppendResult.Mismatched;
import dev.tellonce.bot.journal.AppendResult.Refused;
import dev.tellonce.bot.journal.ConversationState;
import dev.tellonce.bot.journal.Entry;
import dev.tellonce.bot.journal.Expected;
import dev.tellonce.bot.journal.Journal;
import dev.tellonce.bot.journal.JournalEntry;
import dev.tellonce.bot.journal.NewEntry;
import dev.tellonce.bot.message.ClientId;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.RandomIds;
import dev.tellonce.bot.message.Sender;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Writes acts into the journal and reads how that ended. Any thread; blocks. */
final class Scribe {
  /** How often a decision is taken anew when the log moves on under it. */
  private static final int TRIES = 16;

  private final Journal journal;
  private final RandomIds ids;

  Scribe(Journal journal, RandomIds ids) {
    this.journal = journal;
    this.ids = ids;
  }

  /** What a decision comes to. */
  sealed interface Plan {
    /** Write these; the first is the actor's. */
    record Write(List<JournalEntry> bodies) implements Plan {}

    /** Do not. */
    record Deny(Outcome outcome) implements Plan {}

    static Plan deny(Denial denial) {
      return new Deny(new Outcome.Denied(denial));
    }

    static Plan write(JournalEntry... bodies) {
      return new Write(List.of(bodies));
    }
  }

  /** An entry of the server's own making. */
  NewEntry entry(Sender sender, JournalEntry body) {
    return new NewEntry(sender, ids.client(), Optional.empty(), body);
  }

  /**
   * Decides on the newest state and writes, again until the state decided on is the one written to.
   * A repeat of an act that was done is answered as it was then.
   *
   * @param isSameAct whether an entry stored under this client id before is this very act
   */
  Outcome decide(
      ConversationId conversation,
      Sender actor,
      ClientId clientId,
      Predicate<JournalEntry> isSameAct,
      Function<ConversationState, Plan> decision) {
    Optional<Entry> before = journal.findSent(conversation, actor, clientId);
    if (before.isPresent()) {
      if (!isSameAct.test(before.get().body())) {
        return new Outcome.Denied(Denial.IDEM_MISMATCH);
      }
      return new Outcome.Stored(conversation, before.get().seq(), before.get().time());
    }
    for (int attempt = 0; attempt < TRIES; attempt++) {
      Optional<ConversationState> state = journal.state(conversation);
      if (state.isEmpty()) {
        return new Outcome.Denied(Denial.NOT_FOUND);
      }
      switch (decision.apply(state.get())) {
        case Plan.Deny deny -> {
          return deny.outcome();
        }
        case Plan.Write write -> {
          Optional<Outcome> outcome =
              tried(conversation, entries(actor, clientId, write.bodies()), state.get().lastSeq());
          if (outcome.isPresent()) {
            return outcome.get();
          }
        }
      }
    }
    return new Outcome.Denied(Denial.BUSY);
  }

  private List<NewEntry> entries(Sender actor, ClientId clientId, List<JournalEntry> bodies) {
    List<NewEntry> entries = new ArrayList<>();
    entries.add(new NewEntry(actor, clientId, Optional.empty(), bodies.getFirst()));
    for (JournalEntry body : bodies.subList(1, bodies.size())) {
      Sender sender = body instanceof JournalEntry.BotSaid ? Sender.BOT : Sender.SYSTEM;
      entries.add(entry(sender, body));
    }
    return entries;
  }

  private Optional<Outcome> tried(ConversationId conversation, List<NewEntry> entries, long seq) {
    return switch (journal.append(conversation, entries, Expected.exactly(seq))) {
      case Conflict conflict -> Optional.empty();
      case Appended done -> Optional.of(outcome(conversation, done));
      case Duplicate done -> Optional.of(outcome(conversation, done));
      case Mismatched done -> Optional.of(outcome(conversation, done));
      case Refused done -> Optional.of(outcome(conversation, done));
    };
  }

  /** Reads the result of an append as the outcome of an act. */
  static Outcome outcome(ConversationId conversation, AppendResult result) {
    return switch (result) {
      case Appended done ->
          new Outcome.Stored(
              conversation, done.entries().getFirst().seq(), done.entries().getFirst().time());
      case Duplicate done -> new Outcome.Stored(conversation, done.seq(), done.time());
      case Mismatched done -> new Outcome.Denied(Denial.IDEM_MISMATCH);
      case Conflict done -> new Outcome.Denied(Denial.BUSY);
      case Refused done -> new Outcome.Denied(Denial.of(done.why()));
    };
  }
}
