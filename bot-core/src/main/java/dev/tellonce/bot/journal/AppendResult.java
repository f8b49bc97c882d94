package dev.tellonce.bot.journal;

import java.time.Instant;
import java.util.List;

/** How an append ended. Nothing was stored unless it says so. */
public sealed interface AppendResult {
  /**
   * All entries are stored, durably and in this order.
   *
   * @param entries the entries with their numbers
   */
  record Appended(List<Entry> entries) implements AppendResult {
    /** Keeps its own copy. */
    public Appended {
      entries = List.copyOf(entries);
    }

    /** The number of the last entry stored. */
    public long lastSeq() {
      return entries.getLast().seq();
    }
  }

  /**
   * The first entry was stored before with the same body; the rest was stored with it then.
   *
   * @param seq its number
   * @param time when it was stored
   */
  record Duplicate(long seq, Instant time) implements AppendResult {}

  /**
   * The client id was used before for another body; the first one stays.
   *
   * @param seq the number of the first one
   */
  record Mismatched(long seq) implements AppendResult {}

  /**
   * The log has moved on; decide again.
   *
   * @param lastSeq its last number now
   */
  record Conflict(long lastSeq) implements AppendResult {}

  /**
   * The journal takes nothing at the moment.
   *
   * @param why what is in the way
   */
  record Refused(Refusal why) implements AppendResult {}

  /** Why a journal takes nothing at the moment. */
  enum Refusal {
    /** Too much is queued already; try again in a second. */
    BUSY,
    /** The disk is full; reading goes on. */
    DISK_FULL,
    /** The journal is closed or has failed. */
    CLOSED,
    /** There is no such conversation. */
    NO_CONVERSATION
  }
}
