package dev.tellonce.bot.delivery;

import dev.tellonce.bot.delivery.Outbox.Item;
import dev.tellonce.bot.journal.ConversationState;
import dev.tellonce.bot.journal.Entry;
import dev.tellonce.bot.journal.Journal;
import dev.tellonce.bot.journal.JournalEntry;
import dev.tellonce.bot.journal.JournalEntry.AgentSaid;
import dev.tellonce.bot.journal.JournalEntry.BotSaid;
import dev.tellonce.bot.journal.JournalEntry.Deleted;
import dev.tellonce.bot.journal.JournalEntry.Edited;
import dev.tellonce.bot.message.Content;
import dev.tellonce.bot.message.Link;
import java.util.List;
import java.util.Optional;

/** Makes the message of an outbox item from the journal, as it stands at the time of sending. */
final class Mailing {
  private static final int PAGE = 200;

  /** What the journal says of an item. */
  sealed interface Prepared {}

  /** It can be sent. */
  record Ready(OutboundMessage message) implements Prepared {}

  /** Its sender took it back. */
  record TakenBack() implements Prepared {}

  /** There is nothing that could be sent. */
  record Gone(String why) implements Prepared {}

  private record Said(Content content, String name, List<Link> links) {}

  private final Journal journal;

  Mailing(Journal journal) {
    this.journal = journal;
  }

  Prepared prepare(Item item) {
    Optional<ConversationState> state = journal.state(item.conversation());
    Optional<Entry> entry =
        journal.read(item.conversation(), item.seq() - 1, 1).stream()
            .filter(found -> found.seq() == item.seq())
            .findFirst();
    if (state.isEmpty() || entry.isEmpty()) {
      return new Gone("the message is no longer there");
    }
    Optional<Said> said = said(entry.get().body());
    if (said.isEmpty()) {
      return new Gone("entry " + item.seq() + " is no message to the visitor");
    }
    return latest(item, said.get().content())
        .<Prepared>map(content -> ready(item, state.get(), entry.get(), said.get(), content))
        .orElseGet(TakenBack::new);
  }

  static boolean isMessage(JournalEntry body) {
    return said(body).isPresent();
  }

  private static Optional<Said> said(JournalEntry body) {
    if (body instanceof AgentSaid agent) {
      return Optional.of(new Said(agent.content(), agent.agent().name(), List.of()));
    }
    if (body instanceof BotSaid bot) {
      return Optional.of(new Said(bot.content(), "", bot.links()));
    }
    return Optional.empty();
  }

  /** The content after the edits that were made since; empty when it was taken back. */
  private Optional<Content> latest(Item item, Content written) {
    Content content = written;
    long after = item.seq();
    List<Entry> page;
    do {
      page = journal.read(item.conversation(), after, PAGE);
      for (Entry entry : page) {
        if (entry.body() instanceof Deleted deleted && deleted.target() == item.seq()) {
          return Optional.empty();
        }
        if (entry.body() instanceof Edited edited && edited.target() == item.seq()) {
          content = edited.content();
        }
        after = entry.seq();
      }
    } while (page.size() == PAGE);
    return Optional.of(content);
  }

  private static Ready ready(
      Item item, ConversationState state, Entry entry, Said said, Content content) {
    return new Ready(
        new OutboundMessage(
            StableIds.message(item.conversation(), item.seq(), item.endpoint()),
            state.inbox(),
            state.session(),
            item.conversation(),
            item.seq(),
            entry.time(),
            entry.sender().kind(),
            said.name(),
            content,
            said.links()));
  }
}
