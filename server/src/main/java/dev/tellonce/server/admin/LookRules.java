package dev.tellonce.server.admin;

import dev.tellonce.bot.message.InboxId;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What a widget may look like. Any thread. */
public interface LookRules {
  /**
   * A look that was read.
   *
   * @param body the look as JSON, every member there; only of use without faults
   * @param faults each as {@code place: value (expected: what)}; empty when nothing is wrong
   */
  record Reading(String body, List<String> faults) {
    /** Keeps its own copy. */
    public Reading {
      faults = List.copyOf(faults);
    }
  }

  /** Reads what somebody wishes. */
  Reading read(JsonNode look);

  /** What the settings say of an inbox, as JSON: how it looks until somebody changes it. */
  String starter(InboxId inbox);
}
