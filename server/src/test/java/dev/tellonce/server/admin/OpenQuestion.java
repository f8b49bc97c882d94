package dev.tellonce.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.journal.AppendResult;
import dev.tellonce.bot.journal.Expected;
import dev.tellonce.bot.journal.Journal;
import dev.tellonce.bot.journal.JournalEntry;
import dev.tellonce.bot.journal.NewEntry;
import dev.tellonce.bot.message.ChannelSession;
import dev.tellonce.bot.message.ClientId;
import dev.tellonce.bot.message.Content;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.HandOffReason;
import dev.tellonce.bot.message.InboxId;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.message.Sender;
import java.util.List;
import java.util.Optional;

/** A visitor of the shop asks, and a person is brought in because nothing covers it. */
final class OpenQuestion {
  private OpenQuestion() {}

  /**
   * Asks.
   *
   * @param visitor each asks once
   * @return where the question stands, as it is sent
   */
  static String ask(AdminDoor door, String visitor, Language language, String text) {
    Journal journal = door.server().journal();
    ConversationId id =
        ((Journal.Opening.Open)
                journal.open(
                    new InboxId("shop"),
                    new ChannelSession("web", visitor),
                    entry(
                        "a",
                        Sender.SYSTEM,
                        new JournalEntry.Opened(
                            new InboxId("shop"), "web", language, Optional.empty(), true))))
            .id();
    AppendResult result =
        journal.append(
            id,
            List.of(
                entry(
                    "b",
                    new Sender(Sender.Kind.VISITOR, "web:" + visitor),
                    new JournalEntry.VisitorSaid(new Content.Text(text), Optional.empty())),
                entry(
                    "c",
                    Sender.SYSTEM,
                    new JournalEntry.HandOffRequested(HandOffReason.NOT_COVERED, 2, 1))),
            Expected.any());
    assertThat(result).isInstanceOf(AppendResult.Appended.class);
    return id.value() + "/3";
  }

  private static NewEntry entry(String id, Sender sender, JournalEntry body) {
    return new NewEntry(sender, new ClientId(id.repeat(22)), Optional.empty(), body);
  }
}
