package dev.tellonce.server.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.engine.Denial;
import dev.tellonce.bot.engine.Outcome;
import dev.tellonce.bot.journal.ConversationSummary;
import dev.tellonce.bot.journal.Entry;
import dev.tellonce.bot.journal.JournalEntry;
import dev.tellonce.bot.journal.Reader;
import dev.tellonce.bot.journal.Status;
import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.ClientId;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.InboxId;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.message.Sender;
import dev.tellonce.bot.message.ToneVerdict;
import dev.tellonce.bot.routing.WaitEstimate;
import dev.tellonce.server.proof.RunningServer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The golden frames, read and written by the server; a TypeScript test reads the same files. */
class GoldenFramesTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final EntryCodec CODEC = new EntryCodec();
  private static final FrameReader READER = new FrameReader(CODEC);
  private static final Instant OPENS = Instant.parse("2026-11-23T08:00:00Z");
  private static final Frames FRAMES = new Frames(CODEC, "8wQnB2xKz0E");
  private static final Instant TIME = Instant.parse("2026-11-20T09:14:02.480Z");
  private static final ConversationId CONV = new ConversationId("Zk3vQ1m0T8yXo2nLr5uPwA");
  private static final ClientId CID = new ClientId("b7Qm2Xv9RkT4yLs0Wd8eHg");
  private static final Sender NOBODY = new Sender(Sender.Kind.SYSTEM, "nobody");

  /** Frames whose parts other packages put together; a proof compares them with a live server's. */
  private static final Set<String> WRITTEN_ELSEWHERE =
      Set.of(
          "welcome of a new visitor",
          "welcome of a visitor who was here",
          "welcome of an agent",
          "answer to preview",
          "answer to brief",
          "answer to agents",
          "answer to history");

  private static List<JsonNode> examples(String name) {
    Path file =
        Optional.ofNullable(RunningServer.configFolder().getParent())
            .orElseThrow()
            .resolve("server/src/main/web/wire/examples")
            .resolve(name + ".json");
    return JSON.readTree(file.toFile()).valueStream().toList();
  }

  static Stream<JsonNode> clientFrames() {
    return examples("client").stream();
  }

  static Stream<JsonNode> entries() {
    return examples("entries").stream();
  }

  @ParameterizedTest
  @MethodSource("clientFrames")
  void clientFrameIsReadAndFieldsOfALaterVersionAreIgnored(JsonNode example) {
    ObjectNode frame = (ObjectNode) example.path("frame");
    ClientFrame read = READER.read(JSON.writeValueAsString(frame));
    assertThat(read)
        .isNotInstanceOf(ClientFrame.Unreadable.class)
        .isNotInstanceOf(ClientFrame.UnknownType.class);
    frame.putObject("later").putArray("things").add(1);
    assertThat(READER.read(JSON.writeValueAsString(frame))).isEqualTo(read);
  }

  @Test
  void everyKindOfClientFrameHasAnExample() {
    Set<Class<?>> seen =
        clientFrames()
            .map(example -> READER.read(JSON.writeValueAsString(example.path("frame"))).getClass())
            .collect(Collectors.toSet());
    assertThat(seen)
        .containsExactlyInAnyOrder(
            ClientFrame.Hello.class,
            ClientFrame.Sub.class,
            ClientFrame.Unsub.class,
            ClientFrame.Send.class,
            ClientFrame.Command.class,
            ClientFrame.Ask.class,
            ClientFrame.Watch.class,
            ClientFrame.Ack.class,
            ClientFrame.Typing.class,
            ClientFrame.Pong.class);
  }

  @ParameterizedTest
  @MethodSource("entries")
  void entryIsWrittenAsItsExample(JsonNode example) {
    JsonNode golden = example.path("entry");
    if (golden.path("hidden").asBoolean(false)) {
      JournalEntry staffOnly = new JournalEntry.Tagged("delivery", true);
      Entry entry = entry(golden, staffOnly);
      assertThat(same(FRAMES.entry(entry, Reader.VISITOR, NOBODY))).isEqualTo(golden);
      return;
    }
    boolean forVisitor = isAsTheVisitorReadsIt(golden);
    JournalEntry body =
        CODEC.read(
            golden.path("type").asString(), forVisitor ? completed(golden) : golden.path("body"));
    assertThat(body).isNotInstanceOf(JournalEntry.Unknown.class);
    Entry entry = entry(golden, body);
    Sender reader = golden.has("cid") ? entry.sender() : NOBODY;
    assertThat(same(FRAMES.entry(entry, forVisitor ? Reader.VISITOR : Reader.STAFF, reader)))
        .isEqualTo(golden);
  }

  @Test
  void everyTypeOfEntryHasAnExample() {
    Set<String> types = new TreeSet<>();
    for (Class<?> type : JournalEntry.class.getPermittedSubclasses()) {
      types.add(type.getSimpleName());
    }
    types.remove("Unknown");
    Set<String> seen = new TreeSet<>();
    entries().forEach(example -> seen.add(example.path("entry").path("type").asString("")));
    seen.remove("");
    assertThat(seen).isEqualTo(types);
  }

  private static boolean isAsTheVisitorReadsIt(JsonNode golden) {
    String type = golden.path("type").asString();
    JsonNode body = golden.path("body");
    return ((type.equals("BotSaid") || type.equals("AgentSaid")) && !body.has("as_written"))
        || (type.equals("Transferred") && !body.has("reason"));
  }

  /** The whole entry of which a visitor reads the golden part. */
  private static JsonNode completed(JsonNode golden) {
    ObjectNode body = ((ObjectNode) golden.path("body")).deepCopy();
    if (golden.path("type").asString().equals("Transferred")) {
      return body.put("reason", "not for visitors");
    }
    body.put("as_written", "not for visitors").putObject("tone").put("type", "fine");
    return body.has("own_words") ? body.put("own_words", true) : body;
  }

  private static Entry entry(JsonNode golden, JournalEntry body) {
    JsonNode from = golden.path("from");
    Sender.Kind kind =
        Stream.of(Sender.Kind.values())
            .filter(known -> known.wireName().equals(from.path("kind").asString("system")))
            .findFirst()
            .orElseThrow();
    return new Entry(
        CONV,
        golden.path("seq").asLong(),
        Instant.parse(golden.path("t").asString()),
        new Sender(kind, from.path("id").asString(kind.wireName())),
        new ClientId(golden.path("cid").asString(CID.value())),
        body,
        "q3VbT0pLk9s");
  }

  /** As it is read again, so that equal numbers are equal. */
  private static JsonNode same(JsonNode written) {
    return JSON.readTree(JSON.writeValueAsString(written));
  }

  @Test
  void serverFramesAreWrittenAsTheirExamples() {
    Map<String, String> written = written();
    List<String> unknown = new ArrayList<>();
    for (JsonNode example : examples("server")) {
      String name = example.path("name").asString();
      String frame = written.get(name);
      if (frame != null) {
        assertThat(JSON.readTree(frame)).as(name).isEqualTo(example.path("frame"));
      } else if (!WRITTEN_ELSEWHERE.contains(name)) {
        unknown.add(name);
      }
    }
    assertThat(unknown).as("examples that nothing writes").isEmpty();
  }

  private static Map<String, String> written() {
    Map<String, String> written = new LinkedHashMap<>();
    written.put("ok", FRAMES.outcome(CID, new Outcome.Stored(CONV, 2, TIME)));
    written.put("ok of a command that stores nothing", FRAMES.ok(CID, Optional.empty(), 0, TIME));
    written.put(
        "no, try again",
        FRAMES.text(
            FRAMES
                .no(Optional.of(CID), "rate", true, "That was quick. It is sent again in a moment.")
                .put("retry_after_ms", 1500)));
    written.put(
        "no, for good",
        FRAMES.text(
            FRAMES.no(
                Optional.of(CID),
                "too_long",
                false,
                "The text is 16421 characters long (at most 16000). Please send it in two"
                    + " parts.")));
    written.put(
        "no without an id",
        FRAMES.text(
            FRAMES.no(
                Optional.empty(),
                "unknown_type",
                false,
                "type: \"wave\" (expected: a frame of protocol version 1)")));
    written.put("no, held", held());
    written.put("ev", page());
    written.put("live", FRAMES.live(CONV, 3));
    written.put("reset", FRAMES.reset(CONV, 3, "epoch"));
    written.put(
        "answer that there is none",
        FRAMES.cannotAnswer("r17", "not_found", "There is no such conversation."));
    lists(written);
    written.put("typing of an agent", FRAMES.typing(CONV, "agent", "Mia Holm", true));
    written.put("typing of the visitor", FRAMES.typing(CONV, "visitor", "", false));
    written.put("marks", FRAMES.marks(CONV, "agent", 12, 9));
    written.put("mention", FRAMES.mention(CONV, 12, new AgentId("mia")));
    written.put("ping", FRAMES.ping(4, Map.of(CONV, 12L)));
    written.put("bye", FRAMES.bye(1012, Duration.ofMillis(2400)));
    written.put("ping without conversations", FRAMES.ping(5, Map.of()));
    return written;
  }

  private static String held() {
    ToneVerdict.Held verdict =
        new ToneVerdict.Held(
            List.of(
                new ToneVerdict.HeldFor("en-blame-1", 3, "blames the customer", "you should have")),
            Optional.of("Here is how it works: ..."));
    ObjectNode frame = (ObjectNode) JSON.readTree(FRAMES.outcome(CID, new Outcome.Held(verdict)));
    assertThat(frame.path("say").asString()).isEqualTo(Denial.HELD.say());
    return FRAMES.text(frame.put("say", "The text puts blame on the customer."));
  }

  private static String page() {
    List<Entry> entries = new ArrayList<>();
    for (JsonNode golden : entries().limit(3).map(each -> each.path("entry")).toList()) {
      entries.add(entry(golden, CODEC.read(golden.path("type").asString(), golden.path("body"))));
    }
    return FRAMES
        .page(entries, Reader.VISITOR, entries.get(1).sender(), 60_000)
        .orElseThrow()
        .frame();
  }

  private static void lists(Map<String, String> written) {
    ConversationSummary waiting =
        new ConversationSummary(
            CONV,
            new InboxId("shop"),
            "web",
            Status.QUEUED,
            Optional.empty(),
            Optional.of(TIME),
            new Language("en"),
            12,
            TIME,
            "Visitor 4B7",
            "Where is my parcel? Order 48213");
    ConversationSummary own =
        new ConversationSummary(
            new ConversationId("aK4wR2n1U9zYp3oMs6vQxA"),
            new InboxId("shop"),
            "webhook",
            Status.ASSIGNED,
            Optional.of(new AgentId("mia")),
            Optional.empty(),
            new Language("da"),
            31,
            TIME,
            "Ida",
            "Lampen blinker");
    written.put("list, full", FRAMES.list("queue", 7, List.of(waiting), List.of(), true));
    written.put("list, changes", FRAMES.list("mine", 8, List.of(own), List.of(CONV), false));
    Optional<WaitEstimate.Range> range = Optional.of(new WaitEstimate.Range(3, 6));
    WaitEstimate estimate = new WaitEstimate(2, range, 2, false, Optional.empty());
    written.put("queue with an estimate", FRAMES.queue(CONV, Optional.of(estimate)));
    WaitEstimate open = new WaitEstimate(1, Optional.empty(), 0, true, Optional.empty());
    written.put("queue without one", FRAMES.queue(CONV, Optional.of(open)));
    WaitEstimate closed = new WaitEstimate(1, Optional.empty(), 0, false, Optional.of(OPENS));
    written.put("queue while it is closed", FRAMES.queue(CONV, Optional.of(closed)));
    written.put("queue, no longer waiting", FRAMES.queue(CONV, Optional.empty()));
  }
}
