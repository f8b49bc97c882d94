package dev.tellonce.server.proof;

import dev.tellonce.bot.journal.ConversationSummary;
import dev.tellonce.bot.journal.Entry;
import dev.tellonce.bot.journal.Journal;
import dev.tellonce.bot.journal.JournalEntry;
import dev.tellonce.bot.journal.Status;
import dev.tellonce.server.store.SqliteStore;
import dev.tellonce.server.store.StoreSettings;
import dev.tellonce.server.wire.EntryCodec;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Writes down what there is at the end: the journal, and what each client reads from the top. */
final class Dump {
  private static final int PAGE = 1000;

  private Dump() {}

  /** The journal of a store that no server has open. */
  static void journal(Path data, History history) {
    try (SqliteStore store =
        SqliteStore.open(
            StoreSettings.of(data),
            InstantSource.system(),
            new SecureRandom(),
            (code, say) -> {
              throw new AssertionError(code + " " + say);
            })) {
      Journal journal = store.journal();
      for (ConversationSummary row : journal.summaries(EnumSet.allOf(Status.class), 10_000)) {
        long after = 0;
        for (List<Entry> page = journal.read(row.id(), after, PAGE);
            !page.isEmpty();
            page = journal.read(row.id(), after, PAGE)) {
          page.forEach(entry -> history.add(stored(entry, journal.epoch())));
          after = page.getLast().seq();
        }
      }
    }
  }

  private static Event stored(Entry entry, String epoch) {
    return new Event.Stored(
        entry.conversation().value(),
        epoch,
        entry.seq(),
        EntryCodec.type(entry.body()),
        entry.sender().id(),
        entry.clientId().value(),
        said(entry.body()),
        owner(entry.body()));
  }

  private static String said(JournalEntry body) {
    return switch (body) {
      case JournalEntry.VisitorSaid said -> History.hash(said.content().plainText());
      case JournalEntry.AgentSaid said -> History.hash(said.content().plainText());
      case JournalEntry.BotSaid said -> History.hash(said.content().plainText());
      default -> "";
    };
  }

  private static String owner(JournalEntry body) {
    return switch (body) {
      case JournalEntry.Assigned assigned -> assigned.agent().id().value();
      case JournalEntry.Transferred handed -> handed.to().id().value();
      default -> "";
    };
  }

  /** What a client reads when it follows a conversation from the top on a new connection. */
  static void view(WireClient client, String conv, History history) {
    client.anew(conv);
    View view = client.view(conv);
    client.until("the end of the log", view::live);
    for (JsonNode entry : view.entries()) {
      history.add(
          new Event.Final(
              client.name(),
              client.audience(),
              conv,
              entry.path("seq").asLong(),
              History.shown(entry),
              History.said(entry)));
    }
  }
}
