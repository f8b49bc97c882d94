package dev.tellonce.server.admin;

import dev.tellonce.bot.dialogue.Decision;
import dev.tellonce.bot.dialogue.Heard;
import dev.tellonce.bot.journal.ConversationState;
import dev.tellonce.bot.journal.Entry;
import dev.tellonce.bot.journal.Fold;
import dev.tellonce.bot.journal.JournalEntry;
import dev.tellonce.bot.message.ChannelSession;
import dev.tellonce.bot.message.ClientId;
import dev.tellonce.bot.message.Content;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.InboxId;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.message.Sender;
import dev.tellonce.bot.understanding.FaqHit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the bot would do with a question asked as the first one of a conversation; nothing is
 * stored. Any thread.
 */
final class FaqTrial {
  private static final ConversationId NOWHERE = new ConversationId("A".repeat(22));
  private static final ClientId NOTHING = new ClientId("A".repeat(22));
  private static final InboxId TRIAL = new InboxId("trial");
  private static final ChannelSession SESSION = new ChannelSession(ChannelSession.WEB, "trial");

  private final AdminSide side;

  FaqTrial(AdminSide side) {
    this.side = side;
  }

  /** The answer as it is shown; empty while understanding is loading. */
  Optional<Map<String, Object>> of(String question, Language language) {
    return side.understanding()
        .hear(question, language)
        .map(heard -> shown(heard, side.dialogue().decide(asked(question, language), heard)));
  }

  private ConversationState asked(String question, Language language) {
    ConversationState empty = ConversationState.empty(NOWHERE, TRIAL, SESSION);
    return Fold.fold(
        empty,
        List.of(
            entry(
                1,
                Sender.SYSTEM,
                new JournalEntry.Opened(
                    TRIAL, ChannelSession.WEB, language, Optional.empty(), true)),
            entry(
                2,
                Sender.visitor(SESSION),
                new JournalEntry.VisitorSaid(new Content.Text(question), Optional.empty()))));
  }

  private Entry entry(long seq, Sender sender, JournalEntry body) {
    return new Entry(NOWHERE, seq, side.clock().instant(), sender, NOTHING, body, "");
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
