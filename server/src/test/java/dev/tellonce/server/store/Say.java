package dev.tellonce.server.store;

import dev.tellonce.bot.journal.AppendResult;
import dev.tellonce.bot.journal.Expected;
import dev.tellonce.bot.journal.Journal;
import dev.tellonce.bot.journal.JournalEntry;
import dev.tellonce.bot.journal.NewEntry;
import dev.tellonce.bot.message.ChannelSession;
import dev.tellonce.bot.message.ClientId;
import dev.tellonce.bot.message.Content;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.InboxId;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.message.Sender;
import java.util.List;
import java.util.Optional;

/** Says things in conversations, for tests. */
final class Say {
  static final InboxId SHOP = new InboxId("shop");

  private Say() {}

  /** Opens the conversation of a web session. */
  static ConversationId open(Journal journal, String session) {
    return ((Journal.Opening.Open)
            journal.open(SHOP, new ChannelSession("web", session), opened(cid(session, 0))))
        .id();
  }

  static NewEntry opened(ClientId cid) {
    return new NewEntry(
        Sender.SYSTEM,
        cid,
        Optional.empty(),
        new JournalEntry.Opened(SHOP, "web", Language.ENGLISH, Optional.empty(), true));
  }

  static AppendResult say(Journal journal, ConversationId id, ClientId cid, String text) {
    return journal.append(id, List.of(entry(cid, text)), Expected.any());
  }

  static NewEntry entry(ClientId cid, String text) {
    return new NewEntry(
        new Sender(Sender.Kind.VISITOR, "web:v"),
        cid,
        Optional.empty(),
        new JournalEntry.VisitorSaid(new Content.Text(text), Optional.empty()));
  }

  /** A client id made of a name and a number. */
  static ClientId cid(String name, long number) {
    String text = name.replaceAll("[^A-Za-z0-9]", "") + "-" + number;
    return new ClientId((text + "_".repeat(22)).substring(0, 22));
  }

  static String text(JournalEntry body) {
    return ((JournalEntry.VisitorSaid) body).content().plainText();
  }
}
