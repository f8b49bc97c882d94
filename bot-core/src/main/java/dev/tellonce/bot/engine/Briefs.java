package dev.tellonce.bot.engine;

import dev.tellonce.bot.handoff.Brief;
import dev.tellonce.bot.handoff.MissedWaits;
import dev.tellonce.bot.journal.ConversationState;
import dev.tellonce.bot.journal.Entry;
import dev.tellonce.bot.journal.Journal;
import dev.tellonce.bot.journal.JournalEntry.AgentSaid;
import dev.tellonce.bot.journal.JournalEntry.BotSaid;
import dev.tellonce.bot.journal.JournalEntry.ContextGiven;
import dev.tellonce.bot.journal.JournalEntry.Identified;
import dev.tellonce.bot.journal.JournalEntry.NoteAdded;
import dev.tellonce.bot.journal.JournalEntry.Opened;
import dev.tellonce.bot.journal.JournalEntry.Reopened;
import dev.tellonce.bot.journal.JournalEntry.Transferred;
import dev.tellonce.bot.journal.JournalEntry.Understood;
import dev.tellonce.bot.journal.JournalEntry.VisitorSaid;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.Fact;
import dev.tellonce.bot.message.Labels;
import dev.tellonce.bot.message.PageVisit;
import dev.tellonce.bot.message.Sender;
import dev.tellonce.bot.message.TrailStep;
import dev.tellonce.bot.message.Understanding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the brief of a conversation out of its log. Any thread; blocks on the journal. */
final class Briefs {
  private static final int PAGE = 500;

  private final Journal journal;

  /**
   * Creates the reader.
   *
   * @param journal where the logs are
   */
  Briefs(Journal journal) {
    this.journal = journal;
  }

  /**
   * The brief of a conversation now; empty when there is no such conversation.
   *
   * @param conversation which
   */
  Optional<Brief> read(ConversationId conversation) {
    return journal.state(conversation).map(this::read);
  }

  private Brief read(ConversationState state) {
    Gathered gathered = new Gathered();
    long after = 0;
    while (after < state.lastSeq()) {
      List<Entry> page = journal.read(state.id(), after, PAGE);
      if (page.isEmpty()) {
        break;
      }
      for (Entry entry : page) {
        if (entry.seq() <= state.lastSeq()) {
          gathered.add(entry);
        }
      }
      after = page.getLast().seq();
    }
    return new Brief(
        gathered.name.isEmpty() ? newest(state, Fact.Kind.NAME) : gathered.name,
        gathered.email.isEmpty() ? newest(state, Fact.Kind.EMAIL) : gathered.email,
        gathered.verified,
        state.about(),
        state.inbox(),
        state.session().channel(),
        gathered.page,
        state.language(),
        state.waitingSince(),
        state.episode(),
        state.handOff(),
        state.handOffThrough(),
        gathered.count,
        state.tried(),
        state.facts(),
        gathered.notes,
        gathered.transfer,
        gathered.attributes,
        gathered.trail,
        gathered.waits.last(),
        gathered.elsewhere);
  }

  private static String newest(ConversationState state, Fact.Kind kind) {
    String value = "";
    for (Fact fact : state.facts()) {
      if (fact.kind() == kind) {
        value = fact.value();
      }
    }
    return value;
  }

  /** What only the entries tell; one pass, one thread. */
  private static final class Gathered {
    private String name = "";
    private String email = "";
    private boolean verified;
    private Optional<PageVisit> page = Optional.empty();
    private long count;
    private final List<Brief.Note> notes = new ArrayList<>();
    private Optional<Brief.Handed> transfer = Optional.empty();
    private Labels attributes = Labels.none();
    private final List<TrailStep> trail = new ArrayList<>();
    private Optional<Understanding.Elsewhere> elsewhere = Optional.empty();
    private final MissedWaits waits = new MissedWaits();

    void add(Entry entry) {
      waits.add(entry);
      // Only these entries carry what the state does not keep; every other type is in the state.
      if (entry.body() instanceof Opened opened) {
        page = opened.page();
      } else if (entry.body() instanceof Identified identified) {
        name = identified.name();
        email = identified.email();
        verified = identified.verified();
      } else if (entry.body() instanceof ContextGiven given) {
        attributes = attributes.with(new Labels(given.attributes()));
        trail.addAll(given.trail());
        while (trail.size() > ContextGiven.MAX_STEPS) {
          trail.removeFirst();
        }
      } else if (entry.body() instanceof NoteAdded note) {
        notes.add(new Brief.Note(note.agent().value(), note.text(), entry.seq()));
      } else if (entry.body() instanceof Transferred handed) {
        transfer =
            Optional.of(
                new Brief.Handed(
                    handed.from().value(),
                    entry.sender().id(),
                    entry.sender().equals(Sender.agent(handed.to().id())),
                    handed.reason(),
                    entry.seq()));
      } else if (entry.body() instanceof Understood understood) {
        elsewhere = understood.understanding().elsewhere().or(() -> elsewhere);
      } else if (entry.body() instanceof Reopened) {
        elsewhere = Optional.empty();
        count = 0;
        transfer = Optional.empty();
      } else if (entry.body() instanceof VisitorSaid
          || entry.body() instanceof BotSaid
          || entry.body() instanceof AgentSaid) {
        count++;
      }
    }
  }
}
