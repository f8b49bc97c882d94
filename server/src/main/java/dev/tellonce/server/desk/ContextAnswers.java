package dev.tellonce.server.desk;

import dev.tellonce.bot.handoff.Brief;
import dev.tellonce.bot.message.TrailStep;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes what the host page told into a brief. Any thread. */
final class ContextAnswers {
  private ContextAnswers() {}

  /** Adds {@code attributes} and {@code trail}, each where there is one. */
  static void add(ObjectNode node, Brief brief) {
    if (!brief.attributes().values().isEmpty()) {
      ObjectNode attributes = node.putObject("attributes");
      brief.attributes().values().forEach(attributes::put);
    }
    if (!brief.trail().isEmpty()) {
      ArrayNode trail = node.putArray("trail");
      for (TrailStep step : brief.trail()) {
        ObjectNode one = trail.addObject().put("event", step.event());
        one.putObject("page").put("url", step.page().url()).put("title", step.page().title());
        one.put("at", step.at().toString());
      }
    }
  }
}
