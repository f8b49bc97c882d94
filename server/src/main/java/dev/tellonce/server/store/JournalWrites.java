package dev.tellonce.server.store;

import dev.tellonce.bot.journal.AppendResult;
import dev.tellonce.bot.journal.ConversationState;
import dev.tellonce.bot.journal.Entry;
import dev.tellonce.bot.journal.Expected;
import dev.tellonce.bot.journal.Fold;
import dev.tellonce.bot.journal.JournalEntry;
import dev.tellonce.bot.journal.NewEntry;
import dev.tellonce.bot.message.ChannelSession;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.FaqReference;
import dev.tellonce.bot.message.InboxId;
import dev.tellonce.bot.message.RandomIds;
import dev.tellonce.bot.people.Mentions;
import dev.tellonce.server.wire.EntryCodec;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the journal writes, inside the writer's transaction: the entries, the row derived from them
 * and the outbox. The writer's thread alone. The states it holds are the truth of the running
 * batch; they are forgotten when the batch is undone.
 */
final class JournalWrites implements Writer.BatchListener {
  private static final int RECENT = 1_024;

  /**
   * How opening ended.
   *
   * @param id the conversation
   * @param entries what was stored; empty where it was there before
   */
  record Opened(ConversationId id, List<Entry> entries) {}

  @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
  private record Stored(long seq, Instant time, byte[] payloadHash) {}

  /** One append of the running batch. */
  private record Change(Live live, List<RecentLogs.Kept> entries) {}

  private final Sql sql;
  private final Sql adminSql = Sql.named("admin.sql");
  private final EntryCodec codec;
  private final InstantSource clock;
  private final SecureRandom random;
  private final RandomIds ids;
  private final States states;
  private final RecentLogs logs;
  private final QuestionWrites questions;
  private final ToneCounting tones;
  private final Map<ConversationId, Live> recent = States.recent(RECENT);
  private final List<Change> changed = new ArrayList<>();

  JournalWrites(
      Sql sql,
      EntryCodec codec,
      InstantSource clock,
      SecureRandom random,
      States states,
      RecentLogs logs,
      ToneCounting tones) {
    this.sql = sql;
    this.codec = codec;
    this.clock = clock;
    this.random = random;
    this.ids = new RandomIds(random);
    this.states = states;
    this.logs = logs;
    this.tones = tones;
    this.questions = new QuestionWrites(sql, new EntryRows(codec));
  }

  /** The conversation of a channel session, if there is one. */
  static Optional<ConversationId> find(Db db, Sql sql, InboxId inbox, ChannelSession session)
      throws SQLException {
    return db.first(
        sql.get("find_conversation"),
        row -> new ConversationId(row.getString(1)),
        inbox.value(),
        session.channel(),
        session.id());
  }

  Opened open(Db db, InboxId inbox, ChannelSession session, NewEntry opened) throws SQLException {
    Optional<ConversationId> known = find(db, sql, inbox, session);
    if (known.isPresent()) {
      return new Opened(known.get(), List.of());
    }
    ConversationId id = ids.conversation();
    byte[] key = new byte[Chain.LENGTH];
    random.nextBytes(key);
    db.update(
        sql.get("insert_conversation"),
        id.value(),
        inbox.value(),
        session.channel(),
        session.id(),
        Chain.beginning());
    db.update(sql.get("insert_key"), id.value(), key);
    Live live = new Live(ConversationState.empty(id, inbox, session), Chain.beginning(), key);
    return new Opened(id, store(db, live, List.of(opened)));
  }

  AppendResult append(Db db, ConversationId id, List<NewEntry> entries, Expected expected)
      throws SQLException {
    Optional<Live> found =
        recent.containsKey(id) ? Optional.of(recent.get(id)) : states.load(db, id);
    if (found.isEmpty()) {
      return new AppendResult.Refused(AppendResult.Refusal.NO_CONVERSATION);
    }
    Live live = found.get();
    NewEntry first = entries.getFirst();
    Optional<Stored> before = stored(db, id, first);
    if (before.isPresent()) {
      byte[] hash =
          Chain.payloadHash(live.key(), EntryCodec.type(first.body()), codec.write(first.body()));
      return MessageDigest.isEqual(hash, before.get().payloadHash())
          ? new AppendResult.Duplicate(before.get().seq(), before.get().time())
          : new AppendResult.Mismatched(before.get().seq());
    }
    for (NewEntry entry : entries.subList(1, entries.size())) {
      Optional<Stored> used = stored(db, id, entry);
      if (used.isPresent()) {
        return new AppendResult.Mismatched(used.get().seq());
      }
    }
    long lastSeq = live.state().lastSeq();
    if (expected instanceof Expected.Exactly exactly && exactly.seq() != lastSeq) {
      return new AppendResult.Conflict(lastSeq);
    }
    return new AppendResult.Appended(store(db, live, entries));
  }

  private Optional<Stored> stored(Db db, ConversationId id, NewEntry entry) throws SQLException {
    return db.first(
        sql.get("find_by_client_id"),
        row ->
            new Stored(
                row.getLong("seq"),
                Instant.ofEpochMilli(row.getLong("server_time")),
                row.getBytes("payload_hash")),
        id.value(),
        entry.sender().kind().wireName(),
        entry.sender().id(),
        entry.clientId().value());
  }

  private List<Entry> store(Db db, Live live, List<NewEntry> entries) throws SQLException {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    ConversationState state = live.state();
    Fold fold = new Fold(state);
    byte[] chain = live.chain();
    long seq = state.lastSeq();
    List<Entry> stored = new ArrayList<>(entries.size());
    List<RecentLogs.Kept> kept = new ArrayList<>(entries.size());
    for (NewEntry entry : entries) {
      seq++;
      String type = EntryCodec.type(entry.body());
      byte[] body = codec.write(entry.body());
      byte[] hash = Chain.payloadHash(live.key(), type, body);
      chain = Chain.next(chain, state.id(), seq, now, type, entry, hash);
      db.update(
          sql.get("insert_entry"),
          state.id().value(),
          seq,
          type,
          entry.body().audience().wireName(),
          entry.sender().kind().wireName(),
          entry.sender().id(),
          entry.clientId().value(),
          hash,
          body,
          replyTo(entry.body()),
          now,
          entry.clientTime(),
          chain);
      Entry placed =
          new Entry(
              state.id(),
              seq,
              now,
              entry.sender(),
              entry.clientId(),
              entry.body(),
              Chain.shown(chain));
      fold.add(placed);
      stored.add(placed);
      kept.add(new RecentLogs.Kept(placed, body.length));
      if (entry.body() instanceof JournalEntry.NoteAdded note) {
        for (String login : Mentions.in(note.text())) {
          db.update(
              sql.get("insert_mention"), state.id().value(), seq, login, note.agent().value());
        }
      }
      if (entry.body() instanceof JournalEntry.Identified who && who.namesAPerson()) {
        db.update(sql.get("save_person"), state.id().value(), state.inbox().value(), who.subject());
      }
      if (entry.body() instanceof JournalEntry.BotSaid said && said.faq().isPresent()) {
        noteUse(db, fold.state(), seq, said.faq().get());
      }
      questions.derive(db, fold.state(), placed);
      if (entry.body() instanceof JournalEntry.AgentSaid said) {
        tones.add(db, fold.state().language(), said, now);
      }
      if (isOutgoing(entry.body()) && !state.session().isWeb()) {
        db.update(sql.get("insert_outbox"), state.id().value(), seq, state.session().id(), now);
      }
    }
    Live next = new Live(fold.state(), chain, live.key());
    derive(db, next, now);
    recent.put(state.id(), next);
    changed.add(new Change(next, kept));
    return List.copyOf(stored);
  }

  /** Remembers who was given which answer. */
  private void noteUse(Db db, ConversationState state, long seq, FaqReference faq)
      throws SQLException {
    db.update(
        adminSql.get("insert_use"),
        faq.id().value(),
        state.language().code(),
        faq.version(),
        state.id().value(),
        seq);
  }

  private void derive(Db db, Live live, Instant now) throws SQLException {
    ConversationState state = live.state();
    db.update(
        sql.get("update_conversation"),
        state.lastSeq(),
        live.chain(),
        state.status().wireName(),
        state.agent().map(card -> card.id().value()),
        state.waitingSince(),
        state.language().code(),
        state.who(),
        state.about(),
        now,
        state.id().value());
  }

  private static boolean isOutgoing(JournalEntry body) {
    return body instanceof JournalEntry.BotSaid || body instanceof JournalEntry.AgentSaid;
  }

  private static Optional<Long> replyTo(JournalEntry body) {
    if (body instanceof JournalEntry.VisitorSaid said) {
      return said.replyTo();
    }
    return body instanceof JournalEntry.AgentSaid said ? said.replyTo() : Optional.empty();
  }

  @Override
  public void committed() {
    changed.forEach(change -> logs.committed(change.live(), change.entries()));
    changed.clear();
    tones.committed();
  }

  @Override
  public void rolledBack() {
    tones.rolledBack();
    recent.clear();
    changed.clear();
  }
}
