package dev.tellonce.server.admin;

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
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A conversation in which one question was asked; it is nowhere stored. Any thread. */
public final class FirstQuestion {
  private static final ConversationId NOWHERE = new ConversationId("A".repeat(22));
  private static final ClientId NOTHING = new ClientId("A".repeat(22));
  private static final InboxId TRIAL = new InboxId("trial");
  private static final ChannelSession SESSION = new ChannelSession(ChannelSession.WEB, "trial");

  private FirstQuestion() {}

  /**
   * The conversation as it is when the bot has to decide.
   *
   * @param question what was asked
   * @param language the conversation's language
   * @param at when
   */
  public static ConversationState asked(String question, Language language, Instant at) {
    ConversationState empty = ConversationState.empty(NOWHERE, TRIAL, SESSION);
    return Fold.fold(
        empty,
        List.of(
            entry(
                1,
                at,
                Sender.SYSTEM,
                new JournalEntry.Opened(
                    TRIAL, ChannelSession.WEB, language, Optional.empty(), true)),
            entry(
                2,
                at,
                Sender.visitor(SESSION),
                new JournalEntry.VisitorSaid(new Content.Text(question), Optional.empty()))));
  }

  private static Entry entry(long seq, Instant at, Sender sender, JournalEntry body) {
    return new Entry(NOWHERE, seq, at, sender, NOTHING, body, "");
  }
}
