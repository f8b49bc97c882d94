package dev.tellonce.server.ingress;

import dev.tellonce.bot.engine.Engine;
import dev.tellonce.bot.engine.PreChat;
import dev.tellonce.bot.engine.VisitorActs;
import dev.tellonce.bot.journal.ConversationState;
import dev.tellonce.bot.journal.Head;
import dev.tellonce.bot.journal.Journal;
import dev.tellonce.bot.journal.JournalEntry.Identified;
import dev.tellonce.bot.message.Content;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.InboxId;
import dev.tellonce.bot.message.InvalidValueException;
import dev.tellonce.bot.message.Sender;
import dev.tellonce.server.access.RateLimits;
import dev.tellonce.server.access.Rights;
import dev.tellonce.server.access.Tickets;
import dev.tellonce.server.files.FileSettings;
import dev.tellonce.server.files.SentFiles;
import dev.tellonce.server.wire.Following;
import dev.tellonce.server.wire.FrameReader;
import dev.tellonce.server.wire.FrameSink;
import dev.tellonce.server.wire.Frames;
import dev.tellonce.server.wire.Hub;
import dev.tellonce.server.wire.Marks;
import dev.tellonce.server.wire.OpenPages;
import dev.tellonce.server.wire.Peer;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** What all visitors' connections share. Any thread. */
public final class VisitorSide {
  private final Engine engine;
  private final Journal journal;
  private final Hub hub;
  private final Frames frames;
  private final Marks marks;
  private final Tickets tickets;
  private final RateLimits limits;
  private final Rights rights;
  private final OpenPages pages;
  private final QueueBoard queue;
  private final Map<InboxId, Inbox> inboxes;
  private final Looks looks;
  private final Executor executor;
  private final InstantSource clock;
  private final SentFiles files;
  private final FileSettings fileSettings;
  private final TranscriptMail transcripts;

  /**
   * Creates the visitors' side.
   *
   * @param engine conducts conversations
   * @param journal where the logs are
   * @param hub tells of news
   * @param frames writes frames
   * @param marks keeps how far each side has read
   * @param tickets opens connections
   * @param limits how often somebody may speak
   * @param rights who may do what
   * @param pages the open connections
   * @param queue tells places
   * @param inboxes the inboxes
   * @param looks how their widgets look
   * @param executor does blocking work
   * @param clock the time
   * @param files which file a message may carry
   * @param fileSettings how large files may be
   * @param transcripts sends transcripts by e-mail
   */
  public VisitorSide(
      Engine engine,
      Journal journal,
      Hub hub,
      Frames frames,
      Marks marks,
      Tickets tickets,
      RateLimits limits,
      Rights rights,
      OpenPages pages,
      QueueBoard queue,
      List<Inbox> inboxes,
      Looks looks,
      Executor executor,
      InstantSource clock,
      SentFiles files,
      FileSettings fileSettings,
      TranscriptMail transcripts) {
    this.engine = engine;
    this.journal = journal;
    this.hub = hub;
    this.frames = frames;
    this.marks = marks;
    this.tickets = tickets;
    this.limits = limits;
    this.rights = rights;
    this.pages = pages;
    this.queue = queue;
    this.inboxes =
        inboxes.stream().collect(Collectors.toUnmodifiableMap(Inbox::id, Function.identity()));
    this.looks = looks;
    this.executor = executor;
    this.clock = clock;
    this.files = files;
    this.fileSettings = fileSettings;
    this.transcripts = transcripts;
  }

  /** The end of a new visitor's connection. */
  public Peer connect(FrameSink sink) {
    return new VisitorPeer(this, sink);
  }

  /** How the widgets look. */
  public Looks looks() {
    return looks;
  }

  VisitorActs visitors() {
    return engine.visitors();
  }

  SentFiles files() {
    return files;
  }

  TranscriptMail transcripts() {
    return transcripts;
  }

  Journal journal() {
    return journal;
  }

  PreChat preChat() {
    return engine.preChat();
  }

  Hub hub() {
    return hub;
  }

  Frames frames() {
    return frames;
  }

  Marks marks() {
    return marks;
  }

  Tickets tickets() {
    return tickets;
  }

  RateLimits limits() {
    return limits;
  }

  Rights rights() {
    return rights;
  }

  OpenPages pages() {
    return pages;
  }

  QueueBoard queue() {
    return queue;
  }

  Inbox inbox(InboxId id) {
    Inbox inbox = inboxes.get(id);
    if (inbox == null) {
      throw new InvalidValueException(
          "inbox: " + id + " (expected: one of " + inboxes.keySet() + ")");
    }
    return inbox;
  }

  boolean hasInbox(String id) {
    return inboxes.keySet().stream().anyMatch(known -> known.value().equals(id));
  }

  /** How far a log goes. */
  long head(ConversationId conversation) {
    return journal.head(conversation).map(Head::seq).orElse(0L);
  }

  Following following(FrameSink sink, Hub.Side side, Sender own) {
    return new Following(journal, hub, frames, sink, executor, side, own);
  }

  /** Notes who a visitor is, unless it is noted already. */
  void identify(ConversationId conversation, Identified identified) {
    String name = identified.name().isEmpty() ? identified.email() : identified.name();
    boolean known = journal.state(conversation).map(ConversationState::who).orElse("").equals(name);
    if (!known && !name.isEmpty()) {
      engine.visitors().identify(conversation, identified);
    }
  }

  ObjectNode welcome(String session) {
    ObjectNode welcome =
        frames
            .frame("welcome")
            .put("session", session)
            .put("epoch", frames.epoch())
            .put("server_time", clock.instant().toString());
    welcome
        .putObject("limits")
        .put("text_characters", Content.MAX_CHARACTERS)
        .put("text_bytes", Content.MAX_BYTES)
        .put("frame_bytes", FrameReader.MAX_FRAME)
        .put("file_bytes", fileSettings.mostBytes());
    welcome.put("transcript_mail", transcripts.isOffered());
    return welcome;
  }
}
