package dev.tellonce.server.wire;

import dev.tellonce.bot.engine.Denial;
import dev.tellonce.bot.engine.Outcome;
import dev.tellonce.bot.journal.ConversationSummary;
import dev.tellonce.bot.journal.Entry;
import dev.tellonce.bot.journal.JournalEntry;
import dev.tellonce.bot.journal.Reader;
import dev.tellonce.bot.journal.Redaction;
import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.ClientId;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.Sender;
import dev.tellonce.bot.routing.WaitEstimate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes server frames; see {@code docs/protocol.md}. Any thread. */
public final class Frames {
  /** Parts of entries that visitors read in part. */
  private static final List<String> STAFF_PARTS = List.of("as_written", "tone", "reason");

  private final JsonMapper json = JsonMapper.builder().build();
  private final EntryCodec codec;
  private final String epoch;

  /**
   * Creates the writer.
   *
   * @param codec writes entries
   * @param epoch the journal's epoch
   */
  public Frames(EntryCodec codec, String epoch) {
    this.codec = codec;
    this.epoch = epoch;
  }

  /** The journal's epoch. */
  public String epoch() {
    return epoch;
  }

  /** An empty object to fill. */
  public ObjectNode object() {
    return json.createObjectNode();
  }

  /** A frame with its type, to fill. */
  public ObjectNode frame(String type) {
    return json.createObjectNode().put("type", type);
  }

  /** The codec of entries and contents. */
  public EntryCodec codec() {
    return codec;
  }

  /** A frame as it travels. */
  public String text(ObjectNode frame) {
    return json.writeValueAsString(frame);
  }

  /**
   * The answer to an act.
   *
   * @param clientId the client's id of it
   * @param outcome how it ended
   */
  public String outcome(ClientId clientId, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Stored stored ->
          ok(clientId, Optional.of(stored.conversation()), stored.seq(), stored.time());
      case Outcome.Denied denied -> denied(Optional.of(clientId), denied.denial());
      case Outcome.Held held -> {
        ObjectNode frame = no(Optional.of(clientId), "held", false, Denial.HELD.say());
        ArrayNode reasons = frame.putArray("reasons");
        held.verdict()
            .reasons()
            .forEach(
                reason ->
                    reasons
                        .addObject()
                        .put("rule", reason.rule())
                        .put("version", reason.version())
                        .put("reason", reason.reason())
                        .put("found", reason.found()));
        held.verdict().better().ifPresent(better -> frame.put("better", better));
        yield text(frame);
      }
    };
  }

  /** Stored for good. */
  public String ok(
      ClientId clientId, Optional<ConversationId> conversation, long seq, Instant time) {
    ObjectNode frame = frame("ok").put("cid", clientId.value());
    conversation.ifPresent(id -> frame.put("conv", id.value()));
    return text(frame.put("epoch", epoch).put("seq", seq).put("t", millis(time)));
  }

  /** Not stored, for a reason of the engine's. */
  public String denied(Optional<ClientId> clientId, Denial denial) {
    ObjectNode frame = no(clientId, denial.code(), denial.retry(), denial.say());
    if (denial.retry()) {
      frame.put("retry_after_ms", 1000);
    }
    return text(frame);
  }

  /** Not stored, to fill. */
  public ObjectNode no(Optional<ClientId> clientId, String code, boolean retry, String say) {
    ObjectNode frame = frame("no");
    clientId.ifPresent(id -> frame.put("cid", id.value()));
    return frame.put("code", code).put("retry", retry).put("say", say);
  }

  /**
   * A page of a log as it travels.
   *
   * @param frame the {@code ev} frame
   * @param through the number of its last entry
   */
  public record Page(String frame, long through) {}

  /**
   * Writes entries as a reader may see them, as many as fit and at least one.
   *
   * @param entries the entries, in order and without holes
   * @param reader who reads
   * @param own the reader as a sender, who gets the client ids back
   * @param characters the most characters of the page, unless one entry alone is longer
   * @return the page; empty when there are no entries
   */
  public Optional<Page> page(List<Entry> entries, Reader reader, Sender own, int characters) {
    if (entries.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder list = new StringBuilder();
    Entry last = entries.getFirst();
    for (Entry entry : entries) {
      String text = json.writeValueAsString(entry(entry, reader, own));
      if (!list.isEmpty() && list.length() + text.length() > characters) {
        break;
      }
      list.append(list.isEmpty() ? "" : ",").append(text);
      last = entry;
    }
    String head =
        json.writeValueAsString(
            frame("ev")
                .put("conv", last.conversation().value())
                .put("epoch", epoch)
                .put("from", entries.getFirst().seq())
                .put("h", last.chain()));
    String frame = head.substring(0, head.length() - 1) + ",\"entries\":[" + list + "]}";
    return Optional.of(new Page(frame, last.seq()));
  }

  /** One entry as a reader may see it. */
  public ObjectNode entry(Entry entry, Reader reader, Sender own) {
    ObjectNode node = object().put("seq", entry.seq()).put("t", millis(entry.time()));
    Optional<JournalEntry> visible = Redaction.visible(entry.body(), reader);
    if (visible.isEmpty()) {
      return node.put("hidden", true);
    }
    node.put("type", EntryCodec.type(visible.get()));
    ObjectNode from = node.putObject("from").put("kind", entry.sender().kind().wireName());
    if (entry.sender().kind() == Sender.Kind.AGENT) {
      from.put("id", entry.sender().id());
    }
    if (entry.sender().equals(own)) {
      node.put("cid", entry.clientId().value());
    }
    JsonNode body = codec.tree(visible.get());
    if (reader == Reader.VISITOR && body instanceof ObjectNode object) {
      // Emptied by the redaction; not even their names are a visitor's business.
      object.remove(STAFF_PARTS);
    }
    node.set("body", body);
    return node;
  }

  /** The backlog is done. */
  public String live(ConversationId conversation, long head) {
    return text(frame("live").put("conv", conversation.value()).put("head", head));
  }

  /** Throw the copy away. */
  public String reset(ConversationId conversation, long head, String why) {
    return text(
        frame("reset")
            .put("conv", conversation.value())
            .put("epoch", epoch)
            .put("head", head)
            .put("why", why));
  }

  /** A heartbeat with the heads of what is followed. */
  public String ping(long n, Map<ConversationId, Long> heads) {
    ObjectNode frame = frame("ping").put("n", n);
    ObjectNode all = frame.putObject("heads");
    heads.forEach((conversation, head) -> all.put(conversation.value(), head));
    return text(frame);
  }

  /** The connection is about to close. */
  public String bye(int code, long retryAfterMillis) {
    return text(frame("bye").put("code", code).put("retry_after_ms", retryAfterMillis));
  }

  /** Somebody types. */
  public String typing(ConversationId conversation, String who, String name, boolean on) {
    ObjectNode frame = frame("typing").put("conv", conversation.value()).put("who", who);
    if (!name.isEmpty()) {
      frame.put("name", name);
    }
    return text(frame.put("on", on));
  }

  /** A note calls the agent who reads this. */
  public String mention(ConversationId conversation, long seq, AgentId by) {
    return text(
        frame("mention").put("conv", conversation.value()).put("seq", seq).put("by", by.value()));
  }

  /** How far the other side has got. */
  public String marks(ConversationId conversation, String who, long delivered, long read) {
    return text(
        frame("marks")
            .put("conv", conversation.value())
            .put("who", who)
            .put("delivered", delivered)
            .put("read", read));
  }

  /** A visitor's place; empty when the visitor does not wait. */
  public String queue(ConversationId conversation, Optional<WaitEstimate> estimate) {
    ObjectNode frame =
        frame("queue")
            .put("conv", conversation.value())
            .put("place", estimate.map(WaitEstimate::place).orElse(0));
    estimate
        .flatMap(WaitEstimate::minutes)
        .ifPresent(range -> frame.put("min", range.min()).put("max", range.max()));
    estimate
        .flatMap(WaitEstimate::opens)
        .ifPresent(opens -> frame.put("open", false).put("next_open", opens.toString()));
    return text(
        frame
            .put("busy", estimate.map(WaitEstimate::busy).orElse(false))
            .put("agents", estimate.map(WaitEstimate::agents).orElse(0)));
  }

  /** Rows that are new or changed and ids that left. */
  public String list(
      String list,
      long rev,
      Collection<ConversationSummary> set,
      Collection<ConversationId> del,
      boolean full) {
    ObjectNode frame = frame("list").put("list", list).put("rev", rev);
    ArrayNode rows = frame.putArray("set");
    set.forEach(row -> rows.add(row(row)));
    ArrayNode gone = frame.putArray("del");
    del.forEach(id -> gone.add(id.value()));
    if (full) {
      frame.put("full", true);
    }
    return text(frame);
  }

  /** A row of a list. */
  public ObjectNode row(ConversationSummary row) {
    ObjectNode node =
        object()
            .put("conv", row.id().value())
            .put("inbox", row.inbox().value())
            .put("channel", row.channel())
            .put("status", row.status().wireName());
    row.agent().ifPresent(agent -> node.put("agent", agent.value()));
    row.waitingSince().ifPresent(since -> node.put("waiting_since", millis(since)));
    return node.put("language", row.language().code())
        .put("last_seq", row.lastSeq())
        .put("updated", millis(row.updated()))
        .put("who", row.who())
        .put("about", row.about());
  }

  /** The connection is about to close. */
  public String bye(int code, Duration retryAfter) {
    return text(
        frame("bye").put("code", code).put("retry_after_ms", Math.max(1, retryAfter.toMillis())));
  }

  /** A question's answer that cannot be given. */
  public String cannotAnswer(String request, String code, String say) {
    return text(frame("answer").put("rid", request).put("code", code).put("say", say));
  }

  /** A frame that cannot be read or is not known. */
  public String refused(ClientFrame.Unreadable frame) {
    return frame
        .request()
        .map(request -> cannotAnswer(request, frame.code(), frame.say()))
        .orElseGet(() -> text(no(frame.clientId(), frame.code(), false, frame.say())));
  }

  private static String millis(Instant time) {
    return time.truncatedTo(ChronoUnit.MILLIS).toString();
  }
}
