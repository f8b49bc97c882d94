package dev.tellonce.server.store;

import dev.tellonce.bot.journal.AppendResult;
import dev.tellonce.bot.journal.ConversationState;
import dev.tellonce.bot.journal.ConversationSummary;
import dev.tellonce.bot.journal.Entry;
import dev.tellonce.bot.journal.Expected;
import dev.tellonce.bot.journal.Head;
import dev.tellonce.bot.journal.Journal;
import dev.tellonce.bot.journal.NewEntry;
import dev.tellonce.bot.journal.Status;
import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.ChannelSession;
import dev.tellonce.bot.message.ClientId;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.InboxId;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.message.Sender;
import dev.tellonce.server.wire.EntryCodec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The journal in SQLite. An append is answered after its commit; listeners hear of it on the
 * writer's thread, after the commit and before the answer. Any thread.
 */
final class SqliteJournal implements Journal {
  private static final Logger LOG = LoggerFactory.getLogger(SqliteJournal.class);
  private static final Comparator<ConversationSummary> LONGEST_WAITING_FIRST =
      Comparator.comparing((ConversationSummary row) -> row.waitingSince().orElse(Instant.MAX))
          .thenComparing(row -> row.id().value());

  private record Key(Sender sender, ClientId clientId) {}

  private final Sql sql;
  private final Writer writer;
  private final Readers readers;
  private final JournalWrites writes;
  private final States states;
  private final RecentLogs logs;
  private final EntryRows rows;
  private final String epoch;
  private final List<Consumer<List<Entry>>> listeners = new CopyOnWriteArrayList<>();

  SqliteJournal(
      Sql sql,
      EntryCodec codec,
      Writer writer,
      Readers readers,
      JournalWrites writes,
      States states,
      RecentLogs logs,
      String epoch) {
    this.sql = sql;
    this.writer = writer;
    this.readers = readers;
    this.writes = writes;
    this.states = states;
    this.logs = logs;
    this.rows = new EntryRows(codec);
    this.epoch = epoch;
  }

  @Override
  public Opening open(InboxId inbox, ChannelSession session, NewEntry opened) {
    if (!writer.isOpen()) {
      return new Opening.Refused(AppendResult.Refusal.CLOSED);
    }
    Optional<ConversationId> known = find(inbox, session);
    if (known.isPresent()) {
      return new Opening.Open(known.get(), false);
    }
    Writer.Outcome<JournalWrites.Opened> outcome =
        writer.submit(db -> writes.open(db, inbox, session, opened), done -> tell(done.entries()));
    return switch (outcome) {
      case Writer.Outcome.Done<JournalWrites.Opened> done ->
          new Opening.Open(done.value().id(), !done.value().entries().isEmpty());
      case Writer.Outcome.Refused<JournalWrites.Opened> refused ->
          new Opening.Refused(refused.why());
    };
  }

  @Override
  public Optional<ConversationId> find(InboxId inbox, ChannelSession session) {
    return readers.read(db -> JournalWrites.find(db, sql, inbox, session));
  }

  @Override
  public AppendResult append(
      ConversationId conversation, List<NewEntry> entries, Expected expected) {
    requireDistinct(entries);
    List<NewEntry> own = List.copyOf(entries);
    Writer.Outcome<AppendResult> outcome =
        writer.submit(
            db -> writes.append(db, conversation, own, expected),
            result -> {
              if (result instanceof AppendResult.Appended appended) {
                tell(appended.entries());
              }
            });
    return switch (outcome) {
      case Writer.Outcome.Done<AppendResult> done -> done.value();
      case Writer.Outcome.Refused<AppendResult> refused -> new AppendResult.Refused(refused.why());
    };
  }

  @Override
  public Optional<Entry> findSent(ConversationId conversation, Sender sender, ClientId clientId) {
    return readers.read(db -> rows.find(db, sql, conversation, sender, clientId));
  }

  @Override
  public List<Entry> read(ConversationId conversation, long after, int limit) {
    readers.requireOpen();
    long from = Math.max(0, after);
    int most = Math.max(1, limit);
    return logs.after(conversation, from, most)
        .orElseGet(() -> readers.read(db -> rows.read(db, sql, conversation, from, most)));
  }

  @Override
  public Optional<Head> head(ConversationId conversation) {
    readers.requireOpen();
    Optional<Live> known = logs.live(conversation);
    if (known.isPresent()) {
      return known.map(live -> new Head(live.state().lastSeq(), Chain.shown(live.chain())));
    }
    return readers.read(
        db ->
            db.first(
                sql.get("head"),
                row ->
                    row.getLong(1) == 0
                        ? new Head(0, "")
                        : new Head(row.getLong(1), Chain.shown(row.getBytes(2))),
                conversation.value()));
  }

  @Override
  public Optional<String> chainAt(ConversationId conversation, long seq) {
    return readers.read(
        db ->
            db.first(
                sql.get("chain_at"),
                row -> Chain.shown(row.getBytes(1)),
                conversation.value(),
                seq));
  }

  @Override
  public Optional<ConversationState> state(ConversationId conversation) {
    readers.requireOpen();
    Optional<Live> known = logs.live(conversation);
    if (known.isPresent()) {
      return known.map(Live::state);
    }
    Optional<Live> live = readers.read(db -> states.load(db, conversation));
    live.ifPresent(states::remember);
    return live.map(Live::state);
  }

  @Override
  public List<ConversationSummary> summaries(Set<Status> statuses, int limit) {
    int most = Math.max(1, limit);
    List<ConversationSummary> all = new ArrayList<>();
    for (Status status : statuses) {
      all.addAll(
          readers.read(
              db -> db.all(sql.get("summaries"), SqliteJournal::summary, status.wireName(), most)));
    }
    return all.stream().sorted(LONGEST_WAITING_FIRST).limit(most).toList();
  }

  @Override
  public List<ConversationSummary> ofSamePerson(ConversationId conversation, int limit) {
    return readers.read(
        db ->
            db.all(
                sql.get("of_same_person"),
                SqliteJournal::summary,
                conversation.value(),
                Math.max(1, limit)));
  }

  @Override
  public String epoch() {
    return epoch;
  }

  @Override
  public void onAppended(Consumer<List<Entry>> listener) {
    listeners.add(listener);
  }

  private void tell(List<Entry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    for (Consumer<List<Entry>> listener : listeners) {
      try {
        listener.accept(entries);
      } catch (RuntimeException e) {
        LOG.error("A listener of the journal failed", e);
      }
    }
  }

  private static ConversationSummary summary(ResultSet row) throws SQLException {
    return new ConversationSummary(
        new ConversationId(row.getString("id")),
        new InboxId(row.getString("inbox")),
        row.getString("channel"),
        Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
        Optional.ofNullable(row.getString("assignee")).map(AgentId::new),
        Db.time(row, "waiting_since"),
        new Language(row.getString("language")),
        row.getLong("last_seq"),
        Instant.ofEpochMilli(row.getLong("updated")),
        row.getString("who"),
        row.getString("about"));
  }

  private static void requireDistinct(List<NewEntry> entries) {
    if (entries.isEmpty()) {
      throw new IllegalArgumentException("entries: none (expected: at least one)");
    }
    Set<Key> keys = new HashSet<>();
    for (NewEntry entry : entries) {
      if (!keys.add(new Key(entry.sender(), entry.clientId()))) {
        throw new IllegalArgumentException(
            "cid: " + entry.clientId() + " twice in one append (expected: each once)");
      }
    }
  }
}
