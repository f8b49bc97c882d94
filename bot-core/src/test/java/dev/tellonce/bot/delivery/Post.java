package dev.tellonce.bot.delivery;

import dev.tellonce.bot.journal.AppendResult;
import dev.tellonce.bot.journal.Entry;
import dev.tellonce.bot.journal.Expected;
import dev.tellonce.bot.journal.Journal;
import dev.tellonce.bot.journal.JournalEntry;
import dev.tellonce.bot.journal.JournalEntry.AgentSaid;
import dev.tellonce.bot.journal.JournalEntry.BotPurpose;
import dev.tellonce.bot.journal.JournalEntry.BotSaid;
import dev.tellonce.bot.journal.JournalEntry.DeliveryChanged;
import dev.tellonce.bot.journal.JournalEntry.Opened;
import dev.tellonce.bot.journal.ManualClock;
import dev.tellonce.bot.journal.MemoryJournal;
import dev.tellonce.bot.journal.NewEntry;
import dev.tellonce.bot.message.AgentCard;
import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.ChannelSession;
import dev.tellonce.bot.message.Content;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.DeliveryOutcome;
import dev.tellonce.bot.message.InboxId;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.message.RandomIds;
import dev.tellonce.bot.message.Sender;
import dev.tellonce.bot.message.ToneVerdict;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * A journal with an outbox behind it, conversations to write in, and how to read what came of it.
 */
final class Post {
  static final AgentCard MAJA =
      new AgentCard(new AgentId("maja"), "Maja", "Parcels", List.of(Language.ENGLISH));

  final ManualClock clock = new ManualClock();
  final MemoryOutbox outbox = new MemoryOutbox(clock);
  final Journal journal = new MemoryJournal(clock, new Random(3), outbox::add);
  private final RandomIds ids = new RandomIds(new Random(4));

  ConversationId open(String channel, String session) {
    ChannelSession address = new ChannelSession(channel, session);
    InboxId inbox = new InboxId("partner");
    Opened opened = new Opened(inbox, channel, Language.ENGLISH, Optional.empty(), true);
    return switch (journal.open(inbox, address, entry(Sender.SYSTEM, opened))) {
      case Journal.Opening.Open open -> open.id();
      case Journal.Opening.Refused refused -> throw new AssertionError(refused);
    };
  }

  long agentSays(ConversationId conversation, String text) {
    return write(
        conversation,
        Sender.agent(MAJA.id()),
        new AgentSaid(
            MAJA, new Content.Text(text), text, new ToneVerdict.Fine(), false, Optional.empty()));
  }

  long botSays(ConversationId conversation, String text) {
    return write(
        conversation,
        Sender.BOT,
        new BotSaid(
            BotPurpose.NOTICE,
            new Content.Text(text),
            List.of(),
            Optional.empty(),
            1,
            text,
            new ToneVerdict.Fine()));
  }

  long write(ConversationId conversation, Sender sender, JournalEntry body) {
    AppendResult result =
        journal.append(conversation, List.of(entry(sender, body)), Expected.any());
    if (result instanceof AppendResult.Appended appended) {
      return appended.lastSeq();
    }
    throw new AssertionError(result);
  }

  private NewEntry entry(Sender sender, JournalEntry body) {
    return new NewEntry(sender, ids.client(), Optional.empty(), body);
  }

  /** What the journal says became of a message, in order. */
  List<DeliveryOutcome> outcomes(ConversationId conversation, long seq) {
    return journal.read(conversation, 0, 1_000).stream()
        .map(Entry::body)
        .filter(DeliveryChanged.class::isInstance)
        .map(DeliveryChanged.class::cast)
        .filter(changed -> changed.target() == seq)
        .map(DeliveryChanged::outcome)
        .toList();
  }
}
