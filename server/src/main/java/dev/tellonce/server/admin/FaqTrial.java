package dev.tellonce.server.admin;

import dev.tellonce.bot.dialogue.Decision;
import dev.tellonce.bot.dialogue.Heard;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.understanding.FaqHit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the bot would do with a question asked as the first one of a conversation; nothing is
 * stored. Any thread.
 */
final class FaqTrial {
  private final AdminSide side;

  FaqTrial(AdminSide side) {
    this.side = side;
  }

  /** The answer as it is shown; empty while understanding is loading. */
  Optional<Map<String, Object>> of(String question, Language language) {
    return side.understanding()
        .hear(question, language)
        .map(
            heard ->
                shown(
                    heard,
                    side.dialogue()
                        .decide(
                            FirstQuestion.asked(question, language, side.clock().instant()),
                            heard)));
  }

  private static Map<String, Object> shown(Heard heard, Decision decision) {
    Map<String, Object> shown = new LinkedHashMap<>();
    switch (decision) {
      case Decision.Answer answer -> {
        shown.put("decision", "answer");
        shown.put("entry", Shown.faq(answer.hit().entry()));
        shown.put("confidence", answer.hit().confidence());
      }
      case Decision.Clarify clarify -> shown.put("decision", "clarify");
      case Decision.HandOff handOff -> {
        shown.put("decision", "hand_off");
        shown.put("reason", handOff.reason().wireName());
      }
      case Decision.Thank thank -> shown.put("decision", "thank");
      case Decision.Silence silence -> shown.put("decision", "silence");
    }
    shown.put("hits", heard.hits().stream().map(FaqTrial::hit).toList());
    return shown;
  }

  private static Map<String, Object> hit(FaqHit hit) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("id", hit.entry().id().value());
    shown.put("version", hit.entry().version());
    shown.put("question", hit.entry().question());
    shown.put("topic", hit.entry().topic());
    shown.put("automate", hit.entry().automate());
    shown.put("confidence", hit.confidence());
    return shown;
  }
}
