package dev.tellonce.bot.journal;

import dev.tellonce.bot.journal.AppendResult.Appended;
import dev.tellonce.bot.message.AgentCard;
import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.ChannelSession;
import dev.tellonce.bot.message.ClientId;
import dev.tellonce.bot.message.Content;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.InboxId;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.message.RandomIds;
import dev.tellonce.bot.message.Sender;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** What the contracts of a journal have in common: the time, and ways to say things. */
public abstract class JournalBasics {
  protected static final InboxId SHOP = new InboxId("shop");
  protected static final ChannelSession WEB = new ChannelSession("web", "visitor-1");
  protected static final Sender VISITOR = Sender.visitor(WEB);
  protected static final AgentCard MAJA =
      new AgentCard(new AgentId("maja"), "Maja", "", List.of(Language.ENGLISH));

  /** The time the journal under test goes by. */
  protected final ManualClock clock = new ManualClock();

  protected final RandomIds ids = new RandomIds(new Random(20260301));

  /** The journal under test, empty when the test begins; the same one within a test. */
  protected abstract Journal journal();

  /** How often the races are run. */
  protected int rounds() {
    return 200;
  }

  /** Opens a conversation of the inbox {@code shop}. */
  protected final ConversationId opened(ChannelSession session) {
    return ((Journal.Opening.Open) journal().open(SHOP, session, opened())).id();
  }

  /** Appends, whatever the log says. */
  protected final Appended append(ConversationId conversation, NewEntry... entries) {
    return (Appended) journal().append(conversation, List.of(entries), Expected.any());
  }

  /** Something a visitor says, with a new client id. */
  protected final NewEntry said(String text) {
    return new NewEntry(VISITOR, client(), Optional.of(clock.instant()), text(text));
  }

  protected final NewEntry system(JournalEntry body) {
    return new NewEntry(Sender.SYSTEM, client(), Optional.empty(), body);
  }

  protected final NewEntry opened() {
    return system(new JournalEntry.Opened(SHOP, "web", Language.ENGLISH, Optional.empty(), true));
  }

  protected final NewEntry fresh(NewEntry entry) {
    return new NewEntry(entry.sender(), client(), entry.clientTime(), entry.body());
  }

  protected synchronized ClientId client() {
    return ids.client();
  }

  protected static JournalEntry text(String text) {
    return new JournalEntry.VisitorSaid(new Content.Text(text), Optional.empty());
  }
}
