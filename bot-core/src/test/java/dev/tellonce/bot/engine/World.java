package dev.tellonce.bot.engine;

import dev.tellonce.bot.content.FaqEntries;
import dev.tellonce.bot.content.FaqEntry;
import dev.tellonce.bot.content.Particulars;
import dev.tellonce.bot.content.Validity;
import dev.tellonce.bot.content.Variant;
import dev.tellonce.bot.dialogue.Dialogue;
import dev.tellonce.bot.dialogue.DialoguePolicy;
import dev.tellonce.bot.handoff.Brief;
import dev.tellonce.bot.journal.ConversationState;
import dev.tellonce.bot.journal.Entry;
import dev.tellonce.bot.journal.Journal.Opening;
import dev.tellonce.bot.journal.JournalEntry;
import dev.tellonce.bot.journal.JournalEntry.CallbackRequested;
import dev.tellonce.bot.journal.JournalEntry.FeedbackGiven;
import dev.tellonce.bot.journal.JournalEntry.Opened;
import dev.tellonce.bot.journal.JournalEntry.RemarkMade;
import dev.tellonce.bot.journal.JournalEntry.TransferCause;
import dev.tellonce.bot.journal.MemoryJournal;
import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.ChannelSession;
import dev.tellonce.bot.message.ClientId;
import dev.tellonce.bot.message.Content;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.Fact;
import dev.tellonce.bot.message.FaqId;
import dev.tellonce.bot.message.InboxId;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.message.Link;
import dev.tellonce.bot.message.Mood;
import dev.tellonce.bot.message.RandomIds;
import dev.tellonce.bot.message.ToneVerdict;
import dev.tellonce.bot.people.Agent;
import dev.tellonce.bot.people.OpeningHours;
import dev.tellonce.bot.routing.Experience;
import dev.tellonce.bot.routing.Routing;
import dev.tellonce.bot.routing.RoutingPolicy;
import dev.tellonce.bot.tone.ToneGate;
import dev.tellonce.bot.tone.Wording;
import dev.tellonce.bot.understanding.FaqHit;
import dev.tellonce.bot.understanding.FaqMatcher;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A whole engine on one thread under a clock that moves only when told. */
final class World {
  static final Agent MIKKO = agent("mikko", "Mikko", 5);
  static final Agent SOFIE = agent("sofie", "Sofie", 1);

  private static final InboxId SHOP = new InboxId("shop");

  private record Due(Instant at, Runnable task) {}

  private final Random random = new Random(7);
  private final RandomIds ids = new RandomIds(random);
  private final PriorityQueue<Due> due = new PriorityQueue<>(Comparator.comparing(Due::at));
  private Instant now = Instant.parse("2026-03-02T09:00:00Z");
  private final MemoryJournal journal = new MemoryJournal(() -> now, random);
  private boolean ready = true;
  private OpeningHours hours = OpeningHours.always(ZoneOffset.UTC);
  private final List<Agent> people;
  private Engine engine;

  /** With more people at the desk. */
  World(Agent... more) {
    people = Stream.concat(Stream.of(MIKKO, SOFIE), Stream.of(more)).toList();
    engine = build();
  }

  private static Agent agent(String id, String name, int capacity) {
    return new Agent(
        new AgentId(id),
        id,
        name,
        "Returns",
        List.of(Language.ENGLISH),
        Agent.Role.AGENT,
        capacity,
        true,
        true);
  }

  private Engine build() {
    Staff staff =
        new Staff() {
          @Override
          public Optional<Agent> find(AgentId id) {
            return all().stream().filter(a -> a.id().equals(id)).findFirst();
          }

          @Override
          public List<Agent> all() {
            return people;
          }

          @Override
          public Set<AgentId> online() {
            return people.stream().map(Agent::id).collect(Collectors.toSet());
          }
        };
    Engine.Parts parts =
        new Engine.Parts(
            journal,
            () -> ready ? Optional.of(understanders()) : Optional.empty(),
            new Faq(),
            (phrase, language, values) -> phrase.key() + " " + values,
            staff,
            new Dialogue(new DialoguePolicy(2, 0.95, 0.45, 0.1, Set.of("billing"))),
            new Routing(
                new RoutingPolicy(Duration.ofSeconds(40), Duration.ofMinutes(6)), new Experience()),
            () -> hours,
            new ToneGate(World::tone),
            text -> text,
            World::rule);
    return new Engine(
        parts,
        new EngineSettings(Duration.ofMillis(1200), Duration.ofHours(24), ZoneOffset.UTC, 1),
        () -> now,
        ids,
        (delay, task) -> due.add(new Due(now.plus(delay), task)),
        Runnable::run);
  }

  /** One's own is one's own; supervisors decide on everybody's and let held words leave. */
  private static Optional<Denial> rule(
      Agent.Role role, AgentRule.Act act, AgentRule.Holder holder) {
    boolean own = holder == AgentRule.Holder.OWN;
    boolean senior = role != Agent.Role.AGENT && holder != AgentRule.Holder.UNASSIGNED;
    return switch (act) {
      case SEND -> own ? Optional.empty() : Optional.of(Denial.NOT_YOURS);
      case TAKE_OVER ->
          senior
              ? own ? Optional.of(Denial.ALREADY_YOURS) : Optional.empty()
              : Optional.of(role == Agent.Role.AGENT ? Denial.FORBIDDEN : Denial.NO_COLLEAGUE);
      case TRANSFER, RETURN, RESOLVE ->
          own || senior ? Optional.empty() : Optional.of(Denial.NOT_YOURS);
      case ALLOW_HELD -> senior ? Optional.empty() : Optional.of(Denial.FORBIDDEN);
      case ACCEPT, NOTE, TAG, EDIT, DELETE -> Optional.empty();
    };
  }

  private static ToneVerdict tone(String text, Language language) {
    if (text.contains("your fault")) {
      return new ToneVerdict.Held(
          List.of(new ToneVerdict.HeldFor("blame", 1, "It blames.", "your fault")),
          Optional.empty());
    }
    if (text.startsWith("Unfortunately ")) {
      return new ToneVerdict.Rephrased(
          text.substring(14),
          List.of(
              new ToneVerdict.AppliedRule("r", 1, "Say what can be done.", "Unfortunately", "")));
    }
    return new ToneVerdict.Fine();
  }

  private static Understanders understanders() {
    return new Understanders(
        (lines, prior) -> Language.ENGLISH,
        new KnownMatches(),
        (text, language) -> text.contains("a person"),
        (lines, language) -> Mood.CALM,
        (text, language, today, source) ->
            text.contains("48213")
                ? List.of(new Fact(Fact.Kind.ORDER_NUMBER, "48213", "48213", source, 0.9))
                : List.of());
  }

  /** Finds what {@link Faq} says, and is sure from three quarters on, whatever is wanted. */
  private static final class KnownMatches implements FaqMatcher {
    @Override
    public List<FaqHit> match(String question, Language language, LocalDate day) {
      return Faq.match(question).stream()
          .filter(hit -> hit.entry().validity().at(day) == Validity.State.NOW)
          .toList();
    }

    @Override
    public Optional<FaqHit> elsewhere(String question, Language language, LocalDate day) {
      return question.contains("Retour")
          ? Optional.of(new FaqHit(Faq.RETURNS, 0.8))
          : Optional.empty();
    }

    @Override
    public double sureFrom(Language language, double precision) {
      return 0.75;
    }
  }

  /** A small FAQ whose matches are known beforehand. */
  private static final class Faq implements FaqEntries {
    static final FaqEntry PARCEL = entry("parcel-status", "delivery", "Where is my parcel?");
    static final FaqEntry TIMES = entry("delivery-time", "delivery", "How long is delivery?");
    static final FaqEntry RETURNS = entry("returns", "returns", "How do I return a lamp?");
    static final FaqEntry HOURS = entry("hours", "contact", "What are your opening hours?");
    static final FaqEntry CHARGE = entry("charge", "billing", "You charged me twice");

    static final FaqEntry SALE =
        entry("sale", "prices", "When is the sale?")
            .with(
                Particulars.NONE.withValidity(
                    new Validity(
                        Optional.of(LocalDate.of(2026, 3, 3)),
                        Optional.of(LocalDate.of(2026, 3, 4)))));
    static final FaqEntry WRAP =
        entry("wrap", "gifts", "Do you wrap presents?")
            .with(
                Particulars.NONE.withVariants(
                    List.of(new Variant(List.of(SHOP), "In the shop we do.", Optional.empty()))));

    private static FaqEntry entry(String id, String topic, String question) {
      return new FaqEntry(
          new FaqId(id),
          Language.ENGLISH,
          1,
          topic,
          question,
          List.of(),
          "The answer to " + id,
          Optional.of(new Link("/help/" + id, "More")),
          true);
    }

    static List<FaqHit> match(String question) {
      if (question.contains("about delivery")) {
        return List.of(new FaqHit(PARCEL, 0.6), new FaqHit(TIMES, 0.58));
      }
      if (question.contains("about prices")) {
        return List.of(new FaqHit(SALE, 0.6), new FaqHit(WRAP, 0.58));
      }
      return List.of(PARCEL, RETURNS, HOURS, CHARGE, SALE, WRAP).stream()
          .filter(entry -> question.contains(entry.question()))
          .map(entry -> new FaqHit(entry, 0.9))
          .toList();
    }

    @Override
    public List<FaqEntry> all() {
      return List.of(PARCEL, TIMES, RETURNS, HOURS, CHARGE, SALE, WRAP);
    }

    @Override
    public Optional<FaqEntry> find(FaqId id, Language language) {
      return all().stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    @Override
    public void save(List<FaqEntry> entries) {
      throw new UnsupportedOperationException("this FAQ is fixed");
    }
  }

  void pass(Duration time) {
    Instant end = now.plus(time);
    while (!due.isEmpty() && !due.element().at().isAfter(end)) {
      Due next = due.remove();
      now = next.at();
      next.task().run();
    }
    now = end;
  }

  void forgetTimers() {
    due.clear();
  }

  void restart() {
    engine = build();
    engine.resume();
  }

  void understandingIsReady(boolean ready) {
    this.ready = ready;
  }

  ConversationId opened(String visitor) {
    Opened opened = new Opened(SHOP, ChannelSession.WEB, Language.ENGLISH, Optional.empty(), true);
    return ((Opening.Open) engine.visitors().open(session(visitor), opened)).id();
  }

  ConversationId answered(String visitor) {
    ConversationId talk = opened(visitor);
    visitorSays(talk, visitor, "Where is my parcel? Order 48213");
    pass(Duration.ofSeconds(2));
    return talk;
  }

  ConversationId queued(String visitor) {
    ConversationId talk = answered(visitor);
    visitorTaps(talk, visitor, "not-helped", seqOf(talk, JournalEntry.BotSaid.class));
    return talk;
  }

  ConversationId assigned(String visitor) {
    ConversationId talk = queued(visitor);
    accept(talk, MIKKO);
    return talk;
  }

  Outcome visitorSays(ConversationId talk, String visitor, String text) {
    return visitorSays(talk, visitor, new Content.Text(text));
  }

  Outcome visitorTaps(ConversationId talk, String visitor, String option, long of) {
    return visitorSays(talk, visitor, new Content.Chosen(option, option, of));
  }

  private Outcome visitorSays(ConversationId talk, String visitor, Content content) {
    return engine
        .visitors()
        .say(talk, session(visitor), ids.client(), content, Optional.empty(), Optional.empty());
  }

  Outcome visitorEdits(ConversationId talk, String visitor, long target, String text) {
    return engine
        .visitors()
        .edit(talk, session(visitor), ids.client(), target, new Content.Text(text));
  }

  Outcome asksForPerson(ConversationId talk, String visitor) {
    return engine.visitors().askForPerson(talk, session(visitor), ids.client());
  }

  Outcome answers(ConversationId talk, String visitor, String key, String text) {
    return engine.preChat().answer(talk, session(visitor), ids.client(), key, text);
  }

  List<String> unknown(ConversationId talk, List<String> keys) {
    return engine.preChat().unknown(talk, keys);
  }

  Outcome rate(ConversationId talk, String visitor, int rating) {
    return engine
        .visitors()
        .rate(talk, session(visitor), ids.client(), new FeedbackGiven(rating, ""));
  }

  Outcome asksForACall(ConversationId talk, String visitor, CallbackRequested asked) {
    return engine.visitors().callBack(talk, session(visitor), ids.client(), asked);
  }

  Outcome remarks(ConversationId talk, String visitor, RemarkMade remark) {
    return engine.visitors().remark(talk, session(visitor), ids.client(), remark);
  }

  JournalEntry bodyAt(ConversationId talk, long seq) {
    return journal.read(talk, seq - 1, 1).getFirst().body();
  }

  Outcome accept(ConversationId talk, Agent agent) {
    return engine.agents().accept(talk, agent, ids.client());
  }

  Outcome agentSays(ConversationId talk, Agent agent, String text, boolean ownWords) {
    return agentSays(talk, agent, text, ownWords, ids.client().value());
  }

  Outcome agentSays(
      ConversationId talk, Agent agent, String text, boolean ownWords, String clientId) {
    ClientId id = new ClientId((clientId + "AAAAAAAAAAAAAAAAAAAAAA").substring(0, 22));
    return engine
        .agents()
        .say(talk, agent, id, new Content.Text(text), Optional.empty(), wish(ownWords), false, 0);
  }

  Outcome agentSaysUnlessTheVisitorDid(
      ConversationId talk, Agent agent, ClientId id, String text, long after) {
    return engine
        .agents()
        .say(
            talk,
            agent,
            id,
            new Content.Text(text),
            Optional.empty(),
            Wording.UNDECIDED,
            false,
            after);
  }

  private static Wording wish(boolean ownWords) {
    return ownWords ? Wording.OWN : Wording.UNDECIDED;
  }

  Outcome transfer(ConversationId talk, Agent from, Agent to, String reason) {
    return engine
        .agents()
        .transfer(talk, from, ids.client(), to.id(), TransferCause.EXPERTISE, reason);
  }

  Outcome takeOver(ConversationId talk, Agent agent, Agent from, String reason) {
    return takeOver(talk, agent, from, reason, ids.client());
  }

  Outcome takeOver(ConversationId talk, Agent agent, Agent from, String reason, ClientId clientId) {
    return engine.agents().takeOver(talk, agent, clientId, from.id(), reason);
  }

  Outcome resolve(ConversationId talk, Agent agent) {
    return engine.agents().resolve(talk, agent, ids.client());
  }

  ConversationState state(ConversationId talk) {
    return journal.state(talk).orElseThrow();
  }

  Brief brief(ConversationId talk) {
    return engine.brief(talk).orElseThrow();
  }

  List<Entry> entries(ConversationId talk) {
    return journal.read(talk, 0, 10_000);
  }

  <T extends JournalEntry> List<T> bodies(ConversationId talk, Class<T> type) {
    List<T> found = new ArrayList<>();
    for (Entry entry : entries(talk)) {
      if (type.isInstance(entry.body())) {
        found.add(type.cast(entry.body()));
      }
    }
    return found;
  }

  List<JournalEntry> tail(ConversationId talk, int count) {
    List<JournalEntry> all = entries(talk).stream().map(Entry::body).toList();
    return all.subList(all.size() - count, all.size());
  }

  long seqOf(ConversationId talk, Class<? extends JournalEntry> type) {
    return entries(talk).stream()
        .filter(entry -> type.isInstance(entry.body()))
        .mapToLong(Entry::seq)
        .max()
        .orElseThrow();
  }

  /** From now on these are the hours. */
  void opens(OpeningHours at) {
    hours = at;
  }

  private static ChannelSession session(String visitor) {
    return new ChannelSession(ChannelSession.WEB, visitor);
  }
}
