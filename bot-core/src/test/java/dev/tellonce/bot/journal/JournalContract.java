package dev.tellonce.bot.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tellonce.bot.journal.AppendResult.Appended;
import dev.tellonce.bot.journal.AppendResult.Conflict;
import dev.tellonce.bot.journal.AppendResult.Duplicate;
import dev.tellonce.bot.journal.AppendResult.Mismatched;
import dev.tellonce.bot.journal.AppendResult.Refusal;
import dev.tellonce.bot.journal.AppendResult.Refused;
import dev.tellonce.bot.message.AgentCard;
import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.ChannelSession;
import dev.tellonce.bot.message.ClientId;
import dev.tellonce.bot.message.Content;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.InboxId;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.message.RandomIds;
import dev.tellonce.bot.message.Sender;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What every journal does. A copy's test extends this and gives a new, empty journal. */
public abstract class JournalContract {
  private static final InboxId SHOP = new InboxId("shop");
  private static final ChannelSession WEB = new ChannelSession("web", "visitor-1");
  private static final Sender VISITOR = Sender.visitor(WEB);
  private static final AgentCard MAJA =
      new AgentCard(new AgentId("maja"), "Maja", "", List.of(Language.ENGLISH));

  /** The time the journal under test goes by. */
  protected final ManualClock clock = new ManualClock();

  private final RandomIds ids = new RandomIds(new Random(20260301));

  /** The journal under test, empty when the test begins; the same one within a test. */
  protected abstract Journal journal();

  /** How often the races are run. */
  protected int rounds() {
    return 200;
  }

  @Test
  void openingStoresTheFirstEntryAsNumberOne() {
    NewEntry opened = opened();
    Journal.Opening.Open open = (Journal.Opening.Open) journal().open(SHOP, WEB, opened);

    assertThat(open.created()).isTrue();
    assertThat(journal().find(SHOP, WEB)).contains(open.id());
    List<Entry> log = journal().read(open.id(), 0, 10);
    assertThat(log).hasSize(1);
    Entry first = log.getFirst();
    assertThat(first.conversation()).isEqualTo(open.id());
    assertThat(first.seq()).isEqualTo(1);
    assertThat(first.time()).isEqualTo(clock.instant());
    assertThat(first.sender()).isEqualTo(opened.sender());
    assertThat(first.clientId()).isEqualTo(opened.clientId());
    assertThat(first.body()).isEqualTo(opened.body());
  }

  @Test
  void openingAgainGivesTheSameConversationAndStoresNothing() {
    ConversationId id = opened(WEB);
    assertThat(journal().open(SHOP, WEB, opened())).isEqualTo(new Journal.Opening.Open(id, false));
    assertThat(journal().read(id, 0, 10)).hasSize(1);
  }

  @Test
  void conversationBelongsToInboxChannelAndSessionTogether() {
    ConversationId id = opened(WEB);
    assertThat(opened(new ChannelSession("web", "visitor-2"))).isNotEqualTo(id);
    assertThat(opened(new ChannelSession("webhook", "visitor-1"))).isNotEqualTo(id);
    InboxId other = new InboxId("other");
    assertThat(journal().find(other, WEB)).isEmpty();
    assertThat(((Journal.Opening.Open) journal().open(other, WEB, opened())).id()).isNotEqualTo(id);
  }

  @Test
  void numbersHaveNoHoles() {
    ConversationId id = opened(WEB);
    for (int i = 0; i < 20; i++) {
      assertThat(append(id, said("message " + i))).isInstanceOf(Appended.class);
    }
    assertThat(append(id, said("a"), said("b"), said("c")).lastSeq()).isEqualTo(24);
    assertThat(journal().read(id, 0, 100))
        .extracting(Entry::seq)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 24).boxed().toList());
    assertThat(journal().head(id).orElseThrow().seq()).isEqualTo(24);
  }

  @Test
  void appendAnswersWithTheEntriesAsTheyAreRead() {
    ConversationId id = opened(WEB);
    clock.advance(Duration.ofSeconds(3));
    Appended appended = append(id, said("one"), said("two"));
    assertThat(journal().read(id, 1, 10)).isEqualTo(appended.entries());
    assertThat(appended.entries()).extracting(Entry::time).containsOnly(clock.instant());
  }

  @Test
  void sameClientIdAgainIsADuplicateWithTheFirstNumberAndTime() {
    ConversationId id = opened(WEB);
    NewEntry entry = said("Where is my parcel?");
    Entry first = append(id, entry).entries().getFirst();
    for (int i = 0; i < 5; i++) {
      clock.advance(Duration.ofMinutes(1));
      append(id, said("in between " + i));
      NewEntry again =
          new NewEntry(
              entry.sender(), entry.clientId(), Optional.of(clock.instant()), entry.body());
      assertThat(journal().append(id, List.of(again), Expected.any()))
          .isEqualTo(new Duplicate(first.seq(), first.time()));
    }
    assertThat(journal().read(id, 0, 100))
        .filteredOn(e -> e.body().equals(entry.body()))
        .hasSize(1);
  }

  @Test
  void sameClientIdWithAnotherBodyIsRefusedAndTheFirstStays() {
    ConversationId id = opened(WEB);
    NewEntry entry = said("first");
    append(id, entry);
    NewEntry other =
        new NewEntry(entry.sender(), entry.clientId(), Optional.empty(), text("other"));
    assertThat(journal().append(id, List.of(other), Expected.any())).isEqualTo(new Mismatched(2));
    assertThat(journal().read(id, 1, 10)).extracting(Entry::body).containsExactly(entry.body());
  }

  @Test
  void sameClientIdWithAnotherTypeIsRefused() {
    ConversationId id = opened(WEB);
    NewEntry first =
        new NewEntry(VISITOR, ids.client(), Optional.empty(), new JournalEntry.Deleted(1));
    append(id, first);
    NewEntry other =
        new NewEntry(
            VISITOR,
            first.clientId(),
            Optional.empty(),
            new JournalEntry.Unknown("Other", "{\"target\":1}"));
    assertThat(journal().append(id, List.of(other), Expected.any())).isEqualTo(new Mismatched(2));
  }

  @Test
  void sameClientIdOfAnotherSenderIsAnotherEntry() {
    ConversationId id = opened(WEB);
    ClientId cid = ids.client();
    append(id, new NewEntry(VISITOR, cid, Optional.empty(), text("mine")));
    Sender agent = Sender.agent(new AgentId("maja"));
    assertThat(append(id, new NewEntry(agent, cid, Optional.empty(), text("mine"))).lastSeq())
        .isEqualTo(3);
  }

  @Test
  void whatWasSentIsFoundBySenderAndClientId() {
    ConversationId id = opened(WEB);
    NewEntry entry = said("find me");
    append(id, said("before"));
    Entry stored = append(id, entry).entries().getFirst();
    assertThat(journal().findSent(id, VISITOR, entry.clientId())).contains(stored);
    assertThat(journal().findSent(id, Sender.BOT, entry.clientId())).isEmpty();
    assertThat(journal().findSent(id, VISITOR, ids.client())).isEmpty();
    assertThat(journal().findSent(ids.conversation(), VISITOR, entry.clientId())).isEmpty();
  }

  @Test
  void senderKindIsPartOfTheSender() {
    ConversationId id = opened(WEB);
    ClientId cid = ids.client();
    append(
        id, new NewEntry(new Sender(Sender.Kind.AGENT, "bot"), cid, Optional.empty(), text("x")));
    assertThat(append(id, new NewEntry(Sender.BOT, cid, Optional.empty(), text("x"))).lastSeq())
        .isEqualTo(3);
  }

  @Test
  void sameClientIdInAnotherConversationIsAnotherEntry() {
    ConversationId one = opened(WEB);
    ConversationId two = opened(new ChannelSession("web", "visitor-2"));
    NewEntry entry = said("hello");
    assertThat(append(one, entry).lastSeq()).isEqualTo(2);
    assertThat(append(two, entry).lastSeq()).isEqualTo(2);
  }

  @Test
  void duplicateIsFoundBeforeTheExpectedNumberIsLookedAt() {
    ConversationId id = opened(WEB);
    NewEntry decision = said("decision");
    assertThat(journal().append(id, List.of(decision), Expected.exactly(1)))
        .isInstanceOf(Appended.class);
    append(id, said("later"));
    assertThat(journal().append(id, List.of(decision), Expected.exactly(1)))
        .isInstanceOf(Duplicate.class);
  }

  @Test
  void decisionOnAnOldStateIsAConflictAndStoresNothing() {
    ConversationId id = opened(WEB);
    append(id, said("one"));
    assertThat(journal().append(id, List.of(said("late")), Expected.exactly(1)))
        .isEqualTo(new Conflict(2));
    assertThat(journal().append(id, List.of(said("early")), Expected.exactly(3)))
        .isEqualTo(new Conflict(2));
    assertThat(journal().append(id, List.of(said("right")), Expected.exactly(2)))
        .isInstanceOf(Appended.class);
    assertThat(journal().head(id).orElseThrow().seq()).isEqualTo(3);
  }

  @Test
  void severalEntriesAreStoredAllOrNone() {
    ConversationId id = opened(WEB);
    NewEntry used = said("used");
    append(id, used);
    assertThat(journal().append(id, List.of(said("new"), used), Expected.any()))
        .isEqualTo(new Mismatched(2));
    assertThat(journal().read(id, 2, 10)).isEmpty();
    assertThat(journal().head(id).orElseThrow().seq()).isEqualTo(2);
    assertThat(append(id, said("next")).lastSeq()).isEqualTo(3);
  }

  @Test
  void emptyAppendIsAFaultOfTheCaller() {
    ConversationId id = opened(WEB);
    assertThatThrownBy(() -> journal().append(id, List.of(), Expected.any()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void sameClientIdTwiceInOneAppendIsAFaultOfTheCaller() {
    ConversationId id = opened(WEB);
    NewEntry entry = said("x");
    assertThatThrownBy(() -> journal().append(id, List.of(entry, entry), Expected.any()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(journal().head(id).orElseThrow().seq()).isEqualTo(1);
  }

  @Test
  void unknownConversationIsRefusedAndReadsAsEmpty() {
    ConversationId nobody = ids.conversation();
    assertThat(journal().append(nobody, List.of(said("x")), Expected.any()))
        .isEqualTo(new Refused(Refusal.NO_CONVERSATION));
    assertThat(journal().read(nobody, 0, 10)).isEmpty();
    assertThat(journal().head(nobody)).isEmpty();
    assertThat(journal().state(nobody)).isEmpty();
    assertThat(journal().chainAt(nobody, 1)).isEmpty();
    assertThat(journal().find(SHOP, WEB)).isEmpty();
  }

  @Test
  void readingGivesPagesInOrder() {
    ConversationId id = opened(WEB);
    for (int i = 2; i <= 10; i++) {
      append(id, said("message " + i));
    }
    assertThat(journal().read(id, 0, 4)).extracting(Entry::seq).containsExactly(1L, 2L, 3L, 4L);
    assertThat(journal().read(id, 4, 4)).extracting(Entry::seq).containsExactly(5L, 6L, 7L, 8L);
    assertThat(journal().read(id, 8, 4)).extracting(Entry::seq).containsExactly(9L, 10L);
    assertThat(journal().read(id, 10, 4)).isEmpty();
    assertThat(journal().read(id, 1000, 4)).isEmpty();
  }

  @Test
  void chainValuesAgreeEverywhereAndTellHistoriesApart() {
    ConversationId id = opened(WEB);
    append(id, said("one"), said("two"));
    List<Entry> log = journal().read(id, 0, 10);
    for (Entry entry : log) {
      assertThat(entry.chain()).matches("[A-Za-z0-9_-]{11}");
      assertThat(journal().chainAt(id, entry.seq())).contains(entry.chain());
    }
    assertThat(log).extracting(Entry::chain).doesNotHaveDuplicates();
    assertThat(journal().head(id)).contains(new Head(3, log.getLast().chain()));
    assertThat(journal().chainAt(id, 0)).isEmpty();
    assertThat(journal().chainAt(id, 4)).isEmpty();

    ConversationId other = opened(new ChannelSession("web", "visitor-2"));
    assertThat(journal().chainAt(other, 1)).isNotEqualTo(journal().chainAt(id, 1));
  }

  @Test
  void everyTypeOfEntryComesBackAsItWasStored() {
    ConversationId id = opened(WEB);
    List<JournalEntry> bodies = EveryEntry.entries();
    for (JournalEntry body : bodies) {
      append(id, new NewEntry(Sender.SYSTEM, ids.client(), Optional.empty(), body));
    }
    assertThat(journal().read(id, 1, bodies.size()))
        .extracting(Entry::body)
        .containsExactlyElementsOf(bodies);
  }

  @Test
  void stateIsTheFoldOfTheLogAfterEveryEntry() {
    ConversationId id = opened(WEB);
    for (JournalEntry body : EveryEntry.entries()) {
      clock.advance(Duration.ofSeconds(1));
      append(id, new NewEntry(Sender.SYSTEM, ids.client(), Optional.empty(), body));
      assertThat(journal().state(id))
          .contains(
              Fold.fold(ConversationState.empty(id, SHOP, WEB), journal().read(id, 0, 1_000)));
    }
  }

  @Test
  void summariesShowTheLongestWaitingFirst() {
    List<ConversationId> waiting = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      ConversationId id = opened(new ChannelSession("web", "waiting-" + i));
      append(id, said("question " + i), system(new JournalEntry.Queued(clock.instant())));
      waiting.add(id);
      clock.advance(Duration.ofMinutes(1));
    }
    ConversationId assigned = opened(new ChannelSession("web", "assigned"));
    append(assigned, said("hello"), system(new JournalEntry.Assigned(MAJA)));
    ConversationId quiet = opened(new ChannelSession("web", "quiet"));

    assertThat(journal().summaries(Set.of(Status.QUEUED), 10))
        .extracting(ConversationSummary::id)
        .containsExactlyElementsOf(waiting);
    assertThat(journal().summaries(Set.of(Status.QUEUED), 2))
        .extracting(ConversationSummary::id)
        .containsExactlyElementsOf(waiting.subList(0, 2));
    assertThat(journal().summaries(EnumSet.allOf(Status.class), 100))
        .hasSize(7)
        .last()
        .satisfies(row -> assertThat(row.id()).isEqualTo(quiet));
    assertThat(journal().summaries(Set.of(), 10)).isEmpty();
    assertThat(journal().summaries(Set.of(Status.ASSIGNED), 10))
        .containsExactly(
            ConversationSummary.of(
                journal().state(assigned).orElseThrow(),
                journal().read(assigned, 2, 1).getFirst().time()));
  }

  @Test
  void summariesThatWaitEquallyLongComeById() {
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      expected.add(opened(new ChannelSession("web", "v" + i)).value());
    }
    Collections.sort(expected);
    assertThat(journal().summaries(Set.of(Status.BOT), 100))
        .extracting(row -> row.id().value())
        .containsExactlyElementsOf(expected);
  }

  @Test
  void epochIsElevenCharactersAndStays() {
    assertThat(journal().epoch()).matches("[A-Za-z0-9_-]{11}").isEqualTo(journal().epoch());
  }

  @Test
  void listenersHearOfEveryAppendInOrderBeforeItReturns() {
    List<Entry> heard = Collections.synchronizedList(new ArrayList<>());
    journal().onAppended(heard::addAll);
    ConversationId id = opened(WEB);
    assertThat(heard).hasSize(1);
    for (int i = 0; i < 10; i++) {
      append(id, said("a" + i), said("b" + i));
      assertThat(heard).hasSize(3 + 2 * i);
    }
    assertThat(heard).isEqualTo(journal().read(id, 0, 100));
  }

  @Test
  void listenersHearNothingOfWhatIsNotStored() {
    ConversationId id = opened(WEB);
    NewEntry entry = said("x");
    append(id, entry);
    List<Entry> heard = Collections.synchronizedList(new ArrayList<>());
    journal().onAppended(heard::addAll);
    journal().append(id, List.of(entry), Expected.any());
    journal().append(id, List.of(said("y")), Expected.exactly(1));
    journal().open(SHOP, WEB, opened());
    assertThat(heard).isEmpty();
  }

  @Test
  void listenerThatFailsHurtsNobody() {
    List<Entry> heard = Collections.synchronizedList(new ArrayList<>());
    journal()
        .onAppended(
            entries -> {
              throw new IllegalStateException("made to fail by a test");
            });
    journal().onAppended(heard::addAll);
    ConversationId id = opened(WEB);
    assertThat(append(id, said("x")).lastSeq()).isEqualTo(2);
    assertThat(heard).hasSize(2);
  }

  @Test
  void manyThreadsWithOneClientIdStoreOneEntry() {
    ConversationId id = opened(WEB);
    for (int round = 0; round < rounds(); round++) {
      NewEntry entry = said("round " + round);
      List<AppendResult> results =
          Race.run(32, i -> journal().append(id, List.of(entry), Expected.any()));
      long seq = journal().head(id).orElseThrow().seq();
      assertThat(seq).isEqualTo(2 + round);
      assertThat(results).filteredOn(r -> r instanceof Appended).hasSize(1);
      assertThat(results)
          .filteredOn(r -> r instanceof Duplicate)
          .hasSize(31)
          .allSatisfy(r -> assertThat(((Duplicate) r).seq()).isEqualTo(seq));
    }
  }

  @Test
  void manyOpensAtOnceMakeOneConversation() {
    for (int round = 0; round < rounds() / 4; round++) {
      ChannelSession session = new ChannelSession("web", "visitor-" + round);
      List<Journal.Opening> results = Race.run(64, i -> journal().open(SHOP, session, opened()));
      assertThat(results).allSatisfy(r -> assertThat(r).isInstanceOf(Journal.Opening.Open.class));
      assertThat(results)
          .extracting(r -> ((Journal.Opening.Open) r).id())
          .containsOnly(journal().find(SHOP, session).orElseThrow());
      assertThat(results).filteredOn(r -> ((Journal.Opening.Open) r).created()).hasSize(1);
    }
  }

  @Test
  void oneAgentWins() {
    ConversationId id = opened(WEB);
    for (int round = 0; round < rounds(); round++) {
      long seq = journal().head(id).orElseThrow().seq();
      List<AppendResult> results =
          Race.run(
              16,
              i -> {
                AgentId agent = new AgentId("agent-" + i);
                AgentCard card = new AgentCard(agent, "Agent " + i, "", List.of(Language.ENGLISH));
                NewEntry accept =
                    new NewEntry(
                        Sender.agent(agent),
                        new RandomIds(new Random(i)).client(),
                        Optional.empty(),
                        new JournalEntry.Assigned(card));
                return journal().append(id, List.of(fresh(accept)), Expected.exactly(seq));
              });
      assertThat(results).filteredOn(r -> r instanceof Appended).hasSize(1);
      assertThat(results)
          .filteredOn(r -> r instanceof Conflict)
          .hasSize(15)
          .allSatisfy(r -> assertThat(r).isEqualTo(new Conflict(seq + 1)));
    }
  }

  @Test
  void manyThreadsTogetherLeaveNoHole() {
    ConversationId id = opened(WEB);
    List<List<Long>> seqs =
        Race.run(
            16,
            thread -> {
              List<Long> mine = new ArrayList<>();
              for (int i = 0; i < 25; i++) {
                mine.add(append(id, said("thread " + thread + " message " + i)).lastSeq());
              }
              return mine;
            });
    assertThat(seqs).allSatisfy(mine -> assertThat(mine).isSorted());
    assertThat(seqs.stream().flatMap(List::stream)).doesNotHaveDuplicates().hasSize(400);
    assertThat(journal().head(id).orElseThrow().seq()).isEqualTo(401);
    assertThat(journal().read(id, 0, 1_000)).hasSize(401);
  }

  /** Opens a conversation of the inbox {@code shop}. */
  protected final ConversationId opened(ChannelSession session) {
    return ((Journal.Opening.Open) journal().open(SHOP, session, opened())).id();
  }

  /** Appends, whatever the log says. */
  protected final Appended append(ConversationId conversation, NewEntry... entries) {
    return (Appended) journal().append(conversation, List.of(entries), Expected.any());
  }

  /** Something a visitor says, with a new client id. */
  protected final NewEntry said(String text) {
    return new NewEntry(VISITOR, client(), Optional.of(clock.instant()), text(text));
  }

  private NewEntry system(JournalEntry body) {
    return new NewEntry(Sender.SYSTEM, client(), Optional.empty(), body);
  }

  private NewEntry opened() {
    return system(new JournalEntry.Opened(SHOP, "web", Language.ENGLISH, Optional.empty(), true));
  }

  private NewEntry fresh(NewEntry entry) {
    return new NewEntry(entry.sender(), client(), entry.clientTime(), entry.body());
  }

  private synchronized ClientId client() {
    return ids.client();
  }

  private static JournalEntry text(String text) {
    return new JournalEntry.VisitorSaid(new Content.Text(text), Optional.empty());
  }
}
