package dev.tellonce.bot.delivery;

import dev.tellonce.bot.message.ConversationId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What still has to be handed to platforms. Rows are made by the journal, in the transaction of the
 * entry they carry, for every message to the visitor on a channel that does not pull. Any thread;
 * blocks.
 */
public interface Outbox {
  /**
   * A message to hand over.
   *
   * @param conversation whose
   * @param seq its number
   * @param endpoint where it goes: the channel session's id
   * @param attempt the number of this attempt, from 1
   * @param mayHaveBeenTaken whether an earlier attempt ended without an outcome, because the server
   *     stopped or slept
   */
  record Item(
      ConversationId conversation,
      long seq,
      String endpoint,
      int attempt,
      boolean mayHaveBeenTaken) {}

  /** How an item ends or goes on. */
  sealed interface Settlement {
    /**
     * The platform has it.
     *
     * @param platformId its id there; may be empty
     */
    record Sent(String platformId) implements Settlement {}

    /**
     * Try again.
     *
     * @param at not before
     */
    record Again(Instant at) implements Settlement {}

    /**
     * Given up; shown to people.
     *
     * @param reason in plain words
     */
    record Dead(String reason) implements Settlement {}

    /** Unknown whether it was taken; only a person may send it again. */
    record Unconfirmed() implements Settlement {}
  }

  /**
   * Takes the items that are due, the oldest of each conversation only, so that order is kept; a
   * later message waits until the earlier one is settled for good.
   *
   * @param most the most items, from 1
   * @param lease how long they belong to the caller
   */
  List<Item> lease(int most, Duration lease);

  /**
   * Writes down how an attempt ended; ignored if the lease was lost to somebody else.
   *
   * @param item the item as it was leased
   * @param settlement how it ended
   */
  void settle(Item item, Settlement settlement);

  /** When the next item is due; {@link Instant#MAX} when none is pending. */
  Instant nextDue();
}
