package dev.tellonce.bot.delivery;

import dev.tellonce.bot.delivery.Outbox.Item;
import dev.tellonce.bot.delivery.Outbox.Settlement;
import dev.tellonce.bot.journal.AppendResult;
import dev.tellonce.bot.journal.AppendResult.Refusal;
import dev.tellonce.bot.journal.Entry;
import dev.tellonce.bot.journal.Expected;
import dev.tellonce.bot.journal.Journal;
import dev.tellonce.bot.journal.JournalEntry.DeliveryChanged;
import dev.tellonce.bot.journal.NewEntry;
import dev.tellonce.bot.message.ClientId;
import dev.tellonce.bot.message.DeliveryOutcome;
import dev.tellonce.bot.message.Sender;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands what the outbox holds to the platforms: leases, reads the words from the journal, sends
 * once and writes down how it ended, first in the journal and then in the outbox. Nothing is sent
 * again while it is unknown whether a platform that keeps repeats has it already. Any number of
 * threads and nodes may call it at once; a lease keeps them apart. Blocks while it sends.
 */
public final class Deliveries {
  /** Well over the 30 seconds a channel may take, so that a lease ends only with its owner. */
  static final Duration LEASE = Duration.ofSeconds(90);

  private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

  private final Outbox outbox;
  private final Journal journal;
  private final Mailing mailing;
  private final Map<String, Channel> channels;
  private final RetryPolicy policy;
  private final InstantSource clock;

  /**
   * Creates the worker.
   *
   * @param outbox what is to be handed over
   * @param journal where the words are and the outcomes go
   * @param channels the platforms, each name once
   * @param policy when to try again
   * @param clock what time it is
   */
  public Deliveries(
      Outbox outbox,
      Journal journal,
      List<Channel> channels,
      RetryPolicy policy,
      InstantSource clock) {
    this.outbox = outbox;
    this.journal = journal;
    this.mailing = new Mailing(journal);
    this.channels =
        channels.stream().collect(Collectors.toUnmodifiableMap(Channel::name, Function.identity()));
    this.policy = policy;
    this.clock = clock;
  }

  /**
   * Hands over what is due now, one message after the other.
   *
   * @param most the most messages, from 1
   * @return how many were leased; what became of each is in the journal and the outbox
   */
  public int step(int most) {
    List<Item> items = lease(most);
    items.forEach(this::deliver);
    return items.size();
  }

  List<Item> lease(int most) {
    return outbox.lease(most, LEASE);
  }

  /** Attempts one leased message; throws nothing, a fault leaves it to the end of its lease. */
  void deliver(Item item) {
    try {
      attempt(item);
    } catch (RuntimeException e) {
      // The text of an exception may hold a customer's words; its type does not.
      LOG.warn(
          "delivery_fault conversation={} seq={} attempt={} fault={}",
          item.conversation(),
          item.seq(),
          item.attempt(),
          e.getClass().getName());
    }
  }

  private void attempt(Item item) {
    switch (mailing.prepare(item)) {
      case Mailing.Gone gone -> finish(item, new DeliveryOutcome.Refused(gone.why()), false);
      case Mailing.TakenBack back ->
          finish(
              item,
              item.mayHaveBeenTaken()
                  ? new DeliveryOutcome.Unconfirmed()
                  : new DeliveryOutcome.Refused("taken back before it was sent"),
              false);
      case Mailing.Ready ready -> hand(item, ready.message());
    }
  }

  private void hand(Item item, OutboundMessage message) {
    Optional<Channel> channel = Optional.ofNullable(channels.get(message.session().channel()));
    boolean dropsRepeats = channel.map(Channel::dropsRepeats).orElse(false);
    if (item.mayHaveBeenTaken() && !dropsRepeats) {
      finish(item, new DeliveryOutcome.Unconfirmed(), false);
      return;
    }
    if (channel.isEmpty()) {
      LOG.warn(
          "delivery_no_channel channel={} inbox={}; add it to the settings",
          message.session().channel(),
          message.inbox());
      finish(item, new DeliveryOutcome.Retry(Optional.empty()), false);
      return;
    }
    finish(item, send(channel.get(), item, message), dropsRepeats);
  }

  private static DeliveryOutcome send(Channel channel, Item item, OutboundMessage message) {
    try {
      return channel.send(message);
    } catch (RuntimeException e) {
      LOG.error(
          "delivery_channel_fault channel={} conversation={} seq={} fault={}",
          channel.name(),
          item.conversation(),
          item.seq(),
          e.getClass().getName());
      return new DeliveryOutcome.Unconfirmed();
    }
  }

  private void finish(Item item, DeliveryOutcome outcome, boolean dropsRepeats) {
    Settlement settlement =
        policy.settlement(outcome, item.attempt(), dropsRepeats, clock.instant());
    boolean written = write(item, told(outcome, settlement));
    switch (settlement) {
      case Settlement.Sent sent -> outbox.settle(item, sent);
      case Settlement.Again again -> outbox.settle(item, again);
      // An end that people must see waits for the journal: the lease runs out and it is met again.
      case Settlement.Dead dead when !written -> {}
      case Settlement.Unconfirmed unconfirmed when !written -> {}
      case Settlement.Dead dead -> outbox.settle(item, dead);
      case Settlement.Unconfirmed unconfirmed -> outbox.settle(item, unconfirmed);
    }
  }

  /** The outcome people read: the last attempt of many ends as given up, not as "not now". */
  private static DeliveryOutcome told(DeliveryOutcome outcome, Settlement settlement) {
    return settlement instanceof Settlement.Dead dead
            && !(outcome instanceof DeliveryOutcome.WindowClosed)
        ? new DeliveryOutcome.Refused(dead.reason())
        : outcome;
  }

  private boolean write(Item item, DeliveryOutcome outcome) {
    ClientId id =
        StableIds.client(
            "delivery",
            item.conversation().value(),
            Long.toString(item.seq()),
            item.endpoint(),
            Integer.toString(item.attempt()));
    NewEntry entry =
        new NewEntry(
            Sender.SYSTEM,
            id,
            Optional.empty(),
            new DeliveryChanged(item.seq(), item.endpoint(), outcome));
    AppendResult result = journal.append(item.conversation(), List.of(entry), Expected.any());
    return switch (result) {
      case AppendResult.Appended appended -> true;
      case AppendResult.Duplicate duplicate -> true;
      case AppendResult.Mismatched mismatched -> true;
      case AppendResult.Conflict conflict -> false;
      // Erased meanwhile: there is nowhere left to write it, and nobody left to read it.
      case AppendResult.Refused refused when refused.why() == Refusal.NO_CONVERSATION -> true;
      case AppendResult.Refused refused -> {
        LOG.warn(
            "delivery_outcome_not_written conversation={} seq={} why={}",
            item.conversation(),
            item.seq(),
            refused.why());
        yield false;
      }
    };
  }

  /** Whether an entry is a message to the visitor, which may have put something into the outbox. */
  static boolean mayGoOut(Entry entry) {
    return Mailing.isMessage(entry.body());
  }

  /** What is to be handed over. */
  Outbox outbox() {
    return outbox;
  }
}
