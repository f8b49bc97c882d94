package dev.tellonce.bot.journal;

import dev.tellonce.bot.message.ChannelSession;
import dev.tellonce.bot.message.ClientId;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.InboxId;
import dev.tellonce.bot.message.RandomIds;
import dev.tellonce.bot.message.Sender;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A journal in memory, for tests and simulations: all that {@link Journal} promises but survival.
 * Listeners are called on the appending thread, before its append returns. Any thread.
 */
public final class MemoryJournal implements Journal {
  private static final Logger LOG = LoggerFactory.getLogger(MemoryJournal.class);
  private static final Comparator<ConversationSummary> LONGEST_WAITING_FIRST =
      Comparator.comparing((ConversationSummary row) -> row.waitingSince().orElse(Instant.MAX))
          .thenComparing(row -> row.id().value());

  /** Is told of each message that has to be handed to a platform, before its append returns. */
  @FunctionalInterface
  public interface Outgoing {
    /**
     * Takes a message.
     *
     * @param conversation whose
     * @param seq its number
     * @param endpoint where it goes: the channel session's id
     */
    void add(ConversationId conversation, long seq, String endpoint);
  }

  private record Key(Sender sender, ClientId clientId) {}

  private record Address(InboxId inbox, ChannelSession session) {}

  private static final class Log {
    final List<Entry> entries = new ArrayList<>();
    final Map<Key, Entry> byClientId = new HashMap<>();
    byte[] chain = new byte[32];
    ConversationState state;

    Log(ConversationState state) {
      this.state = state;
    }
  }

  private final InstantSource clock;
  private final RandomIds ids;
  private final Outgoing outgoing;
  private final String epoch;
  private final Map<ConversationId, Log> logs = new HashMap<>();
  private final Map<Address, ConversationId> addresses = new HashMap<>();
  private final List<Consumer<List<Entry>>> listeners = new ArrayList<>();

  /**
   * Creates an empty journal without an outbox.
   *
   * @param clock what time it is
   * @param random where ids and the epoch come from
   */
  public MemoryJournal(InstantSource clock, RandomGenerator random) {
    this(clock, random, (conversation, seq, endpoint) -> {});
  }

  /**
   * Creates an empty journal.
   *
   * @param clock what time it is
   * @param random where ids and the epoch come from
   * @param outgoing where messages for platforms go
   */
  public MemoryJournal(InstantSource clock, RandomGenerator random, Outgoing outgoing) {
    this.clock = clock;
    this.ids = new RandomIds(random);
    this.outgoing = outgoing;
    byte[] incarnation = new byte[8];
    random.nextBytes(incarnation);
    this.epoch = text(incarnation);
  }

  @Override
  public synchronized Opening open(InboxId inbox, ChannelSession session, NewEntry opened) {
    ConversationId known = addresses.get(new Address(inbox, session));
    if (known != null) {
      return new Opening.Open(known, false);
    }
    ConversationId id = ids.conversation();
    Log log = new Log(ConversationState.empty(id, inbox, session));
    logs.put(id, log);
    addresses.put(new Address(inbox, session), id);
    store(log, List.of(opened));
    return new Opening.Open(id, true);
  }

  @Override
  public synchronized Optional<ConversationId> find(InboxId inbox, ChannelSession session) {
    return Optional.ofNullable(addresses.get(new Address(inbox, session)));
  }

  @Override
  public synchronized AppendResult append(
      ConversationId conversation, List<NewEntry> entries, Expected expected) {
    requireDistinct(entries);
    Log log = logs.get(conversation);
    if (log == null) {
      return new AppendResult.Refused(AppendResult.Refusal.NO_CONVERSATION);
    }
    Entry first = log.byClientId.get(key(entries.getFirst()));
    if (first != null) {
      return first.body().equals(entries.getFirst().body())
          ? new AppendResult.Duplicate(first.seq(), first.time())
          : new AppendResult.Mismatched(first.seq());
    }
    for (NewEntry entry : entries) {
      Entry earlier = log.byClientId.get(key(entry));
      if (earlier != null) {
        return new AppendResult.Mismatched(earlier.seq());
      }
    }
    if (expected instanceof Expected.Exactly exactly && exactly.seq() != log.state.lastSeq()) {
      return new AppendResult.Conflict(log.state.lastSeq());
    }
    return new AppendResult.Appended(store(log, entries));
  }

  @Override
  public synchronized Optional<Entry> findSent(
      ConversationId conversation, Sender sender, ClientId clientId) {
    Log log = logs.get(conversation);
    return log == null
        ? Optional.empty()
        : Optional.ofNullable(log.byClientId.get(new Key(sender, clientId)));
  }

  @Override
  public synchronized List<Entry> read(ConversationId conversation, long after, int limit) {
    Log log = logs.get(conversation);
    if (log == null || after >= log.entries.size()) {
      return List.of();
    }
    int from = (int) Math.max(0, after);
    int to = (int) Math.min(log.entries.size(), (long) from + Math.max(1, limit));
    return List.copyOf(log.entries.subList(from, to));
  }

  @Override
  public synchronized Optional<Head> head(ConversationId conversation) {
    return state(conversation).map(state -> new Head(state.lastSeq(), state.lastChain()));
  }

  @Override
  public synchronized Optional<String> chainAt(ConversationId conversation, long seq) {
    Log log = logs.get(conversation);
    return log == null || seq < 1 || seq > log.entries.size()
        ? Optional.empty()
        : Optional.of(log.entries.get((int) seq - 1).chain());
  }

  @Override
  public synchronized Optional<ConversationState> state(ConversationId conversation) {
    return Optional.ofNullable(logs.get(conversation)).map(log -> log.state);
  }

  @Override
  public synchronized List<ConversationSummary> summaries(Set<Status> statuses, int limit) {
    return logs.values().stream()
        .filter(log -> statuses.contains(log.state.status()))
        .map(log -> ConversationSummary.of(log.state, log.entries.getLast().time()))
        .sorted(LONGEST_WAITING_FIRST)
        .limit(Math.max(1, limit))
        .toList();
  }

  @Override
  public synchronized List<ConversationSummary> ofSamePerson(
      ConversationId conversation, int limit) {
    Optional<Log> from = Optional.ofNullable(logs.get(conversation));
    Optional<String> subject = from.flatMap(MemoryJournal::subject);
    if (subject.isEmpty()) {
      return List.of();
    }
    InboxId inbox = from.get().state.inbox();
    return logs.values().stream()
        .filter(log -> !log.state.id().equals(conversation) && log.state.inbox().equals(inbox))
        .filter(log -> subject(log).equals(subject))
        .map(log -> ConversationSummary.of(log.state, log.entries.getLast().time()))
        .sorted(
            Comparator.comparing(ConversationSummary::updated)
                .reversed()
                .thenComparing(row -> row.id().value()))
        .limit(Math.max(1, limit))
        .toList();
  }

  /** Whom the host site last vouched for. */
  private static Optional<String> subject(Log log) {
    return log.entries.reversed().stream()
        .flatMap(
            entry ->
                entry.body() instanceof JournalEntry.Identified who && who.namesAPerson()
                    ? Stream.of(who.subject())
                    : Stream.empty())
        .findFirst();
  }

  @Override
  public String epoch() {
    return epoch;
  }

  @Override
  public synchronized void onAppended(Consumer<List<Entry>> listener) {
    listeners.add(listener);
  }

  private List<Entry> store(Log log, List<NewEntry> entries) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    List<Entry> stored = new ArrayList<>(entries.size());
    Fold fold = new Fold(log.state);
    for (NewEntry entry : entries) {
      long seq = log.entries.size() + 1L;
      log.chain = link(log.chain, log.state.id(), seq, now, entry);
      Entry placed =
          new Entry(
              log.state.id(),
              seq,
              now,
              entry.sender(),
              entry.clientId(),
              entry.body(),
              text(Arrays.copyOf(log.chain, 8)));
      log.entries.add(placed);
      log.byClientId.put(key(entry), placed);
      fold.add(placed);
      stored.add(placed);
    }
    log.state = fold.state();
    ChannelSession session = log.state.session();
    if (!session.isWeb()) {
      for (Entry entry : stored) {
        if (entry.body() instanceof JournalEntry.BotSaid
            || entry.body() instanceof JournalEntry.AgentSaid) {
          outgoing.add(entry.conversation(), entry.seq(), session.id());
        }
      }
    }
    tell(List.copyOf(stored));
    return stored;
  }

  private void tell(List<Entry> stored) {
    for (Consumer<List<Entry>> listener : List.copyOf(listeners)) {
      try {
        listener.accept(stored);
      } catch (RuntimeException e) {
        LOG.error("A listener of the journal failed", e);
      }
    }
  }

  private static void requireDistinct(List<NewEntry> entries) {
    if (entries.isEmpty()) {
      throw new IllegalArgumentException("entries: none (expected: at least one)");
    }
    Set<Key> keys = new HashSet<>();
    for (NewEntry entry : entries) {
      if (!keys.add(key(entry))) {
        throw new IllegalArgumentException(
            "cid: " + entry.clientId() + " twice in one append (expected: each once)");
      }
    }
  }

  private static Key key(NewEntry entry) {
    return new Key(entry.sender(), entry.clientId());
  }

  private static byte[] link(
      byte[] previous, ConversationId conversation, long seq, Instant time, NewEntry entry) {
    MessageDigest digest = sha256();
    digest.update(previous);
    digest.update(conversation.value().getBytes(StandardCharsets.UTF_8));
    digest.update(ByteBuffer.allocate(16).putLong(seq).putLong(time.toEpochMilli()).array());
    digest.update(key(entry).toString().getBytes(StandardCharsets.UTF_8));
    digest.update(entry.body().toString().getBytes(StandardCharsets.UTF_8));
    return digest.digest();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256 (expected: every Java has)", e);
    }
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
