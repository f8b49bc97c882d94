package dev.tellonce.server.admin;

import java.time.Instant;
import java.util.List;

/**
 * Who changed what. Rows are only ever added; each carries a hash over itself and the one before
 * it, so that a row which was changed or taken out later is seen. Any thread; blocks.
 */
public interface AuditLog {
  /**
   * A row.
   *
   * @param seq from 1, without gaps
   * @param at when
   * @param who the agent's id; empty for the server itself
   * @param what such as {@code faq.change}
   * @param object what was changed, such as {@code faq:delivery-time:en}
   * @param before the hash of it before; empty where it was not there
   * @param after the hash of it after; empty where it is gone
   * @param intact whether its hash fits the row before it
   */
  record Row(
      long seq,
      Instant at,
      String who,
      String what,
      String object,
      String before,
      String after,
      boolean intact) {}

  /**
   * A page, the newest first.
   *
   * @param before rows with smaller numbers only
   * @param most how many at most, 1 to 200
   */
  List<Row> page(long before, int most);
}
