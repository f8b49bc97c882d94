package dev.tellonce.bot.message;

import java.time.Instant;

/**
 * Something that happened on the host site, as its page told it; nobody vouches for it.
 *
 * @param event what happened, at most 80 characters; empty for a page that was looked at
 * @param page where
 * @param at when, by the browser's clock
 */
public record TrailStep(String event, PageVisit page, Instant at) {
  /** The most characters of an event. */
  public static final int MAX_EVENT = 80;

  /** Refuses what is too long. */
  public TrailStep {
    Checks.text("event", event, MAX_EVENT);
  }
}
