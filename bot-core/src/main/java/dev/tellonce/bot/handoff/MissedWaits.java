package dev.tellonce.bot.handoff;

import dev.tellonce.bot.journal.Entry;
import dev.tellonce.bot.journal.JournalEntry.AgentSaid;
import dev.tellonce.bot.journal.JournalEntry.Assigned;
import dev.tellonce.bot.journal.JournalEntry.CallbackRequested;
import dev.tellonce.bot.journal.JournalEntry.Queued;
import dev.tellonce.bot.journal.JournalEntry.Resolved;
import dev.tellonce.bot.journal.JournalEntry.VisitorSaid;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Reads out of a log whether the customer waited for a person in vain and nobody has answered since
 * then. A wait was in vain when an agent settled it without a word, or when the customer came back
 * to it after a long silence. One thread; entries in their order.
 */
public final class MissedWaits {
  /** Who says nothing for so long, and then writes again, was away. */
  static final Duration AWAY = Duration.ofMinutes(30);

  private Optional<Instant> since = Optional.empty();

  /** The customer's last words, or the beginning of the wait. */
  private Instant heard = Instant.MIN;

  private Optional<Instant> taken = Optional.empty();
  private Optional<MissedWait> missed = Optional.empty();

  /** Takes the next entry. */
  public void add(Entry entry) {
    // Every other type neither begins a wait nor ends one.
    if (entry.body() instanceof Queued queued) {
      if (since.isEmpty()) {
        since = Optional.of(queued.since());
        heard = queued.since();
      }
      taken = Optional.empty();
    } else if (entry.body() instanceof Assigned) {
      taken = Optional.of(entry.time());
    } else if (entry.body() instanceof VisitorSaid) {
      if (since.isPresent() && !entry.time().isBefore(heard.plus(AWAY))) {
        missed(taken.filter(heard::isBefore).orElse(heard));
        since = Optional.of(entry.time());
      }
      heard = entry.time();
    } else if (entry.body() instanceof Resolved resolved) {
      if (resolved.agent().isPresent()) {
        missed(taken.filter(heard::isBefore).orElse(taken.isPresent() ? heard : entry.time()));
      }
      ended();
    } else if (entry.body() instanceof CallbackRequested) {
      // Who asks to be called does not wait here.
      ended();
    } else if (entry.body() instanceof AgentSaid) {
      missed = Optional.empty();
      ended();
    }
  }

  private void missed(Instant until) {
    since
        .filter(from -> Duration.between(from, until).compareTo(MissedWait.SHORTEST) >= 0)
        .ifPresent(from -> missed = Optional.of(new MissedWait(from, until)));
  }

  private void ended() {
    since = Optional.empty();
    taken = Optional.empty();
  }

  /** The last wait in vain; empty when there is none, or a person has spoken since then. */
  public Optional<MissedWait> last() {
    return missed;
  }
}
