package dev.tellonce.bot.delivery;

import dev.tellonce.bot.message.ConversationId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An outbox in memory, for tests and simulations: all that {@link Outbox} promises but survival.
 * Any thread.
 */
public final class MemoryOutbox implements Outbox {
  private enum State {
    PENDING,
    SENDING,
    SENT,
    UNCONFIRMED,
    DEAD;

    boolean isOpen() {
      return this == PENDING || this == SENDING;
    }
  }

  private static final class Row {
    final ConversationId conversation;
    final long seq;
    final String endpoint;
    State state = State.PENDING;
    int attempt;
    boolean lapsed;
    Instant due;

    Row(ConversationId conversation, long seq, String endpoint, Instant due) {
      this.conversation = conversation;
      this.seq = seq;
      this.endpoint = endpoint;
      this.due = due;
    }
  }

  private final InstantSource clock;
  private final Map<ConversationId, TreeMap<Long, Row>> rows = new HashMap<>();

  /**
   * Creates an empty outbox.
   *
   * @param clock what time it is
   */
  public MemoryOutbox(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Takes a message; a repeat is ignored.
   *
   * @param conversation whose
   * @param seq its number
   * @param endpoint where it goes
   */
  public synchronized void add(ConversationId conversation, long seq, String endpoint) {
    rows.computeIfAbsent(conversation, id -> new TreeMap<>())
        .putIfAbsent(seq, new Row(conversation, seq, endpoint, clock.instant()));
  }

  @Override
  public synchronized List<Item> lease(int most, Duration lease) {
    Instant now = clock.instant();
    List<Row> due =
        heads().stream()
            .filter(row -> !row.due.isAfter(now))
            .sorted(
                Comparator.comparing((Row row) -> row.due)
                    .thenComparing(row -> row.conversation.value()))
            .limit(Math.max(1, most))
            .toList();
    List<Item> items = new ArrayList<>(due.size());
    for (Row row : due) {
      row.lapsed |= row.state == State.SENDING;
      row.state = State.SENDING;
      row.attempt++;
      row.due = now.plus(lease);
      items.add(new Item(row.conversation, row.seq, row.endpoint, row.attempt, row.lapsed));
    }
    return items;
  }

  @Override
  public synchronized void settle(Item item, Settlement settlement) {
    TreeMap<Long, Row> log = rows.getOrDefault(item.conversation(), new TreeMap<>());
    Row row = log.get(item.seq());
    if (row == null || row.state != State.SENDING || row.attempt != item.attempt()) {
      return;
    }
    switch (settlement) {
      case Settlement.Sent sent -> row.state = State.SENT;
      case Settlement.Again again -> {
        row.state = State.PENDING;
        row.due = again.at();
      }
      case Settlement.Dead dead -> row.state = State.DEAD;
      case Settlement.Unconfirmed unconfirmed -> row.state = State.UNCONFIRMED;
    }
  }

  @Override
  public synchronized Instant nextDue() {
    return heads().stream().map(row -> row.due).min(Instant::compareTo).orElse(Instant.MAX);
  }

  /** The oldest open row of each conversation. */
  private Collection<Row> heads() {
    List<Row> heads = new ArrayList<>();
    for (TreeMap<Long, Row> log : rows.values()) {
      log.values().stream().filter(row -> row.state.isOpen()).findFirst().ifPresent(heads::add);
    }
    return heads;
  }
}
