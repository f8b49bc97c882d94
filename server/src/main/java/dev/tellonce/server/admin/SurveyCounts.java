package dev.tellonce.server.admin;

import dev.tellonce.bot.message.InboxId;
import java.util.Map;

/** What visitors of an inbox said as feedback while they were on a page. Any thread; blocks. */
@FunctionalInterface
public interface SurveyCounts {
  /**
   * How often each remark was made, by its words.
   *
   * @param inbox whose visitors
   */
  Map<String, Long> remarks(InboxId inbox);
}
